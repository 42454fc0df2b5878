using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Reminders;
using LiaisonBot.Dialogs.RemindPeople;
using LiaisonBot.Dialogs.Tests.Conversing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.Tests.RemindPeople.Times;

/// <summary>The bot's mornings at a school while time passes, stands still, is set back or goes on without it, and what people heard.</summary>
internal sealed class Reminding(School school)
{
    private readonly Alarms alarms = new(school.Place.Zone, school.Programme.RemindAt);
    private readonly List<Heard> heard = [];

    /// <summary>In the order in which it was sent.</summary>
    public IReadOnlyList<Heard> Heard => heard;

    /// <summary>False while the channel is away: messages wait in the outbox.</summary>
    public bool ChannelTakes { get; set; } = true;

    public DateTimeOffset Now => school.Clock.GetUtcNow();

    private ProgrammeClock Clock => school.Services.GetRequiredService<ProgrammeClock>();

    /// <summary>A clock that is moved while nothing runs, on or back.</summary>
    public void Leap(TimeSpan by) => school.Clock.Advance(by);

    /// <summary>The same, to that moment.</summary>
    public void LeapTo(DateTimeOffset moment) => Leap(moment - Now);

    /// <summary>The bot starts: what fell due without it is done now.</summary>
    public async Task StartAsync()
    {
        await school.RestartAsync();
        await PlanAsync();
        await SendAsync();
    }

    /// <summary>Time passes, and each alarm rings at its hour.</summary>
    public async Task PlayToAsync(DateTimeOffset end)
    {
        for (var next = alarms.NextAfter(Now); next.At <= end; next = alarms.NextAfter(Now))
        {
            LeapTo(next.At);
            if (next.Plans)
                await PlanAsync();
            else
                await SendAsync();
        }

        LeapTo(end);
    }

    /// <summary>Nobody ever hears of the same rule and day twice, nor has two messages of one date.</summary>
    public void AssertNothingTwice()
    {
        var lines = heard.SelectMany(message => message.Lines.Select(line => (message.Person, line.Rule, line.Day))).ToList();
        Assert.Equal(lines.Count, lines.Distinct().Count());
        Assert.Equal(heard.Count, heard.DistinctBy(message => (message.Person, DateOnly.FromDateTime(message.At.DateTime))).Count());
    }

    /// <summary>Gathers as the schedule does, without the sending.</summary>
    public Task GatherAsync() => school.Services.GetRequiredService<ReminderRound>().SendAsync(CancellationToken.None);

    private Task<int> PlanAsync() => new ReminderPlan(school.Store, Clock, school.Programme).PlanAsync(CancellationToken.None);

    private async Task SendAsync()
    {
        await GatherAsync();
        if (ChannelTakes)
            await EmptyAsync();
    }

    /// <summary>The outbox's sender, on a channel that takes everything.</summary>
    private async Task EmptyAsync()
    {
        await using var db = school.Store.Read();
        var now = Now;
        var waiting = await db.Set<OutboxMessage>().Include(message => message.Conversation)
            .Where(message => message.Class == OutboxClass.Nudge && message.State == OutboxState.Pending && message.DueAt <= now)
            .ToListAsync();
        foreach (var message in waiting)
        {
            if (message.IsExpired(now))
            {
                message.Withdraw(now);
                continue;
            }

            var lines = await db.Reminders.Where(one => one.OutboxMessageId == message.Id).Select(one => new ValueTuple<string, DateOnly>(one.Rule, one.Day)).ToListAsync();
            heard.Add(new Heard(message.Conversation.PersonId!.Value, Clock.Local(now), [.. lines.Select(line => (line.Item1, line.Item2))]));
            message.End(OutboxState.Sent, now);
        }

        if (waiting.Count > 0)
            await school.Store.CommitAsync(db, CancellationToken.None);
    }
}

/// <param name="Person">Who was reminded.</param>
/// <param name="At">When, in the programme's time zone.</param>
/// <param name="Lines">Of which rules, and of which of their days.</param>
internal sealed record Heard(long Person, DateTimeOffset At, IReadOnlyList<(string Rule, DateOnly Day)> Lines)
{
    public DateOnly Date => DateOnly.FromDateTime(At.DateTime);

    public TimeOnly Time => TimeOnly.FromDateTime(At.DateTime);
}
