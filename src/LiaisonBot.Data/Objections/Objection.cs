using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Objections;

/// <summary>
/// Somebody says that a line about them is not right. The branch in which the pairing counts deals with it, and it ends with an
/// answer that reaches the one who objected (dignity: the colleague may see what is kept about them, and correct it).
/// </summary>
public sealed class Objection : IVersioned
{
    public const int ReasonLength = 200;
    public const int AnswerLength = 200;

    public long Id { get; set; }

    /// <summary>The entry as it stood when it was objected to.</summary>
    public long ContactId { get; set; }

    /// <summary>The first row of that entry: the same for all its revisions.</summary>
    public long RootId { get; set; }

    public long PairingId { get; set; }

    /// <summary>Who objects: the one whom the line is about.</summary>
    public long ObjectorId { get; set; }

    /// <summary>The unit for which the pairing counted on the day of the entry: the author's.</summary>
    public long UnitId { get; set; }

    public required string Reason { get; set; }

    public DateTimeOffset RaisedAt { get; set; }

    public ObjectionState State { get; set; }

    /// <summary>Who asked for the correction or settled it last.</summary>
    public long? HandledById { get; set; }

    /// <summary>When the state last changed.</summary>
    public DateTimeOffset? ChangedAt { get; set; }

    /// <summary>The sentence that went back to whoever objected.</summary>
    public string? Answer { get; set; }

    public long Version { get; set; }
}
