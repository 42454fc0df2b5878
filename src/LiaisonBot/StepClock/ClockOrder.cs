using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml;
using LiaisonBot.KeepTime;

namespace LiaisonBot.StepClock;

/// <summary>What is asked of the clock: to go to a moment, or on by a duration (contract.md).</summary>
internal sealed record ClockOrder(string? To, string? Advance)
{
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(3660);

    /// <summary>The moment that is meant, or why the order cannot be followed.</summary>
    public static async Task<(DateTimeOffset Moment, string? Refusal)> ReadAsync(Stream body, DateTimeOffset now, TimeZoneInfo zone)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(body, ClockJson.Default.ClockOrder) is { } order
                ? order.From(now, zone)
                : Refused("""The body must be {"to": "2026-04-20T09:00:00+08:00"} or {"advance": "P1D"}.""");
        }
        catch (JsonException)
        {
            return Refused("""The body is not JSON such as {"to": "2026-04-20T09:00:00+08:00"} or {"advance": "P1D"}.""");
        }
    }

    private (DateTimeOffset Moment, string? Refusal) From(DateTimeOffset now, TimeZoneInfo zone)
    {
        var (moment, refusal) = (To, Advance) switch
        {
            ({ } to, null) => ClockStart.Read(to, zone) is { } read ? (read, null) : Refused($"to: '{to}' is not a moment such as 2026-04-20T09:00:00+08:00."),
            (null, { } by) => Length(by) is { } length ? (now + length, null) : Refused($"advance: '{by}' is not a duration such as P1D, PT90M or P7DT12H."),
            _ => Refused("Exactly one of 'to' and 'advance' is needed."),
        };
        return refusal is not null ? (moment, refusal)
            : moment < now ? Refused($"The clock stands at {TimeZoneInfo.ConvertTime(now, zone):O} and goes forward only.")
            : moment > now + Farthest ? Refused("That is too far: at most ten years at once.")
            : (moment, null);
    }

    /// <summary>Days and times only: a month has no length of its own. Null for anything else.</summary>
    private static TimeSpan? Length(string text)
    {
        if (!text.TrimStart('-').StartsWith('P') || text.Split('T')[0].AsSpan().ContainsAny('Y', 'M'))
            return null;
        try
        {
            return XmlConvert.ToTimeSpan(text) is var length && length < Farthest ? length : null;
        }
        catch (Exception malformed) when (malformed is FormatException or OverflowException)
        {
            return null;
        }
    }

    private static (DateTimeOffset Moment, string? Refusal) Refused(string why) => (default, why);
}

/// <summary>Where the clock stands now.</summary>
internal sealed record ClockState(DateTimeOffset Now);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ClockOrder))]
[JsonSerializable(typeof(ClockState))]
internal sealed partial class ClockJson : JsonSerializerContext;
