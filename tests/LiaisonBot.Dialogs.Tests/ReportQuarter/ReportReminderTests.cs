using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Dialogs.Tests.RemindPeople;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.ReportQuarter;

/// <summary>14, 3 and 0 days before the 10th, only while it is not handed in; afterwards the branch hears whose is missing (R7).</summary>
public sealed class ReportReminderTests : IAsyncLifetime
{
    private School school = null!;
    private Chat member = null!;
    private Chat secretary = null!;
    private Pairing pairing = null!;

    public async Task InitializeAsync()
    {
        school = await School.OpenAsync();
        var ling = await school.MemberAsync("凌晓");
        pairing = await school.PairAsync(ling, await school.ColleagueAsync("陈思远"));
        foreach (var month in new[] { 4, 5, 6, 7 })
            await school.MeetAsync(ling, pairing, new DateOnly(2026, month, 1));
        member = school.ChatOf(ling);
        secretary = school.ChatOf(school.Lin);
        await member.SayAsync("帮助");
        await secretary.SayAsync("帮助");
    }

    public Task DisposeAsync() => school.DisposeAsync().AsTask();

    [Fact]
    public async Task A_member_hears_of_it_three_times_and_why()
    {
        await school.MorningOfAsync(6, 25);
        (await member.HearAsync()).ExpectNothing();
        await school.MorningOfAsync(6, 26);
        (await member.HearAsync()).Expect("2026年第二季度汇报，请在7月10日前提交").Expect("7月1日起可以提交");
        await member.PressAsync("为什么收到");
        member.Expect("党员每季度向支部汇报一次");
        await school.MorningOfAsync(7, 7);
        (await member.HearAsync()).Expect("2026年第二季度汇报，请在7月10日前提交").Expect("已按您的记录起草");
        await school.MorningOfAsync(7, 10);
        (await member.HearAsync()).Expect("2026年第二季度汇报，请在7月10日前提交");
        (await member.PressAsync("打开草稿")).Expect("2026年第二季度汇报").Expect("草稿");
        await school.MorningOfAsync(7, 13);
        (await member.HearAsync()).ExpectNothing();
    }

    [Fact]
    public async Task Once_it_is_handed_in_nobody_is_reminded_until_it_is_returned()
    {
        await school.MorningOfAsync(7, 2);
        await member.HearAsync();
        await member.SayAsync("季度汇报");
        await member.PressAsync("提交");
        await school.MorningOfAsync(7, 7);
        (await member.HearAsync()).ExpectNothing();

        await secretary.SayAsync("季度汇报");
        await secretary.PressAsync("打开");
        await secretary.PressAsync("退回", ("Remark", "请补充"));
        await member.HearAsync();
        await school.MorningOfAsync(7, 10);

        (await member.HearAsync()).Expect("2026年第二季度汇报，请在7月10日前提交").Expect("支部退回过这份汇报");
    }

    [Fact]
    public async Task A_message_that_still_waits_is_taken_back_when_it_is_handed_in()
    {
        await school.MorningOfAsync(7, 7);
        await member.SayAsync("季度汇报");
        await member.PressAsync("提交");

        await using var db = school.Store.Read();
        Assert.Contains(await db.Set<OutboxMessage>().ToListAsync(), message => message.State == OutboxState.Withdrawn);
    }

    [Fact]
    public async Task In_English_as_well()
    {
        await school.PreferEnglishAsync(await PersonAsync());

        await school.MorningOfAsync(7, 7);

        (await member.HearAsync()).Expect("Quarterly report, second quarter of 2026: please hand it in by July 10").Expect("It is drafted from your records");
    }

    [Fact]
    public async Task The_weeks_message_tells_the_branch_whose_is_missing_after_its_day()
    {
        await school.MorningOfAsync(7, 6);
        (await secretary.HearAsync()).ExpectNot("没有提交：凌晓");
        await school.MorningOfAsync(7, 13);
        (await secretary.HearAsync()).Expect("2026年第二季度汇报").Expect("还有 1 位党员没有提交：凌晓");
        (await secretary.PressAsync("支部的汇报")).Expect("应提交 1 份，已提交 0 份");
        await member.SayAsync("季度汇报");
        await member.PressAsync("提交");
        await school.MorningOfAsync(7, 20);
        (await secretary.HearAsync()).ExpectNot("没有提交：凌晓");
    }

    private async Task<Person> PersonAsync()
    {
        await using var db = school.Store.Read();
        return db.People.Single(person => person.Name == "凌晓");
    }
}
