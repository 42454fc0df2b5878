using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.SendBriefings;

/// <summary>The form as it is drawn.</summary>
internal sealed record QuestionView(BriefingView About, QuestionForm Form, IReadOnlyList<CaseCategory> Categories, string Key)
{
    public IReadOnlyList<FormProblem> Problems { get; init; } = [];
}

internal static class QuestionCard
{
    public static Card Of(QuestionView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["briefing.question"], BriefingParts.Title(view.About.Briefing, words)),
            view.Problems.Count > 0
                ? new TextBlock(words["briefing.question.wrong"]) { Color = TextColor.Attention }
                : new TextBlock(words["briefing.question.how"]) { Subtle = true },
            new InputText(nameof(QuestionForm.Text))
            {
                Label = words.Say("briefing.question.text", ("most", QuestionForm.TextLength)),
                Multiline = true,
                Value = view.Form.Text.Text,
                Problem = view.Problems.At(nameof(QuestionForm.Text), words),
            },
            Choices(view, nameof(QuestionForm.Category), view.Form.Category, words, view.Categories.Select(one => new Choice(one.Id, words.Term(one)))),
            Choices(view, nameof(QuestionForm.Travel), view.Form.Travel, words, Literals<NameTravel>.All
                .Select(Literals<NameTravel>.Write).Select(travel => new Choice(travel, words[$"briefing.travel.{travel}"]))),
        ])
        {
            Actions =
            [
                new Press(Verbs.Raise, words["briefing.button.submit"]) { Key = view.Key, Style = ButtonStyle.Positive },
                new Press(Verbs.Read, words["briefing.button.back"]) { Data = BriefingParts.Data(view.About.Briefing), SendsInputs = false },
            ],
        },
        words["briefing.question"]);

    private static InputChoices Choices(QuestionView view, string field, string value, Wording words, IEnumerable<Choice> choices) => new(field, [.. choices])
    {
        Label = words[field == nameof(QuestionForm.Category) ? "briefing.question.category" : "briefing.question.travel"],
        Placeholder = words["briefing.form.choose"],
        Value = value,
        Problem = view.Problems.At(field, words),
    };
}
