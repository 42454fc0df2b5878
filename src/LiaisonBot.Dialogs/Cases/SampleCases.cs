using LiaisonBot.Data.Cases;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Programme;

namespace LiaisonBot.Dialogs.Cases;

/// <summary>Cases for the galleries of the slices that show them.</summary>
internal static class SampleCases
{
    public const string Key = "sample";

    public static CaseView Open { get; } = new()
    {
        Id = 1,
        Number = "2026-0042",
        State = CaseState.Open,
        Kind = CaseKind.Difficulty,
        Category = new CaseCategory { Id = "housing" },
        Urgency = CaseUrgency.Ordinary,
        Text = "三号楼三楼宿舍漏水，雨天不能住人",
        Raiser = "凌晓",
        Names = ["陈思远"],
        Travel = NameTravel.Upward,
        RaisedOn = new DateOnly(2026, 4, 15),
        Unit = "药理支部",
        DueOn = new DateOnly(2026, 4, 22),
        Lines = [new CaseLine(CaseStep.Raised, new DateOnly(2026, 4, 15), "凌晓", "药理支部", null, "")],
    };

    public static CaseView Taken { get; } = Open with
    {
        State = CaseState.Taken,
        TakenBy = "林书琴",
        Lines = [.. Open.Lines, new CaseLine(CaseStep.Taken, new DateOnly(2026, 4, 16), "林书琴", "药理支部", null, "")],
    };

    public static CaseView Asked { get; } = Taken with
    {
        State = CaseState.Asked,
        IsPaused = true,
        Question = "是几号床位？",
        Lines = [.. Taken.Lines, new CaseLine(CaseStep.Asked, new DateOnly(2026, 4, 17), "林书琴", "药理支部", null, "是几号床位？")],
    };

    public static CaseView Overdue { get; } = Open with { IsOverdue = true, HidesNames = true, Names = [], Urgency = CaseUrgency.Now };

    /// <summary>In the midst of a long history.</summary>
    public static CaseView Long { get; } = Taken with
    {
        EarlierLines = 6,
        LaterLines = 1,
        Lines =
        [
            .. Enumerable.Range(16, CaseViews.MostLines / 2).SelectMany(day => new[]
            {
                new CaseLine(CaseStep.Asked, new DateOnly(2026, 4, day), "林书琴", "药理支部", null, "是几号床位？"),
                new CaseLine(CaseStep.Replied, new DateOnly(2026, 4, day), "凌晓", "药理支部", null, "三号床和五号床"),
            }),
        ],
    };

    public static CaseView Resolved { get; } = Taken with
    {
        State = CaseState.Resolved,
        DueOn = null,
        Answer = "后勤已换屋面，今天起可以入住",
        AnsweredBy = "林书琴",
        Lines = [.. Taken.Lines, new CaseLine(CaseStep.Resolved, new DateOnly(2026, 4, 20), "林书琴", "药理支部", null, "后勤已换屋面，今天起可以入住")],
    };

    public static CaseView NotSolvable { get; } = Resolved with
    {
        State = CaseState.NotSolvable,
        Answer = "这栋楼今年拆除，没有空余床位",
        Lines = [.. Taken.Lines, new CaseLine(CaseStep.CannotSolve, new DateOnly(2026, 4, 20), "林书琴", "药理支部", null, "这栋楼今年拆除，没有空余床位")],
    };

    public static CaseView Confirmed { get; } = Resolved with { State = CaseState.ClosedConfirmed };

    /// <summary>Everything as long as it may be.</summary>
    public static CaseView Longest { get; } = Asked with
    {
        Text = new string('长', Case.TextLength),
        Raiser = new string('名', Person.NameLength),
        Names = [.. Enumerable.Repeat(new string('名', Person.NameLength), 5)],
        Unit = new string('单', Data.Units.Unit.NameLength),
        TakenBy = new string('名', Person.NameLength),
        Answer = new string('答', CaseEvent.TextLength),
        Question = new string('问', CaseEvent.TextLength),
        EarlierLines = 12,
        LaterLines = 12,
        Lines =
        [
            .. Enumerable.Repeat(
                new CaseLine(
                    CaseStep.Asked,
                    new DateOnly(2026, 4, 17),
                    new string('名', Person.NameLength),
                    new string('单', Data.Units.Unit.NameLength),
                    null,
                    new string('问', CaseEvent.TextLength)),
                CaseViews.MostLines),
        ],
    };

    /// <summary>The same as whoever raised it sees it.</summary>
    public static CaseView Own(this CaseView view) => view with { IsMine = true };
}
