using LiaisonBot.Data.Spans;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Data.People;

/// <summary>Holding a role in a unit, which need not be the person's own.</summary>
public sealed class RoleHolding : ISpan
{
    public long Id { get; set; }

    public long PersonId { get; set; }

    public Person? Person { get; set; }

    public long UnitId { get; set; }

    public Unit? Unit { get; set; }

    public Role Role { get; set; }

    public DateOnly From { get; set; }

    public DateOnly? To { get; set; }
}
