using LiaisonBot.Data.WorkPlans;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.PlanWork;

/// <summary>The form as it is drawn.</summary>
/// <param name="Unit">The branch's name.</param>
/// <param name="Name">Which plan.</param>
/// <param name="Aims">What was typed.</param>
/// <param name="Key">The form's key.</param>
internal sealed record AimsView(string Unit, PlanName Name, string Aims, string Key)
{
    /// <summary>With which version of the plan the form began.</summary>
    public required string Since { get; init; }

    public bool IsWrong { get; init; }

    /// <summary>Who wrote other aims meanwhile, and which.</summary>
    public (string By, string Aims)? Theirs { get; init; }
}

internal static class AimsCard
{
    public const string Since = nameof(AimsView.Since);

    public static Card Of(AimsView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words.Say("plan.title", ("year", view.Name.Year)), view.Unit),
            .. view.Theirs is { } theirs
                ? [new UserText(new TextRun(words.Say("plan.aims.theirs", ("name", theirs.By), ("aims", theirs.Aims))) { Color = TextColor.Attention })]
                : Array.Empty<CardElement>(),
            new InputText(nameof(AimsView.Aims))
            {
                Label = words.Say("plan.aims.label", ("most", WorkPlan.AimsLength)),
                Value = view.Aims,
                Multiline = true,
                MaxLength = WorkPlan.AimsLength,
                Problem = view.IsWrong ? words.Say(view.Aims.Length == 0 ? "plan.aims.missing" : "plan.aims.too_long", ("length", Letters.In(view.Aims)), ("most", WorkPlan.AimsLength)) : null,
            },
            new TextBlock(words["plan.aims.hint"]) { Subtle = true, Spacing = Spacing.Small },
        ])
        {
            Actions =
            [
                new Press(Verbs.SaveAims, words["plan.button.save"])
                {
                    Key = view.Key,
                    Style = ButtonStyle.Positive,
                    Data = new Dictionary<string, string> { [Since] = view.Since },
                },
                new Press(Verbs.Open, words["plan.button.back"]) { Data = view.Name.Data, SendsInputs = false },
            ],
        },
        words.Say("plan.title", ("year", view.Name.Year)));
}
