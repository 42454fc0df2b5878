using LiaisonBot.Data.Duties;
using LiaisonBot.Dialogs.Gallery;

namespace LiaisonBot.Dialogs.RemindMilestones;

/// <summary>This slice's part of a morning's message in all its states, as of 17 April 2026.</summary>
internal static class Samples
{
    private static readonly DateOnly Today = new(2026, 4, 17);

    public static IEnumerable<CardSample> All =>
    [
        Of("every one built in", [.. Milestones.BuiltIn.Select(milestone => new MilestoneLine(milestone.Id, milestone.In(2026), Today))]),
        Of("not everybody paired", new MilestoneLine(Milestone.Pairing, new DateOnly(2026, 4, 20), Today) { Waiting = new Waiting(4, 1) }),
        Of("today, and one of the school's own", new MilestoneLine("own_day", Today, Today)),
    ];

    private static CardSample Of(string state, params MilestoneLine[] lines) =>
        CardSample.OfPart("milestone.remind", state, "milestone.title", words => MilestoneParts.Draw(lines, words));
}
