using System.Globalization;

namespace LiaisonBot.Data.Figures;

/// <summary>A calendar year or one of its halves, for which people look at their own figures (R9).</summary>
/// <param name="Year">The year.</param>
/// <param name="Half">1 or 2; null for the whole of it.</param>
public sealed record AppraisalPeriod(int Year, int? Half)
{
    /// <summary>The name of a period's <see cref="Name"/> in a press, wherever it leads.</summary>
    public const string Input = "period";

    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    public DateOnly From => new(Year, Half == 2 ? 7 : 1, 1);

    public DateOnly To => Half == 1 ? new DateOnly(Year, 6, 30) : new DateOnly(Year, 12, 31);

    /// <summary>As buttons and keys carry it: 2026, 2026H1.</summary>
    public string Name => Year.ToString(CultureInfo.InvariantCulture) + (Half is { } half ? $"H{half.ToString(CultureInfo.InvariantCulture)}" : "");

    /// <summary>The half or the year before it.</summary>
    public AppraisalPeriod Previous => Half switch
    {
        1 => new AppraisalPeriod(Year - 1, 2),
        2 => new AppraisalPeriod(Year, 1),
        _ => new AppraisalPeriod(Year - 1, null),
    };

    /// <summary>The half in which a day lies.</summary>
    public static AppraisalPeriod HalfOf(DateOnly day) => new(day.Year, day.Month <= 6 ? 1 : 2);

    /// <summary>The period of that name; null for what is none, and for years that no roster knows.</summary>
    public static AppraisalPeriod? Read(string? name)
    {
        var parts = (name ?? "").Split('H', 2);
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < FirstYear or > LastYear)
            return null;
        return parts switch
        {
            [_] => new AppraisalPeriod(year, null),
            [_, "1"] => new AppraisalPeriod(year, 1),
            [_, "2"] => new AppraisalPeriod(year, 2),
            _ => null,
        };
    }

    /// <summary>The first days of its months that have begun.</summary>
    public IEnumerable<DateOnly> Months(DateOnly today)
    {
        for (var month = From; month <= To && month <= today; month = month.AddMonths(1))
            yield return month;
    }

    /// <summary>The last day of it that is known: the day as of which it is counted.</summary>
    public DateOnly AsOf(DateOnly today) => today < To ? today : To;
}
