using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.RegisterFilings;
using LiaisonBot.Data.Stored;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Dialogs.Tests.ExportFiles;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.FileRegister;

/// <summary>
/// "结对备案": a general branch files its register with the committee, frozen, with what is new since the last one (P5). 药理支部 has two pairings,
/// 药剂支部 none; it is 15 April.
/// </summary>
public sealed class FileRegisterTests : IAsyncLifetime
{
    private School school = null!;
    private Chat general = null!;
    private Chat committee = null!;
    private Person he = null!;
    private Person ling = null!;
    private Pairing chen = null!;

    public async Task InitializeAsync()
    {
        school = await School.OpenAsync();
        ling = await school.MemberAsync("凌晓");
        chen = await school.PairAsync(ling, await school.ColleagueAsync("陈思远"));
        await school.PairAsync(await school.MemberAsync("方远"), await school.ColleagueAsync("程诺"));
        he = await school.MemberAsync("何文清", school.GeneralBranch, Role.Secretary);
        general = school.ChatOf(he);
        await using var db = school.Store.Read();
        committee = school.ChatOf(await school.MemberAsync("周明远", await db.Units.SingleAsync(unit => unit.Kind == UnitKind.Committee), Role.Officer));
    }

    public Task DisposeAsync() => school.DisposeAsync().AsTask();

    [Fact]
    public async Task A_general_branch_sees_its_register_in_figures_and_files_it()
    {
        await general.SayAsync("结对备案");
        general.Expect("药学党总支").Expect("还没有备案").Expect("现有结对 2 对").Expect("药理支部").Expect("2 对；未结对党员 1 人").ExpectNot("0 人")
            .Expect("药剂支部").Expect("还没有结对；未结对党员 1 人").ExpectNot("陈思远").ExpectNot("凌晓");

        await general.PressAsync("备案");
        general.Expect("请确认备案内容").Expect("药学党总支 · 截至2026年4月15日").Expect("将备案 2 对结对").Expect("此前没有备案可以比较").Expect("医学院党委可以查看").Expect("24 小时内可以撤回").ExpectNot("陈思远");
        await FiledAsync(count: 0);
        var asked = general.Last;
        (await general.PressAsync("返回")).Expect("还没有备案");
        await general.PressAsync(asked, "确认备案");

        general.Expect("已备案，内容不再变动").Expect("何文清").Expect("第 1 次备案：2026年4月15日，2 对").ExpectNot("凌晓");
        var filing = await FiledAsync();
        Assert.Equal((FrozenText.HashOf(filing.Frozen), he.Id, new DateOnly(2026, 4, 15)), (filing.Hash, filing.FiledById, filing.FiledOn));
        Assert.DoesNotContain("备案", general.Last.Buttons);
    }

    [Fact]
    public async Task The_people_of_a_Party_group_stand_once_at_the_branch_above_it()
    {
        var group = await school.UnitAsync("G03-B01-1", "药理一组", UnitKind.Group, school.Pharmacology);
        await school.PairAsync(await school.MemberAsync("组员", group), await school.ColleagueAsync("组外人", group));
        await school.MemberAsync("组长", group);

        (await general.SayAsync("结对备案")).Expect("现有结对 3 对").Expect("3 对；未结对党员 2 人").ExpectNot("药理一组");
    }

    [Fact]
    public async Task It_speaks_English_as_well()
    {
        await school.PreferEnglishAsync(he);

        await general.SayAsync("file register");
        general.Expect("Not filed yet").Expect("2 pairings").Expect("2 pairings; nobody yet for 1 member").Expect("no pairing; nobody yet for 1 member").ExpectNot("0 ");
        (await general.PressAsync("File")).Expect("File this register?").Expect("2 pairings are to be filed").Expect("can be withdrawn within 24 hours");
        (await general.PressAsync("File it")).Expect("Filed. It stays as it is").Expect("Filing 1").Expect("content hash");
        Assert.Contains("Export the register", general.Last.Buttons);
        (await general.PressAsync("Withdraw the filing")).Expect("Withdraw this filing?").Expect("is kept and marked as withdrawn");
        (await general.PressAsync("Withdraw")).Expect("The filing is withdrawn").Expect("(withdrawn on");
    }

    [Fact]
    public async Task Of_what_has_changed_only_that_is_told()
    {
        await FileAsync();
        await school.PairAsync(ling, await school.ColleagueAsync("罗一鸣"), school.Today);
        (await general.SayAsync("备案")).Expect("与上次备案相比：新结对 1 对。");
        await school.PreferEnglishAsync(he);
        (await general.SayAsync("file register")).Expect("Since the last filing: 1 is new.");
    }

    [Fact]
    public async Task A_later_filing_lists_what_is_new_moved_and_ended_and_the_earlier_one_stays_as_it_was()
    {
        await FileAsync();
        var first = await FiledAsync();
        await school.ChangeAsync(db =>
        {
            db.Pairings.Single(one => one.Id == chen.Id).EndedOn = new DateOnly(2026, 4, 15);
            var fang = db.People.Single(person => person.Name == "方远").Id;
            db.Memberships.Single(span => span.PersonId == fang).To = new DateOnly(2026, 4, 30);
            db.Add(new Membership { PersonId = fang, UnitId = school.Pharmacy.Id, From = new DateOnly(2026, 5, 1) });
        });
        await school.PairAsync(ling, await school.ColleagueAsync("罗一鸣"), new DateOnly(2026, 4, 20));
        school.Clock.Advance(TimeSpan.FromDays(21));

        await general.SayAsync("备案");
        general.Expect("与上次备案相比：新结对 1 对、调整支部 1 对、已结束 1 对。");
        (await general.PressAsync("备案")).Expect("新结对 1 对、调整支部 1 对、已结束 1 对。");
        await general.PressAsync("确认备案");

        var second = FrozenRegister.Read((await FiledAsync()).Frozen);
        Assert.Equal((2, first.Hash), (second.Number, second.Before!.Hash));
        Assert.Equal([("罗一鸣", RegisterChange.New), ("程诺", RegisterChange.Moved)], second.Pairings.Select(one => (one.Colleague, one.Change)));
        Assert.Equal([("陈思远", (DateOnly?)new DateOnly(2026, 4, 15))], second.Ended.Select(one => (one.Colleague, one.EndedOn)));
        await using var db = school.Store.Read();
        Assert.Equal((first.Frozen, first.Hash), await db.RegisterFilings.Where(one => one.Number == 1).Select(one => new ValueTuple<string, string>(one.Frozen, one.Hash)).SingleAsync());
    }

    [Fact]
    public async Task While_nothing_has_changed_it_is_not_filed_again_and_a_second_press_of_an_old_card_shows_how_it_stands()
    {
        await general.SayAsync("备案");
        var opened = general.Last;
        await general.SayAsync("备案");
        var again = general.Last;
        await general.PressAsync(opened, "备案");
        var asked = general.Last;
        await general.PressAsync(again, "备案");
        var askedAgain = general.Last;
        await general.PressAsync(asked, "确认备案");

        (await general.PressAsync(asked, "确认备案")).Expect("这张卡片已经用过，没有重复办理").Expect("没有变化");
        (await general.PressAsync(askedAgain, "确认备案")).Expect("没有重新备案");
        (await general.PressAsync(again, "备案")).Expect("没有重新备案");
        (await general.SayAsync("备案")).Expect("没有变化，暂不需要重新备案");
        Assert.DoesNotContain("备案", general.Last.Buttons);
        await FiledAsync(count: 1);
    }

    [Fact]
    public async Task What_changes_between_the_question_and_the_answer_is_asked_again()
    {
        await general.SayAsync("备案");
        await general.PressAsync("备案");
        await school.PairAsync(ling, await school.ColleagueAsync("罗一鸣"), school.Today);
        (await general.PressAsync("确认备案")).Expect("情况刚才有变化，还没有备案").Expect("将备案 3 对结对");
        await FiledAsync(count: 0);
        (await general.PressAsync("确认备案")).Expect("已备案").Expect("3 对");
    }

    [Fact]
    public async Task Help_names_it_to_those_alone_who_have_a_register_to_see()
    {
        (await general.SayAsync("帮助")).Expect("结对备案");
        (await committee.SayAsync("帮助")).Expect("结对备案");
        (await school.ChatOf(school.Lin).SayAsync("帮助")).Expect("结对批次").ExpectNot("结对备案");
        await school.PreferEnglishAsync(school.Gao);
        (await school.ChatOf(school.Gao).SayAsync("help")).Expect("batch").ExpectNot("file register");
    }

    [Fact]
    public async Task The_button_for_the_file_chooses_the_register_and_its_time_beforehand()
    {
        await FileAsync();
        await general.PressAsync("导出备案表");
        Assert.Equal(("filing.xlsx", "this_month"), (general.Last.Inputs["What"], general.Last.Inputs["Span"]));
        await general.PressAsync("导出");
        (await school.WorkAsync(general)).Expect("结对备案表");

        school.Clock.Advance(TimeSpan.FromDays(21));
        Assert.Equal("last_month", await SpanAsync());
        school.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal("this_quarter", await SpanAsync());
        school.Clock.Advance(TimeSpan.FromDays(100));
        Assert.Equal("this_year", await SpanAsync());
        school.Clock.Advance(TimeSpan.FromDays(300));
        Assert.Equal("last_year", await SpanAsync());
        school.Clock.Advance(TimeSpan.FromDays(366));
        Assert.Equal("all", await SpanAsync());
    }

    [Fact]
    public async Task The_committee_sees_who_has_filed_and_reads_that_alone()
    {
        await school.UnitAsync("G04", "护理党总支", UnitKind.GeneralBranch, await CommitteeAsync());
        await committee.SayAsync("结对备案");
        committee.Expect("2 个党总支，都还没有备案").Expect("药学党总支").Expect("还没有备案");
        (await committee.PressAsync("查看", ("Unit", $"{school.GeneralBranch.Id}"))).Expect("药学党总支还没有备案，备案后才能看到");

        await FileAsync();
        await school.PairAsync(await school.MemberAsync("新党员"), await school.ColleagueAsync("新同事"), school.Today);

        (await committee.SayAsync("结对备案")).Expect("已备案 1 个").Expect("还没有备案：护理党总支").Expect("第 1 次备案");
        (await committee.PressAsync("查看", ("Unit", $"{school.GeneralBranch.Id}"))).Expect("现有结对 2 对").Expect("何文清");
        Assert.DoesNotContain("备案", committee.Last.Buttons);
    }

    [Fact]
    public async Task A_branch_has_none_and_no_claim_opens_or_files_one()
    {
        var lin = school.ChatOf(school.Lin);
        (await lin.SayAsync("结对备案")).Expect("结对备案由党总支办理");

        await general.SayAsync("备案");
        foreach (var verb in new[] { "filing.open.1", "filing.ask.1", "filing.withdraw.ask.1" })
            (await lin.ForgeAsync(verb, ("Unit", $"{school.GeneralBranch.Id}"))).Expect("没有找到这个单位的备案");
        await FiledAsync(count: 0);
    }

    [Fact]
    public async Task The_file_has_the_pairings_by_name_what_ended_and_the_branches()
    {
        await FileAsync();
        await committee.AskAsync("filing.docx", "this_month");
        await school.WorkAsync(committee);

        var text = await school.TextAsync();
        foreach (var part in (string[])["结对备案表", "凌晓", "陈思远", "组织选派", "药剂支部", "未结对党员", "内容校验码"])
            Assert.Contains(part, text, StringComparison.Ordinal);
    }

    private async Task<string> SpanAsync()
    {
        await general.SayAsync("备案");
        await general.PressAsync("导出备案表");
        return general.Last.Inputs["Span"];
    }

    private async Task FileAsync()
    {
        await general.SayAsync("结对备案");
        await general.PressAsync("备案");
        (await general.PressAsync("确认备案")).Expect("已备案");
    }

    private async Task<RegisterFiling> FiledAsync()
    {
        await using var db = school.Store.Read();
        return await db.RegisterFilings.OrderByDescending(one => one.Number).FirstAsync();
    }

    private async Task FiledAsync(int count)
    {
        await using var db = school.Store.Read();
        Assert.Equal(count, await db.RegisterFilings.CountAsync());
    }

    private async Task<Unit> CommitteeAsync()
    {
        await using var db = school.Store.Read();
        return await db.Units.SingleAsync(unit => unit.Kind == UnitKind.Committee);
    }
}
