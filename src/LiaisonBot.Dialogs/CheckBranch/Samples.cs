using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Papers;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Papers;

namespace LiaisonBot.Dialogs.CheckBranch;

/// <summary>This slice's cards in all their states, as of 28 June 2026.</summary>
internal static class Samples
{
    private const string Key = "sample";
    private const string OpenPaper = "paper.open.1";
    private static readonly DateOnly Today = new(2026, 6, 28);
    private static readonly PaperPeriod First = PaperPeriod.HalfYear(Today);
    private static readonly PaperName Name = new(12, First.Kind, First.Name);
    private static readonly string LongName = new('名', Person.NameLength);
    private static readonly string LongNote = new('文', CheckedPairing.NoteLength);

    private static readonly CheckedMonth[] Months =
    [
        new(First.From, [new ContactLine(new DateOnly(2026, 1, 9), ContactKind.Talk), new ContactLine(new DateOnly(2026, 1, 20), ContactKind.Visit)], null),
        new(First.From.AddMonths(1), [], Excuse.MemberAway),
        new(First.From.AddMonths(2), [], null),
    ];

    private static readonly FollowUpLine Line = new(3, "凌晓", "陈思远", "连续两个月没有联系，了解原因并约定下次谈心的时间", new DateOnly(2026, 7, 10));
    private static readonly FollowUpLine Long = new(4, LongName, LongName, LongNote, new DateOnly(2026, 6, 20));

    private static readonly WalkView View = new(Name, "药理支部", First, new ListPage(2, 3) { Length = 1 })
    {
        Pairing = new PairingToCheck(7, "凌晓", "陈思远"),
        Months = Months,
        Key = Key,
        Back = OpenPaper,
    };

    public static IEnumerable<CardSample> All =>
    [
        new("check.walk", "not looked at yet", words => WalkCard.Of(View, words)),
        new("check.walk", "fine", words => WalkCard.Of(View with { Found = CheckFinding.Fine }, words)),
        new("check.walk", "to be followed up, longest", words => WalkCard.Of(
            View with
            {
                Found = CheckFinding.FollowUp,
                Form = new CheckForm(LongNote, "2026-07-10", ""),
                Pairing = new PairingToCheck(7, LongName, LongName),
                Months = [.. First.Months.Select(month => new CheckedMonth(month, [.. Enumerable.Range(0, 25).Select(day => new ContactLine(month.AddDays(day), ContactKind.Study))], null))],
            },
            words)),
        new("check.walk", "every field wrong", words => WalkCard.Of(View with { NoteProblem = "check.problem.note", DayProblem = "check.problem.day" }, words)),
        new("check.walk", "noted by somebody else meanwhile, longest", words => WalkCard.Of(
            View with { Found = CheckFinding.FollowUp, Form = new CheckForm(LongNote, "2026-07-10", "1"), Theirs = (LongName, LongNote) }, words)),
        new("check.walk", "all looked at", words => WalkCard.Done(Name, First, OpenPaper, words)),
        new("check.follow-ups", "several", words => FollowUpCard.List([Long, Line, Line, Line, Long], new ListPage(1, 12), Today, words)),
        new("check.follow-ups", "none", words => FollowUpCard.List([], new ListPage(1, 0), Today, words)),
        new("check.follow-up", "to do", words => FollowUpCard.Of(new FollowUpView(Line, "check.follow_up") { Key = Key, Day = "2026-07-10" }, words)),
        new("check.follow-up", "the day wrong, longest", words => FollowUpCard.Of(new FollowUpView(Long, "check.follow_up") { Key = Key, IsDayWrong = true }, words)),
        new("check.follow-up", "put off", words => FollowUpCard.Of(new FollowUpView(Line, "check.follow_up.later") { Key = Key, Day = "2026-07-10" }, words)),
        new("check.follow-up", "done", words => FollowUpCard.Of(new FollowUpView(Line, "check.follow_up.done"), words)),
        CardSample.OfPart("check.remind", "several", "check.follow_ups", words => FollowUpCard.Remind([Long, Line, Line, Line, Line, Line, Line], Today, words)),
    ];
}
