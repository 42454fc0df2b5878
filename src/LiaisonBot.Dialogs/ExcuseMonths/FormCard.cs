using LiaisonBot.Data.Duties;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.ExcuseMonths;

/// <summary>The form as it is drawn.</summary>
/// <param name="Form">What stands in it.</param>
/// <param name="Pairings">Which can be chosen; those who were meant come first.</param>
/// <param name="Months">Which months can be.</param>
/// <param name="Key">The form's key.</param>
internal sealed record FormView(ExcuseForm Form, IReadOnlyList<ExcusablePairing> Pairings, IReadOnlyList<DateOnly> Months, string Key)
{
    public IReadOnlyList<FormProblem> Problems { get; init; } = [];
}

internal static class FormCard
{
    /// <summary>So that the card stays under 28 KB with the longest names; whoever has more says the name: 免联系 陈思远.</summary>
    private const int MostPairings = 50;

    public static Card Of(FormView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["excuse.form"]),
            .. view.Problems.Count > 0 ? [new TextBlock(words["excuse.form.wrong"]) { Color = TextColor.Attention }] : Array.Empty<CardElement>(),
            Pairing(view, words),
            new InputChoices(nameof(ExcuseForm.Month), [.. view.Months.Select(month => new Choice(ExcuseForm.Text(month), words.Month(month)))])
            {
                Label = words["excuse.form.month"],
                Style = ChoiceStyle.Expanded,
                Value = view.Form.Month,
                Problem = view.Problems.At(nameof(ExcuseForm.Month), words),
            },
            new InputText(nameof(ExcuseForm.Reason))
            {
                Label = words.Say("excuse.form.reason", ("most", ExcusedMonth.ReasonLength)),
                Placeholder = words["excuse.form.example"],
                MaxLength = ExcusedMonth.ReasonLength,
                Multiline = true,
                Value = view.Form.Reason,
                Problem = view.Problems.At(nameof(ExcuseForm.Reason), words),
            },
            new TextBlock(words["excuse.form.how"]) { Subtle = true, Spacing = Spacing.Small },
        ])
        {
            Actions = [new Press(Verbs.Save, words["excuse.button.save"]) { Key = view.Key, Style = ButtonStyle.Positive }],
        },
        words["excuse.form"]);

    private static InputChoices Pairing(FormView view, Wording words)
    {
        var chosen = view.Pairings.Where(one => RecordName.Text(one.Id) == view.Form.Pairing);
        return new InputChoices(
            nameof(ExcuseForm.Pairing),
            [.. chosen.Concat(view.Pairings.Take(MostPairings)).Distinct().Select(one => new Choice(RecordName.Text(one.Id), ExcuseCards.Name(one, words)))])
        {
            Label = words["excuse.form.pairing"],
            Placeholder = words["excuse.form.choose"],
            Value = view.Form.Pairing,
            Problem = view.Problems.At(nameof(ExcuseForm.Pairing), words),
        };
    }
}
