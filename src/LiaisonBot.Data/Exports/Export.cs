using System.Diagnostics.CodeAnalysis;
using LiaisonBot.Data.Conversations;
using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Exports;

/// <summary>
/// A file that somebody asked for in chat, from the press to its deletion. It is made outside the turn, and the row goes on with it after a
/// restart.
/// </summary>
public sealed class Export : IVersioned, ILeased
{
    public const int KindLength = 40;
    public const int FormatLength = 8;
    public const int KeyLength = 43;
    public const int FileNameLength = 120;
    public const int UploadLength = 10_000;

    public long Id { get; set; }

    /// <summary>Whose it is: nobody else gets it.</summary>
    public long PersonId { get; set; }

    public long ConversationId { get; set; }

    /// <summary>The chat in which it was asked for, and where it goes.</summary>
    public required Conversation Conversation { get; set; }

    /// <summary>Which paper, by its fixed id, such as "cases".</summary>
    public required string Kind { get; set; }

    /// <summary>How its file's name ends.</summary>
    public required string Format { get; set; }

    public DateOnly? From { get; set; }

    /// <summary>The last day that counts.</summary>
    public DateOnly? To { get; set; }

    public ExportState State { get; set; }

    public DateTimeOffset AskedAt { get; set; }

    /// <summary>The channel's id of the card that says that it is being made; null where a card cannot be replaced.</summary>
    public string? CardId { get; set; }

    public DateTimeOffset? LeasedUntil { get; set; }

    /// <summary>What the link names it by: cannot be guessed. Null until it is made.</summary>
    public string? Key { get; set; }

    public string? FileName { get; set; }

    public long Bytes { get; set; }

    public int Rows { get; set; }

    /// <summary>When the link ends.</summary>
    public DateTimeOffset? LinkUntil { get; set; }

    /// <summary>When this row is deleted, and the file with it.</summary>
    public DateTimeOffset? KeptUntil { get; set; }

    /// <summary>Where the channel wants it, as JSON; null where nobody has agreed to take it.</summary>
    public string? Upload { get; set; }

    public long Version { get; set; }
}

/// <summary>A part of the file.</summary>
public sealed class ExportChunk
{
    /// <summary>In bytes: a multiple of 320 KiB, as OneDrive takes files.</summary>
    public const int Size = 10 * 320 * 1024;

    public long ExportId { get; set; }

    public Export? Export { get; set; }

    /// <summary>From 0.</summary>
    public int Number { get; set; }

    [SuppressMessage("Performance", "CA1819", Justification = "A column: it is written once and read once.")]
    public required byte[] Bytes { get; set; }
}

public enum ExportState
{
    /// <summary>To be made.</summary>
    [Literal("asked")]
    Asked,

    /// <summary>To be fetched, by the link or with the channel's consent.</summary>
    [Literal("ready")]
    Ready,

    /// <summary>To be brought to where the channel wants it.</summary>
    [Literal("uploading")]
    Uploading,

    /// <summary>The person has it in the channel's own store.</summary>
    [Literal("delivered")]
    Delivered,

    /// <summary>The person did not want it after all.</summary>
    [Literal("declined")]
    Declined,

    /// <summary>It was not made, or did not arrive; the person was told why.</summary>
    [Literal("failed")]
    Failed,
}
