using LiaisonBot.Data.Audit;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.MyPairings;

public sealed class PlanTests
{
    private const string Plan = "Plan";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_member_changes_the_plan_and_sees_it_kept(bool onTeams)
    {
        await using var school = await School.OpenAsync();
        var (ling, pairing) = await PairAsync(school);
        var chat = await school.ChatOf(ling, onTeams).SayAsync("我的结对");
        await chat.PressAsync("修改计划");
        chat.Expect("修改结对计划").Expect("与陈思远的结对").Expect("对方也能看到");
        Assert.Equal("旧的计划", chat.Last.Inputs[Plan]);

        await chat.PressAsync("保存", (Plan, " 每月谈心一次 "));

        chat.Expect("结对计划已保存").Expect("每月谈心一次");
        Assert.Equal("每月谈心一次", await PlanOfAsync(school, pairing));
        await chat.PressAsync("我的结对");
        chat.Expect("每月谈心一次").Expect("陈思远");
    }

    [Fact]
    public async Task In_English_too()
    {
        await using var school = await School.OpenAsync();
        var (ling, pairing) = await PairAsync(school);
        await school.PreferEnglishAsync(ling);
        var chat = await school.ChatOf(ling).SayAsync("my pairings");
        await chat.PressAsync("Edit plan");
        await chat.PressAsync("Save", (Plan, "A talk every month"));
        chat.Expect("Plan saved").Expect("Pairing with 陈思远");
        Assert.Equal("A talk every month", await PlanOfAsync(school, pairing));
    }

    [Fact]
    public async Task An_emptied_plan_is_no_plan()
    {
        await using var school = await School.OpenAsync();
        var (ling, pairing) = await PairAsync(school);
        var chat = await OpenFormAsync(school, ling);
        await chat.PressAsync("保存", (Plan, "  \n "));
        chat.Expect("结对计划已保存").Expect("还没有写");
        Assert.Null(await PlanOfAsync(school, pairing));
    }

    [Fact]
    public async Task A_plan_too_long_comes_back_as_typed_and_the_form_still_works()
    {
        await using var school = await School.OpenAsync();
        var (ling, pairing) = await PairAsync(school);
        var chat = await OpenFormAsync(school, ling);
        var typed = new string('谈', Pairing.PlanLength + 1);

        await chat.PressAsync("保存", (Plan, typed));

        chat.Expect("现有 501 字，请精简到 500 字以内");
        Assert.Equal(typed, chat.Last.Inputs[Plan]);
        Assert.Equal("旧的计划", await PlanOfAsync(school, pairing));
        await chat.PressAsync("保存", (Plan, typed[1..]));
        chat.Expect("结对计划已保存");
        Assert.Equal(Pairing.PlanLength, (await PlanOfAsync(school, pairing))!.Length);
    }

    [Fact]
    public async Task Pressed_twice_it_is_saved_once()
    {
        await using var school = await School.OpenAsync();
        var (ling, pairing) = await PairAsync(school);
        var chat = await OpenFormAsync(school, ling);
        var form = chat.Last;
        await chat.PressAsync(form, "保存", (Plan, "第一次"));
        await chat.PressAsync(form, "保存", (Plan, "第二次"));

        chat.Expect("已经保存过").Expect("第一次").ExpectNot("第二次");
        Assert.Equal("第一次", await PlanOfAsync(school, pairing));
        Assert.Equal(1, await AuditedAsync(school));
    }

    [Fact]
    public async Task Pressed_in_two_places_at_the_same_time_it_is_saved_once()
    {
        await using var school = await School.OpenAsync();
        var (ling, pairing) = await PairAsync(school);
        var form = (await OpenFormAsync(school, ling)).Last.DataOf("保存");
        var here = school.ChatOf(ling);
        var there = school.ChatOf(ling);

        await Task.WhenAll(
            Task.Run(() => here.ForgeAsync("pairing.plan-save.1", [.. form, (Plan, "这里")])),
            Task.Run(() => there.ForgeAsync("pairing.plan-save.1", [.. form, (Plan, "那里")])));

        Assert.Equal((200, 200), (here.Status, there.Status));
        Assert.Equal(1, await AuditedAsync(school));
        Assert.Equal(here.Last.Reads("结对计划已保存") ? "这里" : "那里", await PlanOfAsync(school, pairing));
    }

    [Fact]
    public async Task Someone_elses_card_changes_nothing_and_tells_nothing()
    {
        await using var school = await School.OpenAsync();
        var (ling, pairing) = await PairAsync(school);
        var form = (await OpenFormAsync(school, ling)).Last.DataOf("保存");
        foreach (var other in new[] { school.Lin, await school.MemberAsync("方远") })
        {
            var chat = await school.ChatOf(other).ForgeAsync("pairing.plan-save.1", [.. form, (Plan, "别人写的")]);
            chat.Expect("这张卡片已经不能用了").ExpectNot("陈思远");
        }

        Assert.Equal("旧的计划", await PlanOfAsync(school, pairing));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    [InlineData("陈思远")]
    [InlineData("")]
    public async Task A_form_opens_only_for_an_own_pairing(string forged)
    {
        await using var school = await School.OpenAsync();
        var (ling, pairing) = await PairAsync(school);
        var chat = await school.ChatOf(ling).ForgeAsync("pairing.plan.1", ("pairing", forged));
        chat.Expect("没有在您的结对中找到");
        var other = await school.ChatOf(school.Lin).ForgeAsync("pairing.plan.1", ("pairing", $"{pairing.Id}"));
        other.Expect("没有在您的结对中找到").ExpectNot("陈思远");
    }

    [Fact]
    public async Task A_pairing_ended_meanwhile_keeps_its_plan()
    {
        await using var school = await School.OpenAsync();
        var (ling, pairing) = await PairAsync(school);
        var chat = await school.ChatOf(ling).SayAsync("我的结对");
        var list = chat.Last;
        await chat.PressAsync("修改计划");
        var form = chat.Last;
        await school.ChangeAsync(db => db.Pairings.Single(kept => kept.Id == pairing.Id).EndedOn = new DateOnly(2026, 4, 14));

        await chat.PressAsync(form, "保存", (Plan, "新的计划"));
        chat.Expect("您与陈思远的结对已于2026年4月14日结束，计划没有改动");
        await chat.PressAsync(list, "修改计划");
        chat.Expect("已于2026年4月14日结束");
        Assert.Equal("旧的计划", await PlanOfAsync(school, pairing));
    }

    [Fact]
    public async Task Cancel_goes_back_to_the_page_it_came_from()
    {
        await using var school = await School.OpenAsync();
        var (ling, _) = await PairAsync(school);
        var chat = await OpenFormAsync(school, ling);
        await chat.PressAsync("取消", (Plan, "不要了"));
        chat.Expect("我的结对").Expect("旧的计划").ExpectNot("不要了");
    }

    [Fact]
    public async Task A_form_older_than_its_key_is_refused()
    {
        await using var school = await School.OpenAsync();
        var (ling, pairing) = await PairAsync(school);
        var chat = await OpenFormAsync(school, ling);
        school.Clock.Advance(TimeSpan.FromDays(61));
        await chat.PressAsync("保存", (Plan, "新的计划"));
        chat.Expect("这张卡片已过期");
        Assert.Equal("旧的计划", await PlanOfAsync(school, pairing));
    }

    private static async Task<(Person Ling, Pairing Pairing)> PairAsync(School school)
    {
        var ling = await school.MemberAsync("凌晓");
        var pairing = await school.PairAsync(ling, await school.ColleagueAsync("陈思远"));
        await school.ChangeAsync(db => db.Pairings.Single(kept => kept.Id == pairing.Id).Plan = "旧的计划");
        return (ling, pairing);
    }

    private static async Task<Chat> OpenFormAsync(School school, Person member)
    {
        var chat = await school.ChatOf(member).SayAsync("我的结对");
        return await chat.PressAsync("修改计划");
    }

    private static async Task<string?> PlanOfAsync(School school, Pairing pairing)
    {
        await using var db = school.Store.Read();
        return await db.Pairings.Where(kept => kept.Id == pairing.Id).Select(kept => kept.Plan).SingleAsync();
    }

    private static async Task<int> AuditedAsync(School school)
    {
        await using var db = school.Store.Read();
        return await db.Set<AuditEntry>().CountAsync(entry => entry.Action == "pairing.plan");
    }
}
