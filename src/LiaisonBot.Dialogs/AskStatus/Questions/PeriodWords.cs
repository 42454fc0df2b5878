using System.Text.RegularExpressions;
using LiaisonBot.Dialogs.Dates;

namespace LiaisonBot.Dialogs.AskStatus.Questions;

/// <summary>One way of naming a period. Null when the words fit and yet name none ("13月").</summary>
internal sealed record PeriodRule(Regex Words, Func<Match, DateOnly, Period?> Period);

/// <summary>本月, 去年12月, 近六个月, last quarter, December 2025, as of 31 December 2025.</summary>
internal static partial class PeriodWords
{
    private static readonly IReadOnlyList<PeriodRule> Rules = [.. ChinesePeriods.Rules, .. EnglishPeriods.Rules];

    /// <summary>The longest period that begins at a place of a folded text; null when none does.</summary>
    public static (int Length, Period? Period)? At(string text, int at, DateOnly today)
    {
        if (AsOf().Match(text, at) is { Success: true } until && Plain(text, at + until.Length, today) is var (length, period) && length > 0)
            return (until.Length + length, period is null ? null : Period.AsOf(period.To));
        if (Plain(text, at, today) is not { Length: > 0 } found)
            return null;
        return Between().Match(text, at + found.Length) is { Success: true } between
            && Plain(text, at + found.Length + between.Length, today) is { Length: > 0 } last
                ? (found.Length + between.Length + last.Length, Range(found.Period, last.Period))
                : found;
    }

    /// <summary>The last day of a month, unless that has yet to come: then today's month is asked as of today.</summary>
    public static Period LatestMonth(int month, DateOnly today)
    {
        var year = month > today.Month ? today.Year - 1 : today.Year;
        return Period.MonthsFrom(year, month, 1);
    }

    /// <summary>"2025年11月至2026年4月": no more months than a card has room for.</summary>
    private static Period? Range(Period? first, Period? last) =>
        first is { From: { } from } && last is { From: not null } && from <= last.To && from.AddMonths(Questions.Period.MostMonths) > last.To
            ? new Period(from, last.To)
            : null;

    private static (int Length, Period? Period) Plain(string text, int at, DateOnly today)
    {
        var (length, found) = Day(text, at, today);
        foreach (var rule in Rules)
        {
            if (rule.Words.Match(text, at) is { Success: true } match && match.Length > length)
                (length, found) = (match.Length, rule.Period(match, today));
        }

        return (length, found);
    }

    /// <summary>A day that is named exactly, as everywhere in the bot.</summary>
    private static (int Length, Period? Period) Day(string text, int at, DateOnly today) =>
        Days.Find(text[at..], today).FirstOrDefault(day => day is { Start: 0, Day: not null }) is { } found
            ? (found.End, Period.AsOf(found.InPast(today).Day!.Value))
            : (0, null);

    [GeneratedRegex(@"\G(?:截至|截止到?|截止至|(?:as of|as at|up to|until|by|at) (?:the )?(?:end of )?|(?:the )?end of )\s*", RegexOptions.CultureInvariant)]
    private static partial Regex AsOf();

    [GeneratedRegex(@"\G\s?(?:至|到|—|~|to|until|through)\s?(?!今|现在|目前)", RegexOptions.CultureInvariant)]
    private static partial Regex Between();
}
