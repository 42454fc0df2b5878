using LiaisonBot.Data.Audit;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.CorrectRoster;

/// <summary>林书琴 is the secretary of 药理支部, 高远 of 药剂支部; 秦望 the officer of 药学党总支 above both. It is Wednesday, 15 April 2026.</summary>
public sealed class RefusalTests
{
    [Fact]
    public async Task Whoever_is_out_of_scope_is_as_if_they_did_not_exist()
    {
        await using var school = await School.OpenAsync();
        var other = await school.ColleagueAsync("沈知秋", school.Pharmacy);
        var chat = school.ChatOf(school.Lin);
        await chat.SayAsync("更正名册 沈知秋");
        var there = chat.Last.All.Replace("沈知秋", "", StringComparison.Ordinal);
        await chat.SayAsync("更正名册 无此人");
        Assert.Equal(chat.Last.All.Replace("无此人", "", StringComparison.Ordinal), there);
        chat.Expect("您负责的范围内没有这个人");

        await chat.ForgeAsync("roster.form.1", ("person", $"{other.Id}"), ("what", "moved"));
        chat.Expect("没有找到").ExpectNot("沈知秋");
        await chat.ForgeAsync("roster.check.1", ("person", $"{other.Id}"), ("what", "titled"), ("Title", "教授"));
        chat.Expect("没有找到").ExpectNot("沈知秋");
        await chat.ForgeAsync("roster.check.1", ("person", "many"), ("what", "everything"));
        chat.Expect("没有找到");
        await chat.ForgeAsync("roster.find.1");
        chat.Expect("请选择一位");
    }

    [Fact]
    public async Task A_preview_is_its_drawers_alone_and_goes_with_the_role()
    {
        await using var school = await School.OpenAsync();
        var su = await school.ColleagueAsync("苏婉清");
        var chat = school.ChatOf(school.Lin);
        await chat.SayAsync("更正名册 苏婉清");
        await chat.PressAsync("更正职称");
        await chat.PressAsync("预览", ("Title", "教授"));
        await school.ChatOf(school.Gao).ForgeAsync("roster.confirm.1", chat.Last.DataOf("确认更正"));
        await school.ChangeAsync(db => db.RoleHoldings.Single(one => one.PersonId == school.Lin.Id).To = school.Today.AddDays(-1));
        await chat.PressAsync("确认更正");
        chat.Expect("不在您的权限内");
        await using var db = school.Store.Read();
        Assert.Null((await db.People.SingleAsync(one => one.Id == su.Id)).Title);
    }

    [Fact]
    public async Task A_unit_out_of_scope_is_for_those_who_keep_both()
    {
        await using var school = await School.OpenAsync();
        await school.ColleagueAsync("苏婉清");
        var chat = school.ChatOf(school.Lin);
        await chat.SayAsync("更正名册 苏婉清");
        await chat.PressAsync("调动单位");
        var form = chat.Last;
        await chat.PressAsync("预览", ("Unit", "药剂支部"));
        chat.Expect("请把新的名册文件交给管理员导入");
        await school.MemberAsync("秦望", school.GeneralBranch, Role.Officer);
        await chat.PressAsync(form, "预览", ("Unit", "药剂支部"));
        chat.Expect("请联系药学党总支（秦望）办理");
    }

    [Theory]
    [InlineData("Unit", "不存在的支部", "没有这个单位")]
    [InlineData("Unit", "支部", "有几个单位都符合")]
    [InlineData("Unit", "", "请填单位的编码或名称")]
    [InlineData("Unit", "药理支部", "名册里已经是这样")]
    [InlineData("On", "2026-04-16", "最晚到今天")]
    [InlineData("On", "2026-02-01", "最早可填2026年2月12日")]
    [InlineData("On", "", "请选择日期")]
    public async Task A_move_that_cannot_be_is_refused_at_its_field(string field, string value, string says)
    {
        await using var school = await School.OpenAsync();
        await school.ColleagueAsync("苏婉清");
        var officer = school.ChatOf(await school.MemberAsync("秦望", school.GeneralBranch, Role.Officer));
        await officer.SayAsync("更正名册 苏婉清");
        await officer.PressAsync("调动单位");
        await officer.PressAsync("预览", field == "Unit" ? [("Unit", value)] : [("Unit", "药剂支部"), ("On", value)]);
        officer.Expect(says).Expect("还不能更正").ExpectNot("确认更正");
    }

    [Fact]
    public async Task Before_the_beginning_over_a_later_change_and_too_far_ahead_are_refused()
    {
        await using var school = await School.OpenAsync();
        var su = await school.ColleagueAsync("苏婉清");
        await school.ChangeAsync(db => db.Memberships.Single(span => span.PersonId == su.Id).From = new DateOnly(2026, 3, 10));
        var officer = school.ChatOf(await school.MemberAsync("秦望", school.GeneralBranch, Role.Officer));
        await officer.SayAsync("更正名册 苏婉清");
        var card = officer.Last;
        await officer.PressAsync("调动单位");
        var form = officer.Last;
        await officer.PressAsync("预览", ("Unit", "药剂支部"), ("On", "2026-03-09"));
        officer.Expect("早于这个人在名册里的第一天（2026年3月10日）");
        await officer.PressAsync(form, "预览", ("Unit", "药剂支部"), ("On", "2026-04-10"));
        await officer.PressAsync("确认更正");
        await officer.PressAsync(form, "预览", ("Unit", "药理支部"), ("On", "2026-04-09"));
        officer.Expect("2026年4月10日另有一次变动");
        await officer.PressAsync(card, "离开或退休");
        await officer.PressAsync("预览", ("Reason", "retired"), ("On", "2027-04-17"));
        officer.Expect("离开的日期最晚可填2027年4月16日");
        await officer.PressAsync("预览", ("Reason", ""), ("On", "2026-04-16"));
        officer.Expect("请选择原因");
    }

    [Fact]
    public async Task Nobody_gives_themselves_a_role_nor_one_above_their_own_or_outside_their_unit()
    {
        await using var school = await School.OpenAsync();
        await school.MemberAsync("凌晓");
        var officer = await school.MemberAsync("秦望", school.Pharmacology, Role.Officer);
        var chat = school.ChatOf(officer);
        await chat.SayAsync("更正名册 秦望");
        await chat.PressAsync("任职");
        await chat.PressAsync("预览", ("Role", "secretary"));
        chat.Expect("不能给自己任职");

        await chat.SayAsync("更正名册 凌晓");
        await chat.PressAsync("任职");
        var form = chat.Last;
        await chat.PressAsync("预览", ("Role", "secretary"));
        chat.Expect("这个职务高于您在本单位的职务").ExpectNot("确认更正");
        await chat.PressAsync(form, "预览", ("Role", "officer"), ("Unit", "药学党总支"));
        chat.Expect("这个单位不在您负责的范围");
        await chat.PressAsync(form, "预览", ("Role", ""));
        chat.Expect("请选择职务");
        await chat.PressAsync(form, "预览", ("Role", "officer"));
        chat.Expect("任药理支部党务干事");

        await chat.SayAsync("更正名册 林书琴");
        await chat.PressAsync("免职");
        await chat.PressAsync("预览");
        chat.Expect("这个职务高于您在本单位的职务");
        var above = school.ChatOf(await school.MemberAsync("陆明远", school.GeneralBranch, Role.Officer));
        await chat.PressAsync("预览");
        chat.Expect("请联系药学党总支（陆明远）办理");
        await above.SayAsync("更正名册 凌晓");
        await above.PressAsync("任职");
        await above.PressAsync("预览", ("Role", "secretary"), ("Unit", "药理支部"));
        above.Expect("任药理支部书记");
    }

    [Fact]
    public async Task Whose_role_is_not_ones_own_to_end_is_not_entered_as_having_left()
    {
        await using var school = await School.OpenAsync();
        var chat = school.ChatOf(await school.MemberAsync("秦望", school.Pharmacology, Role.Officer));
        await school.MemberAsync("陆明远", school.GeneralBranch, Role.Officer);
        await chat.SayAsync("更正名册 林书琴");
        await chat.PressAsync("离开或退休");
        await chat.PressAsync("预览", ("Reason", "retired"), ("On", "2026-04-16"));
        chat.Expect("此人担任的职务不由您任免，请联系药学党总支（陆明远）办理").ExpectNot("确认更正");
    }

    [Fact]
    public async Task What_the_card_did_not_offer_is_refused_when_it_is_forged_and_each_look_is_noted()
    {
        await using var school = await School.OpenAsync();
        var ling = await school.MemberAsync("凌晓");
        var chat = school.ChatOf(school.Lin);
        await chat.ForgeAsync("roster.form.1", ("person", $"{ling.Id}"), ("what", "category_added"));
        chat.ExpectNot("凌晓");
        await chat.ForgeAsync("roster.form.1", ("person", $"{ling.Id}"), ("what", "titled"));
        chat.Expect("凌晓");
        await using var db = school.Store.Read();
        Assert.Equal(2, await db.Set<AuditEntry>().CountAsync(entry => entry.Action == "roster.read"));
    }

    [Fact]
    public async Task A_title_must_be_there_and_not_too_long()
    {
        await using var school = await School.OpenAsync();
        await school.ColleagueAsync("苏婉清");
        var chat = school.ChatOf(school.Lin);
        await chat.SayAsync("更正名册");
        var su = chat.Last;
        await chat.PressAsync(su, "下一步", ("Name", "苏婉清"));
        await chat.PressAsync("更正职称");
        await chat.PressAsync("预览", ("Title", ""));
        chat.Expect("请填职称");
        await chat.PressAsync("预览", ("Title", new string('长', 65)));
        chat.Expect("请精简到 64 字以内");
    }

    [Fact]
    public async Task People_of_the_same_name_are_told_apart_and_a_category_that_is_not_held_is_none()
    {
        await using var school = await School.OpenAsync();
        var one = await school.ColleagueAsync("姜小燕", null, Category.NewHire);
        await school.ColleagueAsync("姜小燕");
        var chat = school.ChatOf(school.Lin);
        await chat.SayAsync("更正名册 姜小燕");
        chat.Expect("有几位同名");
        await chat.PressAsync("下一步", ("Whom", $"{one.Id}"));
        chat.Expect(one.StaffNo);
        await chat.ForgeAsync("roster.check.1", ("person", $"{one.Id}"), ("what", "category_ended"), ("Category", "guidance"), ("On", "2026-04-15"));
        chat.Expect("名册里现在没有这一项");
        await chat.ForgeAsync("roster.check.1", ("person", $"{one.Id}"), ("what", "category_added"), ("On", "2026-04-15"));
        chat.Expect("请选择对象类别");
    }

    [Fact]
    public async Task A_party_post_is_for_members_and_an_administrative_one_for_anybody()
    {
        await using var school = await School.OpenAsync();
        await school.ColleagueAsync("苏婉清");
        var chat = school.ChatOf(school.Lin);
        await chat.SayAsync("更正名册 苏婉清");
        await chat.PressAsync("任职");
        var form = chat.Last;
        await chat.PressAsync(form, "预览", ("Role", "deputy_secretary"));
        chat.Expect("由党员担任").ExpectNot("确认更正");
        await chat.PressAsync(form, "预览", ("Role", "admin_head"));
        chat.Expect("任药理支部行政负责人");
    }

    [Fact]
    public async Task A_list_that_does_not_hold_everybody_says_how_many_are_missing_and_how_to_name_them()
    {
        await using var school = await School.OpenAsync();
        var chat = school.ChatOf(school.Lin);
        await chat.SayAsync("更正名册");
        chat.ExpectNot("没有列出");
        for (var number = 1; number <= 62; number++)
            await school.ColleagueAsync($"甲{number:D2}");
        await school.ColleagueAsync("最后一位");
        await chat.SayAsync("更正名册");
        chat.Expect("前 60 位，还有 4 位没有列出").Expect("请填姓名全称或工号");
        await chat.PressAsync("下一步", ("Name", "最后一位"));
        chat.Expect("最后一位").Expect("[调动单位]");
    }

    [Fact]
    public async Task Members_are_told_that_it_is_not_theirs_to_do()
    {
        await using var school = await School.OpenAsync();
        var member = school.ChatOf(await school.EnglishMemberAsync("凌晓"));
        await member.SayAsync("correct roster");
        member.Expect("Correcting the roster is not within your role");
    }
}
