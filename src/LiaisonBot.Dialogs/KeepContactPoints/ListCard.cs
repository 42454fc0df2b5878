using LiaisonBot.Data.ContactPoints;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.KeepContactPoints;

/// <summary>A line of the list.</summary>
/// <param name="Named">What it says.</param>
/// <param name="Key">The key to end it with; null where it is not the reader's to keep.</param>
internal sealed record PointLine(NamedPoint Named, string? Key);

internal sealed record ListView(IReadOnlyList<PointLine> Lines, ListPage Page)
{
    public string? News { get; init; }

    /// <summary>What was added just now.</summary>
    public NamedPoint? Added { get; init; }

    public bool MayAdd { get; init; }
}

internal static class ListCard
{
    public static Card Of(ListView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["point.title"], PageButtons.Where(view.Page, words)),
            .. view.News is { } news ? [new TextBlock(words[news]) { Color = TextColor.Good }] : Array.Empty<CardElement>(),
            .. view.Added is { } added ? [Item(new PointLine(added, null), words)] : Array.Empty<CardElement>(),
            .. view.Lines.Count == 0 && view.Added is null ? [new TextBlock(words["point.none"])] : view.Lines.Select<PointLine, CardElement>(line => Item(line, words)),
        ])
        {
            Actions =
            [
                .. view.MayAdd ? [new Press(Verbs.Begin, words["point.button.add"]) { Style = ButtonStyle.Positive, SendsInputs = false }] : Array.Empty<CardButton>(),
                .. PageButtons.Of(view.Page, Verbs.Show, words),
            ],
        },
        words["point.title"]);

    private static Container Item(PointLine line, Wording words) => new(
    [
        new UserText(new TextRun(line.Named.Person) { Bold = true }),
        new UserText(words.Point(line.Named)) { Spacing = Spacing.None },
        new TextBlock(words.Span(line.Named.Point.From, line.Named.Point.To)) { Subtle = true, Spacing = Spacing.None },
        .. line.Key is { } key ? [new ActionSet(new Press(Verbs.End, words["point.button.end"]) { Key = key, SendsInputs = false })] : Array.Empty<CardElement>(),
    ])
    {
        Separator = true,
        Spacing = Spacing.Medium,
    };
}
