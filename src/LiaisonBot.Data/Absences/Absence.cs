using LiaisonBot.Data.Spans;
using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Absences;

/// <summary>
/// Days on which nothing is expected of a person (C1). Nothing is overwritten: a change is a new row that the old one points to,
/// a withdrawn absence keeps its row.
/// </summary>
public sealed class Absence : ISpan, IVersioned
{
    public long Id { get; set; }

    public long PersonId { get; set; }

    public DateOnly From { get; set; }

    public DateOnly? To { get; set; }

    public AbsenceReason Reason { get; set; }

    public long RecordedById { get; set; }

    public DateTimeOffset RecordedAt { get; set; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>The row that took this one's place.</summary>
    public long? SupersededById { get; set; }

    public long Version { get; set; }
}
