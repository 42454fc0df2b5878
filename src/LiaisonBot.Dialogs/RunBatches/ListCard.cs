using LiaisonBot.Data.Batches;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.RunBatches;

/// <summary>A batch in the list.</summary>
/// <param name="Part">For which of the reader's units.</param>
/// <param name="Waiting">How many pairs wait for that unit to decide.</param>
/// <param name="Held">How many it holds.</param>
internal sealed record BatchLine(BatchPart Part, int Waiting, int Held);

internal static class ListCard
{
    public static Card Of(IReadOnlyList<BatchLine> lines, ListPage page, Wording words, string? notice = null) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["batch.title"], PageButtons.Where(page, words)),
            .. notice is null ? Array.Empty<CardElement>() : [new UserText(new TextRun(notice) { Color = TextColor.Attention })],
            .. lines.Count == 0 ? [new TextBlock(words["batch.none"])] : lines.Select<BatchLine, CardElement>(line => Item(line, words)),
        ])
        {
            Actions =
            [
                new Press(Verbs.Begin, words["batch.button.begin"]) { Style = ButtonStyle.Positive, SendsInputs = false },
                .. PageButtons.Of(page, Verbs.Show, words),
            ],
        },
        words["batch.title"]);

    private static Container Item(BatchLine line, Wording words) => new(
    [
        new UserText(new TextRun(words.Say("batch.name", ("name", line.Part.Batch.Name))) { Bold = true }, new TextRun($"  {line.Part.Unit.Name}")),
        .. Yours(line, words),
        BatchParts.Whom(line.Part.Batch, words),
        LabelledLine.Of(words, "batch.due", words.Day(line.Part.Batch.DueOn)),
        new ActionSet(new Press(Verbs.Read, words["batch.button.read"]) { Data = Verbs.Data(line.Part.Batch.Id, line.Part.Unit.Id), SendsInputs = false }),
    ])
    {
        Separator = true,
        Spacing = Spacing.Medium,
    };

    private static IEnumerable<TextBlock> Yours(BatchLine line, Wording words)
    {
        if (line.Waiting > 0)
            yield return new TextBlock(words.Say("batch.list.waiting", ("count", line.Waiting))) { Bold = true, Color = TextColor.Accent, Spacing = Spacing.Small };
        if (line.Held > 0)
            yield return new TextBlock(words.Say("batch.list.held", ("count", line.Held))) { Color = TextColor.Warning, Spacing = Spacing.Small };
    }
}

/// <summary>A batch that was just opened.</summary>
internal static class OpenedCard
{
    public static Card Of(Batch batch, Unit unit, BatchFill fill, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["batch.opened"], unit.Name),
            new UserText(new TextRun(words.Say("batch.name", ("name", batch.Name))) { Bold = true }),
            BatchParts.Whom(batch, words),
            LabelledLine.Of(words, "batch.due", words.Day(batch.DueOn)),
            new TextBlock(words.Say("batch.opened.count", ("count", batch.Pairs.Count))),
            .. fill.IsElsewhere ? [new TextBlock(words["batch.opened.elsewhere"]) { Spacing = Spacing.Small }] : Array.Empty<CardElement>(),
            new TextBlock(words["batch.opened.next"]) { Subtle = true, Spacing = Spacing.Small },
        ])
        {
            Actions =
            [
                new Press(Verbs.Read, words["batch.button.progress"]) { Data = Verbs.Data(BatchName.Of(batch), unit.Id), SendsInputs = false },
                new Press(Verbs.Show, words["batch.button.list"]) { SendsInputs = false },
            ],
        },
        words["batch.opened"]);
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
