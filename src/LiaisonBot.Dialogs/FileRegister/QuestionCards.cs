using LiaisonBot.Data.RegisterFilings;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.FileRegister;

/// <summary>Whether a register is to be filed.</summary>
/// <param name="UnitId">Whose.</param>
/// <param name="Content">What would be frozen.</param>
/// <param name="Key">To file just that.</param>
/// <param name="Hours">For how long it can be withdrawn.</param>
internal sealed record FileQuestion(long UnitId, FrozenRegister Content, string Key, int Hours)
{
    /// <summary>The unit with which it is filed.</summary>
    public string? Above { get; init; }

    /// <summary>It was asked before, and something has changed since.</summary>
    public bool IsChanged { get; init; }
}

/// <summary>Whether a filing is to be withdrawn.</summary>
internal sealed record WithdrawQuestion(long UnitId, string Unit, FiledLine Filing, string Key)
{
    public string? Above { get; init; }
}

/// <summary>What is asked before a register is filed or withdrawn, and what the unit above is told.</summary>
internal static class QuestionCards
{
    private const int MostName = 40;

    public static Card File(FileQuestion question, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["filing.ask"], words.Say("filing.of", ("unit", question.Content.Unit), ("day", question.Content.FiledOn))),
            .. question.IsChanged ? [new TextBlock(words["filing.ask.changed"]) { Color = TextColor.Attention }] : Array.Empty<CardElement>(),
            new TextBlock(words.Say("filing.ask.what", ("count", question.Content.Count))) { Bold = true },
            new TextBlock(question.Content.Before is null
                ? words["filing.ask.first"]
                : words.Changes(question.Content)) { Spacing = Spacing.Small },
            new UserText(words.Say("filing.ask.how", ("above", Above(question.Above, words)), ("hours", question.Hours))),
        ])
        {
            Actions =
            [
                new Press(Verbs.File, words["filing.button.surely"]) { Key = question.Key, Style = ButtonStyle.Positive, SendsInputs = false },
                Back(question.UnitId, words),
            ],
        },
        words["filing.ask"]);

    public static Card Withdraw(WithdrawQuestion question, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["filing.withdraw"], Excerpt.Of(question.Unit, MostName)),
            new TextBlock(ListCard.Filed(question.Filing, words)) { Bold = true },
            new UserText(words.Say("filing.withdraw.how", ("above", Above(question.Above, words)))),
        ])
        {
            Actions =
            [
                new Press(Verbs.Withdraw, words["filing.button.withdraw.surely"]) { Key = question.Key, Style = ButtonStyle.Destructive, SendsInputs = false },
                Back(question.UnitId, words),
            ],
        },
        words["filing.withdraw"]);

    /// <summary>To the unit above.</summary>
    public static Card Withdrawn(string unit, string by, FiledLine filing, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["filing.withdrawn"], Excerpt.Of(unit, MostName)),
            new TextBlock(ListCard.Filed(filing, words)) { Bold = true },
            new UserText(words.Say("filing.withdrawn.how", ("name", by))),
        ])
        {
            Actions = [new Press(Verbs.Show, words["filing.button.list"]) { SendsInputs = false }],
        },
        words["filing.withdrawn"]);

    private static string Above(string? above, Wording words) => above is null ? words["filing.above"] : Excerpt.Of(above, MostName);

    private static Press Back(long unit, Wording words) => new(Verbs.Open, words["filing.button.back"]) { Data = Verbs.Data(unit), SendsInputs = false };
}
