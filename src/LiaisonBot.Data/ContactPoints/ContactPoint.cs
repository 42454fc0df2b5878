using LiaisonBot.Data.Spans;
using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.ContactPoints;

/// <summary>
/// The unit with which a leader keeps in contact beside their own, or the area for which a member answers (C6): from one day to another, so that
/// who answered for what on a day stays known.
/// </summary>
public sealed class ContactPoint : ISpan, IVersioned
{
    public const int NameLength = 40;

    /// <summary>How far back one may be entered that has stood for a while already.</summary>
    public const int MostDaysBack = 366;

    public long Id { get; set; }

    public long PersonId { get; set; }

    public ContactPointKind Kind { get; set; }

    /// <summary>The unit that a leader looks after, or in which the area lies.</summary>
    public long UnitId { get; set; }

    /// <summary>The area in a few words, such as a floor or a laboratory; may be empty for a leader's.</summary>
    public string Name { get; set; } = "";

    public DateOnly From { get; set; }

    public DateOnly? To { get; set; }

    public long KeptById { get; set; }

    public DateTimeOffset KeptAt { get; set; }

    public long Version { get; set; }

    /// <summary>The same person for the same.</summary>
    public bool SaysTheSame(ContactPoint other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (PersonId, Kind, UnitId, Name) == (other.PersonId, other.Kind, other.UnitId, other.Name);
    }

    /// <summary>
    /// Another takes its place: it held to the day before. Where it was wrong from the start, in whatever it says or in its day alone, it held on
    /// none, and stays as what was once entered.
    /// </summary>
    public void GiveWay(ContactPoint to)
    {
        ArgumentNullException.ThrowIfNull(to);
        To = (to.From < From || SaysTheSame(to) ? From : to.From).AddDays(-1);
    }
}

public enum ContactPointKind
{
    /// <summary>联系点</summary>
    [Literal("point")]
    LeadersPoint,

    /// <summary>责任区</summary>
    [Literal("zone")]
    MembersZone,
}
