using System.Globalization;
using LiaisonBot.Data.Preferences;
using LiaisonBot.Data.Reminders;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.RemindPeople;

/// <summary>"稍后提醒": a morning's message is put off to a day of one's choice, and comes again with what is still to be done then.</summary>
internal static class PutOffDialog
{
    private const string DayFormat = "yyyy-MM-dd";

    public static async Task PutOffAsync(Turn turn)
    {
        var rules = Morning.Read(turn.Key!.Subject ?? "");
        if (await Morning.ViewAsync(turn, new RemindedPerson(turn.Me.Id, rules)) is not { } view)
        {
            turn.Spend();
            turn.Show(ReminderCard.Done(turn.Words));
        }
        else if (PutOffForm.From(turn).Among(view.PutOffs) is not { } choice)
        {
            turn.Show(ReminderCard.Of(view with { Key = turn.Key.Key, Problem = "remind.problem.when" }, turn.Words));
        }
        else
        {
            await KeepAsync(turn, rules, choice.Day, view.Sections[0].Last);
            turn.Spend(() => choice.Day.ToString(DayFormat, CultureInfo.InvariantCulture));
            turn.Show(ReminderCard.Of(view with { PutOffTo = choice.Day }, turn.Words));
        }
    }

    /// <summary>It was put off before: what is still to be done, and when it comes again.</summary>
    public static async Task PutOffAgainAsync(Turn turn)
    {
        var view = await Morning.ViewAsync(turn, new RemindedPerson(turn.Me.Id, Morning.Read(turn.Key!.Subject ?? "")));
        turn.Show(view is null
            ? ReminderCard.Done(turn.Words)
            : ReminderCard.Of(
                view with
                {
                    PutOffTo = DateOnly.TryParseExact(turn.Key.Outcome, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
                },
                turn.Words));
    }

    public static Task WhyAsync(Turn turn)
    {
        turn.Say(WhyCard.Of(Morning.Read(turn.Input(Verbs.Rules)), turn.Words));
        return Task.CompletedTask;
    }

    /// <summary>What was put off to that day already comes with it.</summary>
    private static async Task KeepAsync(Turn turn, IReadOnlyList<string> rules, DateOnly day, DateOnly? last)
    {
        var me = turn.Me.Id;
        turn.Audit("remind.put-off");
        var kept = await turn.Db.Reminders.SingleOrDefaultAsync(one => one.PersonId == me && one.Rule == ReminderRules.Later && one.Day == day);
        if (kept is not null)
        {
            kept.Subject = Morning.Write(rules.Union(Morning.Read(kept.Subject ?? "")).Order(StringComparer.Ordinal));
            return;
        }

        var preference = await turn.Db.Preferences.AsNoTracking().SingleOrDefaultAsync(one => one.PersonId == me);
        turn.Db.Add(new Reminder
        {
            Rule = ReminderRules.Later,
            PersonId = me,
            Day = day,
            Until = last ?? day.AddDays(ReminderCalendar.MostDaysLate),
            DueAt = new ReminderHours(turn.Clock, turn.Programme).DueAt(day, QuietHours.Of(preference, turn.Programme)),
            Subject = Morning.Write(rules),
        });
    }
}
