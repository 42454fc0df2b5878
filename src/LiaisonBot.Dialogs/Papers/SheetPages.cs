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
                [.. figures.Pairings.Select(line => new[] { line.Member, line.Colleague, How(line, words) })]);
        }
    }

    private static string How(PairingLine line, Wording words) => line switch
    {
        { Contacts.Count: > 0 } => words.List(line.Contacts.Select(one => words.Say("paper.sheet.contact", ("day", words.MonthDay(one.On)), ("kind", words.Term(one.Kind))))),
        { Excused: { } why } => words[$"paper.sheet.excused.{Literals<Data.Duties.Excuse>.Write(why)}"],
        _ => words["paper.sheet.not_met"],
    };
}
