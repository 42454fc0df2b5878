using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Gatherings;

/// <summary>
/// A forum or a reception day of a unit (C6). It is announced; once it was held, it is logged for everybody at once, and what is logged are
/// entries of the activity handbook (C3) as any other.
/// </summary>
public sealed class Gathering : IVersioned
{
    public const int PlaceLength = 60;
    public const int TopicLength = 60;

    /// <summary>How many days ahead one may be announced.</summary>
    public const int MostDaysAhead = 120;

    /// <summary>The ways of keeping in contact that many take part in at once (C2).</summary>
    public static IReadOnlyList<ContactKind> Kinds { get; } = [ContactKind.Forum, ContactKind.Reception];

    public long Id { get; set; }

    /// <summary>The unit that holds it.</summary>
    public long UnitId { get; set; }

    /// <summary>One of <see cref="Kinds"/>.</summary>
    public ContactKind Kind { get; set; }

    public DateOnly On { get; set; }

    public TimeOnly At { get; set; }

    public required string Place { get; set; }

    public required string Topic { get; set; }

    public GatheringState State { get; set; }

    public long AnnouncedById { get; set; }

    public DateTimeOffset AnnouncedAt { get; set; }

    /// <summary>Who logged it; null while nobody has, and again once that was undone.</summary>
    public long? LoggedById { get; set; }

    public DateTimeOffset? LoggedAt { get; set; }

    /// <summary>When it was called off; null unless it is. For some hours that can be taken back.</summary>
    public DateTimeOffset? CalledOffAt { get; set; }

    /// <summary>The reportable line that stands in everybody's entry; empty while it is not logged.</summary>
    public string Line { get; set; } = "";

    public IList<GatheringPerson> People { get; init; } = [];

    public long Version { get; set; }

    public bool IsAnnounced => State == GatheringState.Announced;

    /// <summary>It is held otherwise than it was announced.</summary>
    public void Change(GatheringFacts to)
    {
        ArgumentNullException.ThrowIfNull(to);
        (Kind, On, At, Place, Topic) = to;
    }

    /// <summary>It was held, and this is what is known of it.</summary>
    public void Hold(long by, DateTimeOffset at, string line) => (State, LoggedById, LoggedAt, Line) = (GatheringState.Held, by, at, line);

    /// <summary>What was logged was not so: it is as if nobody had logged it.</summary>
    public void Unlog() => (State, LoggedById, LoggedAt, Line) = (GatheringState.Announced, null, null, "");

    /// <summary>The ids of those who were there.</summary>
    public HashSet<long> ThoseThere() => [.. People.Where(person => person.WasThere).Select(person => person.PersonId)];

    /// <summary>Those who left were not there after all, and those who came were.</summary>
    public void Correct(IReadOnlySet<long> left, IReadOnlySet<long> came)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(came);
        foreach (var id in came)
            EnterAsThere(id);
        foreach (var person in People.Where(person => left.Contains(person.PersonId)).ToList())
        {
            person.WasThere = false;
            if (!person.IsInvited)
                People.Remove(person);
        }
    }

    /// <summary>Somebody was there, invited or not.</summary>
    public void EnterAsThere(long personId)
    {
        if (People.FirstOrDefault(person => person.PersonId == personId) is { } known)
            known.WasThere = true;
        else
            People.Add(new GatheringPerson { PersonId = personId, WasThere = true });
    }

    public void CallOff(DateTimeOffset at) => (State, CalledOffAt) = (GatheringState.CalledOff, at);

    /// <summary>It is held after all.</summary>
    public void Restore() => (State, CalledOffAt) = (GatheringState.Announced, null);
}

/// <summary>How far a gathering has come.</summary>
public enum GatheringState
{
    /// <summary>Will be held, or was and is not logged yet.</summary>
    [Literal("announced")]
    Announced,

    /// <summary>Was held and is logged.</summary>
    [Literal("held")]
    Held,

    /// <summary>Is not held.</summary>
    [Literal("called_off")]
    CalledOff,
}
