using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Occasions;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Paging;

namespace LiaisonBot.Dialogs.Digest;

/// <summary>This slice's cards in all their states, as of 13 April 2026.</summary>
internal static class Samples
{
    private static readonly DateOnly Today = new(2026, 4, 13);
    private static readonly string LongName = new('名', Person.NameLength);

    private static readonly UnitDigest Branch = new()
    {
        UnitId = 12,
        Name = "药学第二党支部",
        Pairings = 23,
        Counts = new Dictionary<Figure, int>
        {
            [Figure.Never] = 2,
            [Figure.Met] = 14,
            [Figure.Owed] = 8,
            [Figure.Excused] = 1,
            [Figure.Talks] = 3,
            [Figure.Cases] = 5,
            [Figure.Uncollected] = 9,
            [Figure.Repair] = 1,
            [Figure.Friendless] = 4,
            [Figure.Colleagueless] = 2,
            [Figure.Unreachable] = 6,
        },
        NeverSince = new DateOnly(2025, 9, 10),
        Collecting = 23,
        ShortOfRounds = 1,
        OverdueTalks = 1,
        OverdueCases = 1,
        OldestCase = new DateOnly(2026, 3, 2),
    };

    private static readonly UnitDigest Quiet = Branch with
    {
        UnitId = 13,
        Name = "药学第三党支部",
        Counts = new Dictionary<Figure, int> { [Figure.Met] = 9 },
        Pairings = 9,
        NeverSince = null,
        OldestCase = null,
    };

    public static IEnumerable<CardSample> All =>
    [
        new("digest", "of a branch", words => DigestCard.Of(View(Branch), words)),
        new("digest", "of two, one with nothing to do", words => DigestCard.Of(View(Branch, Quiet), words)),
        new("digest", "longest, between pages", words => DigestCard.Of(
            View([.. Enumerable.Repeat(Branch with { Name = new string('长', 100) }, 5)]) with { Page = new ListPage(2, 15) }, words)),
        new("digest", "none", DigestCard.None),
        new("digest.figure", "never contacted", words => FigureCard.Of(
            Lines(Figure.Never, new FigureLine("陈思远") { With = "林秋实", Day = new DateOnly(2025, 9, 10) }), words)),
        new("digest.figure", "without a contact", words => FigureCard.Of(
            Lines(Figure.Owed, new FigureLine("陈思远") { With = "林秋实" }, new FigureLine("罗一鸣") { With = "林秋实", Day = new DateOnly(2026, 3, 5) }), words)),
        new("digest.figure", "talks", words => FigureCard.Of(
            Lines(Figure.Talks, new FigureLine("陈思远") { With = "林秋实", Day = new DateOnly(2026, 4, 20), Occasion = Occasion.Setback }), words)),
        new("digest.figure", "cases", words => FigureCard.Of(
            Lines(Figure.Cases, new FigureLine("") { Case = new CaseNumber(2026, 42), State = CaseState.Taken, Day = new DateOnly(2026, 4, 20) }), words)),
        new("digest.figure", "by unit", words => FigureCard.Of(
            Lines(Figure.Friendless, new FigureLine("药学第二党支部") { Count = 4 }, new FigureLine("药学第三党支部") { Count = 1 }), words)),
        new("digest.figure", "longest, between pages", words => FigureCard.Of(
            Lines(Figure.Repair, [.. Enumerable.Repeat(new FigureLine(LongName) { With = LongName, Day = Today }, 5)]) with { Page = new ListPage(2, 15), SeenTo = "repair.list.1" }, words)),
        new("digest.figure", "nothing", words => FigureCard.Of(Lines(Figure.Met), words)),
    ];

    private static DigestView View(params UnitDigest[] units) => new(units, new ListPage(1, units.Length), Today);

    private static FigureView Lines(Figure figure, params FigureLine[] lines) => new(12, "药学第二党支部", figure, lines, new ListPage(1, lines.Length));
}
