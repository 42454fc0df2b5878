using System.Net;
using LiaisonBot.Testing.Processes;

namespace LiaisonBot.Tests.Kill;

/// <summary>
/// kill -9 at every point of a turn that matters. Afterwards the channel repeats itself as it does: with the same id, then with a new one.
/// The entry is there once, the answer arrives, the database is sound.
/// </summary>
public sealed class KillTests
{
    private const string Line = "了解实验室搬迁后的工作条件";

    [Theory]
    [InlineData("turn.noted")]
    [InlineData("turn.decided")]
    [InlineData("turn.committed")]
    public async Task A_press_that_the_bot_died_over_is_saved_once_when_the_channel_repeats_it(string point)
    {
        await using var stand = await BotInTeams.StartAsync(members: 1);
        var member = new Member(stand, 1);
        var form = await member.OpenFormAsync();
        await stand.RestartAsync(DyingAt(point));

        Assert.Null(await member.SaveAsync(form, Line, "press-1", submit: false));
        await stand.Bot.WaitForExitAsync();
        await stand.RestartAsync();
        var repeated = await member.SaveAndReadAsync(form, Line, "press-1");
        var pressedAgain = await member.SaveAndReadAsync(form, Line, "press-2");

        Assert.Contains("联系记录已保存", repeated!.ToString(), StringComparison.Ordinal);
        Assert.Contains("没有重复记录", pressedAgain!.ToString(), StringComparison.Ordinal);
        await AssertSavedOnceAsync(stand);
    }

    [Theory]
    [InlineData("turn.committed", false)]
    [InlineData("send.before", true)]
    [InlineData("send.after", true)]
    public async Task An_answer_that_the_bot_died_over_arrives_after_the_restart(string point, bool acknowledged)
    {
        await using var stand = await BotInTeams.StartAsync(members: 1);
        var member = new Member(stand, 1);
        var form = await member.OpenFormAsync();
        await stand.RestartAsync(DyingAt(point));

        var status = await member.SaveAsync(form, Line, "submit-1", submit: true);
        await stand.Bot.WaitForExitAsync();
        await stand.RestartAsync();
        var saved = await member.NextCardAsync(card => card.Has("撤销"));
        if (!acknowledged)
            Assert.Equal(HttpStatusCode.OK, await member.SaveAsync(form, Line, "submit-1", submit: true));

        Assert.Equal(acknowledged ? HttpStatusCode.OK : null, status);
        Assert.Contains(Line, saved.ToString(), StringComparison.Ordinal);
        await new Ledger(stand.Database).AllSentAsync();
        await AssertSavedOnceAsync(stand);
    }

    [Fact]
    public async Task A_bot_killed_while_the_channel_holds_its_answer_sends_it_again()
    {
        await using var stand = await BotInTeams.StartAsync(members: 1);
        var member = new Member(stand, 1);
        var form = await member.OpenFormAsync();
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        stand.Channel.BeforeAnswer = _ => held.Task;

        Assert.Equal(HttpStatusCode.OK, await member.SaveAsync(form, Line, "submit-1", submit: true));
        await member.NextCardAsync(card => card.Has("撤销"));
        await stand.Bot.KillAsync();
        held.SetResult();
        stand.Channel.BeforeAnswer = _ => Task.CompletedTask;
        await stand.RestartAsync();

        var again = await member.NextCardAsync(card => card.Has("撤销"));
        Assert.Contains(Line, again.ToString(), StringComparison.Ordinal);
        await new Ledger(stand.Database).AllSentAsync();
        await AssertSavedOnceAsync(stand);
    }

    [Fact]
    public async Task Whatever_was_acknowledged_under_load_before_a_kill_is_kept_and_nothing_is_there_twice()
    {
        const int Members = 24;
        await using var stand = await BotInTeams.StartAsync(Members);
        var forms = new List<(Member Member, Testing.Channels.CardOnWire Form)>();
        foreach (var member in Enumerable.Range(1, Members).Select(number => new Member(stand, number)))
            forms.Add((member, await member.OpenFormAsync()));

        var acknowledged = 0;
        var presses = forms.Select(async (pair, index) =>
        {
            var status = await pair.Member.SaveAsync(pair.Form, $"第{index}次谈心", $"press-{index}", submit: index % 2 == 0);
            if (status == HttpStatusCode.OK && Interlocked.Increment(ref acknowledged) == Members / 3)
                await stand.Bot.KillAsync();
            return (index, Saved: status == HttpStatusCode.OK);
        });
        var outcomes = await Task.WhenAll(presses);
        await stand.Bot.WaitForExitAsync();

        var kept = await new Ledger(stand.Database).EntriesByLineAsync();
        Assert.All(outcomes.Where(outcome => outcome.Saved), outcome => Assert.Contains($"第{outcome.index}次谈心", kept));
        await stand.RestartAsync();
        foreach (var (pair, index) in forms.Select((pair, index) => (pair, index)))
            Assert.Equal(HttpStatusCode.OK, await pair.Member.SaveAsync(pair.Form, $"第{index}次谈心", $"again-{index}", submit: false));
        await stand.Bot.KillAsync();
        var entries = await new Ledger(stand.Database).EntriesByLineAsync();
        Assert.Equal(Members, entries.Count);
        Assert.All(entries.Values, times => Assert.Equal(1, times));
        Assert.Equal("ok", await new Ledger(stand.Database).IntegrityAsync());
    }

    private static Dictionary<string, string> DyingAt(string point) => new() { ["Demo__Load"] = "false", ["LIAISONBOT_KILL_AT"] = point };

    private static async Task AssertSavedOnceAsync(BotInTeams stand)
    {
        await stand.Bot.KillAsync();
        var ledger = new Ledger(stand.Database);
        Assert.Equal("ok", await ledger.IntegrityAsync());
        Assert.Equal(new Dictionary<string, int> { [Line] = 1 }, await ledger.EntriesByLineAsync());
    }
}
