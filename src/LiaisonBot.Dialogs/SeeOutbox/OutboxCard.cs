using System.Globalization;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.SeeOutbox;

internal static class OutboxCard
{
    /// <summary>A channel's own code is one long word, which a phone would cut off.</summary>
    private const int MostReason = 24;

    public static Card Of(OutboxView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["outbox.title"], words["outbox.only"]),
            .. view.Requeued is { } count ? [new TextBlock(words.Say("outbox.requeued", ("count", count))) { Color = TextColor.Accent }] : Array.Empty<CardElement>(),
            new FactSet(
            [
                .. Literals<OutboxState>.All.Select(state => Count(words, $"outbox.state.{Literals<OutboxState>.Write(state)}", view.Counts.GetValueOrDefault(state))),
                Count(words, "outbox.unreachable", view.Unreachable),
            ]),
            .. List("outbox.waiting", view.Waiting, words),
            .. List("outbox.given_up", view.GivenUp, words),
            .. List("outbox.unknown", view.Unknown, words),
        ])
        {
            Actions = [.. Buttons(view, words)],
        },
        words["outbox.title"]);

    private static Fact Count(Wording words, string label, int count) => new(words[label], count.ToString(CultureInfo.InvariantCulture));

    private static IEnumerable<CardElement> List(string title, IReadOnlyList<OutboxLine> lines, Wording words)
    {
        if (lines.Count == 0)
            yield break;
        yield return new UserText(new TextRun(words[title]) { Bold = true }) { Separator = true };
        foreach (var line in lines)
        {
            yield return new UserText(
                new TextRun(words.Say("outbox.line", ("id", line.Id), ("class", words[$"outbox.class.{Literals<OutboxClass>.Write(line.Class)}"]), ("attempts", line.Attempts))),
                new TextRun($"  {Excerpt.Of(line.Reason, MostReason)}") { Subtle = true })
            {
                Spacing = Spacing.None,
            };
        }
    }

    private static IEnumerable<CardButton> Buttons(OutboxView view, Wording words)
    {
        if (view.Key is { } key)
            yield return new Press(OutboxDialog.RequeueVerb, words["outbox.button.requeue"]) { Key = key };
        yield return new Press(OutboxDialog.ShowVerb, words["outbox.button.refresh"]) { SendsInputs = false };
    }
}
