using LiaisonBot.Data.Pairings;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.EndPairings;

/// <summary>The form in which a pairing is ended: its property is its input.</summary>
internal sealed record EndForm(string Reason)
{
    public static FormProblem? Problem(string reason) =>
        reason.Length == 0 ? new FormProblem(nameof(Reason), "ending.problem.no_reason")
        : Letters.In(reason) > Pairing.EndReasonLength ? new FormProblem(nameof(Reason), "ending.problem.too_long", ("most", Pairing.EndReasonLength))
        : null;
}

/// <summary>The form as it is drawn.</summary>
internal sealed record EndView(Pairing Pairing, string Key)
{
    public string Reason { get; init; } = "";

    public FormProblem? Problem { get; init; }
}

internal static class EndCard
{
    private const int MostName = 30;

    public static Card Choose(IReadOnlyList<Pairing> pairings, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["ending.end"]),
            new InputChoices(Verbs.Pairing, [.. pairings.Select(one => new Choice(RecordName.Text(one.Id), Excerpt.Of(one.Colleague!.Name, MostName)))])
            {
                Label = words["ending.end.which"],
                Value = RecordName.Text(pairings[0].Id),
            },
        ])
        {
            Actions = [new Press(Verbs.End, words["ending.button.next"]) { Style = ButtonStyle.Positive }],
        },
        words["ending.end"]);

    public static Card Of(EndView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["ending.end"]),
            EndingCards.Pair(view.Pairing, words),
            new InputText(nameof(EndForm.Reason))
            {
                Label = words.Say("ending.end.reason", ("most", Pairing.EndReasonLength)),
                Placeholder = words["ending.end.example"],
                Multiline = true,
                Value = view.Reason,
                Problem = view.Problem?.In(words),
            },
            new TextBlock(words["ending.end.readers"]) { Subtle = true, Spacing = Spacing.Small },
        ])
        {
            Actions = [new Press(Verbs.EndSurely, words["ending.button.end"]) { Key = view.Key, Style = ButtonStyle.Destructive }],
        },
        words["ending.end"]);
}
