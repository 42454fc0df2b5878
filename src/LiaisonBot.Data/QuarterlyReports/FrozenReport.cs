using System.Text.Json;
using System.Text.Json.Serialization;
using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Papers;
using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.QuarterlyReports;

/// <summary>Everything a member's report says: what is frozen, hashed and shown.</summary>
public sealed record FrozenReport
{
    public const int CurrentShape = 1;

    /// <summary>Raised when a reader of the old shape would misread the new one.</summary>
    public int Shape { get; init; } = CurrentShape;

    public required string Member { get; init; }

    /// <summary>The unit that it goes to, as it was called then.</summary>
    public required string Unit { get; init; }

    public required string UnitCode { get; init; }

    public required string Period { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly Closing { get; init; }

    public required PaperWords Words { get; init; }

    public required ReportFigures Figures { get; init; }

    /// <summary>The canonical form: one order of properties, no white space, Chinese as it is.</summary>
    public string Write() => JsonSerializer.Serialize(this, ReportJson.Canonical.FrozenReport);

    public static FrozenReport Read(string frozen) => JsonSerializer.Deserialize(frozen, ReportJson.Canonical.FrozenReport)!;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(LiteralJson<CaseKind>), typeof(LiteralJson<CaseOutcome>), typeof(LiteralJson<ContactKind>), typeof(LiteralJson<Excuse>)])]
[JsonSerializable(typeof(FrozenReport))]
internal sealed partial class ReportJson : JsonSerializerContext
{
    public static ReportJson Canonical => field ??= new(FrozenText.Canonical(Default.Options));
}
