using LiaisonBot.Data.People;
using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Pairings;

/// <summary>A member and a colleague, friends from one day to another (P1).</summary>
public sealed class Pairing : IVersioned
{
    public const int BatchLength = 32;
    public const int EndReasonLength = 200;
    public const int PlanLength = 500;

    public long Id { get; set; }

    public long MemberId { get; set; }

    public Person? Member { get; set; }

    public long ColleagueId { get; set; }

    public Person? Colleague { get; set; }

    public PairingOrigin Origin { get; set; }

    /// <summary>The batch it was made in, as the office names it (P4).</summary>
    public string? Batch { get; set; }

    public DateOnly StartedOn { get; set; }

    /// <summary>The last day that counts; null while it lasts.</summary>
    public DateOnly? EndedOn { get; set; }

    public string? EndReason { get; set; }

    /// <summary>Who ended it in chat.</summary>
    public PairingEnding? Ending { get; set; }

    /// <summary>The two sides' short plan (C2).</summary>
    public string? Plan { get; set; }

    /// <summary>Ended by the people themselves: no roster file opens or moves it again.</summary>
    public bool EndedInChat { get; set; }

    public long Version { get; set; }

    /// <summary>It ends in chat, that day being its last.</summary>
    public void End(PairingEnding ending, DateOnly on, string? reason = null) => (Ending, EndedOn, EndReason, EndedInChat) = (ending, on, reason, true);
}
