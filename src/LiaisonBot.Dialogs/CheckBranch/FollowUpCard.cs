using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.CheckBranch;

/// <summary>Something that a check found to be followed up.</summary>
internal sealed record FollowUpLine(long Id, string Member, string Colleague, string Note, DateOnly DueOn);

/// <summary>One of them, with what can be done.</summary>
/// <param name="Line">Which.</param>
/// <param name="Title">The key of what the card says first.</param>
internal sealed record FollowUpView(FollowUpLine Line, string Title)
{
    /// <summary>The key to end it or to put it off with; null where it is done.</summary>
    public string? Key { get; init; }

    /// <summary>What stands in the field of the new day.</summary>
    public string Day { get; init; } = "";

    public bool IsDayWrong { get; init; }
}

internal static class FollowUpCard
{
    private const int MostNote = 120;
    private const int MostName = 40;

    public static Card List(IReadOnlyList<FollowUpLine> lines, ListPage page, DateOnly today, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["check.follow_ups"], page.Count == 0 ? words["check.follow_ups.none"] : PageButtons.Where(page, words)),
            .. lines.Select(line => Line(line, today, words)),
            .. Choices(lines, words),
        ])
        {
            Actions = [.. PageButtons.Of(page, Verbs.FollowUps, words)],
        },
        words["check.follow_ups"]);

    public static Card Of(FollowUpView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words[view.Title], Pairing(view.Line, words)),
            LabelledLine.Of(words, "paper.check.note", Excerpt.WithLines(view.Line.Note, 2 * Data.Papers.CheckedPairing.NoteLength)),
            LabelledLine.Of(words, "paper.check.by", words.Day(view.Line.DueOn)),
            .. view.Key is null
                ? Array.Empty<CardElement>()
                : [new InputDate(nameof(CheckForm.DueOn)) { Label = words["check.later.label"], Value = view.Day, Problem = view.IsDayWrong ? words["check.problem.day"] : null }],
        ])
        {
            Actions =
            [
                .. view.Key is { } key
                    ? [new Press(Verbs.Done, words["check.button.done"]) { Key = key, Style = ButtonStyle.Positive }, new Press(Verbs.Later, words["check.button.later"]) { Key = key }]
                    : Array.Empty<CardButton>(),
                new Press(Verbs.FollowUps, words["check.button.follow_ups"]) { SendsInputs = false },
            ],
        },
        words[view.Title]);

    /// <summary>The morning's part.</summary>
    public static IEnumerable<CardElement> Remind(IReadOnlyList<FollowUpLine> lines, DateOnly today, Wording words)
    {
        yield return new TextBlock(words.Say("check.remind", ("count", lines.Count))) { Bold = true };
        foreach (var line in lines.Take(ListPage.Size))
            yield return Line(line, today, words);
        yield return new ActionSet(new Press(Verbs.FollowUps, words["check.button.follow_ups"]) { SendsInputs = false }) { Spacing = Spacing.Small };
    }

    private static UserText Line(FollowUpLine line, DateOnly today, Wording words) => new(
        new TextRun(Pairing(line, words)) { Bold = true },
        new TextRun($"  {Excerpt.Of(line.Note, MostNote)}"),
        new TextRun($"  {words.Say("check.by", ("day", words.MonthDay(line.DueOn)))}") { Subtle = line.DueOn >= today, Color = line.DueOn < today ? TextColor.Attention : TextColor.Default })
    {
        Separator = true,
        Spacing = Spacing.Small,
    };

    private static IEnumerable<CardElement> Choices(IReadOnlyList<FollowUpLine> lines, Wording words)
    {
        List<Choice> choices = [.. lines.Select(line => new Choice(Turns.RecordName.Text(line.Id), Pairing(line, words)))];
        if (choices.Count == 0)
            yield break;
        yield return new InputChoices(Verbs.FollowUp, choices) { Label = words["check.follow_ups.open"], Value = choices[0].Value, Separator = true, Spacing = Spacing.Medium };
        yield return new ActionSet(new Press(Verbs.Open, words["check.button.open"])) { Spacing = Spacing.Small };
    }

    private static string Pairing(FollowUpLine line, Wording words) =>
        words.Say("paper.check.pairing", ("member", Excerpt.Of(line.Member, MostName)), ("colleague", Excerpt.Of(line.Colleague, MostName)));
}
