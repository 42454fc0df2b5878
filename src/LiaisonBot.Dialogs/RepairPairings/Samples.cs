using LiaisonBot.Data.Duties;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Paging;

namespace LiaisonBot.Dialogs.RepairPairings;

/// <summary>This slice's card in all its states, as of 15 April 2026.</summary>
internal static class Samples
{
    private static readonly RepairVerbs Verbs = new("proposal.list.1", "proposal.hand-over.1", "pairing.end.1", "pairing.pause.1", "proposal.assign.1") { Open = "proposal.open.1", Batches = "batch.show.1" };
    private static readonly DateOnly Day = new(2026, 4, 10);
    private static readonly OpenRequest Request = new(1, Day, HandsOver: false, IsAgreed: false);
    private static readonly string LongName = new('名', Person.NameLength);

    private static RepairLine Longest => Line(PairingTrouble.MemberAway, LongName) with { Now = new UnderWay { Request = Request with { LeavesFree = true }, IsInBatch = true, PausedTo = new DateOnly(2026, 6, 1) } };

    public static IEnumerable<CardSample> All =>
    [
        new("repair.list", "every trouble", words => RepairCard.Of(View([.. Enum.GetValues<PairingTrouble>().Select(trouble => Line(trouble, "陈思远"))]), words)),
        new("repair.list", "a seeker, and proposals that wait", words => RepairCard.Of(
            View(new RepairLine.OfSeeker(1, "沈知秋", Day)) with { Proposals = 2 }, words)),
        new("repair.list", "under way already", words => RepairCard.Of(
            View(
                Line(PairingTrouble.MemberLeft, "陈思远") with { Now = new UnderWay { Request = Request with { HandsOver = true } } },
                Line(PairingTrouble.MemberAway, "罗一鸣") with { Now = new UnderWay { Request = Request with { Id = null, LeavesFree = true }, PausedTo = new DateOnly(2026, 6, 1) } },
                new RepairLine.OfSeeker(1, "沈知秋", Day) { Now = new UnderWay { Request = Request with { IsAgreed = true } } },
                new RepairLine.OfSeeker(1, "何文清", Day) { Now = new UnderWay { IsInBatch = true, DecidesBatch = true } }),
            words)),
        new("repair.list", "longest, between pages", words => RepairCard.Of(
            View([.. Enumerable.Repeat(Longest, ListPage.Size)]) with { Page = new ListPage(2, 60), Proposals = 30 }, words)),
        new("repair.list", "nothing", words => RepairCard.Of(View(), words)),
    ];

    private static RepairView View(params RepairLine[] lines) => new(lines, new ListPage(1, lines.Length) { Length = 10 }) { Verbs = Verbs };

    private static RepairLine.OfPairing Line(PairingTrouble trouble, string name) => new RepairLine.OfPairing(new TroubledPairing(1, name, name, trouble));
}
