using LiaisonBot.Data.Contacts;

namespace LiaisonBot.Dialogs.LogContact;

/// <summary>The kinds of contact (C2) and the tasks of a friend (C5), in the order in which people choose them.</summary>
internal static class Friend
{
    public static IReadOnlyList<ContactKind> Kinds { get; } =
        [ContactKind.Visit, ContactKind.Talk, ContactKind.Study, ContactKind.Forum, ContactKind.Reception];

    public static IReadOnlyList<FriendTasks> Tasks { get; } =
        [FriendTasks.Hear, FriendTasks.Help, FriendTasks.Learn, FriendTasks.Explain];
}
