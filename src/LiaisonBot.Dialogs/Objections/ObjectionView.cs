using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Objections;

namespace LiaisonBot.Dialogs.Objections;

/// <summary>An entry that somebody objects to, as far as anyone but its author may read it.</summary>
internal sealed record EntryView
{
    /// <summary>The entry as it stands.</summary>
    public required long Id { get; init; }

    public required long RootId { get; init; }

    public required DateOnly On { get; init; }

    public required ContactKind Kind { get; init; }

    public required string Line { get; init; }

    public required long AuthorId { get; init; }

    public required string Author { get; init; }

    /// <summary>The pairing with the reader that it counts for.</summary>
    public required long PairingId { get; init; }
}

/// <summary>An objection with what it is about. The private note is no part of it, and never can be.</summary>
internal sealed record ObjectionView
{
    public required long Id { get; init; }

    public required ObjectionState State { get; init; }

    public required string Reason { get; init; }

    public string? Answer { get; init; }

    public required long UnitId { get; init; }

    public required long RootId { get; init; }

    public required long ObjectorId { get; init; }

    public required string Objector { get; init; }

    public required long AuthorId { get; init; }

    public required string Author { get; init; }

    public required DateOnly On { get; init; }

    public required ContactKind Kind { get; init; }

    /// <summary>The line that was objected to.</summary>
    public required string Line { get; init; }

    /// <summary>The line as it stands; null when the entry was undone.</summary>
    public string? LineNow { get; init; }
}
