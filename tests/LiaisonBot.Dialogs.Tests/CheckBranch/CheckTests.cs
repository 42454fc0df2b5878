using LiaisonBot.Data.Audit;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.Papers;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Dialogs.Tests.RemindPeople;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.CheckBranch;

/// <summary>
/// "半年检查": figures at hand, the branch's pairings one by one, what is to be followed up, frozen when it is handed in (R8). It is 29 June; 凌晓
/// has met 陈思远 in May, and 罗一鸣 never.
/// </summary>
public sealed class CheckTests : IAsyncLifetime
{
    private School school = null!;
    private Chat secretary = null!;
    private Chat general = null!;
    private Person ling = null!;
    private Pairing chen = null!;
    private Pairing luo = null!;

    public async Task InitializeAsync()
    {
        school = await School.OpenAsync();
        ling = await school.MemberAsync("凌晓");
        chen = await school.PairAsync(ling, await school.ColleagueAsync("陈思远"));
        luo = await school.PairAsync(ling, await school.ColleagueAsync("罗一鸣"));
        await school.MeetAsync(ling, chen, new DateOnly(2026, 5, 9), line: "聊了实验室搬迁");
        secretary = school.ChatOf(school.Lin);
        general = school.ChatOf(await school.MemberAsync("何文清", school.GeneralBranch, Role.Secretary));
        school.Clock.Advance(new DateTimeOffset(2026, 6, 29, 9, 0, 0, TimeSpan.FromHours(8)) - school.Clock.GetUtcNow());
    }

    public Task DisposeAsync() => school.DisposeAsync().AsTask();

    [Fact]
    public async Task The_secretary_goes_through_the_pairings_with_the_figures_at_hand()
    {
        await secretary.SayAsync("半年检查");
        secretary.Expect("2026年上半年结对工作检查").Expect("现有结对 2 对，已逐对检查 0 对").Expect("党员季度汇报应交 2 份，已交 0 份").Expect("应联系 2、已联系 1").ExpectNot("实验室");

        await secretary.PressAsync("逐对检查");
        secretary.Expect("第 1 对，共 2 对").Expect("凌晓与陈思远").Expect("5月9日谈心").Expect("未联系");
        await secretary.PressAsync("正常");
        secretary.Expect("第 2 对，共 2 对").Expect("凌晓与罗一鸣");
        await secretary.PressAsync("需要跟进", ("Note", "了解没有联系的原因"), ("DueOn", "2026-07-10"));
        secretary.Expect("本支部的结对都已检查");
        await secretary.PressAsync("回到检查表");

        secretary.Expect("已逐对检查 2 对，其中需要跟进 1 对").Expect("凌晓与罗一鸣").Expect("了解没有联系的原因").Expect("2026年7月10日");
        (await secretary.PressAsync("提交", ("Situation", "总体平稳"))).Expect("已提交，数字和文字已定稿").Expect("了解没有联系的原因");
    }

    [Fact]
    public async Task Two_colleagues_of_one_name_are_told_apart_by_their_numbers()
    {
        var other = await school.ColleagueAsync("罗一鸣");
        await school.PairAsync(ling, other);
        await school.PairAsync(await school.MemberAsync("方远"), await school.ColleagueAsync("罗一鸣"));

        await secretary.SayAsync("半年检查");
        await secretary.PressAsync("逐对检查");
        await secretary.PressAsync("正常");
        secretary.Expect("第 2 对，共 4 对").Expect("凌晓与罗一鸣 ");
        await secretary.PressAsync("正常");
        secretary.Expect($"凌晓与罗一鸣 {other.StaffNo}");
        await secretary.PressAsync("需要跟进", ("Note", "了解没有联系的原因"), ("DueOn", "2026-07-10"));
        secretary.Expect("方远与罗一鸣").ExpectNot("方远与罗一鸣 ");

        (await secretary.SayAsync("检查跟进")).Expect($"凌晓与罗一鸣 {other.StaffNo}");
    }

    [Fact]
    public async Task In_English_as_well()
    {
        await school.PreferEnglishAsync(school.Lin);

        await secretary.SayAsync("half-year check");
        secretary.Expect("Half-year check, first half of 2026").Expect("2 pairings, 0 looked at one by one");
        await secretary.PressAsync("Check one by one");
        secretary.Expect("pairing 1 of 2").Expect("凌晓 and 陈思远");
        (await secretary.PressAsync("Follow up")).Expect("what is to be followed up").Expect("Please choose a day from today on");
        await secretary.PressAsync("Follow up", ("Note", "Ask why"), ("DueOn", "2026-07-10"));
        (await secretary.SayAsync("follow-ups")).Expect("Ask why").Expect("by July 10");
    }

    [Fact]
    public async Task The_general_branch_sees_figures_and_no_names()
    {
        await CheckAllAsync();
        await secretary.SayAsync("半年检查");
        await secretary.PressAsync("提交");

        (await general.SayAsync("半年检查")).Expect("2 个单位，已提交 1 个").Expect("结对 2 对，已检查 2 对，需跟进 1 对");
        await general.PressAsync("打开");
        general.Expect("现有结对 2 对").ExpectNot("凌晓").ExpectNot("罗一鸣").ExpectNot("了解没有联系的原因");
        (await general.ForgeAsync("check.begin.1", ("Paper", $"{school.Pharmacology.Id}:half_year_check:2026-H1"))).Expect("没有找到这次检查");
    }

    [Fact]
    public async Task What_is_frozen_stays_and_what_was_noted_is_closed_with_it()
    {
        var walk = await WalkAsync();
        await CheckAllAsync();
        await secretary.SayAsync("半年检查");
        await secretary.PressAsync("提交");
        var before = await PaperAsync();

        (await secretary.PressAsync(walk, "需要跟进", ("Note", "迟到的话"), ("DueOn", "2026-07-10"))).Expect("这次检查已经提交，不能再改");
        await school.ChangeAsync(db =>
        {
            foreach (var contact in db.Contacts)
                contact.VoidedAt = School.Opening;
        });

        Assert.Equal(before.Frozen, (await PaperAsync()).Frozen);
        Assert.Equal(FrozenText.HashOf(before.Frozen!), before.Hash);
        (await secretary.SayAsync("半年检查")).Expect("已联系 1").ExpectNot("迟到的话");
    }

    [Fact]
    public async Task What_was_noted_may_be_changed_and_a_second_press_of_a_card_does_nothing()
    {
        var walk = await WalkAsync();
        await secretary.PressAsync(walk, "需要跟进", ("Note", "先写的话"), ("DueOn", "2026-07-10"));
        (await secretary.PressAsync(walk, "正常")).Expect("已检查：需要跟进");
        Assert.Equal("先写的话", secretary.Last.Inputs["Note"]);

        await secretary.PressAsync("正常");

        var found = await FoundAsync();
        Assert.Equal((CheckFinding.Fine, null, (DateOnly?)null), (found.Finding, found.Note, found.DueOn));
    }

    [Fact]
    public async Task What_somebody_else_noted_meanwhile_is_not_written_over_without_a_word()
    {
        var deputy = school.ChatOf(await school.MemberAsync("方远", null, Role.DeputySecretary));
        await deputy.SayAsync("半年检查");
        await deputy.PressAsync("逐对检查");
        await WalkAsync();
        await secretary.PressAsync("需要跟进", ("Note", "了解原因"), ("DueOn", "2026-07-10"));

        await deputy.PressAsync("需要跟进", ("Note", "另换一位"), ("DueOn", "2026-07-20"));
        deputy.Expect("您打开以后林书琴已经记录了检查结果").Expect("了解原因");
        Assert.Equal("另换一位", deputy.Last.Inputs["Note"]);
        Assert.Equal("了解原因", (await FoundAsync()).Note);

        await deputy.PressAsync("需要跟进");
        Assert.Equal(("另换一位", new DateOnly(2026, 7, 20)), ((await FoundAsync()).Note, (await FoundAsync()).DueOn));
    }

    [Fact]
    public async Task A_note_or_a_day_that_will_not_do_is_said_at_its_field()
    {
        await WalkAsync();

        await secretary.PressAsync("需要跟进", ("Note", new string('长', 201)), ("DueOn", "2026-06-01"));

        secretary.Expect("不超过 200 字。").Expect("请选一个从今天起一年以内的日子");
        Assert.Equal(201, secretary.Last.Inputs["Note"].Length);
        await using var db = school.Store.Read();
        Assert.Empty(await db.CheckedPairings.ToListAsync());
    }

    [Fact]
    public async Task What_is_to_be_followed_up_is_reminded_of_until_it_is_done()
    {
        await CheckAllAsync();
        await secretary.SayAsync("帮助");
        await school.MorningOfAsync(7, 7);
        (await secretary.HearAsync()).Expect("半年检查中有 1 件需要跟进").Expect("凌晓与罗一鸣").Expect("7月10日前");
        await secretary.PressAsync("检查跟进");
        await secretary.PressAsync("打开");
        (await secretary.PressAsync("改期", ("DueOn", "2026-07-01"))).Expect("请选一个从今天起一年以内的日子");
        (await secretary.PressAsync("改期", ("DueOn", "2026-07-20"))).Expect("已改期").Expect("2026年7月20日");
        await school.MorningOfAsync(7, 10);
        (await secretary.HearAsync()).ExpectNot("需要跟进");

        await school.MorningOfAsync(7, 20);
        (await secretary.HearAsync()).Expect("半年检查中有 1 件需要跟进");
        await secretary.PressAsync("为什么收到");
        secretary.Expect("半年检查中记下的跟进事项");
        await secretary.SayAsync("检查跟进");
        var card = (await secretary.PressAsync("打开")).Last;
        (await secretary.PressAsync(card, "已办好")).Expect("已办好");
        (await secretary.PressAsync(card, "改期", ("DueOn", "2026-08-01"))).Expect("已办好");
        (await secretary.SayAsync("检查跟进")).Expect("目前没有需要跟进的事项");
        await school.MorningOfAsync(7, 21);
        (await secretary.HearAsync()).ExpectNot("需要跟进");
    }

    [Fact]
    public async Task What_is_noted_anew_after_it_was_done_is_to_be_done_again()
    {
        var walk = await WalkAsync();
        await secretary.PressAsync(walk, "需要跟进", ("Note", "约谈一次"), ("DueOn", "2026-07-10"));
        await secretary.SayAsync("检查跟进");
        await secretary.PressAsync("打开");
        await secretary.PressAsync("已办好");
        await secretary.PressAsync(walk, "正常");
        await secretary.PressAsync("需要跟进", ("Note", "再约一次"), ("DueOn", "2026-07-20"));

        (await secretary.SayAsync("检查跟进")).Expect("再约一次");
    }

    [Fact]
    public async Task The_colleague_sees_what_was_noted()
    {
        await CheckAllAsync();
        await using var db = school.Store.Read();
        var colleague = school.ChatOf(await db.People.SingleAsync(person => person.Id == luo.ColleagueId));

        await colleague.SayAsync("我的数据");

        colleague.Expect("支部半年检查").Expect("2026年6月29日记下需要跟进：了解没有联系的原因").Expect("上级单位只看到数字");
    }

    [Fact]
    public async Task The_milestone_asks_for_it_until_it_is_handed_in()
    {
        await secretary.SayAsync("帮助");
        await school.MorningOfAsync(6, 30);
        (await secretary.HearAsync()).Expect("支部完成上半年结对工作检查");

        await school.MorningOfAsync(12, 17);
        (await secretary.HearAsync()).Expect("支部完成下半年结对工作检查");
        await secretary.PressAsync("打开草稿");
        await secretary.PressAsync("提交");
        await school.MorningOfAsync(12, 28);

        (await secretary.HearAsync()).ExpectNot("支部完成下半年结对工作检查");
    }

    [Fact]
    public async Task Only_the_branchs_own_secretaries_check_and_follow_up()
    {
        await CheckAllAsync();
        var name = ("Paper", $"{school.Pharmacology.Id}:half_year_check:2026-H1");
        var id = ("FollowUp", $"{(await FoundAsync(CheckFinding.FollowUp)).Id}");
        foreach (var other in new[] { school.Gao, await school.MemberAsync("周副", school.Pharmacy, Role.DeputySecretary) })
        {
            var chat = school.ChatOf(other);
            (await chat.ForgeAsync("check.begin.1", name)).Expect("没有找到这次检查").ExpectNot("凌晓");
            (await chat.ForgeAsync("check.follow-up.1", id)).Expect("没有找到").ExpectNot("凌晓");
            (await chat.SayAsync("检查跟进")).Expect("目前没有需要跟进的事项");
        }

        (await school.ChatOf(await school.MemberAsync("干事", roles: Role.Officer)).ForgeAsync("check.begin.1", name)).Expect("不在您的权限内");
        foreach (var wrong in new[] { "", "x", $"{school.Pharmacology.Id}:monthly_sheet:2026-05", $"{school.Pharmacology.Id}:half_year_check:2026-H3", $"{school.Pharmacology.Id}:half_year_check:2026-H2", $"{school.GeneralBranch.Id}:half_year_check:2026-H1" })
            (await secretary.ForgeAsync("check.begin.1", ("Paper", wrong))).Expect("没有找到这次检查");
    }

    [Fact]
    public async Task A_branch_without_pairings_has_none_to_look_at()
    {
        var gao = school.ChatOf(school.Gao);
        await gao.SayAsync("半年检查");

        (await gao.PressAsync("逐对检查")).Expect("没有需要逐对检查的");
    }

    [Fact]
    public async Task Everything_done_and_read_is_noted_without_texts()
    {
        await WalkAsync();
        await secretary.PressAsync("正常");

        await using var db = school.Store.Read();
        var entries = await db.Set<AuditEntry>().Where(entry => entry.Action.StartsWith("check.")).OrderBy(entry => entry.Id).Select(entry => new { entry.Action, entry.Subject }).ToListAsync();
        var unit = $"unit:{school.Pharmacology.Id}";
        Assert.Equal([("check.read", unit), ("check.save", $"check:{(await FoundAsync()).Id}"), ("check.read", unit)], entries.Select(entry => (entry.Action, entry.Subject!)));
    }

    private async Task<Reply> WalkAsync()
    {
        await secretary.SayAsync("半年检查");
        return (await secretary.PressAsync("逐对检查")).Last;
    }

    private async Task CheckAllAsync()
    {
        await WalkAsync();
        await secretary.PressAsync("正常");
        await secretary.PressAsync("需要跟进", ("Note", "了解没有联系的原因"), ("DueOn", "2026-07-10"));
    }

    private async Task<CheckedPairing> FoundAsync(CheckFinding? finding = null)
    {
        await using var db = school.Store.Read();
        return await db.CheckedPairings.SingleAsync(one => finding == null || one.Finding == finding);
    }

    private async Task<Paper> PaperAsync()
    {
        await using var db = school.Store.Read();
        return await db.Papers.SingleAsync();
    }
}
