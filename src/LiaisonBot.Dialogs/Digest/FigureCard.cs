using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.Digest;

/// <summary>What makes a figure of a unit.</summary>
internal sealed record FigureView(long UnitId, string Unit, Figure Figure, IReadOnlyList<FigureLine> Lines, ListPage Page)
{
    /// <summary>The verb of where they are seen to, for whoever answers for them.</summary>
    public string? SeenTo { get; init; }
}

internal static class FigureCard
{
    public static Card Of(FigureView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words[Title(view.Figure)], Subtitle(view, words)),
            .. view.Lines.Count == 0 ? [new TextBlock(words["digest.empty"])] : view.Lines.Select<FigureLine, CardElement>(line => Line(line, view.Figure, words)),
        ])
        {
            Actions =
            [
                .. view.SeenTo is { } verb
                    ? [new Press(verb, words["digest.button.repair"]) { Style = ButtonStyle.Positive, SendsInputs = false }]
                    : Array.Empty<CardButton>(),
                .. PageButtons.Of(view.Page, Verbs.Open, words, Same(view)),
                new Press(Verbs.Show, words["digest.button.back"]) { SendsInputs = false },
            ],
        },
        words[Title(view.Figure)]);

    public static string Title(Figure figure) => $"digest.figure.{Literals<Figure>.Write(figure)}";

    private static string Subtitle(FigureView view, Wording words) => string.Join(" · ", new[]
    {
        view.Unit,
        PageButtons.Where(view.Page, words),
    }.OfType<string>());

    private static Dictionary<string, string> Same(FigureView view) =>
        new() { [nameof(OpenForm.What)] = OpenForm.Write(view.UnitId, view.Figure) };

    private static UserText Line(FigureLine line, Figure figure, Wording words) =>
        new([new TextRun(line.Case?.ToString() ?? line.Name) { Bold = true }, .. Details(line, figure, words).Select(detail => new TextRun($" · {detail}") { Subtle = true })])
        {
            Separator = true,
            Spacing = Spacing.Small,
        };

    private static IEnumerable<string> Details(FigureLine line, Figure figure, Wording words)
    {
        if (line.Count is { } count)
            yield return words.Say("digest.line.count", ("count", count));
        if (line.With is { } with)
            yield return words.Say("digest.line.friend", ("name", with));
        if (line.Occasion is { } occasion)
            yield return words.Term(occasion);
        if (line.State is { } state)
            yield return words.Term(state);
        if (line.Day is { } day)
            yield return words.Say($"digest.line.{Literals<Figure>.Write(figure)}", ("day", day));
        else if (figure == Figure.Owed && line.Count is null)
            yield return words["digest.line.owed_never"];
    }
}
