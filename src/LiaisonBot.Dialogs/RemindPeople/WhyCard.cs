using LiaisonBot.Data.Reminders;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.RemindPeople;

/// <summary>Which rules brought a reminder, each in a sentence.</summary>
internal static class WhyCard
{
    public static Card Of(IReadOnlyList<string> rules, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["remind.why"]),
            .. rules.Select(Key).OfType<string>().Distinct().Where(words.Knows).Select(key => new TextBlock(words[key])),
            new TextBlock(words["remind.why.when"]) { Subtle = true },
        ]),
        words["remind.why"]);

    /// <summary>The three days of a contact are one rule to whoever reads it, and so are the days of a milestone.</summary>
    private static string? Key(string rule) => rule switch
    {
        _ when ReminderRules.IsContact(rule) => "remind.why.contact",
        _ when ReminderRules.MilestoneOf(rule) is not null => "remind.why.milestone",
        _ when ReminderRules.IsQuarterlyReport(rule) => "remind.why.quarterly",
        ReminderRules.DigestWeek => "remind.why.digest_week",
        ReminderRules.DigestMonth => "remind.why.digest_month",
        ReminderRules.TalkOpened or ReminderRules.TalkSoon => "remind.why.talk",
        ReminderRules.Round3 or ReminderRules.Round0 => "remind.why.round",
        ReminderRules.Checked3 or ReminderRules.Checked0 => "remind.why.checked",
        ReminderRules.CaseSoon => "remind.why.case",
        _ when rule.StartsWith(ReminderRules.FollowUpPrefix, StringComparison.Ordinal) => "remind.why.follow_up",
        _ => null,
    };
}
