using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Gallery;

namespace LiaisonBot.Dialogs.RemindMilestones;

/// <summary>This slice's part of a morning's message in all its states, as of 17 April 2026.</summary>
internal static class Samples
{
    private static readonly DateOnly Today = new(2026, 4, 17);

    private static readonly Milestone Own = new("open_day", 4, 17, [UnitKind.Branch]) { Chinese = "开展校园开放日结对座谈", English = "talks in pairs on the open day" };

    public static IEnumerable<CardSample> All =>
    [
        Of("every one built in", [.. Milestones.BuiltIn.Select(milestone => new MilestoneLine(milestone, milestone.In(2026), Today))]),
        Of("not everybody paired", new MilestoneLine(BuiltIn(Milestone.Pairing), new DateOnly(2026, 4, 20), Today) { Waiting = new Waiting(4, 1) }),
        Of("a paper to hand in", new MilestoneLine(BuiltIn(Milestone.FirstSummaryOfBranch), new DateOnly(2026, 6, 30), new DateOnly(2026, 6, 27))
        {
            Opens = new OpensPaper("paper.open.1", new Dictionary<string, string> { ["Paper"] = "12:summary_first:2026" }),
        }),
        Of("a plan to make", new MilestoneLine(BuiltIn(Milestone.WorkPlan), new DateOnly(2026, 3, 31), new DateOnly(2026, 3, 28))
        {
            Opens = new OpensPaper("plan.show.1", new Dictionary<string, string>()) { Title = "milestone.button.plan" },
        }),
        Of("a register to file", new MilestoneLine(BuiltIn(Milestone.Register), new DateOnly(2026, 4, 20), Today)
        {
            Opens = new OpensPaper("filing.show.1", new Dictionary<string, string>()) { Title = "milestone.button.register" },
        }),
        Of("rounds that are missing", new MilestoneLine(BuiltIn(Milestone.Rounds), new DateOnly(2026, 6, 20), Today) { Short = [.. Enumerable.Range(0, 7).Select(one => ("药理支部", one % 2))] }),
        Of("today, and one of the school's own", new MilestoneLine(Own, Today, Today)),
    ];

    private static Milestone BuiltIn(string id) => Milestones.BuiltIn.First(known => known.Id == id);

    private static CardSample Of(string state, params MilestoneLine[] lines) =>
        CardSample.OfPart("milestone.remind", state, "milestone.title", words => MilestoneParts.Draw(lines, words));
}
