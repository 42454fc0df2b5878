using LiaisonBot.Data.Batches;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.RunBatches;

internal static class ListCard
{
    public static Card Of(IReadOnlyList<BatchPart> parts, ListPage page, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["batch.title"], PageButtons.Where(page, words)),
            .. parts.Count == 0 ? [new TextBlock(words["batch.none"])] : parts.Select<BatchPart, CardElement>(part => Item(part, words)),
        ])
        {
            Actions =
            [
                new Press(Verbs.Begin, words["batch.button.begin"]) { Style = ButtonStyle.Positive, SendsInputs = false },
                .. PageButtons.Of(page, Verbs.Show, words),
            ],
        },
        words["batch.title"]);

    private static Container Item(BatchPart part, Wording words) => new(
    [
        new UserText(new TextRun(words.Say("batch.name", ("name", part.Batch.Name))) { Bold = true }, new TextRun($"  {part.Unit.Name}")),
        BatchParts.Whom(part.Batch, words),
        LabelledLine.Of(words, "batch.due", words.Day(part.Batch.DueOn)),
        new ActionSet(new Press(Verbs.Read, words["batch.button.read"]) { Data = Verbs.Data(part.Batch.Id, part.Unit.Id), SendsInputs = false }),
    ])
    {
        Separator = true,
        Spacing = Spacing.Medium,
    };
}

/// <summary>A batch that was just opened.</summary>
internal static class OpenedCard
{
    public static Card Of(Batch batch, Unit unit, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["batch.opened"], unit.Name),
            new UserText(new TextRun(words.Say("batch.name", ("name", batch.Name))) { Bold = true }),
            BatchParts.Whom(batch, words),
            LabelledLine.Of(words, "batch.due", words.Day(batch.DueOn)),
            new TextBlock(words.Say("batch.opened.count", ("count", batch.Pairs.Count))),
            new TextBlock(words["batch.opened.next"]) { Subtle = true, Spacing = Spacing.Small },
        ])
        {
            Actions = [new Press(Verbs.Show, words["batch.button.list"]) { SendsInputs = false }],
        },
        words["batch.opened"]);

    /// <summary>To whoever answers for a unit that has pairs to look at.</summary>
    public static Card ToBranch(Batch batch, int pairs, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["batch.told"], words.Say("batch.name", ("name", batch.Name))),
            BatchParts.Whom(batch, words),
            LabelledLine.Of(words, "batch.due", words.Day(batch.DueOn)),
            new TextBlock(words.Say("batch.told.count", ("count", pairs))),
        ])
        {
            Actions = [new Press(Verbs.Show, words["batch.button.read"]) { Style = ButtonStyle.Positive, SendsInputs = false }],
        },
        words["batch.told"]);
}

/// <summary>What several cards say of a batch.</summary>
internal static class BatchParts
{
    public static UserText Whom(Batch batch, Wording words) => LabelledLine.Of(
        words, "batch.whom", batch.WhoseTurn.Count == 0 ? words["batch.whom.all"] : words.Terms(batch.WhoseTurn));

    /// <summary>"4月20日前完成，还有 5 天".</summary>
    public static TextBlock Due(Batch batch, DateOnly today, Wording words) => batch.DueOn.DayNumber - today.DayNumber is var days && days >= 0
        ? new TextBlock(words.Say("batch.due.left", ("day", batch.DueOn), ("days", days))) { Spacing = Spacing.Small }
        : new TextBlock(words.Say("batch.due.over", ("day", batch.DueOn))) { Color = TextColor.Attention, Spacing = Spacing.Small };
}
