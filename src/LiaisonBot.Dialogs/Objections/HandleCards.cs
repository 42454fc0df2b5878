using System.Globalization;
using LiaisonBot.Data.Objections;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.Objections;

/// <summary>What a secretary's card says besides the state.</summary>
internal enum HandleNews
{
    Standing,

    /// <summary>The author is no longer here to correct anything.</summary>
    AuthorLeft,

    /// <summary>The author was asked and has no chat with the bot: somebody has to tell them.</summary>
    AuthorUnreached,

    /// <summary>The answer is missing or too long.</summary>
    AnswerWrong,
}

/// <summary>An objection as those see it who deal with it.</summary>
/// <param name="Objection">The objection.</param>
/// <param name="Handling">Where it is dealt with.</param>
/// <param name="Key">The key of the card; null when nothing is left to do.</param>
internal sealed record HandledView(ObjectionView Objection, Handling Handling, string? Key)
{
    public HandleNews News { get; init; }

    /// <summary>What stands in the answer's field: its name is the input's.</summary>
    public string Answer { get; init; } = "";
}

internal static class HandleCards
{
    private const int ShortLine = 160;

    public static Card Of(HandledView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["objection.handle.title"]),
            EntryParts.State(view.Objection.State, words),
            .. Above(view.Handling, words),
            .. EntryParts.Of(view.Objection, words),
            .. News(view, words),
            .. Answer(view, words),
        ])
        {
            Actions = [.. Buttons(view, words)],
        },
        words["objection.handle.title"]);

    public static Card List(IReadOnlyList<ObjectionView> objections, ListPage page, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["objection.list.title"], page.Count == 0 ? null : Subtitle(page, words)),
            .. page.Count == 0 ? [new TextBlock(words["objection.list.none"])] : objections.Select<ObjectionView, CardElement>(view => Item(view, words)),
        ])
        {
            Actions = [.. PageButtons.Of(page, Verbs.List, words)],
        },
        words["objection.list.title"]);

    private static string Subtitle(ListPage page, Wording words) => string.Join(
        " · ", new[] { words.Say("objection.list.count", ("count", page.Count)), PageButtons.Where(page, words) }.OfType<string>());

    private static Container Item(ObjectionView view, Wording words) => new(
    [
        new UserText(
            new TextRun(view.Objector) { Bold = true },
            new TextRun($"  {words.Say("objection.entry.what", ("day", view.On), ("kind", words.Term(view.Kind)), ("author", view.Author))}") { Subtle = true }),
        LabelledLine.Of(words, "objection.line", Excerpt.Of(view.Line, ShortLine)),
        LabelledLine.Of(words, "objection.reason", Excerpt.Of(view.Reason, ShortLine)),
        EntryParts.State(view.State, words),
        new ActionSet(new Press(Verbs.Open, words["objection.button.open"])
        {
            Data = new Dictionary<string, string> { [Verbs.Objection] = view.Id.ToString(CultureInfo.InvariantCulture) },
        }),
    ])
    {
        Separator = true,
        Spacing = Spacing.Medium,
    };

    private static IEnumerable<CardElement> Above(Handling handling, Wording words)
    {
        if (handling.IsAbove)
        {
            yield return new UserText(
                new TextRun(words.Say("objection.handle.above", ("unit", handling.Unit.Name), ("branch", handling.Branch.Name))) { Subtle = true });
        }
    }

    private static IEnumerable<CardElement> News(HandledView view, Wording words)
    {
        var key = view.News switch
        {
            HandleNews.AuthorLeft => "objection.handle.author_left",
            HandleNews.AuthorUnreached => "objection.handle.author_unreached",
            HandleNews.Standing or HandleNews.AnswerWrong => null,
            _ => throw new ArgumentOutOfRangeException(nameof(view)),
        };
        if (key is not null)
            yield return new TextBlock(words[key]) { Color = TextColor.Attention };
    }

    private static IEnumerable<CardElement> Answer(HandledView view, Wording words)
    {
        if (view.Key is null)
            yield break;
        yield return new InputText(nameof(HandledView.Answer))
        {
            Label = words.Say("objection.handle.answer", ("most", Objection.AnswerLength)),
            Placeholder = words["objection.handle.example"],
            MaxLength = Objection.AnswerLength,
            Multiline = true,
            Value = view.Answer,
            Problem = view.News == HandleNews.AnswerWrong ? Problem(view.Answer, words) : null,
        };
    }

    private static string Problem(string answer, Wording words) => answer.Length == 0
        ? words["objection.handle.no_answer"]
        : words.Say("objection.form.too_long", ("length", Letters.In(answer)), ("most", Objection.AnswerLength));

    /// <summary>An author is asked once; then there is an answer to give.</summary>
    private static IEnumerable<CardButton> Buttons(HandledView view, Wording words)
    {
        if (view.Key is not { } key)
            yield break;
        if (view.Objection.State == ObjectionState.Open && view.News != HandleNews.AuthorLeft)
            yield return new Press(Verbs.Ask, words["objection.button.ask"]) { Key = key, SendsInputs = false };
        yield return new Press(Verbs.Settle, words["objection.button.settle"]) { Key = key, Style = ButtonStyle.Positive };
    }
}
