using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Papers;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.Papers;

/// <summary>The figures of a monthly sheet: the totals, and for the branch itself each pairing by name (D2).</summary>
internal static class SheetPages
{
    public static IEnumerable<PaperBlock> Of(PaperFigures figures, Wording words)
    {
        foreach (var month in figures.Months)
        {
            yield return new PaperParagraph(words.Say(
                "paper.sheet.totals", ("pairings", month.Pairings), ("met", month.Met), ("excused", month.Excused), ("left", month.NotMet())));
        }

        if (figures.Pairings.Count > 0)
        {
            yield return new PaperTable(
                [words["paper.sheet.member"], words["paper.sheet.colleague"], words["paper.sheet.contacts"]],
                [.. figures.Pairings.Select(line => new[] { line.Member, line.Colleague, How(line.Contacts, line.Excused, words) })]);
        }
    }

    /// <summary>How a pairing was met in a month, or why it was not.</summary>
    public static string How(IReadOnlyList<ContactLine> contacts, Excuse? excused, Wording words) => (contacts, excused) switch
    {
        ({ Count: > 0 }, _) => words.List(contacts.Select(one => words.Say("paper.sheet.contact", ("day", words.MonthDay(one.On)), ("kind", words.Term(one.Kind))))),
        (_, { } why) => words[$"paper.sheet.excused.{Literals<Excuse>.Write(why)}"],
        _ => words["paper.sheet.not_met"],
    };
}
