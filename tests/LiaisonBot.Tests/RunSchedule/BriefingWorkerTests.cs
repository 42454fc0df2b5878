using LiaisonBot.Data.Briefings;
using LiaisonBot.Data.Preferences;
using LiaisonBot.Tests.SignIn;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.RunSchedule;

/// <summary>The real program brings a briefing to people by itself, and goes on with one after a stop.</summary>
public sealed class BriefingWorkerTests(SignInBot bot) : IClassFixture<SignInBot>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task What_was_to_be_sent_reaches_who_has_a_chat_and_what_was_left_at_a_stop_after_the_next_start()
    {
        using var secretary = await bot.SignedInAsync("1");
        var (id, token, _) = await secretary.BeginAsync();
        (await secretary.SayAsync(id, token, "通报")).EnsureSuccessStatusCode();
        await SendAsync("关于作息时间的决定", isFirst: true);
        await UntilAsync(async () =>
        {
            using var read = await secretary.ReadAsync(id, token);
            return (await read.Content.ReadAsStringAsync()).Contains("关于作息时间的决定", StringComparison.Ordinal);
        });

        await bot.Process.DisposeAsync();
        await SendAsync("关于停机维护的决定", isFirst: false);
        await bot.StartAsync();

        await UntilAsync(async () =>
        {
            await using var db = bot.Store.Read();
            return await db.Briefings.AllAsync(briefing => briefing.State == BriefingState.Sent && briefing.IsPlanned);
        });
        await using var db = bot.Store.Read();
        var people = await db.BriefingDeliveries.CountAsync();
        Assert.Equal(2, await db.BriefingDeliveries.CountAsync(delivery => delivery.State == DeliveryState.Posted));
        Assert.Equal(people - 2, await db.BriefingDeliveries.CountAsync(delivery => delivery.State == DeliveryState.NoConversation));
    }

    private Task SendAsync(string title, bool isFirst) => bot.ChangeAsync(async db =>
    {
        var person = await db.People.SingleAsync(one => one.StaffNo == "1");
        var unit = await db.Units.SingleAsync(unit => unit.ParentId == null);
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var briefing = new Briefing { UnitId = unit.Id, Title = title, Text = "从下月起执行。", EditedById = person.Id };
        briefing.Send(person.Id, day, recipients: await db.AudienceOf(unit, day).CountAsync());
        db.Add(briefing);

        // Whatever the hour at which this test runs.
        if (isFirst)
            db.Add(new Preference { PersonId = person.Id, QuietFrom = TimeOnly.MinValue, QuietTo = TimeOnly.MinValue });
    });

    private static async Task UntilAsync(Func<Task<bool>> look)
    {
        using var limit = new CancellationTokenSource(Patience, TimeProvider.System);
        while (!await look())
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, limit.Token);
    }
}
