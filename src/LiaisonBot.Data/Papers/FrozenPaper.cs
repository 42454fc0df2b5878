using System.Text.Json;
using System.Text.Json.Serialization;
using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Papers;

/// <summary>Everything a paper says. It is what is frozen, hashed, shown, added up and exported.</summary>
public sealed record FrozenPaper
{
    public const int CurrentShape = 1;

    /// <summary>Raised when a reader of the old shape would misread the new one.</summary>
    public int Shape { get; init; } = CurrentShape;

    public required PaperKind Kind { get; init; }

    /// <summary>The unit as it was called then.</summary>
    public required string Unit { get; init; }

    public required string UnitCode { get; init; }

    public required string Period { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly Closing { get; init; }

    public required PaperWords Words { get; init; }

    public required PaperFigures Figures { get; init; }

    /// <summary>The papers whose figures were added up, each as it then was; empty where the records were counted.</summary>
    public IReadOnlyList<PaperPart> Parts { get; init; } = [];

    /// <summary>The units below whose papers were not there.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>The canonical form: one order of properties, no white space, Chinese as it is.</summary>
    public string Write() => JsonSerializer.Serialize(this, PaperJson.Canonical.FrozenPaper);

    public static FrozenPaper Read(string frozen) => JsonSerializer.Deserialize(frozen, PaperJson.Canonical.FrozenPaper)!;

    /// <summary>As the level above is told it.</summary>
    public FrozenPaper ForAbove() => this with { Figures = Figures.ForAbove() };
}

/// <summary>A paper that was added up, as the level above was told it.</summary>
/// <param name="Unit">Whose.</param>
/// <param name="Hash">What it was frozen under; empty for the people of the unit itself, who were counted from the records.</param>
/// <param name="Figures">What it gave.</param>
public sealed record PaperPart(string Unit, string Hash, PaperFigures Figures);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters =
    [
        typeof(LiteralJson<PaperKind>), typeof(LiteralJson<CaseKind>), typeof(LiteralJson<ContactKind>), typeof(LiteralJson<Excuse>), typeof(LiteralJson<Category>),
    ])]
[JsonSerializable(typeof(FrozenPaper))]
internal sealed partial class PaperJson : JsonSerializerContext
{
    public static PaperJson Canonical => field ??= new(FrozenText.Canonical(Default.Options));
}
