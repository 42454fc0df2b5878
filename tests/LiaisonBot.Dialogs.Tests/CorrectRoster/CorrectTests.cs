using LiaisonBot.Data.People;
using LiaisonBot.Data.Spans;
using LiaisonBot.Dialogs.Tests.Conversing;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.CorrectRoster;

/// <summary>苏婉清 is 凌晓's colleague in 药理支部; 秦望 is the officer of 药学党总支, who keeps both branches. It is Wednesday, 15 April 2026.</summary>
public sealed class CorrectTests
{
    [Fact]
    public async Task A_move_is_previewed_confirmed_and_undone()
    {
        await using var school = await School.OpenAsync();
        var (su, chat) = await BeginAsync(school);
        await chat.SayAsync("更正名册 苏婉清");
        chat.Expect("苏婉清").Expect("药理支部").Expect("青年教师").Expect("[调动单位]").ExpectNot("[免职]");
        await chat.PressAsync("调动单位");
        await chat.PressAsync("预览", ("Unit", "药剂"), ("On", "2026-04-01"));
        chat.Expect("2026年4月1日起，从药理支部调到药剂支部").Expect("结对党员需要谈心谈话（五必谈）：1 次").ExpectNot("凌晓");
        Assert.Equal("药理支部", await UnitAsync(school, su));

        await chat.PressAsync("确认更正");
        chat.Expect("名册已更正").Expect("24 小时内可以撤销");
        Assert.Equal("药剂支部", await UnitAsync(school, su));
        var made = chat.Last;
        await using (var db = school.Store.Read())
        {
            Assert.Equal(new DateOnly(2026, 4, 1), (await db.MustTalks.SingleAsync()).OccurredOn);
            Assert.Equal(new DateOnly(2026, 3, 31), (await db.Memberships.SingleAsync(span => span.PersonId == su.Id && span.To != null)).To);
        }

        await chat.PressAsync("撤销");
        chat.Expect("更正已撤销");
        Assert.Equal("药理支部", await UnitAsync(school, su));
        await chat.PressAsync(made, "撤销");
        chat.Expect("更正已撤销");
        await using var after = school.Store.Read();
        Assert.NotNull((await after.MustTalks.SingleAsync()).WithdrawnAt);
        Assert.Equal(["roster.correct", "roster.read", "roster.undo"], await AuditedAsync(school, su));
    }

    [Fact]
    public async Task The_whole_of_it_in_english()
    {
        await using var school = await School.OpenAsync();
        var (su, chat) = await BeginAsync(school, english: true);
        await chat.SayAsync($"correct roster {su.StaffNo}");
        await chat.PressAsync("Left or retired");
        await chat.PressAsync("Preview", ("Reason", "retired"), ("On", "2026-06-30"));
        chat.Expect("Last day here: June 30, 2026 (retired).").Expect("Must-talks that friends then owe: 1").Expect("Pairings that are then to repair: 1");
        await chat.PressAsync("Correct it");
        chat.Expect("The roster was corrected");
        await using var db = school.Store.Read();
        Assert.Equal((new DateOnly(2026, 6, 30), LeftReason.Retired), await db.People.Where(one => one.Id == su.Id).Select(one => ValueTuple.Create(one.LeftOn!.Value, one.LeftReason!.Value)).SingleAsync());
    }

    [Theory]
    [InlineData("任职", "Role=admin_head", "任药理支部行政负责人")]
    [InlineData("列入对象类别", "Category=guidance", "列入“帮教”")]
    [InlineData("移出对象类别", "Category=young_teacher", "移出“青年教师”")]
    [InlineData("更正职称", "Title=副教授", "职称由“空”改为“副教授”")]
    public async Task Each_of_the_others_is_made_and_undone(string button, string input, string says)
    {
        await using var school = await School.OpenAsync();
        var (su, chat) = await BeginAsync(school);
        await chat.SayAsync("更正名册 苏婉清");
        await chat.PressAsync(button);
        var typed = input.Split('=');
        await chat.PressAsync("预览", (typed[0], typed[1]));
        chat.Expect(says);
        await chat.PressAsync("确认更正");
        chat.Expect("名册已更正").Expect(says);
        await chat.PressAsync("撤销");
        chat.Expect("更正已撤销");
        await using var db = school.Store.Read();
        Assert.Equal(Category.YoungTeacher, (await db.CategoryHoldings.SingleAsync(one => one.PersonId == su.Id && one.To == null)).Category);
        Assert.False(await db.RoleHoldings.AnyAsync(one => one.PersonId == su.Id));
        Assert.Null((await db.People.SingleAsync(one => one.Id == su.Id)).Title);
    }

    [Fact]
    public async Task A_role_is_ended_and_the_last_secretary_of_a_unit_is_warned_of()
    {
        await using var school = await School.OpenAsync();
        var (_, chat) = await BeginAsync(school);
        await chat.SayAsync("更正名册 林书琴");
        await chat.PressAsync("免职");
        await chat.PressAsync("预览");
        chat.Expect("不再任药理支部书记").Expect("注意：药理支部将没有书记");
        await chat.PressAsync("修改");
        await chat.PressAsync("预览", ("On", "2026-04-10"));
        await chat.PressAsync("确认更正");
        await chat.PressAsync("撤销");
        await using var db = school.Store.Read();
        Assert.Null((await db.RoleHoldings.SingleAsync(one => one.PersonId == school.Lin.Id)).To);
    }

    [Fact]
    public async Task Pressed_twice_it_is_made_once()
    {
        await using var school = await School.OpenAsync();
        var (su, chat) = await BeginAsync(school);
        await PreviewMoveAsync(chat);
        var preview = chat.Last;
        await chat.PressAsync("确认更正");
        await chat.PressAsync(preview, "确认更正");
        chat.Expect("这项更正此前已完成");
        await using var db = school.Store.Read();
        Assert.Single(await db.RosterCorrections.ToListAsync());
        Assert.Equal(2, await db.Memberships.CountAsync(span => span.PersonId == su.Id));
    }

    [Fact]
    public async Task Of_two_who_correct_the_same_person_the_second_looks_again()
    {
        await using var school = await School.OpenAsync();
        var (su, chat) = await BeginAsync(school);
        var secretary = school.ChatOf(school.Lin);
        await PreviewMoveAsync(chat);
        await secretary.SayAsync("更正名册 苏婉清");
        await secretary.PressAsync("更正职称");
        await secretary.PressAsync("预览", ("Title", "副教授"));
        await chat.PressAsync("确认更正");
        await secretary.PressAsync("确认更正");
        secretary.Expect("您负责的范围内没有找到");

        await chat.SayAsync($"更正名册 {su.StaffNo}");
        await chat.PressAsync("更正职称");
        await chat.PressAsync("预览", ("Title", "副教授"));
        await school.ChangeAsync(db => db.People.Single(one => one.Id == su.Id).Email = "su@example.edu");
        await chat.PressAsync("确认更正");
        chat.Expect("这个人的记录刚有变动").Expect("副教授");
        await chat.PressAsync("确认更正");
        chat.Expect("名册已更正");
    }

    [Fact]
    public async Task What_has_been_built_on_stays()
    {
        await using var school = await School.OpenAsync();
        var (su, chat) = await BeginAsync(school);
        await PreviewMoveAsync(chat);
        await chat.PressAsync("确认更正");
        var made = chat.Last;
        await school.ChangeAsync(db => db.Memberships.Single(span => span.PersonId == su.Id && span.To == null).UnitId = school.GeneralBranch.Id);
        await chat.PressAsync(made, "撤销");
        chat.Expect("已有后续变动，不能撤销");
        Assert.Equal("药学党总支", await UnitAsync(school, su));
        await using var db = school.Store.Read();
        Assert.Null((await db.RosterCorrections.SingleAsync()).UndoneAt);
    }

    private static async Task PreviewMoveAsync(Chat chat)
    {
        await chat.SayAsync("更正名册 苏婉清");
        await chat.PressAsync("调动单位");
        await chat.PressAsync("预览", ("Unit", "G03-B02"), ("On", "2026-04-15"));
    }

    private static async Task<(Person Su, Chat Officer)> BeginAsync(School school, bool english = false)
    {
        var su = await school.ColleagueAsync("苏婉清", null, Category.YoungTeacher);
        await school.PairAsync(await school.MemberAsync("凌晓"), su);
        var officer = await school.MemberAsync("秦望", school.GeneralBranch, Role.Officer);
        if (english)
            await school.PreferEnglishAsync(officer);
        return (su, school.ChatOf(officer));
    }

    private static async Task<string> UnitAsync(School school, Person person)
    {
        await using var db = school.Store.Read();
        return await db.Memberships.On(school.Today).Where(span => span.PersonId == person.Id).Select(span => span.Unit!.Name).SingleAsync();
    }

    private static async Task<List<string>> AuditedAsync(School school, Person person)
    {
        await using var db = school.Store.Read();
        return await db.Set<Data.Audit.AuditEntry>().Where(entry => entry.ConcernsId == person.Id && entry.Action.StartsWith("roster."))
            .Select(entry => entry.Action).Distinct().OrderBy(action => action).ToListAsync();
    }
}
