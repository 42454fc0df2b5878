using LiaisonBot.Data.Cases;

namespace LiaisonBot.Data.Rounds;

/// <summary>That a case came in by an answer of a round.</summary>
public sealed class RoundCase
{
    public long CaseId { get; set; }

    public Case? Case { get; set; }

    public long RoundId { get; set; }

    public long PairingId { get; set; }
}
