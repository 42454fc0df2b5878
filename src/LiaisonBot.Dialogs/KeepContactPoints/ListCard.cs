using LiaisonBot.Data.ContactPoints;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.KeepContactPoints;

/// <summary>A line of the list.</summary>
/// <param name="Named">What it says.</param>
internal sealed record PointLine(NamedPoint Named)
{
    /// <summary>The key to change it and to end it with; null where it is not the reader's to keep.</summary>
    public string? Key { get; init; }

    /// <summary>The key with which it goes on; null where it was not ended just now.</summary>
    public string? UndoKey { get; init; }
}

internal sealed record ListView(IReadOnlyList<PointLine> Lines, ListPage Page)
{
    public string? News { get; init; }

    public TextColor Color { get; init; } = TextColor.Good;

    /// <summary>Who was told of it.</summary>
    public Heard Heard { get; init; } = Heard.Nobody;

    /// <summary>What was entered, changed or ended just now.</summary>
    public PointLine? Changed { get; init; }

    public bool MayAdd { get; init; }
}

internal static class ListCard
{
    public static Card Of(ListView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["point.title"], PageButtons.Where(view.Page, words)),
            .. view.News is { } news ? [new TextBlock(words[news]) { Color = view.Color }] : Array.Empty<CardElement>(),
            .. PointNotices.Lines(view.Heard, words),
            .. view.Changed is { } changed ? [Item(changed, words)] : Array.Empty<CardElement>(),
            .. view.Lines.Count == 0 && view.Changed is null ? [new TextBlock(words["point.none"])] : view.Lines.Select<PointLine, CardElement>(line => Item(line, words)),
        ])
        {
            Actions =
            [
                .. view.MayAdd ? [new Press(Verbs.Begin, words["point.button.add"]) { Style = ButtonStyle.Positive, SendsInputs = false }] : Array.Empty<CardButton>(),
                .. PageButtons.Of(view.Page, Verbs.Show, words),
            ],
        },
        words["point.title"]);

    private static Press Keyed(string verb, string title, string key, Wording words) => new(verb, words[title]) { Key = key, SendsInputs = false };

    private static Container Item(PointLine line, Wording words) => new(
    [
        new UserText(new TextRun(line.Named.Person) { Bold = true }),
        new UserText(words.Point(line.Named)) { Spacing = Spacing.None },
        new TextBlock(words.Span(line.Named.Point.From, line.Named.Point.To)) { Subtle = true, Spacing = Spacing.None },
        .. line.Key is { } key ? [new ActionSet(Keyed(Verbs.Edit, "point.button.edit", key, words), Keyed(Verbs.AskEnd, "point.button.end", key, words))] : Array.Empty<CardElement>(),
        .. line.UndoKey is { } undo ? [new ActionSet(Keyed(Verbs.Undo, "point.button.undo", undo, words))] : Array.Empty<CardElement>(),
    ])
    {
        Separator = true,
        Spacing = Spacing.Medium,
    };
}
