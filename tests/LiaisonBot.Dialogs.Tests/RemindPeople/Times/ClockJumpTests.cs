using LiaisonBot.Data.WorkingDays;
using LiaisonBot.Dialogs.Tests.Conversing;

namespace LiaisonBot.Dialogs.Tests.RemindPeople.Times;

/// <summary>
/// A hundred times the clock leaps at random, by seconds to weeks, on and back, while the bot runs, stands still or cannot send. Nobody hears
/// anything twice meanwhile; and when the clock goes right again, nothing is missing.
/// </summary>
public sealed class ClockJumpTests
{
    private const int Jumps = 100;
    private const int DaysInOrder = 45;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Nobody_hears_anything_twice_and_afterwards_nothing_is_missing(int seed)
    {
        await using var school = await School.OpenAsync();
        var (_, ling, _) = await ReminderRoundTests.MemberAsync(school);
        await school.ChatOf(school.Lin).JoinAsync();
        var reminding = new Reminding(school);
        var luck = new Random(seed);
        for (var jump = 0; jump < Jumps; jump++)
        {
            reminding.Leap(Within(luck, reminding.Now));
            reminding.ChannelTakes = luck.Next(4) > 0;
            if (luck.Next(2) == 0)
                await reminding.StartAsync();
            await reminding.PlayToAsync(reminding.Now + (TimeSpan.FromDays(1.5) * luck.NextDouble()));
        }

        reminding.AssertNothingTwice();
        reminding.ChannelTakes = true;
        await reminding.StartAsync();
        var right = school.Today;
        await reminding.PlayToAsync(reminding.Now + TimeSpan.FromDays(DaysInOrder));

        reminding.AssertNothingTwice();
        var days = Enumerable.Range(1, DaysInOrder - 8).Select(right.AddDays).ToList();
        AssertHeard(reminding, ling.Id, days.SelectMany(Contacts));
        AssertHeard(reminding, school.Lin.Id, days.Where(IsFirstOfWeek).Select(day => ("digest.week", day)));
    }

    private static void AssertHeard(Reminding reminding, long person, IEnumerable<(string Rule, DateOnly Day)> expected)
    {
        var heard = reminding.Heard.Where(message => message.Person == person).SelectMany(message => message.Lines).ToHashSet();
        Assert.All(expected, line => Assert.Contains(line, heard));
    }

    private static IEnumerable<(string Rule, DateOnly Day)> Contacts(DateOnly day)
    {
        if (day.Day is 10 or 20)
            yield return ($"contact.{day.Day}", day);
        var left = Enumerable.Range(0, 31).Select(day.AddDays).Where(other => other.Month == day.Month).Count(WorkingDayCalendar.China.IsWorkingDay);
        if (left == 3 && WorkingDayCalendar.China.IsWorkingDay(day))
            yield return ("contact.end", day);
    }

    private static bool IsFirstOfWeek(DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return WorkingDayCalendar.China.IsWorkingDay(day)
            && Enumerable.Range(0, day.DayNumber - monday.DayNumber).Select(monday.AddDays).All(before => !WorkingDayCalendar.China.IsWorkingDay(before));
    }

    /// <summary>Of very different lengths; never far from the school's year.</summary>
    private static TimeSpan Within(Random luck, DateTimeOffset now)
    {
        var length = TimeSpan.FromSeconds(Math.Pow(10, 1 + (5.5 * luck.NextDouble())));
        var isBack = now > School.Opening.AddDays(70) || (now > School.Opening.AddDays(40) && luck.Next(2) == 0);
        return isBack ? -length : length;
    }
}
