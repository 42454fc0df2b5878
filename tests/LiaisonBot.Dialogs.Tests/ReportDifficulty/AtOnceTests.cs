using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.ReportDifficulty;

/// <summary>A round of collection opens, and everybody reports in the same moment: all of them want the same next number.</summary>
public sealed class AtOnceTests
{
    private const int Many = 16;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Sixteen_who_report_at_once_get_sixteen_numbers_in_a_row(Engine engine)
    {
        var (decided, all) = (0, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        await using var school = await School.OpenAsync(engine, new BotAction("test.wait-for-all")
        {
            Who = Who.None,
            Follows = CaseRecords.Changed,
            Following = (_, _) => WaitForAllAsync(),
        });
        var chats = new List<Chat>();
        for (var number = 1; number <= Many; number++)
        {
            var chat = school.ChatOf(await school.MemberAsync($"党员{number}"));
            chats.Add(await chat.SayAsync($"反映问题：{number}号楼停水"));
        }

        await Task.WhenAll(chats.Select(chat => Task.Run(() => chat.PressAsync("提交", ("Category", "facilities")))));

        Assert.All(chats, chat => Assert.Equal(200, chat.Status));
        await using var db = school.Store.Read();
        var cases = await db.Cases.OrderBy(one => one.Serial).ToListAsync();
        Assert.Equal(Enumerable.Range(1, Many), cases.Select(one => one.Serial));
        foreach (var one in cases)
            Assert.Single(chats, chat => chat.Replies.Any(reply => reply.Reads(one.Text)) && chat.Replies.Any(reply => reply.Reads($"编号 {one.Number}")));

        // None commits before all have decided, each for the number 1; who decides again does not wait any more.
        Task WaitForAllAsync()
        {
            if (Interlocked.Increment(ref decided) == Many)
                all.SetResult();
            return all.Task;
        }
    }
}
