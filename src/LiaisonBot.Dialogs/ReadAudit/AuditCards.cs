using System.Globalization;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.ReadAudit;

internal static class AuditCards
{
    public static Card List(IReadOnlyList<AuditLine> lines, ListPage page, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["audit.title"], Subtitle(page, words)),
            .. lines.Count == 0 ? [new TextBlock(words["audit.none"])] : lines.Select<AuditLine, CardElement>(line => Item(line, words)),
        ])
        {
            Actions = [.. PageButtons.Of(page, AuditDialog.Verb, words)],
        },
        words["audit.title"]);

    public static Card Counts(IReadOnlyList<(string Action, int Count)> counts, int days, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["audit.counts"], words.Say("audit.counts.days", ("days", days))),
            .. counts.Count == 0
                ? [new TextBlock(words["audit.none"])]
                : new CardElement[] { new FactSet([.. counts.Select(one => new Fact(Did(one.Action, words), one.Count.ToString(CultureInfo.InvariantCulture)))]) },
            new TextBlock(words["audit.counts.only"]) { Subtle = true },
        ]),
        words["audit.counts"]);

    private static string Subtitle(ListPage page, Wording words) => string.Join(
        " · ", new[] { words.Say("audit.count", ("count", page.Count)), PageButtons.Where(page, words) }.OfType<string>());

    private static Container Item(AuditLine line, Wording words) => new(
        new UserText(
            new TextRun(line.Actor ?? words["audit.system"]) { Bold = true },
            new TextRun($"  {Did(line.Action, words)}{Whom(line, words)}")),
        new UserText(new TextRun(string.Join(" · ", new[] { Moment(line.At, words), line.Subject }.OfType<string>())) { Subtle = true })
        {
            Spacing = Spacing.None,
        })
    {
        Separator = true,
    };

    private static string Whom(AuditLine line, Wording words) =>
        line.Concerns is { } name ? words.Say("audit.whom", ("name", name)) : "";

    /// <summary>An older version's action may have no words here any more: its id is said as it is.</summary>
    private static string Did(string action, Wording words)
    {
        var key = $"audit.did.{action.Replace('.', '_').Replace('-', '_')}";
        return words.Knows(key) ? words[key] : action;
    }

    private static string Moment(DateTimeOffset at, Wording words) =>
        $"{words.Day(DateOnly.FromDateTime(at.DateTime))} {at.ToString("HH:mm", CultureInfo.InvariantCulture)}";
}
