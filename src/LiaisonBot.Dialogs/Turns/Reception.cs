namespace LiaisonBot.Dialogs.Turns;

/// <summary>What is said where no action answers: one of each, given by the slice that greets.</summary>
public sealed record Reception
{
    /// <summary>The first words in a conversation, once.</summary>
    public required Func<Turn, Task> Welcome { get; init; }

    /// <summary>To someone who is not on the roster: how to get linked, and nothing else.</summary>
    public required Func<Turn, Task> Stranger { get; init; }

    /// <summary>To what nobody understood: a way forward.</summary>
    public required Func<Turn, Task> NotUnderstood { get; init; }

    /// <summary>In a group or channel: where the personal chat is.</summary>
    public required Func<Turn, Task> NotPersonal { get; init; }
}
