using LiaisonBot.Data.Spans;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Data.People;

/// <summary>Belonging to a unit; one at a time.</summary>
public sealed class Membership : ISpan
{
    public long Id { get; set; }

    public long PersonId { get; set; }

    public Person? Person { get; set; }

    public long UnitId { get; set; }

    public Unit? Unit { get; set; }

    public DateOnly From { get; set; }

    public DateOnly? To { get; set; }
}
