using LiaisonBot.Data.Spans;

namespace LiaisonBot.Data.Absences;

/// <summary>Days on which nothing is expected of a person (C1).</summary>
public sealed class Absence : ISpan
{
    public long Id { get; set; }

    public long PersonId { get; set; }

    public DateOnly From { get; set; }

    public DateOnly? To { get; set; }

    public AbsenceReason Reason { get; set; }

    public long RecordedById { get; set; }

    public DateTimeOffset RecordedAt { get; set; }
}
