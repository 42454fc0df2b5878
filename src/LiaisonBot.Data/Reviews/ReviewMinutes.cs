using System.Text.Json;
using System.Text.Json.Serialization;
using LiaisonBot.Data.Papers;
using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Reviews;

/// <summary>Everything that the minutes of a review say: what is frozen, hashed and shown (R11).</summary>
public sealed record ReviewMinutes
{
    public const int CurrentShape = 1;

    /// <summary>Raised when a reader of the old shape would misread the new one.</summary>
    public int Shape { get; init; } = CurrentShape;

    /// <summary>The unit as it was called then.</summary>
    public required string Unit { get; init; }

    public required DateOnly On { get; init; }

    public required TimeOnly At { get; init; }

    public required string Place { get; init; }

    public required IReadOnlyList<MinutesGuest> Invited { get; init; }

    public required string Agenda { get; init; }

    public required string Problems { get; init; }

    public required IReadOnlyList<MinutesDecision> Decisions { get; init; }

    /// <summary>The canonical form: one order of properties, no white space, Chinese as it is.</summary>
    public string Write() => JsonSerializer.Serialize(this, MinutesJson.Canonical.ReviewMinutes);

    public static ReviewMinutes Read(string frozen) => JsonSerializer.Deserialize(frozen, MinutesJson.Canonical.ReviewMinutes)!;

}

/// <summary>Who was invited for which unit, and what they answered.</summary>
public sealed record MinutesGuest(string Unit, string Name, InvitationAnswer Answer);

/// <summary>What was decided, who does it and by which day, as it stood when the minutes were closed.</summary>
/// <param name="Id">The follow-up, which says what became of it.</param>
/// <param name="Text">What.</param>
/// <param name="Who">The unit, with the person's name where it is somebody in particular.</param>
/// <param name="DueOn">By when.</param>
public sealed record MinutesDecision(long Id, string Text, string Who, DateOnly DueOn);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(LiteralJson<InvitationAnswer>)])]
[JsonSerializable(typeof(ReviewMinutes))]
internal sealed partial class MinutesJson : JsonSerializerContext
{
    public static MinutesJson Canonical => field ??= new(FrozenText.Canonical(Default.Options));
}
