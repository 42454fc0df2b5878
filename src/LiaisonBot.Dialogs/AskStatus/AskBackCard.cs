using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.AskStatus.Questions;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.AskStatus;

/// <summary>What is said back to a question that cannot be answered as it stands, with buttons that go on.</summary>
internal static class AskBackCard
{
    private const int MostWords = 40;

    public static Card Which(Reading.Which which, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["status.which"]),
            new UserText(words.Say("status.which.said", ("words", Excerpt.Of(which.Said, MostWords)))),
        ])
        {
            Actions = [.. which.Choices.Select(choice => StatusCard.Button(Excerpt.Of(choice.Unit.Name, MostWords), choice.Question))],
        },
        words["status.which"]);

    public static Card NotUnderstood(Reading.NotUnderstood not, IReadOnlyList<Unit> units, IReadOnlyList<CaseCategory> categories, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["status.not_understood"]),
            new UserText(Why(not, words)),
            new TextBlock(words["status.near"]) { Subtle = true },
        ])
        {
            Actions = [.. not.Near.Select(question => StatusCard.Button(words.Ask(question, units, categories), question))],
        },
        words["status.not_understood"]);

    private static string Why(Reading.NotUnderstood not, Wording words) => not.Why switch
    {
        Trouble.Words when not.Words.Length > 0 => words.Say("status.why.words", ("words", Excerpt.Of(not.Words, MostWords))),
        Trouble.Words => words["status.why.period"],
        Trouble.Future => words["status.why.future"],
        Trouble.Contradiction => words["status.why.contradiction"],
        Trouble.Ranking => words["status.why.ranking"],
        Trouble.Comparison => words["status.why.comparison"],
        _ => throw new ArgumentOutOfRangeException(nameof(not)),
    };
}
