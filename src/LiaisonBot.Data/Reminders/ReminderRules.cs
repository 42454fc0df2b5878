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

    /// <summary>The beginning of those of what is to be done by a day (R6, R5, R11), such as <c>follow-up.14</c>.</summary>
    public const string FollowUpPrefix = "follow-up.";

    /// <summary>Three days before what a half-year check found is to be followed up (R8).</summary>
    public const string Checked3 = "checked.3";

    /// <summary>On its day.</summary>
    public const string Checked0 = "checked.0";

    /// <summary>What a person put off, to the day they chose.</summary>
    public const string Later = "later";

    private const string QuarterlyPrefix = "quarterly.";
    private const string MilestonePrefix = "milestone.";

    /// <summary>How many days before a milestone, or the day on which a report is due, its reminders are.</summary>
    public static IReadOnlyList<int> DaysBefore { get; } = [14, 3, 0];

    /// <summary>This month's contacts, whichever of the three days it is.</summary>
    public static bool IsContact(string rule) => rule is Contact10 or Contact20 or ContactEnd;

    /// <summary>The reminder of a member's quarterly report (R7), such as <c>quarterly.14</c>.</summary>
    public static string OfQuarterlyReport(int daysBefore) => $"{QuarterlyPrefix}{daysBefore}";

    public static bool IsQuarterlyReport(string rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.StartsWith(QuarterlyPrefix, StringComparison.Ordinal);
    }

    /// <summary>The reminder of a milestone, such as <c>milestone.pairing.14</c>.</summary>
    public static string OfMilestone(Milestone milestone, int daysBefore)
    {
        ArgumentNullException.ThrowIfNull(milestone);
        return $"{MilestonePrefix}{milestone.Id}.{daysBefore}";
    }

    /// <summary>The reminder of what is to be done by a day.</summary>
    public static string OfFollowUp(int daysBefore) => $"{FollowUpPrefix}{daysBefore}";

    /// <summary>The id of the milestone that a rule reminds of; null for any other rule.</summary>
    public static string? MilestoneOf(string rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.StartsWith(MilestonePrefix, StringComparison.Ordinal) ? rule[MilestonePrefix.Length..rule.LastIndexOf('.')] : null;
    }
}
