using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.SuggestPairings;

/// <summary>Before there is anything to show: for which unit, or that it takes a while.</summary>
internal static class WhichCard
{
    /// <summary>So that the card still fits with the longest names; the unit above shows how those stand that are not listed.</summary>
    private const int MostUnits = 60;
    private const int MostName = 64;

    public static Card Of(IReadOnlyList<Unit> units, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["pairup.title"]),
            new InputChoices(Verbs.Unit, [.. units.Take(MostUnits).Select(unit => new Choice(RecordName.Text(unit.Id), Excerpt.Of(unit.Name, MostName)))])
            {
                Label = words["pairup.which"],
                Value = RecordName.Text(units[0].Id),
            },
            .. units.Count > MostUnits ? [new TextBlock(words.Say("pairup.which.more", ("count", MostUnits))) { Subtle = true, Spacing = Spacing.Small }] : Array.Empty<CardElement>(),
        ])
        {
            Actions = [new Press(Verbs.Show, words["pairup.button.show"]) { Style = ButtonStyle.Positive }],
        },
        words["pairup.title"]);

    public static Card Wait(Unit unit, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(), [new CardHeading(words["pairup.title"], unit.Name), new TextBlock(words["pairup.wait"])])
        {
            Actions = [new Press(Verbs.Show, words["pairup.button.look"]) { Data = PageButtons.Data(1, Verbs.Data(unit.Id)), SendsInputs = false }],
        },
        words["pairup.title"]);
}
