using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.Terms;

/// <summary>What people call the things that the records keep as fixed texts: kinds of contact, tasks of a friend, categories.</summary>
internal static class ProgrammeTerms
{
    public static string Term(this Wording words, ContactKind kind) => words[$"term.kind.{Literals<ContactKind>.Write(kind)}"];

    public static string Term(this Wording words, Category category) => words[$"term.category.{Literals<Category>.Write(category)}"];

    /// <summary>The tasks in C5's order; empty when none was named.</summary>
    public static string Terms(this Wording words, FriendTasks tasks) => words.List(
        Literals<FriendTasks>.All
            .Where(task => task != FriendTasks.None && tasks.HasFlag(task))
            .Select(task => words[$"term.task.{Literals<FriendTasks>.Write(task)}"]));

    public static string Terms(this Wording words, IEnumerable<Category> categories) => words.List(categories.Select(words.Term));

    /// <summary>Several things in a row, as the language separates them.</summary>
    public static string List(this Wording words, IEnumerable<string> things) => string.Join(words["term.list.between"], things);
}
