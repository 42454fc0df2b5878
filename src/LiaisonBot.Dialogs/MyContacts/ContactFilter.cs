using System.Globalization;
using LiaisonBot.Data.Figures;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.MyContacts;

/// <summary>
/// Which of one's own entries to show. It travels in the buttons, its properties are the filter's inputs, and all of it is a claim:
/// it only ever narrows what is one's own.
/// </summary>
/// <param name="Colleague">The colleagues to show; empty for all.</param>
/// <param name="Month">The first day of the month to show; null for all.</param>
internal sealed record ContactFilter(IReadOnlyList<MetColleague> Colleague, DateOnly? Month)
{
    public const string All = "all";

    private const string MonthFormat = "yyyy-MM";

    public static ContactFilter None { get; } = new([], null);

    /// <summary>A year or half of it whose figures are opened: then entries that were undone, which count nowhere, are not among them.</summary>
    public AppraisalPeriod? Period { get; init; }

    public bool IsNone => Colleague.Count == 0 && Month is null && Period is null;

    public IEnumerable<long> ColleagueIds => Colleague.Select(colleague => colleague.Id);

    public IReadOnlyDictionary<string, string> Data
    {
        get
        {
            var data = new Dictionary<string, string>
            {
                [nameof(Colleague)] = Colleague.Count == 0 ? All : string.Join(',', ColleagueIds),
                [nameof(Month)] = Month is { } month ? ValueOf(month) : All,
            };
            if (Period is { } period)
                data[AppraisalPeriod.Input] = period.Name;
            return data;
        }
    }

    public static ContactFilter Claimed(Turn turn, IReadOnlyList<MetColleague> met)
    {
        var claimed = turn.Input(nameof(Colleague)).Split(',').ToHashSet(StringComparer.Ordinal);
        return new(
            [.. met.Where(colleague => claimed.Contains(colleague.Id.ToString(CultureInfo.InvariantCulture)))],
            DateOnly.TryParseExact(turn.Input(nameof(Month)), MonthFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
                && MonthWords.IsPlausible(first) ? first : null)
        {
            Period = AppraisalPeriod.Read(turn.Input(AppraisalPeriod.Input)),
        };
    }

    /// <summary>A month as it stands in a choice and in a button.</summary>
    public static string ValueOf(DateOnly month) => month.ToString(MonthFormat, CultureInfo.InvariantCulture);

    /// <summary>What was said after the command: a name, a month, or both; null when it is neither.</summary>
    public static ContactFilter? Said(string words, IReadOnlyList<MetColleague> met, DateOnly today)
    {
        if (words.Length == 0)
            return None;
        if (Named(words, met) is { Count: > 0 } whole)
            return new ContactFilter(whole, null);
        if (MonthWords.Find(words, today) is not var (month, rest))
            return null;
        if (rest.Length == 0)
            return new ContactFilter([], month);
        return Named(rest, met) is { Count: > 0 } named ? new ContactFilter(named, month) : null;
    }

    /// <summary>Those with exactly this name, or else those whose name has it as a part: 张 finds all of them.</summary>
    private static List<MetColleague> Named(string words, IReadOnlyList<MetColleague> met)
    {
        var sought = Fold(words);
        if (sought.Length == 0)
            return [];
        var exact = met.Where(colleague => Fold(colleague.Name) == sought).ToList();
        return exact.Count > 0 ? exact : [.. met.Where(colleague => Fold(colleague.Name).Contains(sought, StringComparison.Ordinal))];
    }

    private static string Fold(string text) => ActionRegistry.Fold(text);
}
