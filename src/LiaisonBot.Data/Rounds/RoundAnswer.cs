using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Rounds;

/// <summary>What a member said of a pairing's colleague in a round; one for each pairing, which may be changed while the round is open.</summary>
public sealed class RoundAnswer : IVersioned
{
    public long Id { get; set; }

    public long RoundId { get; set; }

    public long PairingId { get; set; }

    public RoundFinding Finding { get; set; }

    /// <summary>The day of the answer; a change between nothing and something leaves it.</summary>
    public DateOnly AnsweredOn { get; set; }

    /// <summary>Who answered: credit stays with them, whoever has the pairing later.</summary>
    public long AnsweredById { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public long Version { get; set; }
}
