using LiaisonBot.Data.Papers;
using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.RegisterFilings;

/// <summary>A general branch's register of pairings as it was filed (备案) with the committee (P5). Nothing changes what it says; a later one follows it.</summary>
public sealed class RegisterFiling : IVersioned
{
    public const int HashLength = PaperRow.HashLength;

    public long Id { get; set; }

    public long UnitId { get; set; }

    /// <summary>Counts the unit's filings from 1.</summary>
    public int Number { get; set; }

    public DateOnly FiledOn { get; set; }

    public long FiledById { get; set; }

    public DateTimeOffset FiledAt { get; set; }

    /// <summary>How many pairings it names, for lists that read no more of it.</summary>
    public int Pairings { get; set; }

    /// <summary>All that it says (<see cref="FrozenRegister"/>).</summary>
    public required string Frozen { get; set; }

    /// <summary>SHA-256 of <see cref="Frozen"/> in UTF-8, in hexadecimal.</summary>
    public required string Hash { get; set; }

    /// <summary>Taken back soon after it was filed: it is kept as it was, and counts for nothing.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }

    public long? WithdrawnById { get; set; }

    public long Version { get; set; }

    public bool Stands => WithdrawnAt is null;

    /// <summary>From now on it stays as it is.</summary>
    public static RegisterFiling Of(FrozenRegister content, long unitId, long by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(content);
        var frozen = content.Write();
        return new RegisterFiling
        {
            UnitId = unitId,
            Number = content.Number,
            FiledOn = content.FiledOn,
            FiledById = by,
            FiledAt = at,
            Pairings = content.Count,
            Frozen = frozen,
            Hash = FrozenText.HashOf(frozen),
        };
    }
}
