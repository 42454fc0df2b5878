using LiaisonBot.Data.Audit;
using LiaisonBot.Data.Occasions;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.RecordMustTalks;

public sealed class RecordTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_a_secretary_records_reaches_the_friend_at_once_and_ends_with_the_talk(Engine engine)
    {
        await using var play = await Play.BeginAsync(engine);
        await play.RecordAsync(line: "课题没有批下来，先听他说");
        play.Secretary.Expect("必谈已登记").Expect("陈思远").Expect("联系人：凌晓").Expect("工作中遇到挫折").Expect("2026年4月29日").Expect("还没有谈");

        await play.Friend.HearAsync();
        play.Friend.Expect("请找这位同事谈一谈").Expect("陈思远").Expect("课题没有批下来，先听他说").Expect("2026年4月29日").Expect("林书琴");
        await play.Friend.PressAsync("记录联系");
        Assert.Equal(($"{play.Chen.Id}", "setback"), (play.Friend.Last.Inputs["Colleagues"], play.Friend.Last.Inputs["Occasion"]));
        await play.Friend.PressAsync("保存", ("Kind", "talk"), ("Line", "聊了课题的事"));
        play.Friend.Expect("联系记录已保存").Expect("工作中遇到挫折").Expect("这次必谈已完成");

        await play.Secretary.SayAsync("必谈");
        play.Secretary.Expect("还有 0 项没有谈").Expect("已谈（2026年4月15日）").ExpectNot("还没有谈");
        var talk = Assert.Single(await play.AllAsync());
        Assert.Equal((Occasion.Setback, new DateOnly(2026, 4, 14), Play.Due), (talk.Occasion, talk.OccurredOn, talk.DueOn));
    }

    [Fact]
    public async Task The_same_in_English()
    {
        await using var play = await Play.BeginAsync(english: true);
        var secretary = play.Secretary;
        await secretary.SayAsync("must talk");
        secretary.Expect("No talk is owed");
        await secretary.PressAsync("Record a must-talk");
        await secretary.PressAsync("Save", ("Whom", $"c{play.Chen.Id}"), ("Occasion", "praise_or_censure"), ("On", "2026-04-15"));
        secretary.Expect("Must-talk recorded").Expect("commended, rewarded, criticised or disciplined").Expect("April 29, 2026").Expect("still owed");

        await play.Friend.HearAsync();
        play.Friend.Expect("A talk that must not wait").Expect("陈思远");
        await play.Friend.PressAsync("My pairings");
        play.Friend.Expect("1 must-talk is owed").Expect("Please talk by Wed, April 29");
        await play.Friend.PressAsync("Log this talk");
        await play.Friend.PressAsync("Save", ("Kind", "talk"), ("Line", "congratulated"));
        play.Friend.Expect("Contact saved").Expect("The must-talk is done.");
        await secretary.SayAsync("must talk");
        secretary.Expect("0 still owed").Expect("held on April 15, 2026");
    }

    [Fact]
    public async Task A_members_appraisal_makes_a_talk_with_each_colleague_due_and_is_told_once()
    {
        await using var play = await Play.BeginAsync();
        await play.RecordAsync("appraisal", whom: $"m{play.Ling.Id}");
        play.Secretary.Expect("陈思远").Expect("沈知秋").Expect("考核、考察或评议");

        await play.Friend.HearAsync();
        Assert.Single(play.Friend.Replies);
        play.Friend.Expect("陈思远").Expect("沈知秋");
        await play.Friend.PressAsync("我的结对");
        play.Friend.Expect("还有 2 次必谈没有谈");
        Assert.Equal([Occasion.Appraisal, Occasion.Appraisal], (await play.AllAsync()).Select(talk => talk.Occasion));
    }

    [Theory]
    [InlineData("", "setback", "2026-04-14", "请选择是谁")]
    [InlineData("c999", "setback", "2026-04-14", "现有结对中没有这个人")]
    [InlineData("x", "setback", "2026-04-14", "现有结对中没有这个人")]
    [InlineData("chen", "", "2026-04-14", "请选择事由")]
    [InlineData("chen", "birthday", "2026-04-14", "请选择事由")]
    [InlineData("chen", "appraisal", "2026-04-14", "请选择党员")]
    [InlineData("ling", "setback", "2026-04-14", "请选择群众")]
    [InlineData("chen", "setback", "", "请选择发生日期")]
    [InlineData("chen", "setback", "2026-04-16", "发生日期不能晚于今天")]
    [InlineData("chen", "setback", "2026-02-11", "最早可填2026年2月12日")]
    [InlineData("gao's", "setback", "2026-04-14", "现有结对中没有这个人")]
    [InlineData("ended", "setback", "2026-04-14", "现有结对中没有这个人")]
    public async Task A_wrong_field_is_said_at_the_field_and_nothing_is_kept(string whom, string occasion, string on, string problem)
    {
        await using var play = await Play.BeginAsync();
        var elsewhere = await play.School.ColleagueAsync("孙立", play.School.Pharmacy);
        await play.School.PairAsync(play.School.Gao, elsewhere);
        var parted = await play.School.ColleagueAsync("何文清");
        await play.School.PairAsync(play.Ling, parted, to: new DateOnly(2026, 4, 1));
        var value = whom switch
        {
            "chen" => $"c{play.Chen.Id}",
            "ling" => $"m{play.Ling.Id}",
            "gao's" => $"c{elsewhere.Id}",
            "ended" => $"c{parted.Id}",
            _ => whom,
        };

        await play.RecordAsync(occasion, on, "说明", value);

        play.Secretary.Expect("还没有保存").Expect(problem);
        Assert.Equal("说明", play.Secretary.Last.Inputs["Line"]);
        Assert.Empty(await play.AllAsync());
        await play.Friend.HearAsync();
        play.Friend.ExpectNothing();
    }

    [Fact]
    public async Task A_line_that_is_too_long_is_said_with_its_length()
    {
        await using var play = await Play.BeginAsync();
        await play.RecordAsync(line: new string('长', 201));
        play.Secretary.Expect("现有 201 字，请精简到 200 字以内");
        await play.RecordAsync(line: new string('长', 999) + "👍");
        play.Secretary.Expect("现有 999 字，请精简到 200 字以内");
        await play.RecordAsync(line: new string('长', 20_000));
        play.Secretary.Expect("请精简到 200 字以内");
        Assert.InRange(play.Secretary.Last.Size(), 1, 28 * 1024);
        Assert.Empty(await play.AllAsync());
    }

    [Fact]
    public async Task A_form_pressed_again_and_the_same_recorded_anew_keep_nothing_twice()
    {
        await using var play = await Play.BeginAsync();
        await play.Secretary.SayAsync("必谈");
        await play.Secretary.PressAsync("登记必谈");
        var form = play.Secretary.Last;
        await play.Secretary.PressAsync(form, "保存", ("Whom", $"c{play.Chen.Id}"), ("Occasion", "setback"));
        await play.Secretary.PressAsync(form, "保存", ("Whom", $"c{play.Shen.Id}"), ("Occasion", "conduct"));
        play.Secretary.Expect("这件事已经登记过").Expect("陈思远").ExpectNot("沈知秋");
        await play.RecordAsync(on: "2026-04-15");
        play.Secretary.Expect("这件事已经登记过").Expect("没有重复登记");
        Assert.Single(await play.AllAsync());
        await play.Friend.HearAsync();
        Assert.Single(play.Friend.Replies);
    }

    [Fact]
    public async Task What_was_recorded_and_talked_about_already_is_said_so()
    {
        await using var play = await Play.BeginAsync();
        await play.RecordAsync();
        await play.TalkAsync();
        await play.RecordAsync();
        play.Secretary.Expect("这件事已经登记过").Expect("已谈（2026年4月15日）");
        Assert.DoesNotContain("撤销", play.Secretary.Last.Buttons);
    }

    [Fact]
    public async Task A_talk_that_the_friend_logged_before_counts()
    {
        await using var play = await Play.BeginAsync();
        await play.RecordAsync("conduct");
        await play.Friend.HearAsync();
        await play.Friend.PressAsync("记录联系");
        await play.Friend.PressAsync("保存", ("Kind", "talk"), ("Line", "聊了课题的事"), ("Occasion", "setback"));
        await play.RecordAsync("setback");
        play.Secretary.Expect("必谈已登记").Expect("已谈（2026年4月15日）");
        await play.Friend.HearAsync();
        play.Friend.ExpectNothing();
    }

    [Fact]
    public async Task A_name_behind_the_words_opens_the_form_for_them()
    {
        await using var play = await Play.BeginAsync();
        await play.Secretary.SayAsync("必谈 陈思远");
        Assert.Equal($"c{play.Chen.Id}", play.Secretary.Last.Inputs["Whom"]);
        await play.Secretary.SayAsync("必谈 孙立");
        play.Secretary.Expect("现有结对中没有这个人");
    }

    [Fact]
    public async Task A_member_is_told_where_theirs_stand_and_a_branch_without_pairings_that_there_is_nobody()
    {
        await using var play = await Play.BeginAsync();
        await play.Friend.SayAsync("必谈");
        play.Friend.Expect("不在您的权限内").Expect("我的结对");
        var gao = play.School.ChatOf(play.School.Gao);
        await gao.SayAsync("必谈");
        gao.Expect("没有需要谈的");
        await gao.PressAsync("登记必谈");
        gao.Expect("目前没有结对");
    }

    [Fact]
    public async Task A_friend_without_a_chat_is_named_so_that_somebody_tells_them()
    {
        await using var play = await Play.BeginAsync();
        var quiet = await play.School.MemberAsync("方远");
        var colleague = await play.School.ColleagueAsync("罗一鸣");
        await play.School.PairAsync(quiet, colleague);
        await play.RecordAsync(whom: $"c{colleague.Id}");
        play.Secretary.Expect("方远还没有用过这里");
    }

    [Fact]
    public async Task Each_record_and_each_look_leaves_its_trace()
    {
        await using var play = await Play.BeginAsync();
        await play.RecordAsync();
        await play.Secretary.SayAsync("必谈");
        await using var db = play.School.Store.Read();
        var trace = await db.Set<AuditEntry>().Where(entry => entry.ConcernsId == play.Chen.Id).OrderBy(entry => entry.Id).ToListAsync();
        var id = (await play.AllAsync())[0].Id;
        Assert.Equal([("musttalk.record", $"musttalk:{id}"), ("musttalk.read", $"musttalk:{id}")], trace.Select(entry => (entry.Action, entry.Subject)));
        Assert.All(trace, entry => Assert.Equal(play.School.Lin.Id, entry.ActorId));
    }

    [Fact]
    public async Task A_role_lost_between_the_form_and_the_press_records_nothing()
    {
        await using var play = await Play.BeginAsync();
        await play.Secretary.SayAsync("必谈");
        await play.Secretary.PressAsync("登记必谈");
        await play.School.ChangeAsync(db => db.RoleHoldings.Single(role => role.PersonId == play.School.Lin.Id).To = play.School.Today.AddDays(-1));
        await play.Secretary.PressAsync("保存", ("Whom", $"c{play.Chen.Id}"), ("Occasion", "setback"));
        play.Secretary.Expect("不在您的权限内");
        Assert.Empty(await play.AllAsync());
    }

    [Fact]
    public async Task The_secretary_of_the_colleagues_unit_may_record_it_as_well_as_the_members()
    {
        await using var play = await Play.BeginAsync();
        var colleague = await play.School.ColleagueAsync("孙立", play.School.Pharmacy);
        await play.School.PairAsync(play.Ling, colleague);
        var gao = await play.School.ChatOf(play.School.Gao).SayAsync("必谈 孙立");
        await gao.PressAsync("保存", ("Occasion", "setback"));
        gao.Expect("必谈已登记").Expect("联系人：凌晓");
        await play.Secretary.SayAsync("必谈");
        play.Secretary.Expect("孙立");
        Assert.Equal(1, await play.OwedAsync(play.Ling));
    }
}
