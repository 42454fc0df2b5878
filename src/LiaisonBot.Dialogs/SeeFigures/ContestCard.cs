using LiaisonBot.Data.Figures;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.SeeFigures;

/// <summary>The form as its inputs hold it: its property names are the inputs' ids.</summary>
/// <param name="Figure">One of <see cref="ContestDialog.Figures"/>.</param>
/// <param name="Reason">What is not right.</param>
internal sealed record ContestForm(string Figure, string Reason)
{
    public const int ReasonLength = 500;

    /// <summary>The keys of what is wrong, by the field where it is put right.</summary>
    public static Dictionary<string, string> Problems(ContestForm form)
    {
        var problems = new Dictionary<string, string>();
        if (!ContestDialog.Figures.Contains(form.Figure))
            problems[nameof(Figure)] = "figures.problem.no_figure";
        if (form.Reason.Length == 0)
            problems[nameof(Reason)] = "figures.problem.no_reason";
        else if (Letters.In(form.Reason) > ReasonLength)
            problems[nameof(Reason)] = "figures.problem.too_long";
        return problems;
    }
}

/// <summary>The form as it is drawn.</summary>
internal sealed record ContestView(AppraisalPeriod Period, ContestForm Form, string Key)
{
    public IReadOnlyDictionary<string, string> Problems { get; init; } = new Dictionary<string, string>();
}

internal static class ContestCard
{
    public static Card Of(ContestView view, DateOnly today, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["figures.contest"], Periods.Title(view.Period, today, words)),
            .. view.Problems.Count > 0 ? [new TextBlock(words["figures.wrong"]) { Color = TextColor.Attention }] : Array.Empty<CardElement>(),
            new InputChoices(nameof(ContestForm.Figure), [.. ContestDialog.Figures.Select(figure => new Choice(figure, words[$"figures.contest.{figure}"]))])
            {
                Label = words["figures.contest.which"],
                Style = ChoiceStyle.Expanded,
                Value = view.Form.Figure,
                Problem = ProblemAt(view, nameof(ContestForm.Figure), words),
            },
            new InputText(nameof(ContestForm.Reason))
            {
                Label = words.Say("figures.contest.reason", ("most", ContestForm.ReasonLength)),
                Placeholder = words["figures.contest.example"],
                MaxLength = ContestForm.ReasonLength,
                Multiline = true,
                Value = view.Form.Reason,
                Problem = ProblemAt(view, nameof(ContestForm.Reason), words),
            },
            new TextBlock(words["figures.contest.how"]) { Subtle = true, Spacing = Spacing.Small },
        ])
        {
            Actions =
            [
                new Press(Verbs.Raise, words["figures.button.raise"]) { Key = view.Key, Style = ButtonStyle.Positive },
                new Press(Verbs.Own, words["figures.button.back"]) { Data = Verbs.Data(view.Period), SendsInputs = false },
            ],
        },
        words["figures.contest"]);

    private static string? ProblemAt(ContestView view, string field, Wording words) =>
        view.Problems.TryGetValue(field, out var key) ? words.Say(key, ("most", ContestForm.ReasonLength)) : null;
}
