namespace LiaisonBot.Data.Duties;

/// <summary>One pairing's contact of one calendar month (C1), as it stands on a day.</summary>
public sealed record MonthlyDuty
{
    public required long PairingId { get; init; }

    public required long MemberId { get; init; }

    public required long ColleagueId { get; init; }

    /// <summary>The month's first day.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>The first day of the month on which this pairing stands: a change of friend splits the month.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last one; the contact has to be no later.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The day that decides for which unit it counts: the day it is asked for, or <see cref="To"/> if that has passed.</summary>
    public required DateOnly CountsOn { get; init; }

    public required DateOnly StartedOn { get; init; }

    /// <summary>The first contact that meets it; null while it is undone.</summary>
    public DateOnly? MetOn { get; init; }

    /// <summary>Why nothing is owed; null where a contact is. A contact made all the same counts.</summary>
    public Excuse? ExcusedBecause { get; init; }

    /// <summary>Whether this pairing ever had a contact, in any month: found at the first, however many there are.</summary>
    public bool WasEverMet { get; init; }

    /// <summary>The last contact of this pairing in any month; null when there never was one.</summary>
    public DateOnly? LastContactOn { get; init; }
}
