using LiaisonBot.Data.Duties;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Paging;

namespace LiaisonBot.Dialogs.RepairPairings;

/// <summary>This slice's card in all its states, as of 15 April 2026.</summary>
internal static class Samples
{
    private static readonly RepairVerbs Verbs = new("proposal.list.1", "proposal.hand-over.1", "pairing.end.1", "pairing.pause.1", "proposal.assign.1");
    private static readonly string LongName = new('名', Person.NameLength);

    public static IEnumerable<CardSample> All =>
    [
        new("repair.list", "every trouble", words => RepairCard.Of(View([.. Enum.GetValues<PairingTrouble>().Select(trouble => Line(trouble, "陈思远"))]), words)),
        new("repair.list", "a seeker, and proposals that wait", words => RepairCard.Of(
            View(new RepairLine.OfSeeker(1, "沈知秋", new DateOnly(2026, 4, 10))) with { Proposals = 2 }, words)),
        new("repair.list", "longest, between pages", words => RepairCard.Of(
            View([.. Enumerable.Repeat(Line(PairingTrouble.MemberAway, LongName), ListPage.Size)]) with { Page = new ListPage(2, 60), Proposals = 30 }, words)),
        new("repair.list", "nothing", words => RepairCard.Of(View(), words)),
    ];

    private static RepairView View(params RepairLine[] lines) => new(lines, new ListPage(1, lines.Length) { Length = 10 }) { Verbs = Verbs };

    private static RepairLine.OfPairing Line(PairingTrouble trouble, string name) => new RepairLine.OfPairing(new TroubledPairing(1, name, name, trouble));
}
