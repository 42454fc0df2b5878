using LiaisonBot.Data.Objections;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.Objections;

/// <summary>What the form holds: its property is its input.</summary>
internal sealed record RaiseForm(EntryView Entry, string Reason, string Key)
{
    /// <summary>The reason is missing or too long.</summary>
    public bool IsWrong { get; init; }

    /// <summary>The entry was edited while the form lay open.</summary>
    public bool HasChanged { get; init; }
}

/// <summary>What the objector's card says first.</summary>
internal enum OwnNews
{
    Raised,

    /// <summary>There is one already.</summary>
    Before,
    Standing,
}

/// <summary>An objection as the one who made it sees it.</summary>
/// <param name="Objection">The objection.</param>
/// <param name="Handling">Who deals with it; null when that is not to be said, or nobody is there.</param>
/// <param name="News">What the card says first.</param>
/// <param name="Key">The key to take it back with; null when that is over.</param>
internal sealed record OwnView(ObjectionView Objection, Handling? Handling, OwnNews News, string? Key);

internal static class RaiseCards
{
    public static Card Form(RaiseForm form, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["objection.form.title"]),
            .. form.HasChanged ? [new TextBlock(words["objection.form.changed"]) { Color = TextColor.Attention }] : Array.Empty<CardElement>(),
            .. EntryParts.Of(form.Entry, words),
            new TextBlock(words["objection.form.how"]) { Subtle = true },
            new InputText(nameof(RaiseForm.Reason))
            {
                Label = words.Say("objection.form.reason", ("most", Objection.ReasonLength)),
                Placeholder = words["objection.form.example"],
                MaxLength = Objection.ReasonLength,
                Multiline = true,
                IsRequired = true,
                ErrorMessage = words["objection.form.none"],
                Value = form.Reason,
                Problem = form.IsWrong ? Problem(form.Reason, words) : null,
            },
        ])
        {
            Actions = [new Press(Verbs.Raise, words["objection.button.save"]) { Key = form.Key, Style = ButtonStyle.Positive }],
        },
        words["objection.form.title"]);

    public static Card Own(OwnView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words[Title(view.News)]),
            EntryParts.State(view.Objection.State, words),
            .. EntryParts.Of(view.Objection, words),
            .. Where(view, words),
        ])
        {
            Actions = view.Key is { } key
                ? [new Press(Verbs.Withdraw, words["objection.button.withdraw"]) { Key = key, Style = ButtonStyle.Destructive }]
                : [],
        },
        words[Title(view.News)]);

    private static string Title(OwnNews news) => news switch
    {
        OwnNews.Raised => "objection.own.raised",
        OwnNews.Before => "objection.own.before",
        OwnNews.Standing => "objection.own.title",
        _ => throw new ArgumentOutOfRangeException(nameof(news)),
    };

    /// <summary>Where it went, and why not to the branch when it did not.</summary>
    private static IEnumerable<CardElement> Where(OwnView view, Wording words)
    {
        if (view.Objection.State != ObjectionState.Open)
            yield break;
        if (view.Handling is not { } handling)
            yield return new TextBlock(words["objection.where.nobody"]) { Subtle = true };
        else if (handling.IsAbove)
            yield return Subtle(words.Say("objection.where.above", ("unit", handling.Unit.Name), ("branch", handling.Branch.Name)));
        else
            yield return Subtle(words.Say("objection.where", ("unit", handling.Unit.Name)));
    }

    private static UserText Subtle(string text) => new(new TextRun(text) { Subtle = true });

    private static string? Problem(string reason, Wording words) => reason.Length == 0
        ? words["objection.form.none"]
        : words.Say("objection.form.too_long", ("length", Letters.In(reason)), ("most", Objection.ReasonLength));
}
