using LiaisonBot.Data.Pairings;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.MyPairings;

/// <summary>What the plan's form holds: its property is its input.</summary>
/// <param name="Page">The page of the list that the form was opened from, to go back to.</param>
internal sealed record PlanForm(string Name, string? Plan, string Key, int Page);

internal static class PlanCard
{
    public static Card Form(PlanForm form, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["mypairings.form.title"], words.Say("mypairings.form.with", ("name", form.Name))),
            new InputText(nameof(PlanForm.Plan))
            {
                Label = words.Say("mypairings.form.plan", ("most", Pairing.PlanLength)),
                Multiline = true,
                MaxLength = Pairing.PlanLength,
                Placeholder = words["mypairings.form.example"],
                Value = form.Plan,
                Problem = Problem(form.Plan, words),
            },
        ])
        {
            Actions =
            [
                new Press(Verbs.SavePlan, words["mypairings.button.save"])
                {
                    Key = form.Key,
                    Style = ButtonStyle.Positive,
                    Data = PageButtons.Data(form.Page),
                },
                new Press(Verbs.List, words["mypairings.button.cancel"]) { Data = PageButtons.Data(form.Page), SendsInputs = false },
            ],
        },
        words["mypairings.form.title"]);

    public static Card Saved(string name, string? plan, Wording words) =>
        Result(words["mypairings.saved"], null, name, plan, words);

    public static Card SavedBefore(string name, string? plan, Wording words) =>
        Result(words["mypairings.saved_before"], words["mypairings.saved_before.notice"], name, plan, words);

    private static string? Problem(string? plan, Wording words) => PlanText.IsTooLong(plan)
        ? words.Say("mypairings.form.too_long", ("length", plan!.Length), ("most", Pairing.PlanLength))
        : null;

    private static Card Result(string title, string? notice, string name, string? plan, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(title, words.Say("mypairings.form.with", ("name", name))),
            .. notice is null ? Array.Empty<CardElement>() : [new TextBlock(notice)],
            LabelledLine.Of(words, "mypairings.plan", PlanText.Shown(plan) ?? words["mypairings.plan.none"]),
        ])
        {
            Actions = [new Press(Verbs.List, words["mypairings.button.list"])],
        },
        title);
}
