using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Documents.Papers;

namespace LiaisonBot.Dialogs.Exports;

/// <summary>What papers say in the words of their reader.</summary>
internal static class PaperTerms
{
    public static PaperLanguage OnPaper(this Language language) => language == Language.Chinese ? PaperLanguage.Chinese : PaperLanguage.English;

    public static string Term(this Wording words, PairingOrigin origin) => words[$"paper.origin.{Literals<PairingOrigin>.Write(origin)}"];

    /// <summary>The line under a title: whose it is, and of when.</summary>
    public static string Below(this Wording words, ExportOrder order, params IEnumerable<string> whose) => string.Join(
        "　", whose.Append(order.From is { } from ? words.Span(from, order.Last) : words.Say("paper.until", ("day", order.Last))));

    /// <summary>A column whose title is a sentence of the words.</summary>
    public static Column Column(this Wording words, string title, int width) => new(words[title], width);
}
