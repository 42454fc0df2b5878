using LiaisonBot.Data.Audit;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Reminders;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Tests.Cases;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Dialogs.Tests.RemindPeople;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.HandleCases;

/// <summary>The morning's part about cases of which the next working day, or today, is the last (D1). The case of the play is due on 22 April.</summary>
public sealed class CasesDueTests
{
    private const string OneIsDue = "有 1 件事项即将到期";

    [Fact]
    public async Task On_the_working_day_before_its_last_all_holders_hear_of_it_and_nobody_else()
    {
        await using var play = await CasePlay.BeginAsync();
        await ReadAllAsync(play);
        await play.School.MorningOfAsync(4, 20);
        foreach (var chat in new[] { play.Secretary, play.Deputy })
            (await chat.HearAsync()).ExpectNot("即将到期");

        await play.School.MorningOfAsync(4, 21);

        foreach (var chat in new[] { play.Secretary, play.Deputy })
            (await chat.HearAsync()).Expect(OneIsDue).Expect("2026-0001");
        foreach (var chat in new[] { play.Raiser, play.General, play.Committee })
            (await chat.HearAsync()).ExpectNot("即将到期");
    }

    [Fact]
    public async Task It_is_opened_from_there_and_each_reading_leaves_an_entry_in_the_audit()
    {
        await using var play = await CasePlay.BeginAsync();
        await ReadAllAsync(play);
        await play.School.MorningOfAsync(4, 20);
        await ReadAllAsync(play);
        await play.School.MorningOfAsync(4, 21);

        var card = (await play.Deputy.HearAsync()).Last;
        await play.Deputy.PressAsync(card, card.Buttons.First(title => title.Contains("2026-0001", StringComparison.Ordinal)));

        play.Deputy.Expect("宿舍漏水").Expect("陈思远");
        await using var db = play.School.Store.Read();
        Assert.Contains(await db.Set<AuditEntry>().Where(entry => entry.Action == "case.read").ToListAsync(), entry => entry.ActorId == play.Shen.Id);
    }

    [Fact]
    public async Task Once_taken_only_the_taker_hears_of_it()
    {
        await using var play = await CasePlay.BeginAsync();
        await ReadAllAsync(play);
        await play.School.MorningOfAsync(4, 20);
        await ReadAllAsync(play);
        await TakeAsync(play);

        await play.School.MorningOfAsync(4, 21);

        (await play.Secretary.HearAsync()).Expect(OneIsDue);
        (await play.Deputy.HearAsync()).ExpectNot("即将到期");
    }

    [Fact]
    public async Task One_that_is_answered_before_the_morning_is_left_out()
    {
        await using var play = await CasePlay.BeginAsync();
        await play.Secretary.HearAsync();
        await CasePlay.WriteAsync(play.Secretary, "办结", "后勤已经修好");
        await ReadAllAsync(play);

        await play.School.MorningOfAsync(4, 21);

        foreach (var chat in new[] { play.Secretary, play.Deputy })
            (await chat.HearAsync()).ExpectNot("即将到期");
    }

    [Fact]
    public async Task One_that_is_answered_while_the_mornings_message_waits_takes_it_back_from_all_holders()
    {
        await using var play = await CasePlay.BeginAsync();
        var card = (await play.Secretary.HearAsync()).Last;
        await play.School.MorningOfAsync(4, 21);

        await play.Secretary.PressAsync(card, "办结", ("Text", "后勤已经修好"));

        await using var db = play.School.Store.Read();
        Assert.Equal(2, await db.Set<OutboxMessage>().CountAsync(message => message.Class == OutboxClass.Nudge && message.State == OutboxState.Withdrawn));
        Assert.Empty(await db.Reminders.Where(one => one.Rule == ReminderRules.CaseSoon && one.State != ReminderState.Planned).ToListAsync());
    }

    [Fact]
    public async Task It_is_taken_back_as_well_from_whom_the_case_came_to_by_a_merger()
    {
        await using var play = await CasePlay.BeginAsync();
        var gao = await play.School.ChatOf(play.School.Gao).JoinAsync();
        await play.EndRoleAsync(play.School.Lin);
        await play.EndRoleAsync(play.Shen);
        await play.School.ChangeAsync(db =>
        {
            var merged = db.Units.Single(unit => unit.Id == play.School.Pharmacology.Id);
            merged.Kind = UnitKind.Group;
            merged.ParentId = play.School.Pharmacy.Id;
            merged.Path = $"{play.School.Pharmacy.Path}{merged.Id}/";
        });
        await play.School.MorningOfAsync(4, 21);

        await gao.ForgeAsync("case.open.1", ("case", (await play.OnlyAsync()).Number));
        await gao.PressAsync("办理");

        await using var db = play.School.Store.Read();
        var waiting = await db.Reminders.SingleAsync(one => one.Rule == ReminderRules.CaseSoon && one.PersonId == play.School.Gao.Id);
        Assert.Equal(ReminderState.Planned, waiting.State);
    }

    [Fact]
    public async Task What_waits_for_another_branch_stays()
    {
        await using var play = await CasePlay.BeginAsync();
        await play.School.ChatOf(play.School.Gao).JoinAsync();
        await play.School.ChatOf(await play.School.MemberAsync("孙立", play.School.Pharmacy)).SayAsync("提出一件");
        var card = (await play.Secretary.HearAsync()).Last;
        await play.School.MorningOfAsync(4, 21);

        await play.Secretary.PressAsync(card, "办结", ("Text", "后勤已经修好"));

        await using var db = play.School.Store.Read();
        var waiting = await db.Reminders.SingleAsync(one => one.Rule == ReminderRules.CaseSoon && one.PersonId == play.School.Gao.Id);
        Assert.Equal(ReminderState.Gathered, waiting.State);
    }

    [Fact]
    public async Task In_English_it_reads_as_English()
    {
        await using var play = await CasePlay.BeginAsync();
        await ReadAllAsync(play);
        await play.School.PreferEnglishAsync(play.Shen);

        await play.School.MorningOfAsync(4, 21);

        (await play.Deputy.HearAsync()).Expect("1 case is due by the next working day");
    }

    private static async Task TakeAsync(CasePlay play)
    {
        await play.Secretary.SayAsync("事项 2026-0001");
        await play.Secretary.PressAsync("办理");
        play.Secretary.Expect("办理中");
    }

    private static async Task ReadAllAsync(CasePlay play)
    {
        foreach (var chat in new[] { play.Raiser, play.Secretary, play.Deputy, play.General, play.Committee })
            await chat.HearAsync();
    }
}
