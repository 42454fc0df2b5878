using LiaisonBot.Data.Rounds;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.CollectRounds;

/// <summary>A member's questions as they are drawn.</summary>
/// <param name="Questions">All of them.</param>
/// <param name="Form">What was chosen so far.</param>
/// <param name="Page">Which of them stand on the card.</param>
/// <param name="Key">The form's key.</param>
internal sealed record AnswerView(Questions Questions, AnswerForm Form, ListPage Page, string Key)
{
    /// <summary>Save was pressed, and nothing was chosen.</summary>
    public bool IsEmpty { get; init; }

    public IEnumerable<Question> Shown => Questions.Lines.Skip(Page.Skipped).Take(Page.Length);
}

internal static class AnswerCard
{
    /// <summary>So many colleagues stand on a page.</summary>
    public const int OnPage = 10;

    /// <summary>Up to so many, all choices are seen at once.</summary>
    private const int Few = 3;

    public static Card Of(AnswerView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["collect.ask"], Subtitle(view, words)),
            new TextBlock(words.Say("collect.ask.what", ("day", words.Weekday(view.Questions.Round.LastOn)))),
            .. view.IsEmpty ? [new TextBlock(words["collect.ask.empty"]) { Color = TextColor.Attention }] : Array.Empty<CardElement>(),
            .. view.Shown.Select(question => Choices(question, view, words)),
            new TextBlock(words["collect.ask.how"]) { Subtle = true, Spacing = Spacing.Medium },
        ])
        {
            Actions = [.. Buttons(view, words)],
        },
        words["collect.ask"]);

    public static Card Nobody(Round round, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(), [new CardHeading(words["collect.ask"]), new TextBlock(words.Say("collect.ask.nobody", ("day", round.LastOn)))]),
        words["collect.ask"]);

    private static string Subtitle(AnswerView view, Wording words) => string.Join(" · ", new[]
    {
        RoundParts.Name(view.Questions.Round, words),
        words.Say("collect.ask.count", ("count", view.Questions.Lines.Count), ("answered", view.Questions.Answered)),
        PageButtons.Where(view.Page, words),
    }.OfType<string>());

    private static InputChoices Choices(Question question, AnswerView view, Wording words) => new(
        AnswerForm.Id(question.PairingId),
        [.. Literals<RoundFinding>.All.Select(Literals<RoundFinding>.Write).Select(finding => new Choice(finding, words[$"collect.finding.{finding}"]))])
    {
        Label = question.Label,
        Style = view.Questions.Lines.Count <= Few ? ChoiceStyle.Expanded : ChoiceStyle.Compact,
        Value = Literals<RoundFinding>.Write(view.Form.Of(question)),
    };

    private static IEnumerable<CardButton> Buttons(AnswerView view, Wording words)
    {
        var elsewhere = Elsewhere(view);
        yield return new Press(Verbs.Save, words["collect.button.save"]) { Key = view.Key, Style = ButtonStyle.Positive, Data = elsewhere };
        if (view.Page.HasPrevious)
            yield return Turn("paging.previous", view.Page.Number - 1);
        if (view.Page.HasNext)
            yield return Turn("paging.next", view.Page.Number + 1);

        Press Turn(string title, int number) => new(Verbs.Ask, words[title]) { Data = PageButtons.Data(number, elsewhere) };
    }

    /// <summary>What was chosen on other pages, as far as it is not what was said before.</summary>
    private static Dictionary<string, string> Elsewhere(AnswerView view)
    {
        var here = view.Shown.Select(question => question.PairingId).ToHashSet();
        return view.Questions.Lines
            .Where(question => !here.Contains(question.PairingId) && view.Form.Of(question) != question.Finding)
            .ToDictionary(question => AnswerForm.Id(question.PairingId), question => Literals<RoundFinding>.Write(view.Form.Of(question)));
    }
}
