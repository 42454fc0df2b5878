using System.Net;
using LiaisonBot.Testing.Processes;
using LiaisonBot.Testing.Proofs;
using LiaisonBot.Testing.Proofs.Kills;

namespace LiaisonBot.Tests.Kill;

/// <summary>
/// kill -9 at every point of a turn that matters. Afterwards the channel repeats itself as it does: with the same id, then with a new one.
/// The entry is there once, the answer arrives, the database is sound.
/// </summary>
public sealed class KillTests
{
    private const string Line = "了解实验室搬迁后的工作条件";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

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
    [InlineData("turn.committed", false, true)]
    [InlineData("send.before", true, true)]
    [InlineData("send.after", true, false)]
    public async Task An_answer_that_the_bot_died_over_arrives_after_the_restart(string point, bool mayBeAcknowledged, bool mayBeLost)
    {
        await using var stand = await BotInTeams.StartAsync(members: 1);
        var member = new Member(stand, 1);
        var form = await member.OpenFormAsync();
        await stand.RestartAsync(DyingAt(point));

        var status = await member.SaveAsync(form, Line, "submit-1", submit: true);
        await stand.Bot.WaitForExitAsync();
        await stand.RestartAsync();
        var saved = await member.NextCardAsync(card => card.Has("撤销"));

        // The sender may end the bot before its OK is on the wire: then the channel delivers again.
        if (status is null)
            Assert.Equal(HttpStatusCode.OK, await member.SaveAsync(form, Line, "submit-1", submit: true));

        Assert.True(status is null ? mayBeLost : mayBeAcknowledged && status == HttpStatusCode.OK, $"answered {status}");
        Assert.Contains(Line, saved.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await new Ledger(stand).UnsentAfterAsync(Patience));
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
        Assert.Equal(0, await new Ledger(stand).UnsentAfterAsync(Patience));
        await AssertSavedOnceAsync(stand);
    }

    /// <summary>A sample; the whole is <c>bench/</c>'s <c>kills</c> (docs/reliability.md).</summary>
    [Fact]
    public async Task Killed_at_random_under_load_it_loses_nothing_and_repeats_nothing()
    {
        const int Members = 8;
        await using var stand = await BotInTeams.StartAsync(Members);

        var report = await new RandomKills(stand, Members, seed: 1).RunAsync(kills: 5, _ => { });

        Assert.True(report.Holds, report.ToString());
    }

    private static Dictionary<string, string> DyingAt(string point) => new() { ["Demo__Load"] = "false", ["LIAISONBOT_KILL_AT"] = point };

    private static async Task AssertSavedOnceAsync(BotInTeams stand)
    {
        await stand.Bot.KillAsync();
        var ledger = new Ledger(stand);
        Assert.True(await ledger.IsSoundAsync());
        Assert.Equal(new Dictionary<string, int> { [Line] = 1 }, await ledger.EntriesByLineAsync());
    }
}
