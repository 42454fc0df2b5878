using LiaisonBot.Data.MustTalks;
using LiaisonBot.Data.Occasions;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.RecordMustTalks;

/// <summary>The form as it is drawn.</summary>
/// <param name="Form">What stands in it.</param>
/// <param name="People">Who can be chosen; those who were meant come first.</param>
/// <param name="Key">The form's key.</param>
internal sealed record FormView(RecordForm Form, IReadOnlyList<Concerned> People, string Key)
{
    public IReadOnlyList<FormProblem> Problems { get; init; } = [];
}

internal static class FormCard
{
    /// <summary>So that the card stays under 28 KB with the longest names; whoever has more people says the name: 必谈 陈思远.</summary>
    private const int MostColleagues = 60;
    private const int MostMembers = 25;
    private const int FewChoices = 5;

    public static Card Of(FormView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["musttalk.form"]),
            .. view.Problems.Count > 0 ? [new TextBlock(words["musttalk.form.wrong"]) { Color = TextColor.Attention }] : Array.Empty<CardElement>(),
            Whom(view, words),
            What(view, words),
            On(view, words),
            Line(view, words),
            new TextBlock(words["musttalk.form.how"]) { Subtle = true, Spacing = Spacing.Small },
        ])
        {
            Actions =
            [
                new Press(Verbs.Record, words["musttalk.button.save"]) { Key = view.Key, Style = ButtonStyle.Positive },
                new Press(Verbs.List, words["musttalk.button.list"]) { SendsInputs = false },
            ],
        },
        words["musttalk.form"]);

    public static Card Nobody(Wording words) => new(
        new AdaptiveCard(words.Language.Tag(), [new CardHeading(words["musttalk.form"]), new TextBlock(words["musttalk.nobody"])]),
        words["musttalk.form"]);

    private static InputChoices Whom(FormView view, Wording words)
    {
        var chosen = view.People.Where(one => one.Value == view.Form.Whom);
        List<Concerned> offered =
        [
            .. chosen.Concat(view.People.Where(one => !one.IsMember).Take(MostColleagues))
                .Concat(view.People.Where(one => one.IsMember).Take(MostMembers))
                .Distinct(),
        ];
        return new InputChoices(nameof(RecordForm.Whom), [.. offered.Select(one => Choice(one, words))])
        {
            Label = words["musttalk.form.whom"],
            Placeholder = words["musttalk.form.choose"],
            // Not the one that narrows while one types: where only one can be chosen, some clients leave it without a name for a screen reader.
            Style = offered.Count > FewChoices ? ChoiceStyle.Compact : ChoiceStyle.Expanded,
            Value = view.Form.Whom,
            Problem = view.Problems.At(nameof(RecordForm.Whom), words),
        };
    }

    private static Choice Choice(Concerned one, Wording words) => new(
        one.Value,
        words.Say(one.IsMember ? "musttalk.choice.member" : "musttalk.choice.colleague", ("name", one.Name), ("number", one.StaffNo)));

    private static InputChoices What(FormView view, Wording words) => new(
        nameof(RecordForm.Occasion),
        [.. OccasionRules.All.Select(rule => new Choice(Literals<Occasion>.Write(rule.Occasion), words.Term(rule.Occasion)))])
    {
        Label = words["musttalk.occasion"],
        Style = ChoiceStyle.Expanded,
        Value = view.Form.Occasion,
        Problem = view.Problems.At(nameof(RecordForm.Occasion), words),
    };

    private static InputDate On(FormView view, Wording words) => new(nameof(RecordForm.On))
    {
        Label = words["musttalk.form.on"],
        Value = view.Form.On,
        Problem = view.Problems.At(nameof(RecordForm.On), words),
    };

    private static InputText Line(FormView view, Wording words) => new(nameof(RecordForm.Line))
    {
        Label = words.Say("musttalk.form.line", ("most", MustTalk.LineLength)),
        Placeholder = words["musttalk.form.example"],
        MaxLength = MustTalk.LineLength,
        Multiline = true,
        Value = view.Form.Line,
        Problem = view.Problems.At(nameof(RecordForm.Line), words),
    };
}
