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
/// <param name="EndedOn">Its last day, if that is known.</param>
/// <param name="ExcusedTo">This month is excused (C1), and so are those up to this one; null when it is not.</param>
internal sealed record PairingState(
    DateOnly StartedOn, DateOnly? LastOn, DateOnly? LeftOn, bool HasJoined, DateOnly? EndedOn = null, DateOnly? ExcusedTo = null)
{
    public MonthStanding On(DateOnly today)
    {
        if (LeftOn < today || HasJoined)
            return MonthStanding.ToRepair;
        if (LastOn >= MonthlyContact.MonthOf(today))
            return MonthStanding.Done;
        if (ExcusedTo is not null)
            return MonthStanding.Excused;
        if (MonthlyContact.FirstMonth(StartedOn) <= today)
            return MonthStanding.Due;
        return EndedOn < MonthlyContact.FirstMonth(StartedOn) ? MonthStanding.OwesNothing : MonthStanding.OwesLater;
    }
}

internal enum MonthStanding
{
    Done,

    /// <summary>A contact is still owed this month (C1).</summary>
    Due,

    /// <summary>The pairing began late in this month: the first contact is owed next month.</summary>
    OwesLater,

    /// <summary>It ends before a contact is ever owed.</summary>
    OwesNothing,

    /// <summary>It is paused, or the secretary excuses the month.</summary>
    Excused,

    /// <summary>The colleague has left or joined the Party: nothing is owed, the branch has to find an answer.</summary>
    ToRepair,
}
