using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LiaisonBot.LoadDemo;

/// <summary>
/// The demo's roster files, moved in time: they were written as of <see cref="WrittenOn"/>, and whenever they are loaded,
/// the demo's past lies just as far back.
/// </summary>
internal static partial class DemoFiles
{
    private static readonly DateOnly WrittenOn = new(2026, 9, 1);

    public static Stream? Open(string name, DateOnly today)
    {
        using var file = typeof(DemoFiles).Assembly.GetManifestResourceStream(typeof(DemoFiles), name);
        if (file is null)
            return null;
        using var reader = new StreamReader(file, Encoding.UTF8);
        return new MemoryStream(Encoding.UTF8.GetBytes(Move(reader.ReadToEnd(), today.DayNumber - WrittenOn.DayNumber)));
    }

    private static string Move(string text, int days) => Day().Replace(text, match =>
        DateOnly.ParseExact(match.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            .AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}")]
    private static partial Regex Day();
}
