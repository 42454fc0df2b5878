using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Cases;

/// <summary>The year and serial that people know a case by: 2026-0042.</summary>
public readonly partial record struct CaseNumber(int Year, int Serial)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year}-{Serial:0000}");

    /// <summary>
    /// The next one of the year on this snapshot. Whoever commits it first has it; the other's commit meets the unique index, and its
    /// turn is decided again with the number after it, so that none is given twice and none is left out.
    /// </summary>
    public static async Task<CaseNumber> NextAsync(LiaisonDb db, int year, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var last = await db.Cases.Where(one => one.Year == year).MaxAsync(one => (int?)one.Serial, cancellation);
        return new CaseNumber(year, (last ?? 0) + 1);
    }

    /// <summary>The number in a text such as "2026-42" or "2026-0042"; null when it is none.</summary>
    public static CaseNumber? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var match = Shape().Match(text);
        return match.Success
            ? new CaseNumber(
                int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture),
                int.Parse(match.Groups["serial"].ValueSpan, CultureInfo.InvariantCulture))
            : null;
    }

    [GeneratedRegex(@"^\s*(?<year>[0-9]{4})\s*[-－–—]\s*(?<serial>[0-9]{1,6})\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
