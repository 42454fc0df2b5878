using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.FollowUps;
using LiaisonBot.Data.MustTalks;
using LiaisonBot.Data.Papers;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Reminders;

/// <summary>Whom talks, cases, rounds and follow-ups remind: whoever has them on any day until it is too late.</summary>
internal sealed class DeadlineReminders(LiaisonDb db, ReminderDay today)
{
    private const int CheckedDaysBefore = 3;

    private readonly DateOnly day = today.Day;

    /// <summary>What is due on that day or earlier has today, or a day before, one working day before it.</summary>
    private readonly DateOnly next = today.Clock.WorkingDays.NextWorkingDay(today.Day);

    public async Task<IEnumerable<Reminded>> FindAsync(CancellationToken cancellation) =>
        [
            .. await OpenedAsync(cancellation), .. await TalksAsync(cancellation), .. await CasesAsync(cancellation), .. await RoundsAsync(cancellation),
            .. await FollowUpsAsync(cancellation), .. await CheckedAsync(cancellation),
        ];

    /// <summary>What a secretary recorded, the friend was told at once; an import tells nobody.</summary>
    private async Task<IEnumerable<Reminded>> OpenedAsync(CancellationToken cancellation)
    {
        var (from, to) = (today.Clock.StartOf(day.AddDays(-ReminderCalendar.MostDaysLate - 1)), today.Clock.StartOf(day));
        var opened = db.MustTalks.Where(talk => talk.RecordedById == null && talk.RecordedAt >= from && talk.RecordedAt < to);
        var owed = await Owed(opened).Select(held => new { held.MemberId, held.RecordedAt }).ToListAsync(cancellation);
        return owed.Select(held => (held.MemberId, Day: today.Clock.DayOf(held.RecordedAt).AddDays(1)))
            .Select(held => new Reminded(ReminderRules.TalkOpened, held.Day, held.Day.AddDays(ReminderCalendar.MostDaysLate), held.MemberId));
    }

    private async Task<IEnumerable<Reminded>> TalksAsync(CancellationToken cancellation)
    {
        var near = db.MustTalks.Where(talk => talk.DueOn >= day && talk.DueOn <= next);
        var owed = await Owed(near).Select(held => new { held.MemberId, held.DueOn }).ToListAsync(cancellation);
        return owed.Select(held => Soon(ReminderRules.TalkSoon, held.DueOn, held.MemberId));
    }

    private IQueryable<HeldMustTalk> Owed(IQueryable<MustTalk> talks) =>
        from held in db.HeldOn(talks, day)
        where held.MetOn == null
        join member in db.People.Here(day) on held.MemberId equals member.Id
        select held;

    private async Task<IEnumerable<Reminded>> CasesAsync(CancellationToken cancellation)
    {
        var near = await db.Cases.AsNoTracking().DueWithin(day, next).ToListAsync(cancellation);
        if (near.Count == 0)
            return [];
        var ladder = await LadderToday.OnAsync(db, Ladder.Of(today.Programme), day, cancellation);
        return near.SelectMany(one => ladder.HandlersOf(one).Select(person => Soon(ReminderRules.CaseSoon, one.DueOn!.Value, person)));
    }

    /// <summary>Who was asked on the day itself has just been told.</summary>
    private async Task<IEnumerable<Reminded>> RoundsAsync(CancellationToken cancellation)
    {
        var open = await db.Rounds.AsNoTracking().OpenOn(day).Where(round => round.OpenedOn < day).ToListAsync(cancellation);
        var found = new List<Reminded>();
        foreach (var same in open.GroupBy(round => RoundDays.Of(round.LastOn, day, today.Clock.WorkingDays)))
        {
            if (same.Key is not { } due)
                continue;
            var ids = same.Select(round => round.Id).ToList();
            var members = await db.AskedIn(db.Rounds.Where(round => ids.Contains(round.Id)), day).Unanswered()
                .Select(one => one.MemberId).Distinct().ToListAsync(cancellation);
            found.AddRange(members.Select(member => new Reminded(due.Rule, due.Day, due.Until, member)));
        }

        return found;
    }

    /// <summary>Whoever set the day, or was given it, has just been told: only reminders of later days are theirs.</summary>
    private async Task<IEnumerable<Reminded>> FollowUpsAsync(CancellationToken cancellation)
    {
        var (from, to) = (day.AddDays(-ReminderCalendar.MostDaysLate), day.AddDays(ReminderRules.DaysBefore.Max()));
        var near = await db.FollowUps.AsNoTracking().Undone().Where(one => one.DueOn >= from && one.DueOn <= to).ToListAsync(cancellation);
        var due = near.Select(one => (One: one, Due: ReminderCalendar.OfFollowUp(one.DueOn, day))).Where(one => one.Due?.Day > one.One.SetOn).ToList();
        if (due.Count == 0)
            return [];
        var posts = await PostsToday.OnAsync(db, day, cancellation);
        var doers = await FollowUpDoers.OnAsync(db, due.ConvertAll(one => one.One), posts, day, cancellation);
        return due.SelectMany(one => doers.Reminded(one.One).Select(person => new Reminded(one.Due!.Rule, one.Due.Day, one.Due.Until, person))).Distinct();
    }

    /// <summary>Whoever answers for the branch that was checked.</summary>
    private async Task<IEnumerable<Reminded>> CheckedAsync(CancellationToken cancellation)
    {
        var (from, to) = (day.AddDays(-ReminderCalendar.MostDaysLate), day.AddDays(CheckedDaysBefore));
        var near = await db.CheckedPairings.Pending().Where(one => one.DueOn >= from && one.DueOn <= to)
            .Select(one => new { one.UnitId, DueOn = one.DueOn!.Value }).Distinct().ToListAsync(cancellation);
        if (near.Count == 0)
            return [];
        var posts = await PostsToday.OnAsync(db, day, cancellation);
        return near.SelectMany(one => posts.Of(one.UnitId).Select(person => one.DueOn > day
            ? new Reminded(ReminderRules.Checked3, one.DueOn.AddDays(-CheckedDaysBefore), one.DueOn.AddDays(-1), person)
            : new Reminded(ReminderRules.Checked0, one.DueOn, one.DueOn.AddDays(ReminderCalendar.MostDaysLate), person)));
    }

    private Reminded Soon(string rule, DateOnly due, long person) =>
        new(rule, today.Clock.WorkingDays.PreviousWorkingDay(due), due, person);
}
