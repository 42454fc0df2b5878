using LiaisonBot.Data.RegisterFilings;
using LiaisonBot.Dialogs.Exports;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Papers;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.FileRegister;

/// <summary>A general branch's register, in figures.</summary>
/// <param name="UnitId">Whose.</param>
/// <param name="Content">As it was filed, or would be now.</param>
/// <param name="News">What is said first.</param>
internal sealed record FilingView(long UnitId, FrozenRegister Content, FilingNews News)
{
    /// <summary>Null before the first, and where it was withdrawn.</summary>
    public FilingInForce? InForce { get; init; }

    /// <summary>What was filed besides, the latest first.</summary>
    public IReadOnlyList<FiledLine> Others { get; init; } = [];

    /// <summary>It is the reader's to file, and something is new.</summary>
    public bool MayFile { get; init; }

    /// <summary>The latest filing is the reader's to withdraw.</summary>
    public bool MayWithdraw { get; init; }

    /// <summary>Who hears of a withdrawal; null when there is none, or whoever answers above did it.</summary>
    public ToldAbove? Told { get; init; }

    /// <summary>For how many hours a filing can be withdrawn.</summary>
    public int Hours { get; init; }

    /// <summary>The verb that offers files, and what is chosen there beforehand.</summary>
    public (string Verb, ExportPreset Preset)? Exports { get; init; }
}

/// <summary>The filing that counts, with who filed it and under which hash.</summary>
internal sealed record FilingInForce(FiledLine Line, PaperStamp Stamp);

internal enum FilingNews
{
    Standing,

    /// <summary>The card was used before: nothing is done a second time.</summary>
    UsedBefore,
    Filed,

    /// <summary>It was to be filed, but says nothing that the last one does not.</summary>
    Same,

    /// <summary>What was filed last was taken back.</summary>
    Withdrawn,

    /// <summary>One was to be taken back, but none counts any more.</summary>
    NoneStands,

    /// <summary>It was to be taken back, but it was filed too long ago.</summary>
    TooLate,

    /// <summary>It was to be taken back, but is not the latest any more: another has followed it, or it was withdrawn.</summary>
    Followed,
}

/// <summary>Who of those above the unit hears that a filing was withdrawn: whether anybody does, and the names of those whom no message reaches.</summary>
internal sealed record ToldAbove(bool IsAnybody, IReadOnlyList<string> Unreached);

internal static class FilingCard
{
    private const int MostName = 24;
    private const int MostNames = 200;

    /// <summary>So many stand below each other: a general branch seldom has more.</summary>
    private const int MostBranches = 30;

    public static Card Of(FilingView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["filing.title"], words.Say("filing.of", ("unit", view.Content.Unit), ("day", view.Content.FiledOn))),
            .. News(view, words),
            .. InForce(view, words),
            new TextBlock(words.Say("filing.count", ("count", view.Content.Count))) { Bold = true },
            .. Changes(view, words),
            new FactSet([.. view.Content.Branches.Take(MostBranches).Select(branch => Fact(branch, words))]) { Spacing = Spacing.Small },
            .. view.Content.Branches.Count > MostBranches
                ? [new TextBlock(words.Say("filing.more", ("count", view.Content.Branches.Count - MostBranches))) { Subtle = true, Spacing = Spacing.Small }]
                : Array.Empty<CardElement>(),
            .. Others(view, words),
        ])
        {
            Actions = [.. Buttons(view, words)],
        },
        words["filing.title"]);

    private static IEnumerable<CardElement> News(FilingView view, Wording words)
    {
        if (view.News == FilingNews.Filed)
            yield return new TextBlock(words["filing.done"]) { Color = TextColor.Good };
        else if (view.News == FilingNews.Same)
            yield return new TextBlock(words["filing.same_still"]) { Color = TextColor.Attention };
        else if (view.News == FilingNews.Withdrawn)
            yield return new TextBlock(words[view.Told is { IsAnybody: true } ? "filing.withdrawn.done" : "filing.withdrawn.done.untold"]) { Color = TextColor.Good };
        else if (view.News == FilingNews.UsedBefore)
            yield return new TextBlock(words["filing.used_before"]) { Color = TextColor.Accent };
        else if (view.News == FilingNews.NoneStands)
            yield return new TextBlock(words["filing.withdrawn.before"]) { Color = TextColor.Attention };
        else if (view.News == FilingNews.TooLate)
            yield return new TextBlock(words.Say("filing.too_late", ("hours", view.Hours))) { Color = TextColor.Attention };
        else if (view.News == FilingNews.Followed)
            yield return new TextBlock(words["filing.followed"]) { Color = TextColor.Attention };
        if (view.Told is { Unreached: [_, ..] names })
            yield return new UserText(new TextRun(words.Say("filing.unreached", ("names", Excerpt.Of(words.List(names), MostNames)))) { Color = TextColor.Attention }) { Spacing = Spacing.Small };
        else if (view.Told is { IsAnybody: false })
            yield return new TextBlock(words["filing.withdrawn.nobody"]) { Color = TextColor.Attention, Spacing = Spacing.Small };
        if (view.InForce is null && view.News is not FilingNews.Withdrawn and not FilingNews.NoneStands)
            yield return new TextBlock(words[view.Others.Count == 0 ? "filing.never" : "filing.none_stands"]) { Color = TextColor.Accent };
    }

    private static IEnumerable<CardElement> Changes(FilingView view, Wording words)
    {
        if (view.Content.Before is not null)
            yield return new TextBlock(view.Content.IsNews ? words.Changes(view.Content) : words["filing.same"]) { Spacing = Spacing.Small };
    }

    private static Fact Fact(RegisteredBranch branch, Wording words) => new(Excerpt.Of(branch.Name, MostName), words.Standing(branch));

    private static IEnumerable<CardElement> InForce(FilingView view, Wording words)
    {
        if (view.InForce is not { } one)
            yield break;
        yield return new TextBlock(words.Say("filing.in_force", ("filed", ListCard.Filed(one.Line, words)))) { Bold = true };
        yield return new UserText(new TextRun(PaperPages.Stamp(one.Stamp, words)) { Subtle = true }) { Spacing = Spacing.Small };
    }

    private static IEnumerable<CardElement> Others(FilingView view, Wording words)
    {
        if (view.Others.Count == 0)
            yield break;
        yield return new TextBlock(words["filing.others"]) { Bold = true, Separator = true, Spacing = Spacing.Medium };
        foreach (var line in view.Others)
            yield return new TextBlock(ListCard.Filed(line, words)) { Subtle = true, Spacing = Spacing.Small };
    }

    private static IEnumerable<CardButton> Buttons(FilingView view, Wording words)
    {
        if (view.MayFile)
            yield return new Press(Verbs.Ask, words["filing.button.file"]) { Data = Verbs.Data(view.UnitId), Style = ButtonStyle.Positive, SendsInputs = false };
        if (view.Exports is { } exports)
            yield return new Press(exports.Verb, words["filing.button.export"]) { Data = exports.Preset.Data, SendsInputs = false };
        if (view.MayWithdraw)
            yield return new Press(Verbs.AskWithdraw, words["filing.button.withdraw"]) { Data = Verbs.Data(view.UnitId), SendsInputs = false };
    }
}
