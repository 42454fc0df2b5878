using LiaisonBot.Data.Spans;

namespace LiaisonBot.Data.People;

/// <summary>Belonging to one of the categories that deserve a friend (W2).</summary>
public sealed class CategoryHolding : ISpan
{
    public long Id { get; set; }

    public long PersonId { get; set; }

    public Person? Person { get; set; }

    public Category Category { get; set; }

    public DateOnly From { get; set; }

    public DateOnly? To { get; set; }
}
