using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LiaisonBot.Data.Figures;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.SeeFigures;

/// <summary>The year or half-year that somebody asks for: 2025年上半年, 2025, first half of 2026, last year; else the half of today.</summary>
internal static partial class Periods
{
    /// <summary>Of a button, or of what was said; null for words that name none.</summary>
    public static AppraisalPeriod? Asked(Turn turn)
    {
        if (turn.Press is not null)
            return Of(turn);
        return turn.Rest.Length == 0 ? AppraisalPeriod.HalfOf(turn.Today) : Said(turn.Rest.Normalize(NormalizationForm.FormKC), turn.Today);
    }

    /// <summary>Of a button alone; what it claims and is none is the half of today.</summary>
    public static AppraisalPeriod Of(Turn turn) => AppraisalPeriod.Read(turn.Input(Verbs.Period)) ?? AppraisalPeriod.HalfOf(turn.Today);

    /// <summary>2026年上半年, with the day as of which it is counted while it lasts.</summary>
    public static string Title(AppraisalPeriod period, DateOnly today, Wording words)
    {
        var name = words.Say(
            period.Half switch { 1 => "figures.period.first", 2 => "figures.period.second", _ => "figures.period.year" },
            ("year", period.Year.ToString(CultureInfo.InvariantCulture)));
        return today < period.To ? words.Say("figures.period.so_far", ("period", name), ("day", today)) : name;
    }

    private static AppraisalPeriod? Said(string said, DateOnly today)
    {
        var match = Words().Match(said);
        if (!match.Success)
            return null;
        var year = match.Groups["last"].Success ? today.Year - 1
            : match.Groups["year"].Success ? int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture)
            : today.Year;
        int? half = match.Groups["first"].Success ? 1 : match.Groups["second"].Success ? 2 : null;
        return AppraisalPeriod.Read(new AppraisalPeriod(year, half).Name);
    }

    [GeneratedRegex(
        @"^\s*(?:(?<first>first half|h1)|(?<second>second half|h2))?(?:\s*of)?\s*(?:(?<year>(?:19|20)[0-9][0-9])\s*年?|(?<last>去年|last year)|今年|this year)?\s*(?:(?<first>上半年|h1)|(?<second>下半年|h2)|全年|年)?\s*\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
