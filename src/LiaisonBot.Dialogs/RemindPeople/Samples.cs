using LiaisonBot.Data.Reminders;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.RemindPeople;

/// <summary>This slice's cards in all their states, as of 10 April 2026. What the other slices put into them they show themselves.</summary>
internal static class Samples
{
    private static readonly DateOnly Today = new(2026, 4, 10);

    private static readonly IReadOnlyList<string> Rules =
    [
        ReminderRules.Contact10, ReminderRules.TalkSoon, ReminderRules.CaseSoon, ReminderRules.DigestWeek, ReminderRules.DigestMonth, "milestone.pairing.14", "quarterly.14", ReminderRules.Checked3,
    ];

    private static readonly ReminderSection Section = new(words => [new TextBlock(words["remind.why.contact"])]) { Last = new DateOnly(2026, 4, 30) };

    private static readonly ReminderView View = new(
        Today,
        [Section, Section],
        Rules,
        [
            new PutOffChoice(PutOff.Tomorrow, new DateOnly(2026, 4, 13)),
            new PutOffChoice(PutOff.ThreeDays, new DateOnly(2026, 4, 14)),
            new PutOffChoice(PutOff.NextWeek, new DateOnly(2026, 4, 15)),
        ])
    {
        Key = "sample",
    };

    public static IEnumerable<CardSample> All =>
    [
        new("remind.card", "of a morning", words => ReminderCard.Of(View, words)),
        new("remind.card", "on its last day", words => ReminderCard.Of(View with { PutOffs = [] }, words)),
        new("remind.card", "put off to a day that cannot be", words => ReminderCard.Of(View with { Problem = "remind.problem.when" }, words)),
        new("remind.card", "put off", words => ReminderCard.Of(View with { PutOffTo = new DateOnly(2026, 4, 13), Key = null }, words)),
        new("remind.done", "done meanwhile", ReminderCard.Done),
        new("remind.why", "every rule", words => WhyCard.Of(Rules, words)),
    ];
}
