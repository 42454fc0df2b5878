using LiaisonBot.Data.Absences;
using LiaisonBot.Data.Audit;
using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Tests.Cases;
using LiaisonBot.Dialogs.Tests.Conversing;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.HandleCases;

/// <summary>What those do and see who hold a rung.</summary>
public sealed class HandleCasesTests
{
    [Fact]
    public async Task A_new_case_is_brought_to_all_holders_who_are_there_and_its_raiser_is_told_by_when()
    {
        await using var play = await CasePlay.BeginAsync();
        play.Raiser.Expect("事项 2026-0001").Expect("现由药理支部办理").Expect("4月22日").Expect("待办理");
        foreach (var chat in new[] { play.Secretary, play.Deputy })
            (await chat.HearAsync()).Expect("有新的事项，请办理").Expect("凌晓").Expect("陈思远").Expect("宿舍漏水").Expect("住房");
        (await play.General.HearAsync()).ExpectNothing();
        (await play.Committee.HearAsync()).ExpectNothing();
    }

    [Fact]
    public async Task Of_two_who_press_at_once_the_first_counts_and_the_second_sees_what_happened_with_their_words_kept()
    {
        await using var play = await CasePlay.BeginAsync();
        await play.Secretary.HearAsync();
        await play.Deputy.HearAsync();
        await play.Secretary.PressAsync("办理");
        play.Secretary.Expect("办理中").Expect("办理人：");
        await CasePlay.WriteAsync(play.Deputy, "办结", "已联系后勤");
        play.Deputy.Expect("林书琴已经在办理，刚才的操作没有执行").Expect("已联系后勤");
        Assert.Equal(CaseState.Taken, (await play.OnlyAsync()).State);
        Assert.DoesNotContain("办结", play.Deputy.Last.Buttons);
        await CasePlay.WriteAsync(play.Deputy, "备注", "后勤说下周来");
        play.Deputy.Expect("沈知秋备注").Expect("后勤说下周来");
    }

    [Fact]
    public async Task A_note_is_seen_at_its_rung_only()
    {
        await using var play = await CasePlay.BeginAsync();
        await play.Secretary.HearAsync();
        await CasePlay.WriteAsync(play.Secretary, "备注", "此事不宜声张");
        await CasePlay.WriteAsync(play.Secretary, "上报", "已找过后勤，没有结果");
        (await play.General.HearAsync()).Expect("下级上报的事项").Expect("已找过后勤，没有结果").ExpectNot("此事不宜声张");
        (await play.Raiser.HearAsync()).Expect("已经上报，现在由药学党总支办理").ExpectNot("此事不宜声张");
        play.Secretary.Expect("此事不宜声张").Expect("现由药学党总支办理");
        Assert.Equal(["最新情况"], play.Secretary.Last.Buttons);
        await play.Secretary.PressAsync("最新情况");
        play.Secretary.Expect("现由药学党总支办理").Expect("此事不宜声张");
    }

    [Fact]
    public async Task A_case_that_moved_on_is_shown_as_it_stands_and_not_acted_on()
    {
        await using var play = await CasePlay.BeginAsync();
        await play.Secretary.HearAsync();
        await play.Deputy.HearAsync();
        await CasePlay.WriteAsync(play.Secretary, "上报", "已找过后勤");
        await CasePlay.WriteAsync(play.Deputy, "办结", "迟到的答复");
        play.Deputy.Expect("这件事现在由药学党总支办理，刚才的操作没有执行").Expect("迟到的答复");
        Assert.Equal(CaseState.Open, (await play.OnlyAsync()).State);
        await play.General.HearAsync();
        await CasePlay.WriteAsync(play.General, "上报", "总支也没有房源");
        await play.Committee.HearAsync();
        await play.Committee.PressAsync("办理");
        Assert.DoesNotContain("上报", play.Committee.Last.Buttons);
    }

    [Fact]
    public async Task It_is_handed_to_another_holder_who_is_told()
    {
        await using var play = await CasePlay.BeginAsync();
        await play.Secretary.HearAsync();
        await play.Deputy.HearAsync();
        await play.Secretary.PressAsync("办理");
        await play.Secretary.PressAsync("转交");
        play.Secretary.Expect("请选一位现在在岗的同级办理人");
        await play.Secretary.PressAsync("转交", ("To", $"{play.Shen.Id}"));
        play.Secretary.Expect("林书琴转交沈知秋");
        (await play.Deputy.HearAsync()).Expect("这件事已转交给您办理");
        await CasePlay.WriteAsync(play.Deputy, "无法解决", "这栋楼今年拆除");
        play.Deputy.Expect("答复无法解决，待确认");
        (await play.Raiser.HearAsync()).Expect("目前无法解决").Expect("这栋楼今年拆除");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public async Task Words_are_asked_for_where_somebody_is_to_read_them(string nothing)
    {
        await using var play = await CasePlay.BeginAsync();
        await play.Secretary.HearAsync();
        foreach (var button in new[] { "办结", "无法解决", "上报", "备注" })
        {
            await CasePlay.WriteAsync(play.Secretary, button, nothing);
            play.Secretary.Expect("请先写几句话");
        }

        Assert.Equal([CaseStep.Raised], await play.StepsAsync());
        await CasePlay.WriteAsync(play.Secretary, "办结", new string('长', 20_000));
        play.Secretary.Expect("现有 20000 字，请精简到 500 字以内");
        Assert.True(play.Secretary.Last.Size() < 28 * 1024);
        await CasePlay.WriteAsync(play.Secretary, "办结", new string('长', 500));
        play.Secretary.Expect("已答复，待确认");
    }

    [Fact]
    public async Task The_same_press_delivered_three_times_with_new_ids_counts_once()
    {
        await using var play = await CasePlay.BeginAsync();
        await play.Secretary.HearAsync();
        await CasePlay.WriteAsync(play.Secretary, "办结", "已修好");
        var sent = play.Secretary.Sent;
        for (var again = 0; again < 3; again++)
        {
            await play.Secretary.SendAsync(sent with { Id = $"again-{again}" });
            play.Secretary.Expect("已答复，待确认").Expect("已修好");
        }

        Assert.Equal([CaseStep.Raised, CaseStep.Resolved], await play.StepsAsync());
        await play.Raiser.HearAsync();
        Assert.Single(play.Raiser.Replies);
    }

    [Fact]
    public async Task A_holder_who_lost_the_role_between_card_and_press_finds_nothing()
    {
        await using var play = await CasePlay.BeginAsync();
        var card = (await play.Deputy.HearAsync()).Last;
        await play.EndRoleAsync(play.Shen);
        await play.Deputy.PressAsync(card, "办结", ("Text", "已修好"));
        play.Deputy.Expect("不在您的权限内").ExpectNot("宿舍漏水");
        await play.School.ChangeAsync(db => db.Add(
            new RoleHolding { PersonId = play.Shen.Id, UnitId = play.School.Pharmacy.Id, Role = Role.Secretary, From = play.School.Today }));
        await play.Deputy.PressAsync(card, "办结", ("Text", "已修好"));
        play.Deputy.Expect("没有找到这件事项").ExpectNot("宿舍漏水");
        Assert.Equal(CaseState.Open, (await play.OnlyAsync()).State);
    }

    [Fact]
    public async Task A_case_of_another_branch_an_edited_card_and_a_forwarded_one_are_answered_like_one_that_does_not_exist()
    {
        await using var play = await CasePlay.BeginAsync();
        var number = (await play.OnlyAsync()).Number;
        await play.Secretary.HearAsync();
        var card = play.Secretary.Last.DataOf("办理");
        var gao = play.School.ChatOf(play.School.Gao);
        foreach (var claimed in new[] { number, "2026-0002", "", "-1", "x", "2026-99999999999999999999" })
        {
            await gao.ForgeAsync("case.open.1", ("case", claimed));
            Assert.Equal("没有找到这件事项。", gao.Last.All.Trim());
            await gao.ForgeAsync("case.mine.1", ("case", claimed));
            Assert.Equal("没有找到这件事项。", gao.Last.All.Trim());
        }

        await gao.ForgeAsync("case.take.1", card);
        gao.ExpectNot("宿舍漏水");
        await play.Raiser.ForgeAsync("case.resolve.1", card);
        play.Raiser.Expect("不在您的权限内");
        await play.Secretary.ForgeAsync("case.confirm.1", card);
        Assert.Equal([CaseStep.Raised], await play.StepsAsync());
    }

    [Fact]
    public async Task A_rung_without_holders_is_passed_and_both_sides_are_told()
    {
        await using var play = await CasePlay.BeginAsync(raise: false);
        await play.EndRoleAsync(play.School.Lin);
        await play.School.ChangeAsync(db => db.Add(new Absence
        {
            PersonId = play.Shen.Id,
            RecordedById = play.Shen.Id,
            From = play.School.Today,
            To = play.School.Today.AddDays(3),
            RecordedAt = School.Opening,
        }));
        await play.Raiser.SayAsync("提出一件");
        play.Raiser.Expect("现由药学党总支办理").Expect("药理支部没有可以办理的人，转药学党总支");
        (await play.General.HearAsync()).Expect("下级目前没有可以办理的人");
        (await play.Deputy.HearAsync()).ExpectNothing();
    }

    [Fact]
    public async Task A_case_whose_unit_was_merged_away_is_handled_by_what_it_became_part_of()
    {
        await using var play = await CasePlay.BeginAsync();
        var gao = play.School.ChatOf(play.School.Gao);
        await play.EndRoleAsync(play.School.Lin);
        await play.EndRoleAsync(play.Shen);
        await play.School.ChangeAsync(db =>
        {
            var merged = db.Units.Single(unit => unit.Id == play.School.Pharmacology.Id);
            merged.Kind = UnitKind.Group;
            merged.ParentId = play.School.Pharmacy.Id;
            merged.Path = $"{play.School.Pharmacy.Path}{merged.Id}/";
        });
        await gao.ForgeAsync("case.open.1", ("case", (await play.OnlyAsync()).Number));
        gao.Expect("现由药剂支部办理");
        await gao.PressAsync("办理");
        gao.Expect("药理支部已并入药剂支部");
        Assert.Equal(play.School.Pharmacy.Id, (await play.OnlyAsync()).UnitId);
    }

    [Fact]
    public async Task The_next_rung_sees_what_is_overdue_without_the_name_and_takes_it_over()
    {
        await using var play = await CasePlay.BeginAsync();
        var number = (await play.OnlyAsync()).Number;
        await play.General.ForgeAsync("case.open.1", ("case", number));
        play.General.Expect("没有找到这件事项");
        play.School.Clock.Advance(TimeSpan.FromDays(8));
        await play.General.ForgeAsync("case.open.1", ("case", number));
        play.General.Expect("已超期").Expect("×××").Expect("姓名不在这一级公开").ExpectNot("陈思远");
        await play.General.PressAsync("办理");
        play.General.Expect("药理支部超期，药学党总支接手").Expect("陈思远");
        await play.Secretary.HearAsync();
        play.Secretary.Expect("已由上一级接手办理");
    }

    [Theory]
    [InlineData(NameTravel.Branch, true, false)]
    [InlineData(NameTravel.Upward, true, true)]
    [InlineData(NameTravel.Nowhere, false, false)]
    public async Task Names_go_as_far_as_the_raiser_chose(NameTravel travel, bool toBranch, bool upward)
    {
        await using var play = await CasePlay.BeginAsync(() => CasePlay.Draft(travel: travel));
        Assert.Equal(travel != NameTravel.Nowhere, (await play.OnlyAsync()).Colleagues.Count > 0);
        await play.Secretary.HearAsync();
        Assert.Equal(toBranch, play.Secretary.Replies.Any(reply => reply.Reads("涉及：\n陈思远") || reply.Reads("涉及：\r\n陈思远")));
        await CasePlay.WriteAsync(play.Secretary, "上报", "请总支协调");
        await play.General.HearAsync();
        Assert.Equal(upward, play.General.Replies.Any(reply => reply.Reads("涉及：\n陈思远") || reply.Reads("涉及：\r\n陈思远")));
    }

    [Fact]
    public async Task Notices_wait_for_the_end_of_quiet_hours_unless_it_is_urgent()
    {
        await using var play = await CasePlay.BeginAsync(raise: false);
        play.School.Clock.Advance(TimeSpan.FromHours(13));
        await play.Raiser.SayAsync("提出一件");
        await using var db = play.School.Store.Read();
        var due = await db.Set<OutboxMessage>().OrderBy(message => message.Id).Select(message => message.DueAt).ToListAsync();
        Assert.Equal(new DateTimeOffset(2026, 4, 16, 0, 0, 0, TimeSpan.Zero), due[^2]);
        Assert.Equal(play.School.Clock.GetUtcNow(), due[^1]);

        await using var urgent = await CasePlay.BeginAsync(() => CasePlay.Draft(CaseUrgency.Now), raise: false);
        urgent.School.Clock.Advance(TimeSpan.FromHours(13));
        await urgent.Raiser.SayAsync("提出一件");
        await using var other = urgent.School.Store.Read();
        Assert.Equal(urgent.School.Clock.GetUtcNow(), await other.Set<OutboxMessage>().MaxAsync(message => message.DueAt));
    }

    [Fact]
    public async Task Everything_is_done_in_english_as_well_and_noted_in_the_audit()
    {
        await using var play = await CasePlay.BeginAsync(raise: false);
        await play.School.PreferEnglishAsync(play.School.Lin);
        await play.Raiser.SayAsync("提出一件");
        await play.Secretary.HearAsync();
        play.Secretary.Expect("A new case for you").Expect("Case 2026-0001").Expect("Housing").Expect("to be answered by Wed, April 22");
        await play.Secretary.PressAsync("Take");
        await play.Secretary.PressAsync("Hand over", ("To", ""));
        play.Secretary.Expect("Please choose somebody");
        await CasePlay.WriteAsync(play.Secretary, "Ask back", "Which floor?");
        play.Secretary.Expect("Waiting for more");
        await CasePlay.WriteAsync(play.Secretary, "Cannot solve", "No budget");
        play.Secretary.Expect("cannot be solved; to be confirmed");
        await using var db = play.School.Store.Read();
        var audit = await db.Set<AuditEntry>().Where(entry => entry.ActorId == play.School.Lin.Id).OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync();
        Assert.Equal(["case.read", "case.taken", "case.asked", "case.cannot_solve"], audit);
    }

    [Fact]
    public async Task On_teams_the_card_is_replaced_in_place()
    {
        await using var play = await CasePlay.BeginAsync(raise: false);
        var teams = play.School.ChatOf(play.School.Lin, onTeams: true);
        await teams.SayAsync("帮助");
        await play.Raiser.SayAsync("提出一件");
        await teams.HearAsync();
        await teams.PressAsync("办理");
        teams.Expect("办理中");
        Assert.Single(teams.Replies);
    }
}
