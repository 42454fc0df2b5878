using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Reminders;
using LiaisonBot.Data.Tests.Duties;
using LiaisonBot.Testing;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Tests.Reminders;

/// <summary>A school, and a clock that a test moves, in Shanghai's time and working days.</summary>
internal sealed class PlanStage : IAsyncDisposable
{
    private readonly SteppedClock time = new(At("2026-05-08T00:10"));

    private PlanStage(DutySchool school) => School = school;

    public DutySchool School { get; }

    public LiaisonDb Db => School.Db;

    public ProgrammeSettings Programme { get; } = new();

    public ProgrammeClock Clock => new(time, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));

    public static async Task<PlanStage> NewAsync(Engine engine) => new(await DutySchool.NewAsync(engine));

    public static DateTimeOffset At(string local) =>
        new(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(8));

    public void MoveTo(string local) => time.Advance(At(local) - time.GetUtcNow());

    public Task<int> PlanAsync() => new ReminderPlan(School.Records.Store, Clock, Programme).PlanAsync(CancellationToken.None);

    /// <summary>At that time of the clock, what is new in the ledger.</summary>
    public async Task<IReadOnlyList<Reminder>> PlanAtAsync(string local)
    {
        MoveTo(local);
        var before = await Db.Reminders.Select(reminder => reminder.Id).ToListAsync();
        var written = await PlanAsync();
        var added = await Db.Reminders.AsNoTracking().Where(reminder => !before.Contains(reminder.Id)).OrderBy(reminder => reminder.Rule).ToListAsync();
        Assert.Equal(added.Count, written);
        return added;
    }

    public Task<List<long>> PeopleAsync() => Db.PeopleToRemind(Clock, Programme).Order().ToListAsync();

    public ValueTask DisposeAsync() => School.DisposeAsync();
}
