using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.RunBatches;

/// <summary>Whether a batch is to be taken back, and that it was.</summary>
internal static class WithdrawCard
{
    /// <summary>The button that asks.</summary>
    public static Press Begin(BatchPart part, Wording words) => new(Verbs.AskWithdraw, words["batch.button.withdraw"])
    {
        Data = Verbs.Data(part.Batch.Id, part.Unit.Id),
        SendsInputs = false,
    };

    public static Card Ask(BatchPart part, int pairs, string key, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["batch.withdraw"], words.Say("batch.name", ("name", part.Batch.Name))),
            new UserText(new TextRun(part.Unit.Name) { Bold = true }),
            BatchParts.Whom(part.Batch, words),
            LabelledLine.Of(words, "batch.due", words.Day(part.Batch.DueOn)),
            new TextBlock(words.Say("batch.withdraw.what", ("count", pairs))),
        ])
        {
            Actions =
            [
                new Press(Verbs.Withdraw, words["batch.button.withdraw.surely"]) { Key = key, Style = ButtonStyle.Destructive, SendsInputs = false },
                new Press(Verbs.Read, words["batch.button.back"]) { Data = Verbs.Data(part.Batch.Id, part.Unit.Id), SendsInputs = false },
            ],
        },
        words["batch.withdraw"]);

    public static Card Done(BatchPart part, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["batch.withdrawn"], words.Say("batch.name", ("name", part.Batch.Name))),
            new TextBlock(words["batch.withdrawn.what"]),
        ])
        {
            Actions = [new Press(Verbs.Show, words["batch.button.list"]) { SendsInputs = false }],
        },
        words["batch.withdrawn"]);
}
