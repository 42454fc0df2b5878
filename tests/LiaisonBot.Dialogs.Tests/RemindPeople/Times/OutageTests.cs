using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;

namespace LiaisonBot.Dialogs.Tests.RemindPeople.Times;

/// <summary>Nothing runs, or nothing can be sent, for a while: afterwards everybody gets one message of what is open then, and no line twice.</summary>
public sealed class OutageTests
{
    /// <summary>On it everybody here is to be reminded at half past eight.</summary>
    private static readonly DateTimeOffset Monday = At(20, 0, 0);

    public static TheoryData<string, int, bool> All
    {
        get
        {
            var all = new TheoryData<string, int, bool>();
            foreach (var length in new[] { "00:01:00", "01:00:00", "1.00:00:00", "7.00:00:00" })
            {
                foreach (var minute in new[] { (8 * 60) + 29, (8 * 60) + 31, (15 * 60) + 40 })
                {
                    all.Add(length, minute, true);
                    all.Add(length, minute, false);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Everybody_gets_one_message_and_none_twice(string length, int minuteOfMonday, bool isBotAway)
    {
        await using var school = await School.OpenAsync();
        var (secretary, ling) = await PeopleAsync(school);
        var reminding = new Reminding(school);
        reminding.LeapTo(At(19, 20, 0));
        await reminding.StartAsync();
        await reminding.PlayToAsync(Monday.AddMinutes(minuteOfMonday));
        var end = reminding.Now + TimeSpan.Parse(length, System.Globalization.CultureInfo.InvariantCulture);

        if (isBotAway)
        {
            reminding.LeapTo(end);
            await reminding.StartAsync();
        }
        else
        {
            reminding.ChannelTakes = false;
            await reminding.PlayToAsync(end);
            reminding.ChannelTakes = true;
        }

        await reminding.PlayToAsync(At(29, 20, 0));

        reminding.AssertNothingTwice();
        AssertNoStorm(reminding, end);
        Assert.All(reminding.Heard, message => Assert.InRange(message.Time, new TimeOnly(8, 30), new TimeOnly(20, 59)));

        foreach (var person in new[] { secretary.Id, ling.Id })
            Assert.Contains(reminding.Heard, message => message.Person == person && message.Lines.Any(line => line.Rule is "contact.20" or "contact.end"));
        Assert.Equal(2, reminding.Heard.Count(message => message.Lines.Any(line => line.Rule == "contact.end")));
    }

    [Fact]
    public async Task A_bot_that_died_before_it_could_send_what_it_had_gathered_sends_one_message_a_week_later()
    {
        await using var school = await School.OpenAsync();
        await PeopleAsync(school);
        var reminding = new Reminding(school);
        await reminding.StartAsync();
        await reminding.PlayToAsync(At(20, 8, 29));
        reminding.Leap(TimeSpan.FromMinutes(1));
        await reminding.GatherAsync();

        reminding.LeapTo(At(27, 10, 0));
        await reminding.StartAsync();
        await reminding.PlayToAsync(At(27, 20, 0));

        var late = reminding.Heard.Where(message => message.Date == new DateOnly(2026, 4, 27)).ToList();
        Assert.Equal(2, late.Count);
        Assert.All(late, message => Assert.Contains(("contact.20", new DateOnly(2026, 4, 20)), message.Lines));
        await reminding.PlayToAsync(At(28, 20, 0));
        reminding.AssertNothingTwice();
        Assert.All(
            reminding.Heard.Where(message => message.Date == new DateOnly(2026, 4, 28)),
            message => Assert.Equal("contact.end", Assert.Single(message.Lines).Rule));
    }

    /// <summary>Of what fell due until it was over, everybody gets one message.</summary>
    private static void AssertNoStorm(Reminding reminding, DateTimeOffset end)
    {
        var day = DateOnly.FromDateTime(end.ToOffset(TimeSpan.FromHours(8)).DateTime);
        var late = reminding.Heard.Where(message => message.At > end && message.Lines.All(line => line.Day <= day));
        Assert.All(late.GroupBy(message => message.Person), messages => Assert.Single(messages));
    }

    private static async Task<(Person Secretary, Person Member)> PeopleAsync(School school)
    {
        var (_, ling, _) = await ReminderRoundTests.MemberAsync(school);
        await school.ChatOf(school.Lin).JoinAsync();
        await school.PairAsync(school.Lin, await school.ColleagueAsync("罗一鸣"));
        return (school.Lin, ling);
    }

    private static DateTimeOffset At(int day, int hour, int minute) => new(2026, 4, day, hour, minute, 0, TimeSpan.FromHours(8));
}
