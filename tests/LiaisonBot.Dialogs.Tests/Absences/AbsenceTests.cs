using LiaisonBot.Data.Absences;
using LiaisonBot.Data.Audit;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Protocol.Cards;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.Absences;

public sealed class AbsenceTests
{
    [Fact]
    public async Task A_sentence_fills_the_form_and_save_keeps_it_once()
    {
        await using var school = await School.OpenAsync();
        var ling = await school.MemberAsync("凌晓");
        var chat = await school.ChatOf(ling).SayAsync("请假 3月1日到3月15日");
        chat.Expect("已按您说的填好");
        Assert.Equal(("2026-03-01", "2026-03-15"), (chat.Last.Inputs["From"], chat.Last.Inputs["To"]));
        var form = chat.Last;
        await chat.PressAsync("保存");
        chat.Expect("请选择请假类别");
        await chat.PressAsync(form, "保存", ("Reason", "illness"));
        chat.Expect("请假已登记").Expect("2026年3月1日至2026年3月15日").Expect("病假");
        await chat.PressAsync(form, "保存", ("Reason", "leave"));
        chat.Expect("病假").ExpectNot("事假");
        Assert.Single(await AllAsync(school));
    }

    [Theory]
    [InlineData("请假3月1日到15日")]
    [InlineData("我3月1日到15日请病假")]
    [InlineData("absence March 1 to 15")]
    [InlineData("I will be on sick leave from March 1 to March 15")]
    public async Task However_it_is_said_the_form_opens_filled_in(string text)
    {
        await using var school = await School.OpenAsync();
        var chat = await school.ChatOf(await school.ColleagueAsync("陈思远")).SayAsync(text);
        Assert.Equal(("2026-03-01", "2026-03-15"), (chat.Last.Inputs["From"], chat.Last.Inputs["To"]));
    }

    [Fact]
    public async Task What_overlaps_is_refused_and_said_why()
    {
        await using var school = await School.OpenAsync();
        var chat = school.ChatOf(await school.MemberAsync("凌晓"));
        await SaveAsync(chat, "2026-05-01", "2026-05-10");
        await SaveAsync(chat, "2026-05-10", "2026-05-12");
        chat.Expect("2026年5月1日至2026年5月10日").Expect("重叠");
        await chat.PressAsync("保存", ("From", "2026-05-11"), ("To", "2026-05-12"));
        chat.Expect("请假已登记");
        Assert.Equal(2, (await AllAsync(school)).Count);
    }

    [Theory]
    [InlineData("", "2026-05-02", "leave", "请选择从哪天起")]
    [InlineData("2026-05-02", "", "leave", "请选择到哪天为止")]
    [InlineData("2026-05-02", "2026-05-01", "leave", "结束日期不能早于开始日期")]
    [InlineData("2026-05-02", "2030-05-01", "leave", "不能超过三年")]
    [InlineData("2026-05-02", "9999-12-31", "leave", "不能超过三年")]
    [InlineData("9999-01-01", "9999-12-31", "leave", "请选择从哪天起")]
    [InlineData("2024-05-02", "2024-05-03", "leave", "一年以内")]
    [InlineData("2026-05-02", "2026-05-03", "cancer", "请选择请假类别")]
    public async Task A_wrong_field_is_said_at_the_field(string from, string to, string reason, string problem)
    {
        await using var school = await School.OpenAsync();
        var chat = school.ChatOf(await school.MemberAsync("凌晓"));
        await SaveAsync(chat, from, to, reason);
        chat.Expect(problem).Expect("还没有保存");
        Assert.Empty(await AllAsync(school));
    }

    [Fact]
    public async Task It_can_be_changed_ended_early_and_withdrawn_and_every_state_is_kept()
    {
        await using var school = await School.OpenAsync();
        var chat = school.ChatOf(await school.MemberAsync("凌晓"));
        await SaveAsync(chat, "2026-04-13", "2026-04-30");
        var first = chat.Last;
        await chat.PressAsync("修改");
        await chat.PressAsync("保存", ("To", "2026-04-20"));
        chat.Expect("请假已修改").Expect("2026年4月13日至2026年4月20日");
        await chat.PressAsync("已提前回来");
        chat.Expect("2026年4月13日至2026年4月14日").Expect("撤回");
        var ended = chat.Last;
        await chat.PressAsync(first, "撤回");
        chat.Expect("2026年4月13日至2026年4月14日").ExpectNot("请假已撤回");
        await chat.PressAsync(ended, "撤回");
        chat.Expect("请假已撤回");
        await chat.PressAsync(ended, "撤回");
        chat.Expect("请假已撤回");
        var all = await AllAsync(school);
        Assert.Equal(3, all.Count);
        Assert.Single(all, absence => absence.SupersededById is null && absence.WithdrawnAt is not null);
        await using var db = school.Store.Read();
        Assert.Equal(
            ["absence.save", "absence.change", "absence.change", "absence.withdraw"],
            await db.Set<AuditEntry>().OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync());
    }

    [Theory]
    [InlineData(Role.Secretary)]
    [InlineData(Role.DeputySecretary)]
    [InlineData(Role.Officer)]
    public async Task A_keeper_of_the_unit_records_for_its_people_and_they_are_told(Role role)
    {
        await using var school = await School.OpenAsync();
        var keeper = await school.MemberAsync("沈知秋", school.Pharmacy, role);
        var chen = await school.ColleagueAsync("陈思远", school.Pharmacy);
        var colleague = await school.ChatOf(chen).JoinAsync();
        var chat = await school.ChatOf(keeper).SayAsync("请假 陈思远 5月6日到5月8日 病假");
        Assert.Equal($"{chen.Id}", chat.Last.Inputs["Person"]);
        await chat.PressAsync("保存");
        chat.Expect("请假已登记").Expect("陈思远");
        await colleague.HearAsync();
        colleague.Expect("您的请假已由他人登记").Expect("沈知秋").Expect("2026年5月6日至2026年5月8日");
        await colleague.PressAsync("请假列表");
        await colleague.PressAsync("查看");
        await colleague.PressAsync("撤回");
        await chat.HearAsync();
        chat.Expect("一条请假被撤回").Expect("陈思远");
    }

    [Fact]
    public async Task Nobody_records_sees_or_changes_those_of_another_unit()
    {
        await using var school = await School.OpenAsync();
        var chen = await school.ColleagueAsync("陈思远");
        var own = school.ChatOf(chen);
        await SaveAsync(own, "2026-05-06", "2026-05-08");
        var id = (await AllAsync(school))[0].Id;
        foreach (var other in new[] { school.Gao, await school.MemberAsync("何文清", school.GeneralBranch, Role.Secretary), await school.MemberAsync("凌晓") })
        {
            var chat = school.ChatOf(other);
            await chat.ForgeAsync("absence.open.1", ("absence", $"{id}"));
            chat.Expect("没有找到这条请假").ExpectNot("陈思远");
            await chat.ForgeAsync("absence.list.1", ("whose", "unit"));
            chat.ExpectNot("陈思远");
            await chat.ForgeAsync("absence.begin.1");
            await chat.ForgeAsync("absence.save.1", [.. chat.Last.DataOf("保存"), ("Person", $"{chen.Id}"), ("From", "2026-06-01"), ("To", "2026-06-02"), ("Reason", "leave")]);
            chat.Expect("还没有保存");
        }

        Assert.Single(await AllAsync(school));
        var lin = await school.ChatOf(school.Lin).ForgeAsync("absence.list.1", ("whose", "unit"));
        lin.Expect("陈思远");
        await using var db = school.Store.Read();
        Assert.Equal(1, await db.Set<AuditEntry>().CountAsync(entry => entry.Action == "absence.read" && entry.ConcernsId == chen.Id));
    }

    [Fact]
    public async Task Many_absences_and_many_people_fit_their_cards()
    {
        await using var school = await School.OpenAsync();
        for (var number = 0; number < 200; number++)
            await school.MemberAsync(new string('名', Person.NameLength));
        var chat = school.ChatOf(school.Lin);
        await chat.ForgeAsync("absence.begin.1");
        Assert.InRange(chat.Last.Size(), 1, CardSize.Limit);
        await school.ChangeAsync(db =>
        {
            for (var number = 0; number < 12; number++)
            {
                var day = new DateOnly(2026, 1, 1).AddDays(number * 2);
                db.Add(new Absence { PersonId = school.Lin.Id, From = day, To = day, Reason = AbsenceReason.Other, RecordedById = school.Lin.Id });
            }
        });
        await chat.SayAsync("请假");
        chat.Expect("共 12 条").Expect("第 1/3 页");
        await chat.PressAsync("下一页");
        chat.Expect("第 2/3 页");
    }

    private static async Task SaveAsync(Chat chat, string from, string to, string reason = "leave")
    {
        await chat.ForgeAsync("absence.begin.1");
        await chat.PressAsync("保存", ("From", from), ("To", to), ("Reason", reason));
    }

    private static async Task<List<Absence>> AllAsync(School school)
    {
        await using var db = school.Store.Read();
        return await db.Absences.OrderBy(absence => absence.Id).ToListAsync();
    }
}
