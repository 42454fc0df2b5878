using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.LogContact;

/// <summary>The kinds of contact (C2) and the tasks of a friend (C5), in the order and the words in which people choose them.</summary>
internal static class Friend
{
    public static IReadOnlyList<ContactKind> Kinds { get; } =
        [ContactKind.Visit, ContactKind.Talk, ContactKind.Study, ContactKind.Forum, ContactKind.Reception];

    public static IReadOnlyList<FriendTasks> Tasks { get; } =
        [FriendTasks.Hear, FriendTasks.Help, FriendTasks.Learn, FriendTasks.Explain];

    public static string Kind(this Wording words, ContactKind kind) => words[$"logcontact.kind.{Literals<ContactKind>.Write(kind)}"];

    public static string Task(this Wording words, FriendTasks task) => words[$"logcontact.task.{Literals<FriendTasks>.Write(task)}"];

    public static string TaskList(this Wording words, FriendTasks tasks) =>
        string.Join(words["logcontact.and"], Tasks.Where(task => tasks.HasFlag(task)).Select(words.Task));
}
