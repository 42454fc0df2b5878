using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.CorrectRoster;

/// <summary>The inputs of the card that asks for whom.</summary>
/// <param name="Whom">The id of somebody in the list.</param>
/// <param name="Name">A full name or staff number, for those who are not in it; goes before the list.</param>
internal sealed record WhomForm(string Whom, string Name);

/// <summary>Who is corrected.</summary>
/// <param name="People">Who can be chosen.</param>
/// <param name="Named">What was typed.</param>
/// <param name="News">The key of what is said first; null for nothing.</param>
internal sealed record WhomView(Choosable People, string Named, string? News);

internal static class WhomCard
{
    public static Card Of(WhomView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["roster.title"]),
            .. view.News is { } news ? [new TextBlock(words[news]) { Color = TextColor.Attention }] : Array.Empty<CardElement>(),
            .. view.People.People.Count == 0 ? Array.Empty<CardElement>() : [Choices(view, words)],
            .. view.People.More == 0 ? Array.Empty<CardElement>() : [More(view.People, words)],
            new InputText(nameof(WhomForm.Name))
            {
                Label = words["roster.name"],
                Placeholder = words["roster.name.example"],
                MaxLength = Person.NameLength,
                Value = view.Named,
            },
            new TextBlock(words["roster.how"]) { Subtle = true, Spacing = Spacing.Small },
        ])
        {
            Actions = [new Press(Verbs.Find, words["roster.button.next"]) { Style = ButtonStyle.Positive }],
        },
        words["roster.title"]);

    private static TextBlock More(Choosable people, Wording words) =>
        new(words.Say("roster.more", ("shown", people.People.Count), ("count", people.More))) { Subtle = true, Spacing = Spacing.Small };

    private static InputChoices Choices(WhomView view, Wording words) => new(
        nameof(WhomForm.Whom),
        [.. view.People.People.Select(one => new Choice(RecordName.Text(one.Id), words.Say("roster.choice", ("name", one.Name), ("number", one.StaffNo), ("unit", one.Unit))))])
    {
        Label = words["roster.whom"],
        Placeholder = words["roster.choose"],
        Style = ChoiceStyle.Compact,
    };
}
