using LiaisonBot.Data.Duties;

namespace LiaisonBot.Data.Reminders;

/// <summary>Why somebody is reminded: ids that are stored, and never renamed. When, whom and until when: docs/reminders.md.</summary>
public static class ReminderRules
{
    /// <summary>On the 10th: this month's contacts that are still owed (C1).</summary>
    public const string Contact10 = "contact.10";

    /// <summary>On the 20th.</summary>
    public const string Contact20 = "contact.20";

    /// <summary>On the day with which the month's last three working days begin.</summary>
    public const string ContactEnd = "contact.end";

    /// <summary>The branch's week, for its secretary.</summary>
    public const string DigestWeek = "digest.week";

    /// <summary>The month of a general branch or the committee, for its secretary.</summary>
    public const string DigestMonth = "digest.month";

    /// <summary>Three days before a collection round ends: colleagues of whom nothing was said yet (D3).</summary>
    public const string Round3 = "round.3";

    /// <summary>On its last day, or the last working day before.</summary>
    public const string Round0 = "round.0";

    /// <summary>A talk that an import made due (C4).</summary>
    public const string TalkOpened = "talk.opened";

    /// <summary>A talk that is still owed one working day before its last day.</summary>
    public const string TalkSoon = "talk.soon";

    /// <summary>A case without an answer one working day before its last day (D1).</summary>
    public const string CaseSoon = "case.soon";

    /// <summary>What a person put off, to the day they chose.</summary>
    public const string Later = "later";

    private const string MilestonePrefix = "milestone.";

    /// <summary>How many days before a milestone its reminders are.</summary>
    public static IReadOnlyList<int> DaysBefore { get; } = [14, 3, 0];

    /// <summary>This month's contacts, whichever of the three days it is.</summary>
    public static bool IsContact(string rule) => rule is Contact10 or Contact20 or ContactEnd;

    /// <summary>The reminder of a milestone, such as <c>milestone.pairing.14</c>.</summary>
    public static string OfMilestone(Milestone milestone, int daysBefore)
    {
        ArgumentNullException.ThrowIfNull(milestone);
        return $"{MilestonePrefix}{milestone.Id}.{daysBefore}";
    }

    /// <summary>The id of the milestone that a rule reminds of; null for any other rule.</summary>
    public static string? MilestoneOf(string rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.StartsWith(MilestonePrefix, StringComparison.Ordinal) ? rule[MilestonePrefix.Length..rule.LastIndexOf('.')] : null;
    }
}
