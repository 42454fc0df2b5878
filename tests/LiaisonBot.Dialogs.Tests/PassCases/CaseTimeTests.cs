using LiaisonBot.Data.Audit;
using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Dialogs.PassCases;
using LiaisonBot.Dialogs.Tests.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.Tests.PassCases;

/// <summary>What time does to cases, and who hears of it (D1, D4, D5).</summary>
public sealed class CaseTimeTests
{
    [Fact]
    public async Task On_an_ordinary_day_nothing_happens_and_nobody_hears_anything()
    {
        await using var play = await CasePlay.BeginAsync();

        Assert.Equal(0, await PassAsync(play));

        Assert.Equal([CaseStep.Raised], await play.StepsAsync());
    }

    [Fact]
    public async Task The_day_before_the_last_is_noted_once_and_left_to_the_mornings_reminder()
    {
        await using var play = await CasePlay.BeginAsync();
        await HearAllAsync(play);
        play.School.Clock.Advance(TimeSpan.FromDays(6));

        Assert.Equal(1, await PassAsync(play));
        Assert.Equal(0, await PassAsync(play));

        Assert.Equal([CaseStep.Raised, CaseStep.Warned], await play.StepsAsync());
        (await play.Secretary.HearAsync()).ExpectNothing();
    }

    [Fact]
    public async Task An_overdue_case_is_told_to_those_who_have_it_and_to_the_rung_above_once()
    {
        await using var play = await CasePlay.BeginAsync();
        await HearAllAsync(play);
        play.School.Clock.Advance(TimeSpan.FromDays(8));

        Assert.Equal(1, await PassAsync(play));
        Assert.Equal(0, await PassAsync(play));

        foreach (var chat in new[] { play.Secretary, play.Deputy })
            (await chat.HearAsync()).Expect("这件事已超过办理期限");
        (await play.General.HearAsync()).Expect("下一级的这件事已超期").Expect("事项 2026-0001");
        (await play.Committee.HearAsync()).ExpectNothing();
        (await play.Raiser.HearAsync()).ExpectNothing();
        Assert.Contains("case.overdue", await AuditAsync(play));
    }

    [Fact]
    public async Task The_rung_above_takes_an_overdue_case_over_from_the_notice()
    {
        await using var play = await CasePlay.BeginAsync();
        play.School.Clock.Advance(TimeSpan.FromDays(8));
        await PassAsync(play);
        await play.General.HearAsync();

        await play.General.PressAsync("办理");

        Assert.Equal((CaseState.Taken, play.School.GeneralBranch.Id), await PlaceAsync(play));
    }

    [Fact]
    public async Task Only_who_has_taken_it_is_told_that_it_is_overdue()
    {
        await using var play = await CasePlay.BeginAsync();
        await HearAllAsync(play);
        play.School.Clock.Advance(TimeSpan.FromMinutes(1));
        await play.Secretary.SayAsync("事项 2026-0001");
        await play.Secretary.PressAsync("办理");
        await HearAllAsync(play);
        play.School.Clock.Advance(TimeSpan.FromDays(8));

        await PassAsync(play);

        (await play.Secretary.HearAsync()).Expect("这件事已超过办理期限");
        (await play.Deputy.HearAsync()).ExpectNothing();
    }

    [Fact]
    public async Task Without_a_word_the_raiser_is_asked_again_and_then_it_is_closed_with_a_notice_to_both()
    {
        await using var play = await CasePlay.BeginAsync();
        await play.Secretary.HearAsync();
        await CasePlay.WriteAsync(play.Secretary, "办结", "已请后勤修好");
        await HearAllAsync(play);

        play.School.Clock.Advance(TimeSpan.FromDays(28));
        await PassAsync(play);
        (await play.Raiser.HearAsync()).Expect("还没有收到您的反馈").Expect("已请后勤修好");
        Assert.Contains("确认解决", play.Raiser.Last.Buttons);

        play.School.Clock.Advance(TimeSpan.FromDays(28));
        await PassAsync(play);
        (await play.Raiser.HearAsync()).Expect("已按现有答复办结");
        (await play.Secretary.HearAsync()).Expect("已按“已答复、未确认”办结");
        Assert.Equal(CaseState.ClosedUnconfirmed, (await play.OnlyAsync()).State);
    }

    [Fact]
    public async Task A_rung_that_lost_its_last_holder_gives_the_case_up_and_everybody_concerned_is_told()
    {
        await using var play = await CasePlay.BeginAsync();
        await HearAllAsync(play);
        play.School.Clock.Advance(TimeSpan.FromDays(1));
        await play.EndRoleAsync(play.School.Lin);
        await play.EndRoleAsync(play.Shen);

        Assert.Equal(1, await PassAsync(play));

        (await play.General.HearAsync()).Expect("下级目前没有可以办理的人");
        (await play.Raiser.HearAsync()).Expect("已转由药学党总支办理");
        Assert.Equal((CaseState.Open, play.School.GeneralBranch.Id), await PlaceAsync(play));
    }

    [Fact]
    public async Task What_time_brings_in_the_night_waits_for_the_morning()
    {
        await using var play = await CasePlay.BeginAsync();
        play.School.Clock.Advance(TimeSpan.FromDays(8) - TimeSpan.FromHours(8));
        await PassAsync(play);

        await using var db = play.School.Store.Read();
        var last = await db.Set<OutboxMessage>().OrderBy(message => message.Id).LastAsync();
        Assert.Equal(new DateTimeOffset(2026, 4, 23, 8, 0, 0, TimeSpan.FromHours(8)), last.DueAt);
    }

    private static Task<int> PassAsync(CasePlay play) => play.School.Services.GetRequiredService<CaseTime>().PassAsync(default);

    private static async Task HearAllAsync(CasePlay play)
    {
        foreach (var chat in new[] { play.Raiser, play.Secretary, play.Deputy, play.General, play.Committee })
            await chat.HearAsync();
    }

    private static async Task<(CaseState State, long UnitId)> PlaceAsync(CasePlay play)
    {
        var one = await play.OnlyAsync();
        return (one.State, one.UnitId);
    }

    private static async Task<IReadOnlyList<string>> AuditAsync(CasePlay play)
    {
        await using var db = play.School.Store.Read();
        return await db.Set<AuditEntry>().Where(entry => entry.ActorId == null).Select(entry => entry.Action).ToListAsync();
    }
}
