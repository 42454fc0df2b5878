using System.Diagnostics.CodeAnalysis;
using LiaisonBot.Data.Conversations;
using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Rosters.Drops;

/// <summary>
/// The roster files that somebody dropped into the chat, from the first of them until they are applied, thrown away, or a day old. They are
/// checked and applied outside the turn, and the row goes on with it after a restart. One at a time for each person.
/// </summary>
public sealed class RosterDrop : IVersioned, ILeased
{
    public long Id { get; set; }

    /// <summary>Whose: nobody else sees the files.</summary>
    public long PersonId { get; set; }

    public long ConversationId { get; set; }

    /// <summary>The chat where the last of them was dropped, and where the reports go.</summary>
    public required Conversation Conversation { get; set; }

    public DropState State { get; set; }

    /// <summary>Counts how often the files changed: a report holds for those that were checked and no others.</summary>
    public int Edition { get; set; }

    public List<DroppedFile> Files { get; } = [];

    /// <summary>What was applied, in its owner's words, until they have been told.</summary>
    public string? Report { get; set; }

    public DateTimeOffset? LeasedUntil { get; set; }

    /// <summary>When it is deleted with its files.</summary>
    public DateTimeOffset KeptUntil { get; set; }

    public long Version { get; set; }
}

/// <summary>One of the files.</summary>
public sealed class DroppedFile
{
    public const int NameLength = 16;
    public const int UrlLength = 4096;

    public long DropId { get; set; }

    public RosterDrop? Drop { get; set; }

    /// <summary>As the import knows it: "people.csv".</summary>
    public required string Name { get; set; }

    public DroppedFileState State { get; set; }

    /// <summary>Where the channel keeps it, until it is fetched.</summary>
    public string? Url { get; set; }

    public long Bytes { get; set; }
}

/// <summary>What stands in a file, apart from it, since it is large.</summary>
public sealed class DroppedContent
{
    public long DropId { get; set; }

    public RosterDrop? Drop { get; set; }

    public required string Name { get; set; }

    [SuppressMessage("Performance", "CA1819", Justification = "A column: it is written once and read once.")]
    public required byte[] Bytes { get; set; }
}

public enum DropState
{
    /// <summary>Files come in.</summary>
    [Literal("gathering")]
    Gathering,

    /// <summary>To be checked without changing anything.</summary>
    [Literal("checking")]
    Checking,

    /// <summary>Checked and found good: to be applied by a press.</summary>
    [Literal("checked")]
    Checked,

    /// <summary>To be applied.</summary>
    [Literal("applying")]
    Applying,

    /// <summary>The roster has them; the report is to be told.</summary>
    [Literal("applied")]
    Applied,
}

public enum DroppedFileState
{
    /// <summary>To be fetched from where the channel keeps it.</summary>
    [Literal("to_fetch")]
    ToFetch,

    [Literal("here")]
    Here,

    /// <summary>The link is over, or was never this person's.</summary>
    [Literal("gone")]
    Gone,

    /// <summary>It could not be fetched.</summary>
    [Literal("failed")]
    Failed,

    [Literal("too_large")]
    TooLarge,

    /// <summary>The link leads to a place that files are not fetched from.</summary>
    [Literal("not_allowed")]
    NotAllowed,
}
