using LiaisonBot.Data.Duties;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.ExcuseMonths;

internal static class ExcuseCards
{
    private const int WholeReason = 2 * ExcusedMonth.ReasonLength;

    /// <param name="line">The excuse.</param>
    /// <param name="title">The key of what the card says first.</param>
    /// <param name="key">The key to take it back with; null where it cannot be.</param>
    /// <param name="words">The reader's.</param>
    public static Card Of(ExcuseLine line, string title, string? key, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(), [new CardHeading(words[title]), .. Parts(line, words)])
        {
            Actions =
            [
                .. key is null ? Array.Empty<CardButton>() : [new Press(Verbs.Undo, words["excuse.button.undo"]) { Key = key }],
                new Press(Verbs.Begin, words["excuse.button.another"]) { SendsInputs = false },
            ],
        },
        words[title]);

    /// <summary>What the member is told.</summary>
    public static Card Told(ExcuseLine line, string title, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(), [new CardHeading(words[title]), .. Parts(line, words), new TextBlock(words[$"{title}.notice"]) { Subtle = true }]),
        words[title]);

    public static Card Nobody(Wording words) => new(
        new AdaptiveCard(words.Language.Tag(), [new CardHeading(words["excuse.form"]), new TextBlock(words["excuse.nobody"])]),
        words["excuse.form"]);

    public static string Name(ExcusablePairing pairing, Wording words) =>
        words.Say("excuse.pairing", ("colleague", pairing.StaffNo is { } number ? $"{pairing.Colleague} {number}" : pairing.Colleague), ("member", pairing.Member));

    private static IEnumerable<CardElement> Parts(ExcuseLine line, Wording words) =>
    [
        new UserText(new TextRun(Name(line.Pairing, words)) { Bold = true }),
        LabelledLine.Of(words, "excuse.month", words.Month(line.Excuse.Month)),
        LabelledLine.Of(words, "excuse.reason", Excerpt.WithLines(line.Excuse.Reason, WholeReason)),
    ];
}
