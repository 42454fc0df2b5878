using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;

namespace LiaisonBot.Dialogs.MyPairings;

/// <summary>One of a member's pairings as the card shows it.</summary>
internal sealed record PairingLine
{
    public required long Id { get; init; }

    public required string Name { get; init; }

    public string? Title { get; init; }

    public IReadOnlyList<Category> Categories { get; init; } = [];

    public string? Plan { get; init; }

    public ContactKind? LastKind { get; init; }

    public LeftReason? LeftReason { get; init; }

    public required PairingState State { get; init; }
}

/// <summary>What decides how a pairing stands this month.</summary>
/// <param name="LastOn">The day of the last contact that counts.</param>
/// <param name="LeftOn">The colleague's last day here, if there is one.</param>
/// <param name="HasJoined">The colleague is a member today: nobody's colleague any more.</param>
internal sealed record PairingState(DateOnly StartedOn, DateOnly? LastOn, DateOnly? LeftOn, bool HasJoined)
{
    public long PairingId { get; init; }

    /// <summary>Its last day, if that is known.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Ended by the people themselves: over, though its last day still counts.</summary>
    public bool EndedInChat { get; init; }

    /// <summary>The months from this one on that are excused (C1).</summary>
    public IReadOnlyList<DateOnly> Excused { get; init; } = [];

    /// <summary>One of the two is away for so much of this month that it is excused.</summary>
    public bool IsAway { get; init; }

    /// <param name="away">The pairings that are excused for that.</param>
    public PairingState Excusing(IReadOnlySet<long> away) => this with { IsAway = away.Contains(PairingId) };

    /// <summary>Whether it has begun, and will still stand tomorrow.</summary>
    public bool Lasts(DateOnly today) => StartedOn <= today && !(EndedOn <= today);

    public MonthStanding On(DateOnly today)
    {
        if (EndedInChat && EndedOn <= today)
            return MonthStanding.Over;
        if (LeftOn < today || HasJoined)
            return MonthStanding.ToRepair;
        if (StartedOn > today)
            return MonthStanding.ToBegin;
        if (LastOn >= MonthlyContact.MonthOf(today))
            return MonthStanding.Done;
        if (ExcusedTo(today) is not null)
            return MonthStanding.Excused;
        if (IsAway)
            return MonthStanding.Away;
        if (MonthlyContact.FirstMonth(StartedOn) <= today)
            return MonthStanding.Due;
        return EndedOn < MonthlyContact.FirstMonth(StartedOn) ? MonthStanding.OwesNothing : MonthStanding.OwesLater;
    }

    /// <summary>Until the end of this month no contact is owed; null when this one is not excused.</summary>
    public DateOnly? ExcusedTo(DateOnly today) => MonthlyContact.ExcusedTo(Excused, today);
}

internal enum MonthStanding
{
    /// <summary>Its first day is still to come: there is nothing to do yet.</summary>
    ToBegin,

    Done,

    /// <summary>A contact is still owed this month (C1).</summary>
    Due,

    /// <summary>The pairing began late in this month: the first contact is owed next month.</summary>
    OwesLater,

    /// <summary>It was ended, today being its last day: nothing is asked for any more.</summary>
    Over,

    /// <summary>It ends before a contact is ever owed.</summary>
    OwesNothing,

    /// <summary>It is paused, or the secretary excuses the month.</summary>
    Excused,

    /// <summary>One of the two is away for most of the month.</summary>
    Away,

    /// <summary>The colleague has left or joined the Party: nothing is owed, the branch has to find an answer.</summary>
    ToRepair,
}
