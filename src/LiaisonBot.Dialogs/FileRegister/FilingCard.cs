using LiaisonBot.Data.RegisterFilings;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Papers;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.FileRegister;

/// <summary>A general branch's register, in figures.</summary>
/// <param name="Content">As it was filed, or would be now.</param>
internal sealed record FilingView(FrozenRegister Content, FilingNews News)
{
    /// <summary>What was filed, the latest first.</summary>
    public required IReadOnlyList<FiledLine> Filed { get; init; }

    /// <summary>Of what was filed; null for what would be.</summary>
    public PaperStamp? Stamp { get; init; }

    /// <summary>To file it by; null where it is not the reader's to file, or nothing is new.</summary>
    public string? Key { get; init; }

    /// <summary>The verb that offers files.</summary>
    public string? Exports { get; init; }
}

internal enum FilingNews
{
    Standing,
    Filed,

    /// <summary>It was to be filed, but says nothing that the last one does not.</summary>
    Same,
}

internal static class FilingCard
{
    private const int MostName = 24;

    /// <summary>So many stand below each other: a general branch seldom has more.</summary>
    private const int MostBranches = 30;

    public static Card Of(FilingView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["filing.title"], words.Say("filing.of", ("unit", view.Content.Unit), ("day", view.Content.FiledOn))),
            .. News(view, words),
            new TextBlock(words.Say("filing.count", ("count", view.Content.Count))) { Bold = true },
            .. Changes(view, words),
            new FactSet([.. view.Content.Branches.Take(MostBranches).Select(branch => Fact(branch, words))]) { Spacing = Spacing.Small },
            .. view.Content.Branches.Count > MostBranches
                ? [new TextBlock(words.Say("filing.more", ("count", view.Content.Branches.Count - MostBranches))) { Subtle = true, Spacing = Spacing.Small }]
                : Array.Empty<CardElement>(),
            .. Filed(view, words),
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
        if (view.Filed.Count == 0)
            yield return new TextBlock(words["filing.never"]) { Color = TextColor.Accent };
    }

    private static IEnumerable<CardElement> Changes(FilingView view, Wording words)
    {
        if (view.Content.Before is null)
            yield break;
        yield return new TextBlock(view.Content.IsNews
            ? words.Say("filing.changes", ("new", view.Content.New), ("moved", view.Content.Moved), ("ended", view.Content.Ended.Count))
            : words["filing.same"])
        {
            Spacing = Spacing.Small,
        };
    }

    private static Fact Fact(RegisteredBranch branch, Wording words) => new(
        Excerpt.Of(branch.Name, MostName),
        words.Say("filing.branch", ("count", branch.Pairings.Count), ("members", branch.MembersWithout), ("colleagues", branch.ColleaguesWithout)));

    private static IEnumerable<CardElement> Filed(FilingView view, Wording words)
    {
        if (view.Filed.Count == 0)
            yield break;
        yield return new TextBlock(words["filing.earlier"]) { Bold = true, Separator = true, Spacing = Spacing.Medium };
        foreach (var line in view.Filed)
            yield return new TextBlock(ListCard.Filed(line, words)) { Subtle = true, Spacing = Spacing.Small };
        if (view.Stamp is { } stamp)
            yield return new UserText(new TextRun(PaperPages.Stamp(stamp, words)) { Subtle = true }) { Spacing = Spacing.Small };
    }

    private static IEnumerable<CardButton> Buttons(FilingView view, Wording words)
    {
        if (view.Key is { } key)
            yield return new Press(Verbs.File, words["filing.button.file"]) { Key = key, Style = ButtonStyle.Positive };
        if (view.Exports is { } verb)
            yield return new Press(verb, words["filing.button.export"]) { SendsInputs = false };
    }
}
