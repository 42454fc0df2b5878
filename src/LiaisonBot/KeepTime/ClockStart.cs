using System.Globalization;
using LiaisonBot.Settings;

namespace LiaisonBot.KeepTime;

/// <summary><c>Clock:Start</c>: the moment that the programme's clock starts from, in Development alone.</summary>
internal static class ClockStart
{
    public const string Key = "Clock:Start";

    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>What the settings say; null for nothing.</summary>
    /// <exception cref="WrongSettingException">It is no moment, or stands where the clock is the system's.</exception>
    public static DateTimeOffset? Of(IConfiguration settings, IHostEnvironment environment, TimeZoneInfo zone)
    {
        if (settings[Key] is not { Length: > 0 } text)
            return null;
        if (!environment.IsDevelopment())
            throw new WrongSettingException(Key, "is for Development alone; anywhere else the programme's clock is the system's.");
        return Read(text, zone) ?? throw new WrongSettingException(Key, $"'{text}' is not a moment such as 2026-03-01T08:00:00+08:00.");
    }

    /// <summary>A moment as ISO 8601 writes it; without an offset it is meant in the programme's time zone. Null for anything else.</summary>
    public static DateTimeOffset? Read(string text, TimeZoneInfo zone)
    {
        if (!DateTime.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var read))
            return null;
        return read.Kind == DateTimeKind.Unspecified
            ? new DateTimeOffset(read, zone.GetUtcOffset(read)).ToUniversalTime()
            : new DateTimeOffset(read).ToUniversalTime();
    }
}
