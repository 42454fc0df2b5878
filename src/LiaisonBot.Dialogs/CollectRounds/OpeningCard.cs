using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.CollectRounds;

/// <summary>The form as it is drawn.</summary>
/// <param name="Form">What stands in it.</param>
/// <param name="Branches">The speaker's; with one alone nothing is to be chosen.</param>
/// <param name="Key">The form's key.</param>
internal sealed record OpeningView(OpeningForm Form, IReadOnlyList<Branch> Branches, string Key)
{
    public IReadOnlyList<FormProblem> Problems { get; init; } = [];
}

internal static class OpeningCard
{
    /// <summary>Nobody looks after more branches than this, save by mistake.</summary>
    private const int MostBranches = 50;
    private const int MostName = 64;

    public static Card Of(OpeningView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["collect.form"]),
            .. view.Problems.Count > 0 ? [new TextBlock(words["collect.form.wrong"]) { Color = TextColor.Attention }] : Array.Empty<CardElement>(),
            Branch(view, words),
            new InputDate(nameof(OpeningForm.LastOn))
            {
                Label = words["collect.form.last"],
                Value = view.Form.LastOn,
                Problem = view.Problems.At(nameof(OpeningForm.LastOn), words),
            },
            new TextBlock(words["collect.form.how"]) { Subtle = true, Spacing = Spacing.Small },
        ])
        {
            Actions =
            [
                new Press(Verbs.Open, words["collect.button.open"]) { Key = view.Key, Style = ButtonStyle.Positive },
                new Press(Verbs.List, words["collect.button.list"]) { SendsInputs = false },
            ],
        },
        words["collect.form"]);

    private static CardElement Branch(OpeningView view, Wording words)
    {
        var problem = view.Problems.At(nameof(OpeningForm.Unit), words);
        if (view.Branches is [var only])
        {
            return problem is null
                ? new UserText(new TextRun(only.Unit.Name) { Bold = true })
                : new UserText(new TextRun($"{only.Unit.Name}  ") { Bold = true }, new TextRun(problem) { Color = TextColor.Attention });
        }

        return new InputChoices(
            nameof(OpeningForm.Unit),
            [.. view.Branches.Take(MostBranches).Select(one => new Choice(RecordName.Text(one.Unit.Id), Excerpt.Of(one.Unit.Name, MostName)))])
        {
            Label = words["collect.form.unit"],
            Placeholder = words["collect.form.choose"],
            Value = view.Form.Unit,
            Problem = problem,
        };
    }
}
