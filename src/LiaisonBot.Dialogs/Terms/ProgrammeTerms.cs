using LiaisonBot.Data.Absences;
using LiaisonBot.Data.ContactPoints;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Occasions;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.Terms;

/// <summary>What people call the things that the records keep as fixed texts: kinds of contact, tasks of a friend, categories, offices, kinds of absence, milestones.</summary>
internal static class ProgrammeTerms
{
    public static string Term(this Wording words, ContactKind kind) => words[$"term.kind.{Literals<ContactKind>.Write(kind)}"];

    /// <summary>One task of C5.</summary>
    public static string Term(this Wording words, FriendTasks task) => words[$"term.task.{Literals<FriendTasks>.Write(task)}"];

    public static string Term(this Wording words, Category category) => words[$"term.category.{Literals<Category>.Write(category)}"];

    /// <summary>The tasks in C5's order; empty when none was named.</summary>
    public static string Terms(this Wording words, FriendTasks tasks) => words.List(
        Literals<FriendTasks>.All
            .Where(task => task != FriendTasks.None && tasks.HasFlag(task))
            .Select(words.Term));

    public static string Terms(this Wording words, IEnumerable<Category> categories) => words.List(categories.Select(words.Term));

    /// <summary>A role in a unit: "药理支部书记".</summary>
    public static string Office(this Wording words, Role role, string unit) =>
        words.Say($"term.office.{Literals<Role>.Write(role)}", ("unit", unit));

    public static string Term(this Wording words, PersonKind kind) => words[$"term.standing.{Literals<PersonKind>.Write(kind)}"];

    public static string Term(this Wording words, AbsenceReason reason) => words[$"term.absence.{Literals<AbsenceReason>.Write(reason)}"];

    public static string Term(this Wording words, ContactPointKind kind) => words[$"term.point.{Literals<ContactPointKind>.Write(kind)}"];

    /// <summary>"责任区：三楼实验室（药理支部）".</summary>
    public static string Point(this Wording words, NamedPoint named) => words.Say(
        named.Point.Name.Length > 0 ? "term.point.named" : "term.point.unit",
        ("kind", words.Term(named.Point.Kind)),
        ("name", named.Point.Name),
        ("unit", named.Unit));

    /// <summary>One of the five occasions for a talk (C4).</summary>
    public static string Term(this Wording words, Occasion occasion) => words[$"term.occasion.{Literals<Occasion>.Write(occasion)}"];

    /// <summary>What is to be done by a day of the year, in the school's own words where the settings have some.</summary>
    public static string Term(this Wording words, Milestone milestone) =>
        (words.Language == Language.Chinese ? milestone.Chinese : milestone.English) is { Length: > 0 } own ? own : words[$"term.milestone.{milestone.Id}"];

    /// <summary>From one day to another, both counted: "2025年9月1日至2026年3月31日".</summary>
    public static string Span(this Wording words, DateOnly from, DateOnly? to) => to is { } end
        ? words.Say("term.span", ("from", from), ("to", end))
        : words.Say("term.span.since", ("from", from));

    /// <summary>Several things in a row, as the language separates them.</summary>
    public static string List(this Wording words, IEnumerable<string> things) => string.Join(words["term.list.between"], things);
}
