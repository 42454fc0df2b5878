using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.WorkingDays;
using LiaisonBot.Dialogs.Tests.Conversing;

namespace LiaisonBot.Dialogs.Tests.RemindPeople.Times;

/// <summary>
/// Clocks that are put forward and back in both hemispheres, zones of odd hours and without summer time, the leap day and the ends of years:
/// each reminder comes once, on its day, when people may be disturbed.
/// </summary>
public sealed class ZoneTests
{
    private static readonly DateTimeOffset Begin = new(2027, 11, 20, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset End = new(2028, 11, 20, 0, 0, 0, TimeSpan.Zero);

    /// <summary>And how often each changes its offset in that year.</summary>
    public static TheoryData<string, int> Zones => new()
    {
        { "Asia/Shanghai", 0 },
        { "Asia/Kolkata", 0 },
        { "Asia/Kathmandu", 0 },
        { "Pacific/Kiritimati", 0 },
        { "Pacific/Pago_Pago", 0 },
        { "Europe/Berlin", 2 },
        { "Europe/Dublin", 2 },
        { "Africa/Cairo", 2 },
        { "America/New_York", 2 },
        { "America/St_Johns", 2 },
        { "America/Havana", 2 },
        { "America/Santiago", 2 },
        { "Australia/Adelaide", 2 },
        { "Australia/Lord_Howe", 2 },
        { "Pacific/Auckland", 2 },
        { "Pacific/Chatham", 2 },
    };

    [Theory]
    [MemberData(nameof(Zones))]
    public async Task A_reminder_at_an_hour_that_is_left_out_or_comes_twice_comes_once_on_its_day_and_after_the_quiet_hours(string id, int changes)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        var found = Changes(zone).ToList();
        Assert.Equal(changes, found.Count);
        foreach (var change in found)
        {
            var hour = TimeOnly.FromDateTime(change.Middle);
            await using var school = await OpenAsync(zone, change.At.AddDays(-2), hour);
            school.Programme.QuietTo = hour;
            var day = DateOnly.FromDateTime(change.Middle);
            school.Programme.Milestones.Add(new MilestoneDate { Id = "change", Chinese = "换季", English = "a change", Month = day.Month, Day = day.Day, Units = { "branch" } });
            var reminding = await PlayAsync(school, change.At.AddDays(2));

            reminding.AssertNothingTwice();
            var message = Assert.Single(reminding.Heard, message => message.Lines.Contains(("milestone.change.0", day)));
            Assert.Equal(day, message.Date);
            Assert.InRange(message.Time - hour, TimeSpan.Zero, TimeSpan.FromHours(1.5));
            Assert.All(reminding.Heard, message => Assert.False(message.Time.IsBetween(school.Programme.QuietFrom, hour), $"{message}"));
        }
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public async Task The_leap_day_and_the_years_end_are_days_like_others(string id, int _)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        await using var school = await OpenAsync(zone, Midnight(zone, new DateOnly(2027, 12, 27)), new TimeOnly(8, 30));
        foreach (var (name, month, day) in new[] { ("eve", 12, 31), ("spring", 3, 3), ("new_year", 1, 1) })
            school.Programme.Milestones.Add(new MilestoneDate { Id = name, Chinese = "一天", English = "a day", Month = month, Day = day, Units = { "branch" } });
        var reminding = await PlayAsync(school, Midnight(zone, new DateOnly(2028, 1, 3)));
        reminding.LeapTo(Midnight(zone, new DateOnly(2028, 2, 26)));
        await reminding.StartAsync();
        await reminding.PlayToAsync(Midnight(zone, new DateOnly(2028, 3, 2)));

        reminding.AssertNothingTwice();
        Assert.All(reminding.Heard, message => Assert.Equal(new TimeOnly(8, 30), message.Time));
        Assert.Equal(
            [
                "2027-12-27 digest.week", "2027-12-27 quarterly.14", "2027-12-28 milestone.check_second.3", "2027-12-28 milestone.eve.3", "2027-12-29 contact.end", "2027-12-29 milestone.new_year.3",
                "2027-12-31 milestone.check_second.0", "2027-12-31 milestone.eve.0", "2028-01-01 milestone.new_year.0",
                "2028-02-27 contact.end", "2028-02-28 digest.week", "2028-02-29 milestone.spring.3",
            ],
            reminding.Heard.SelectMany(message => message.Lines.Where(line => line.Day == message.Date).Select(line => $"{message.Date:yyyy-MM-dd} {line.Rule}"))
                .Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void A_day_begins_at_its_first_moment(string id, int _)
    {
        var clock = new ProgrammeClock(TimeProvider.System, TimeZoneInfo.FindSystemTimeZoneById(id));
        for (var day = new DateOnly(2026, 1, 1); day.Year < 2029; day = day.AddDays(1))
        {
            var start = clock.StartOf(day);
            Assert.Equal((day.AddDays(-1), day), (clock.DayOf(start.AddTicks(-1)), clock.DayOf(start)));
        }
    }

    /// <summary>A secretary who owes a contact, where all days are worked.</summary>
    private static async Task<School> OpenAsync(TimeZoneInfo zone, DateTimeOffset opening, TimeOnly remindAt)
    {
        var all = Enumerable.Range(0, 800).Select(new DateOnly(2027, 1, 1).AddDays).Select(day => new AnnouncedDay(day, IsWorking: true));
        var school = await School.OpenAsync(new Place(zone, opening, new WorkingDayCalendar(all)));
        school.Programme.RemindAt = remindAt;
        await school.PairAsync(school.Lin, await school.ColleagueAsync("陈思远"));
        await school.ChatOf(school.Lin).JoinAsync();
        return school;
    }

    private static async Task<Reminding> PlayAsync(School school, DateTimeOffset end)
    {
        var reminding = new Reminding(school);
        await reminding.StartAsync();
        await reminding.PlayToAsync(end);
        return reminding;
    }

    private static DateTimeOffset Midnight(TimeZoneInfo zone, DateOnly day) => new ProgrammeClock(TimeProvider.System, zone).StartOf(day);

    /// <summary>Every moment of the year at which clocks are put forward or back.</summary>
    private static IEnumerable<ZoneChange> Changes(TimeZoneInfo zone)
    {
        for (var at = Begin; at < End; at = at.AddMinutes(30))
        {
            var (before, after) = (zone.GetUtcOffset(at.AddMinutes(-30)), zone.GetUtcOffset(at));
            if (before != after)
                yield return new ZoneChange(at, at.UtcDateTime + (before + after) / 2);
        }
    }

    /// <param name="At">The moment.</param>
    /// <param name="Middle">The middle of the wall time that is left out, or comes twice.</param>
    private sealed record ZoneChange(DateTimeOffset At, DateTime Middle);
}
