using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.HoldGatherings;

/// <summary>The form as it is drawn.</summary>
/// <param name="Form">What was typed.</param>
/// <param name="Units">Which may hold it; with one alone nothing is to be chosen.</param>
/// <param name="Key">The form's key.</param>
internal sealed record AnnounceView(AnnounceForm Form, IReadOnlyList<Unit> Units, string Key)
{
    public IReadOnlyList<FormProblem> Problems { get; init; } = [];
}

internal static class AnnounceCard
{
    /// <summary>Nobody looks after more units than this, save by mistake.</summary>
    private const int MostUnits = 50;

    public static Card Of(AnnounceView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["gathering.form"]),
            .. view.Problems.Count > 0 ? [new TextBlock(words["gathering.form.wrong"]) { Color = TextColor.Attention }] : Array.Empty<CardElement>(),
            Unit(view, words),
            .. GatheringInputs.Facts(view.Form, view.Problems, words),
            GatheringInputs.Choices(
                nameof(AnnounceForm.Whom),
                view.Form.Whom,
                view.Problems,
                [.. new[] { AnnounceForm.Everyone, AnnounceForm.Chosen }.Select(whom => new Choice(whom, words[$"gathering.form.whom.{whom}"]))],
                words),
            new TextBlock(words["gathering.form.how"]) { Subtle = true, Spacing = Spacing.Small },
        ])
        {
            Actions =
            [
                new Press(Verbs.Announce, words["gathering.button.announce"]) { Key = view.Key, Style = ButtonStyle.Positive },
                new Press(Verbs.Show, words["gathering.button.list"]) { SendsInputs = false },
            ],
        },
        words["gathering.form"]);

    private static CardElement Unit(AnnounceView view, Wording words) => view.Units is [var only]
        ? new UserText(new TextRun(only.Name) { Bold = true })
        : new InputChoices(nameof(AnnounceForm.Unit), [.. view.Units.Take(MostUnits).Select(unit => new Choice(RecordName.Text(unit.Id), Excerpt.Of(unit.Name, Data.Units.Unit.NameLength)))])
        {
            Label = words["gathering.form.unit"],
            Value = view.Form.Unit,
            Problem = view.Problems.At(nameof(AnnounceForm.Unit), words),
        };
}
