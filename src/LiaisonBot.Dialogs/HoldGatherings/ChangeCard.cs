using LiaisonBot.Data.Gatherings;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.HoldGatherings;

/// <summary>The form that changes an announced gathering, as it is drawn.</summary>
/// <param name="Gathering">As it stands.</param>
/// <param name="Unit">The name of the unit that holds it.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Key">The form's key.</param>
internal sealed record ChangeView(Gathering Gathering, string Unit, AnnounceForm Form, string Key)
{
    public IReadOnlyList<FormProblem> Problems { get; init; } = [];
}

internal static class ChangeCard
{
    public static Card Of(ChangeView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["gathering.change"], view.Unit),
            .. view.Problems.Count > 0 ? [new TextBlock(words["gathering.form.wrong"]) { Color = TextColor.Attention }] : Array.Empty<CardElement>(),
            .. GatheringInputs.Facts(view.Form, view.Problems, words),
            new TextBlock(How(view, words)) { Subtle = true, Spacing = Spacing.Small },
        ])
        {
            Actions =
            [
                new Press(Verbs.Change, words["gathering.button.change_surely"]) { Key = view.Key, Style = ButtonStyle.Positive, Data = Seen(view.Gathering) },
                GatheringParts.Back(view.Key, words),
            ],
        },
        words["gathering.change"]);

    private static string How(ChangeView view, Wording words) => view.Gathering.People.Count(person => person.IsInvited) switch
    {
        0 => words["gathering.call_off.nobody"],
        var count => words.Say("gathering.change.how", ("count", count)),
    };

    /// <summary>How it stood when the form was shown: somebody else may change it meanwhile.</summary>
    private static Dictionary<string, string> Seen(Gathering gathering) => new() { [Verbs.Seen] = AnnounceForm.Of(gathering).Told };
}
