using LiaisonBot.Data.Audit;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Objections;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.Objections;

public sealed class ObjectionTests
{
    private const string Line = "走访宿舍，了解供暖情况";
    private const string Note = "只有作者能看到的话";
    private const string Reason = "那天没有来，是打的电话";

    [Fact]
    public async Task An_objection_goes_to_the_secretary_is_corrected_and_comes_back_with_an_answer()
    {
        await using var play = await Play.BeginAsync();
        await play.ObjectAsync(Reason);
        play.Colleague.Expect("异议已提交").Expect("已送药理支部书记处理").Expect("等待处理");

        await play.Secretary.HearAsync();
        play.Secretary.Expect("陈思远").Expect(Line).Expect(Reason).Expect("凌晓").ExpectNot(Note);
        await play.Secretary.PressAsync("请记录人更正");
        play.Secretary.Expect("已请记录人更正");

        await play.Author.HearAsync();
        play.Author.Expect("请核对一条联系记录").Expect(Reason).Expect(Line);
        await play.Colleague.HearAsync();
        play.Colleague.Expect("已请记录人更正");

        await play.Author.PressAsync("修改");
        await play.Author.PressAsync("保存", (nameof(Contact.Line), "电话了解宿舍供暖情况"), (nameof(Contact.Kind), "talk"));
        play.Author.Expect("修改已保存");
        await play.Colleague.HearAsync();
        play.Colleague.Expect("记录人已更正，等待答复").Expect("电话了解宿舍供暖情况");

        await play.Secretary.HearAsync();
        play.Secretary.Expect("记录人已更正").Expect("电话了解宿舍供暖情况");
        await play.Secretary.PressAsync("办结", ("Answer", "已更正，谢谢提醒"));
        play.Secretary.Expect("已办结");
        await play.Colleague.HearAsync();
        play.Colleague.Expect("已办结").Expect("已更正，谢谢提醒").ExpectNot(Note);
        await play.Author.HearAsync();
        play.Author.Expect("对您一条记录的异议已办结").Expect("已更正，谢谢提醒");

        await using var db = play.School.Store.Read();
        var done = await db.Set<AuditEntry>().OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync();
        Assert.Equal(
            ["objection.raise", "objection.read", "objection.ask", "contact.edit", "objection.corrected", "objection.read", "objection.settle"],
            done.Where(action => !action.StartsWith("mydata", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_author_may_correct_long_after_the_usual_hours_and_undo_what_never_was()
    {
        await using var play = await Play.BeginAsync();
        await play.ObjectAsync(Reason);
        await play.Secretary.HearAsync();
        await play.Secretary.PressAsync("请记录人更正");
        play.School.Clock.Advance(TimeSpan.FromDays(20));
        await play.Author.HearAsync();
        await play.Author.PressAsync("打开记录");
        play.Author.Expect("这条联系记录");
        await play.Author.PressAsync("撤销");
        play.Author.Expect("已撤销");
        await play.Colleague.HearAsync();
        play.Colleague.Expect("这条记录已撤销，不再计入");
        Assert.Equal(ObjectionState.Corrected, (await play.OnlyAsync()).State);
    }

    [Fact]
    public async Task Without_a_request_an_old_entry_stays_as_it_is()
    {
        await using var play = await Play.BeginAsync();
        play.School.Clock.Advance(TimeSpan.FromDays(20));
        await play.Author.ForgeAsync("contact.correct.1", ("entry", $"{play.Contact.Id}"));
        play.Author.Expect("已过可修改的时间");
        await play.Colleague.ForgeAsync("contact.correct.1", ("entry", $"{play.Contact.Id}"));
        play.Colleague.Expect("不在您的权限内");
        await play.Secretary.ForgeAsync("contact.entry.1", ("entry", $"{play.Contact.Id}"));
        play.Secretary.Expect("没有在您的记录中找到").ExpectNot(Line);
    }

    [Fact]
    public async Task While_it_is_open_it_can_be_withdrawn_and_the_secretary_is_told()
    {
        await using var play = await Play.BeginAsync();
        await play.ObjectAsync(Reason);
        var sent = play.Colleague.Last;
        await play.Secretary.HearAsync();
        var card = play.Secretary.Last;
        await play.Colleague.PressAsync("撤回异议");
        play.Colleague.Expect("已撤回");
        await play.Secretary.HearAsync();
        play.Secretary.Expect("已撤回");
        await play.Secretary.PressAsync(card, "办结", ("Answer", "太晚了"));
        play.Secretary.Expect("已撤回");
        Assert.Equal(ObjectionState.Withdrawn, (await play.OnlyAsync()).State);
        await play.Colleague.PressAsync(sent, "撤回异议");
        play.Colleague.Expect("已撤回");
        await play.ObjectAsync("还是不对");
        play.Colleague.Expect("异议已提交");
    }

    [Fact]
    public async Task Once_dealt_with_it_can_no_longer_be_withdrawn()
    {
        await using var play = await Play.BeginAsync();
        await play.ObjectAsync(Reason);
        var sent = play.Colleague.Last;
        await play.Secretary.HearAsync();
        await play.Secretary.PressAsync("请记录人更正");
        await play.Colleague.PressAsync(sent, "撤回异议");
        play.Colleague.Expect("已请记录人更正");
        Assert.Equal(ObjectionState.CorrectionAsked, (await play.OnlyAsync()).State);
    }

    [Fact]
    public async Task A_reason_and_an_answer_are_asked_for_and_kept_short()
    {
        await using var play = await Play.BeginAsync();
        await play.ObjectAsync("  ");
        play.Colleague.Expect("请写一句哪里不对");
        await play.Colleague.PressAsync("提交", ("Reason", new string('长', 201)));
        play.Colleague.Expect("现有 201 字");
        await play.Colleague.PressAsync("提交", ("Reason", new string('长', 200)));
        play.Colleague.Expect("异议已提交");
        await play.Secretary.HearAsync();
        await play.Secretary.PressAsync("办结");
        play.Secretary.Expect("办结前请写一句答复");
        await play.Secretary.PressAsync("办结", ("Answer", new string('答', 201)));
        play.Secretary.Expect("现有 201 字");
        Assert.Equal(ObjectionState.Open, (await play.OnlyAsync()).State);
    }

    [Fact]
    public async Task Two_presses_two_forms_and_two_secretaries_make_one_objection_and_one_answer()
    {
        await using var play = await Play.BeginAsync();
        var deputy = play.School.ChatOf(await play.School.MemberAsync("沈知秋", null, Role.DeputySecretary));
        await deputy.JoinAsync();
        await play.OpenFormAsync();
        var form = play.Colleague.Last;
        await play.ObjectAsync(Reason);
        await play.Colleague.PressAsync(form, "提交", ("Reason", "第二张表"));
        play.Colleague.Expect("已经提过异议").Expect(Reason);
        await play.Colleague.PressAsync(form, "提交", ("Reason", "第二张表"));
        play.Colleague.Expect("已经提过异议");

        await play.Secretary.HearAsync();
        await deputy.HearAsync();
        await deputy.PressAsync("办结", ("Answer", "副书记的答复"));
        await play.Secretary.PressAsync("办结", ("Answer", "书记的答复"));
        play.Secretary.Expect("副书记的答复").ExpectNot("书记的答复已");
        Assert.Equal("副书记的答复", (await play.OnlyAsync()).Answer);
    }

    [Fact]
    public async Task An_entry_that_was_edited_while_the_form_lay_open_is_shown_first()
    {
        await using var play = await Play.BeginAsync();
        await play.OpenFormAsync();
        await play.EditAsync("电话了解供暖情况");
        await play.Colleague.PressAsync("提交", ("Reason", Reason));
        play.Colleague.Expect("这条记录刚刚修改过").Expect("电话了解供暖情况");
        await play.Colleague.PressAsync("提交", ("Reason", Reason));
        play.Colleague.Expect("异议已提交");
    }

    [Fact]
    public async Task Nobody_objects_to_an_entry_about_somebody_else_or_to_their_own()
    {
        await using var play = await Play.BeginAsync();
        var other = play.School.ChatOf(await play.School.ColleagueAsync("罗一鸣"));
        await other.ForgeAsync("objection.begin.1", ("entry", $"{play.Contact.Id}"));
        other.Expect("没有找到关于您的这条记录").ExpectNot(Line);
        await play.Author.ForgeAsync("objection.begin.1", ("entry", $"{play.Contact.Id}"));
        play.Author.Expect("没有找到关于您的这条记录").ExpectNot(Line);
        foreach (var nonsense in new[] { "", "-1", "0", "x", "99999999999999999999" })
        {
            await play.Colleague.ForgeAsync("objection.begin.1", ("entry", nonsense));
            play.Colleague.Expect("没有找到关于您的这条记录");
            await play.Secretary.ForgeAsync("objection.open.1", ("objection", nonsense));
            play.Secretary.Expect("没有找到这条异议");
        }
    }

    [Fact]
    public async Task The_list_holds_what_waits_for_this_secretary_and_reading_it_is_noted()
    {
        await using var play = await Play.BeginAsync();
        await play.Secretary.SayAsync("异议");
        play.Secretary.Expect("现在没有等您处理的异议");
        await play.ObjectAsync(Reason);
        await play.Secretary.SayAsync("异议");
        play.Secretary.Expect("共 1 条").Expect(Reason);
        await play.Secretary.PressAsync("处理");
        play.Secretary.Expect("对联系记录的异议").ExpectNot(Note);
        await using var db = play.School.Store.Read();
        Assert.Equal(3, await db.Set<AuditEntry>().CountAsync(entry => entry.Action == "objection.read" && entry.ActorId == play.School.Lin.Id));

        var gao = await play.School.ChatOf(play.School.Gao).SayAsync("objections");
        gao.Expect("现在没有等您处理的异议").ExpectNot(Line);
        await gao.ForgeAsync("objection.open.1", ("objection", $"{(await play.OnlyAsync()).Id}"));
        gao.Expect("没有找到这条异议").ExpectNot(Line).ExpectNot(Reason);
    }

    [Fact]
    public async Task An_author_who_has_left_is_not_asked_and_one_without_a_chat_is_to_be_told()
    {
        await using var play = await Play.BeginAsync(authorChats: false);
        await play.ObjectAsync(Reason);
        await play.Secretary.HearAsync();
        var card = play.Secretary.Last;
        await play.School.ChangeAsync(db => db.People.Single(person => person.Id == play.Contact.AuthorId).LeftOn = new DateOnly(2026, 4, 14));
        await play.Secretary.PressAsync(card, "请记录人更正");
        play.Secretary.Expect("记录人已不在学校");
        await play.School.ChangeAsync(db => db.People.Single(person => person.Id == play.Contact.AuthorId).LeftOn = null);
        await play.Secretary.PressAsync(card, "请记录人更正");
        play.Secretary.Expect("请当面转告");
    }
}
