using LiaisonBot.Data.Reminders;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.RemindPeople;

/// <summary>What a person is reminded of, gathered from the slices whose records it comes from.</summary>
internal static class Morning
{
    private const char Between = ' ';

    /// <summary>The rules of these lines, with those that were put off to this day.</summary>
    public static IReadOnlyList<string> RulesOf(IEnumerable<Reminder> reminders) =>
        [.. reminders.SelectMany(one => one.Rule == ReminderRules.Later ? Read(one.Subject ?? "") : [one.Rule]).Distinct().Order(StringComparer.Ordinal)];

    public static string Write(IEnumerable<string> rules) => string.Join(Between, rules);

    public static IReadOnlyList<string> Read(string rules) => rules.Split(Between, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The message as of now, the most urgent part first; null when all of it is done.</summary>
    public static async Task<ReminderView?> ViewAsync(Turn turn, RemindedPerson person)
    {
        var sections = new List<ReminderSection>();
        foreach (var action in turn.Actions.All.Where(action => action.Reminding is not null))
        {
            List<string> rules = [.. person.Rules.Where(rule => action.Reminds.Any(begin => rule.StartsWith(begin, StringComparison.Ordinal)))];
            if (rules.Count > 0 && await action.Reminding!(turn, person with { Rules = rules }) is { } section)
                sections.Add(section);
        }

        if (sections.Count == 0)
            return null;
        var ordered = sections.OrderBy(section => section.Last ?? DateOnly.MaxValue).ToList();
        return new ReminderView(turn.Today, ordered, person.Rules, PutOffs.Of(turn, ordered[0].Last));
    }
}
