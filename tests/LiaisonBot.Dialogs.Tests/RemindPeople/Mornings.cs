using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Reminders;
using LiaisonBot.Dialogs.RemindPeople;
using LiaisonBot.Dialogs.Tests.Conversing;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.Tests.RemindPeople;

/// <summary>Mornings come and go at a school.</summary>
internal static class Mornings
{
    /// <summary>The clock goes on to half past eight of that day of 2026, and what is due then is planned and sent.</summary>
    /// <returns>How many people's lines were ended.</returns>
    public static Task<int> MorningOfAsync(this School school, int month, int day) => school.RemindAtAsync(month, day, new TimeOnly(8, 30));

    public static Task<int> RemindAtAsync(this School school, int month, int day, TimeOnly time)
    {
        school.Clock.Advance(new DateTimeOffset(new DateOnly(2026, month, day).ToDateTime(time), TimeSpan.FromHours(8)) - school.Clock.GetUtcNow());
        return school.RemindNowAsync();
    }

    public static async Task<int> RemindNowAsync(this School school)
    {
        await new ReminderPlan(school.Store, school.Services.GetRequiredService<ProgrammeClock>(), school.Programme).PlanAsync(CancellationToken.None);
        return await school.Services.GetRequiredService<ReminderRound>().SendAsync(CancellationToken.None);
    }
}
