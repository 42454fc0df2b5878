using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.RegisterFilings;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Exports;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Papers;

namespace LiaisonBot.Dialogs.FileRegister;

/// <summary>This slice's cards in all their states.</summary>
internal static class Samples
{
    private const string Key = "sample";
    private static readonly (string, ExportPreset) Exports = ("export.open.1", new ExportPreset("filing", new DateOnly(2026, 4, 20)));
    private static readonly string Hash = new('a', RegisterFiling.HashLength);
    private static readonly string LongName = new('名', Unit.NameLength);
    private static readonly PaperStamp Stamp = new("何文清", new DateOnly(2026, 4, 20), Hash);
    private static readonly FiledLine[] Filings = [new(2, new DateOnly(2026, 4, 20), 231), new(1, new DateOnly(2025, 4, 18), 204)];
    private static readonly FilingInForce InForce = new(Filings[0], Stamp);

    private static readonly FiledLine Withdrawn = new(3, new DateOnly(2026, 5, 6), 230) { WithdrawnOn = new DateOnly(2026, 5, 6) };

    private static readonly FrozenRegister First = new()
    {
        Unit = "药学党总支",
        UnitCode = "G03",
        Number = 1,
        FiledOn = new DateOnly(2026, 4, 20),
        Branches =
        [
            new RegisteredBranch("G03-B01", "药理支部", [.. Enumerable.Range(1, 23).Select(Pairing)]) { MembersWithout = 1, ColleaguesWithout = 4 },
            new RegisteredBranch("G03-B02", "药剂支部", [.. Enumerable.Range(30, 18).Select(Pairing)]) { MembersWithout = 0, ColleaguesWithout = 0 },
        ],
    };

    private static readonly FrozenRegister Second = First with
    {
        Number = 3,
        Before = new RegisterBefore(2, new DateOnly(2026, 4, 20), Hash),
        Branches = [.. First.Branches.Select(branch => branch with { Pairings = [.. branch.Pairings.Select((one, place) => one with { Change = place < 2 ? RegisterChange.New : RegisterChange.Same })] })],
        Ended = [Pairing(99) with { Change = RegisterChange.Ended, EndedOn = new DateOnly(2026, 5, 6) }],
    };

    private static readonly FrozenRegister Longest = Second with
    {
        Unit = LongName,
        Branches = [.. Enumerable.Range(1, 40).Select(place => First.Branches[0] with { Name = $"{place}{LongName}" })],
    };

    public static IEnumerable<CardSample> All =>
    [
        Of("never filed", new FilingView(1, First, FilingNews.Standing) { MayFile = true }),
        Of("filed", new FilingView(1, First, FilingNews.Filed) { InForce = InForce, Others = Filings[1..], Exports = Exports, MayWithdraw = true }),
        Of("with changes", new FilingView(1, Second, FilingNews.Standing) { InForce = InForce, Others = Filings[1..], MayFile = true, Exports = Exports }),
        Of("nothing new", new FilingView(1, First with { Before = Second.Before }, FilingNews.Same) { InForce = InForce, Others = Filings[1..], Exports = Exports }),
        Of("withdrawn", new FilingView(1, First, FilingNews.Withdrawn) { Others = [Withdrawn], MayFile = true, Told = new ToldAbove(IsAnybody: true, []) }),
        Of("withdrawn, some cannot be told", new FilingView(1, First, FilingNews.Withdrawn) { Others = [Withdrawn], MayFile = true, Told = new ToldAbove(IsAnybody: true, [.. Enumerable.Repeat(LongName, 5)]) }),
        Of("withdrawn, nobody to tell", new FilingView(1, First, FilingNews.Withdrawn) { Others = [Withdrawn], MayFile = true, Told = new ToldAbove(IsAnybody: false, []) }),
        Of("used before", new FilingView(1, First with { Before = Second.Before }, FilingNews.UsedBefore) { InForce = InForce, Exports = Exports }),
        Of("withdrawn before", new FilingView(1, First, FilingNews.NoneStands) { Others = [Withdrawn], MayFile = true }),
        Of("not to be withdrawn, another has followed", new FilingView(1, First with { Before = Second.Before }, FilingNews.Followed) { InForce = InForce, Others = Filings[1..], Exports = Exports }),
        Of("too late to withdraw", new FilingView(1, First with { Before = Second.Before }, FilingNews.TooLate) { InForce = InForce, Others = [Withdrawn, Filings[1]], Exports = Exports, Hours = 24 }),
        Of("from above, longest", new FilingView(1, Longest, FilingNews.Standing) { InForce = InForce, Others = Filings[1..], Exports = Exports }),
        new("filing.ask", "the first", words => QuestionCards.File(new FileQuestion(1, First, Key, 24) { Above = "医学院党委" }, words)),
        new("filing.ask", "with changes, asked again, longest", words => QuestionCards.File(new FileQuestion(1, Longest, Key, 24) { Above = LongName, IsChanged = true }, words)),
        new("filing.withdraw", "asked", words => QuestionCards.Withdraw(new WithdrawQuestion(1, "药学党总支", Filings[0], Key) { Above = "医学院党委" }, words)),
        new("filing.withdraw", "told above", words => QuestionCards.Withdrawn("药学党总支", "何文清", Withdrawn, words)),
        new("filing.list", "some have filed", words => ListCard.Of(
            new ListView(new ListPage(1, 3) { Length = 10 })
            {
                Lines = [new ListLine(1, "药学党总支", Filings[0]), new ListLine(2, "护理党总支", null), new ListLine(3, LongName, Filings[1])],
                Filed = 2,
                Missing = ["护理党总支"],
            },
            words)),
        new("filing.list", "nobody has, between pages", words => ListCard.Of(
            new ListView(new ListPage(2, 30) { Length = 10 })
            {
                Lines = [.. Enumerable.Range(11, 10).Select(place => new ListLine(place, LongName, null))],
                Filed = 0,
                Missing = [.. Enumerable.Repeat(LongName, 30)],
            },
            words)),
    ];

    private static CardSample Of(string state, FilingView view) => new("filing.register", state, words => FilingCard.Of(view, words));

    private static RegisteredPairing Pairing(int place) => new()
    {
        BranchCode = "G03-B01",
        Branch = "药理支部",
        MemberNo = $"{place:D6}",
        Member = "凌晓",
        ColleagueNo = $"{place + 1000:D6}",
        Colleague = "陈思远",
        Origin = PairingOrigin.Assigned,
        StartedOn = new DateOnly(2026, 4, 9),
    };
}
