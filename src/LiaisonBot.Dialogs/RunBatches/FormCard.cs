using LiaisonBot.Data.People;
using LiaisonBot.Data.Stored;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.RunBatches;

/// <summary>The form as it is drawn.</summary>
internal sealed record FormView(BatchForm Form, IReadOnlyList<Unit> Units, string Key)
{
    public IReadOnlyList<FormProblem> Problems { get; init; } = [];

    /// <summary>The pairs are being suggested: press again.</summary>
    public bool IsWaiting { get; init; }
}

internal static class FormCard
{
    /// <summary>So that the card still fits with the longest names; a batch of the unit above takes in those that are not listed.</summary>
    private const int MostUnits = 60;
    private const int MostName = 64;

    public static Card Of(FormView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["batch.form"]),
            .. view.IsWaiting ? [new TextBlock(words["batch.waiting"]) { Color = TextColor.Accent }] : Array.Empty<CardElement>(),
            .. view.Problems.Count > 0 ? [new TextBlock(words["batch.form.wrong"]) { Color = TextColor.Attention }] : Array.Empty<CardElement>(),
            .. Unit(view, words),
            new InputChoices(nameof(BatchForm.Categories), [.. Literals<Category>.All.Select(one => new Choice(Literals<Category>.Write(one), words.Term(one)))])
            {
                Label = words["batch.form.categories"],
                Style = ChoiceStyle.Expanded,
                Many = true,
                Value = view.Form.Categories,
                Problem = view.Problems.At(nameof(BatchForm.Categories), words),
            },
            new InputDate(nameof(BatchForm.DueOn))
            {
                Label = words["batch.form.due"],
                Value = view.Form.DueOn,
                Problem = view.Problems.At(nameof(BatchForm.DueOn), words),
            },
            new TextBlock(words["batch.form.how"]) { Subtle = true, Spacing = Spacing.Small },
        ])
        {
            Actions =
            [
                new Press(Verbs.Open, words["batch.button.open"])
                {
                    Key = view.Key,
                    Style = ButtonStyle.Positive,
                    Data = view.IsWaiting ? new Dictionary<string, string> { [Verbs.Waited] = "1" } : [],
                },
                new Press(Verbs.Show, words["batch.button.list"]) { SendsInputs = false },
            ],
        },
        words["batch.form"]);

    private static IEnumerable<CardElement> Unit(FormView view, Wording words) => view.Units is [var only]
        ? [new UserText(new TextRun(only.Name) { Bold = true })]
        :
        [
            new InputChoices(nameof(BatchForm.Unit), [.. Units(view)])
            {
                Label = words["batch.form.unit"],
                Placeholder = words["batch.form.choose"],
                Value = view.Form.Unit,
                Problem = view.Problems.At(nameof(BatchForm.Unit), words),
            },
            .. view.Units.Count > MostUnits ? [new TextBlock(words.Say("batch.form.more", ("count", MostUnits))) { Subtle = true, Spacing = Spacing.Small }] : Array.Empty<CardElement>(),
        ];

    /// <summary>The first of them, and the one that is chosen.</summary>
    private static IEnumerable<Choice> Units(FormView view) => view.Units
        .Where((unit, place) => place < MostUnits || RecordName.Text(unit.Id) == view.Form.Unit)
        .Select(unit => new Choice(RecordName.Text(unit.Id), Excerpt.Of(unit.Name, MostName)));
}
