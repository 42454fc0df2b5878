using System.Text.Json;
using System.Text.Json.Serialization;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.Papers;
using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.RegisterFilings;

/// <summary>Everything a filed register says: the pairings of a general branch on a day, branch by branch, and what is new since the last one.</summary>
public sealed record FrozenRegister
{
    public const int CurrentShape = 1;

    /// <summary>Raised when a reader of the old shape would misread the new one.</summary>
    public int Shape { get; init; } = CurrentShape;

    /// <summary>The unit as it was called then.</summary>
    public required string Unit { get; init; }

    public required string UnitCode { get; init; }

    public required int Number { get; init; }

    public required DateOnly FiledOn { get; init; }

    /// <summary>What the filing before it was frozen under, and when it was filed; null for the first.</summary>
    public RegisterBefore? Before { get; init; }

    /// <summary>In the order of the tree; those without pairings among them.</summary>
    public required IReadOnlyList<RegisteredBranch> Branches { get; init; }

    /// <summary>The pairings that stood in the filing before it and do not any more.</summary>
    public IReadOnlyList<RegisteredPairing> Ended { get; init; } = [];

    [JsonIgnore]
    public int Count => Branches.Sum(branch => branch.Pairings.Count);

    [JsonIgnore]
    public IEnumerable<RegisteredPairing> Pairings => Branches.SelectMany(branch => branch.Pairings);

    [JsonIgnore]
    public int New => Pairings.Count(pairing => pairing.Change == RegisterChange.New);

    [JsonIgnore]
    public int Moved => Pairings.Count(pairing => pairing.Change == RegisterChange.Moved);

    /// <summary>Whether a first filing, or one that says something else than the last.</summary>
    [JsonIgnore]
    public bool IsNews => Before is null || New + Moved + Ended.Count > 0;

    /// <summary>The canonical form: one order of properties, no white space, Chinese as it is.</summary>
    public string Write() => JsonSerializer.Serialize(this, RegisterJson.Canonical.FrozenRegister);

    public static FrozenRegister Read(string frozen) => JsonSerializer.Deserialize(frozen, RegisterJson.Canonical.FrozenRegister)!;
}

public sealed record RegisterBefore(int Number, DateOnly FiledOn, string Hash);

/// <summary>A branch with the pairings of its members, and with those of it who have nobody (P5).</summary>
public sealed record RegisteredBranch(string Code, string Name, IReadOnlyList<RegisteredPairing> Pairings)
{
    public required int MembersWithout { get; init; }

    public required int ColleaguesWithout { get; init; }
}

/// <summary>A pairing as a register has it: who, how and since when, and nothing of what is between them.</summary>
public sealed record RegisteredPairing
{
    public required string BranchCode { get; init; }

    /// <summary>As it was called then.</summary>
    public required string Branch { get; init; }

    public required string MemberNo { get; init; }

    public required string Member { get; init; }

    public required string ColleagueNo { get; init; }

    public required string Colleague { get; init; }

    public required PairingOrigin Origin { get; init; }

    public string? Batch { get; init; }

    public required DateOnly StartedOn { get; init; }

    /// <summary>Of one that stands no more; null where it goes on at another general branch.</summary>
    public DateOnly? EndedOn { get; init; }

    public RegisterChange Change { get; init; }

    /// <summary>The same pairing in another filing has the same.</summary>
    [JsonIgnore]
    public (string Member, string Colleague, DateOnly StartedOn) Identity => (MemberNo, ColleagueNo, StartedOn);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(LiteralJson<PairingOrigin>), typeof(LiteralJson<RegisterChange>)])]
[JsonSerializable(typeof(FrozenRegister))]
internal sealed partial class RegisterJson : JsonSerializerContext
{
    public static RegisterJson Canonical => field ??= new(FrozenText.Canonical(Default.Options));
}
