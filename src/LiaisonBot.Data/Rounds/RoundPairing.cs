namespace LiaisonBot.Data.Rounds;

/// <summary>A pairing that counts in a round, as it stands on a day.</summary>
public sealed record RoundPairing
{
    public required long RoundId { get; init; }

    /// <summary>The round's branch, for which it counts.</summary>
    public required long UnitId { get; init; }

    public required long PairingId { get; init; }

    /// <summary>Who answered; of one without an answer, who is asked.</summary>
    public required long MemberId { get; init; }

    public required long ColleagueId { get; init; }

    /// <summary>Null while there is no answer.</summary>
    public DateOnly? AnsweredOn { get; init; }

    public RoundFinding Finding { get; init; }

    /// <summary>Whether the member is away for all that is left of the round: nothing is expected. An answer given all the same counts.</summary>
    public bool IsExcused { get; init; }
}
