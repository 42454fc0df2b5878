using LiaisonBot.Data.Spans;

namespace LiaisonBot.Data.People;

/// <summary>Being a member or a colleague, from one day to another.</summary>
public sealed class Standing : ISpan
{
    public long Id { get; set; }

    public long PersonId { get; set; }

    public Person? Person { get; set; }

    public PersonKind Kind { get; set; }

    public DateOnly From { get; set; }

    public DateOnly? To { get; set; }
}
