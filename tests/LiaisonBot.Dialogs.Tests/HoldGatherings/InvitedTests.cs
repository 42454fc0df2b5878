using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;

namespace LiaisonBot.Dialogs.Tests.HoldGatherings;

/// <summary>Who is invited stands on the card for those who keep it, or on pages of their own where they are many.</summary>
public sealed class InvitedTests
{
    [Fact]
    public async Task Those_who_keep_it_read_who_is_invited_and_nobody_else_does()
    {
        await using var made = await GatheringSchool.OpenAsync();
        await made.AnnounceAsync(on: "2026-04-22", whom: "chosen");
        await made.Keeper.PressAsync("发出邀请", ("People1", GatheringSchool.Ids(made.Chen, made.Wang)));

        made.Keeper.Expect("已邀请 2 人：陈思远、王芳");
        (await made.OpenGatheringAsync()).Expect("已邀请 2 人：陈思远、王芳");
        Assert.DoesNotContain("受邀名单", made.Keeper.Last.Buttons);
        (await made.OpenGatheringAsync(made.ChatOf(made.Chen))).ExpectNot("王芳").ExpectNot("已邀请");
    }

    [Fact]
    public async Task Who_has_left_since_is_still_among_those_invited()
    {
        await using var made = await GatheringSchool.OpenAsync();
        await made.AnnounceAsync(on: "2026-04-22", whom: "chosen");
        await made.Keeper.PressAsync("发出邀请", ("People1", GatheringSchool.Ids(made.Chen, made.Wang)));
        await made.LeaveAsync(made.Wang, new DateOnly(2026, 4, 14));

        (await made.OpenGatheringAsync()).Expect("已邀请 2 人：陈思远、王芳");
    }

    [Fact]
    public async Task Many_stand_on_pages_of_their_own()
    {
        await using var made = await GatheringSchool.OpenAsync();
        for (var one = 1; one <= 20; one++)
            await made.School.ColleagueAsync($"同事{one:00}");
        await made.AnnounceAsync(on: "2026-04-22");
        made.Keeper.Expect("已邀请 26 人").ExpectNot("已邀请 26 人：");

        await made.Keeper.PressAsync("受邀名单");

        made.Keeper.Expect("受邀名单").Expect("已邀请 26 人").Expect("第 1/2 页").Expect("凌晓（");
        await made.Keeper.PressAsync("下一页");
        made.Keeper.Expect("第 2/2 页").Expect("同事20（");
        await made.Keeper.PressAsync("返回");
        made.Keeper.Expect("已发布").Expect("邀请更多人");
        Assert.Contains("gathering.read gathering:1", await made.AuditedAsync());
    }

    [Fact]
    public async Task The_names_are_for_nobody_of_another_unit()
    {
        await using var made = await GatheringSchool.OpenAsync();
        await made.AnnounceAsync(on: "2026-04-22");

        (await made.ChatOf(made.School.Gao).ForgeAsync("gathering.invited.1", ("cardKey", await made.KeyOfAsync(made.School.Gao)))).Expect("没有找到这次座谈会").ExpectNot("陈思远");
        await made.School.ChangeAsync(db => db.Add(new RoleHolding { PersonId = made.Zhao.Id, UnitId = made.School.GeneralBranch.Id, Role = Role.Officer, From = new DateOnly(2020, 1, 1) }));
        (await made.ChatOf(made.Zhao).ForgeAsync("gathering.invited.1", ("cardKey", await made.KeyOfAsync(made.Zhao)))).Expect("没有找到这次座谈会").ExpectNot("陈思远");
    }

    [Fact]
    public async Task Each_form_leads_back_with_nothing_saved()
    {
        await using var made = await GatheringSchool.OpenAsync();
        await made.AnnounceAsync(whom: "chosen");
        await made.Keeper.PressAsync("返回");
        made.Keeper.Expect("已发布").ExpectNot("已邀请");
        await made.Keeper.PressAsync("登记到会");
        await made.Keeper.PressAsync("返回");
        made.Keeper.Expect("已发布");
        await made.LogOpenedAsync(made.Ling, made.Chen);
        await made.Keeper.PressAsync("更正到会名单");

        await made.Keeper.PressAsync("返回");

        made.Keeper.Expect("已举行并登记").Expect("凌晓").ExpectNot("已更正");
    }
}
