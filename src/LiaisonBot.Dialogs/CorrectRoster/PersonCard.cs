using LiaisonBot.Data.People;
using LiaisonBot.Data.Rosters.Corrections;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.CorrectRoster;

/// <summary>Somebody as the roster has them, with a button for each thing that can be corrected.</summary>
internal static class PersonCard
{
    private const int MostOffices = 300;

    public static Card Of(RosterEntry entry, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["roster.title"]),
            Who(entry, words),
            .. Standing(entry, words),
            new TextBlock(words["roster.what"]) { Spacing = Spacing.Medium },
        ])
        {
            Actions = [.. Kinds(entry).Select(kind => Button(entry.Person, kind, words)), new Press(Verbs.Begin, words["roster.button.other"])],
        },
        words["roster.title"]);

    /// <summary>苏婉清（100023，群众）: on every card of the conversation.</summary>
    public static UserText Who(RosterEntry entry, Wording words) => new(
        new TextRun(entry.Person.Name) { Bold = true },
        new TextRun(words.Say("roster.who", ("number", entry.Person.StaffNo), ("kind", words.Term(entry.Kind)))) { Subtle = true });

    public static Dictionary<string, string> Data(Person person, CorrectionKind kind) => new()
    {
        [Verbs.Person] = RecordName.Text(person.Id),
        [Verbs.What] = Literals<CorrectionKind>.Write(kind),
    };

    private static IEnumerable<CardElement> Standing(RosterEntry entry, Wording words)
    {
        yield return LabelledLine.Of(words, "roster.unit", entry.Unit.Name);
        if (entry.Person.Title is { Length: > 0 } title)
            yield return LabelledLine.Of(words, "roster.job", title);
        if (entry.Roles.Count > 0)
            yield return LabelledLine.Of(words, "roster.offices", Excerpt.Of(words.List(entry.Roles.Select(held => words.Office(held.Role, held.Unit.Name))), MostOffices));
        if (entry.Categories.Count > 0)
            yield return LabelledLine.Of(words, "roster.categories", words.Terms(entry.Categories));
        if (entry.Person.LeftOn is { } day)
            yield return LabelledLine.Of(words, "roster.leaves", words.Day(day));
    }

    /// <summary>Categories are a colleague's (W2); what is to end must be held.</summary>
    /// <summary>What of somebody's row can be corrected as it stands.</summary>
    public static IEnumerable<CorrectionKind> Kinds(RosterEntry entry) => Literals<CorrectionKind>.All.Where(kind => kind switch
    {
        CorrectionKind.RoleEnded => entry.Roles.Count > 0,
        CorrectionKind.CategoryAdded => entry.Kind == PersonKind.Colleague,
        CorrectionKind.CategoryEnded => entry.Categories.Count > 0,
        CorrectionKind.Moved or CorrectionKind.Left or CorrectionKind.RoleGiven or CorrectionKind.Titled => true,
        _ => throw new ArgumentOutOfRangeException(nameof(entry)),
    });

    private static Press Button(Person person, CorrectionKind kind, Wording words) =>
        new(Verbs.Form, words[$"roster.kind.{Literals<CorrectionKind>.Write(kind)}"]) { Data = Data(person, kind), SendsInputs = false };
}
