using LiaisonBot.Data.Audit;
using LiaisonBot.Data.People;
using LiaisonBot.Data.RegisterFilings;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Dialogs.Tests.ExportFiles;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.FileRegister;

/// <summary>A filing is withdrawn soon after it was made: it is kept, counts for nothing, and the committee hears of it.</summary>
public sealed class WithdrawTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task It_is_asked_once_then_kept_as_withdrawn_the_committee_hears_and_a_new_filing_follows(Engine engine)
    {
        await using var school = await School.OpenAsync(engine);
        var (general, committee) = await FiledAsync(school);
        var filed = general.Last;
        (await general.PressAsync("撤回备案")).Expect("撤回这次备案？").Expect("第 1 次备案：2026年4月15日，1 对").Expect("医学院党委会收到通知");
        var asked = general.Last;
        (await general.PressAsync("返回")).Expect("第 1 次备案");

        await general.PressAsync(asked, "撤回");
        general.Expect("备案已撤回，上级党组织会收到通知").Expect("第 1 次备案：2026年4月15日，1 对（2026年4月15日撤回）");
        (await committee.HearAsync()).Expect("结对备案已撤回").Expect("药学党总支").Expect("由何文清撤回").Expect("第 1 次备案");
        (await committee.PressAsync("查看备案情况")).Expect("1 个党总支，都还没有备案");
        (await committee.PressAsync("查看", ("Unit", $"{school.GeneralBranch.Id}"))).Expect("药学党总支的备案已撤回，还没有重新备案");
        (await general.PressAsync(asked, "撤回")).Expect("还没有重新备案");
        (await general.PressAsync(filed, "撤回备案")).Expect("没有可以撤回的备案：此前已经撤回").ExpectNot("24 小时");

        await general.SayAsync("备案");
        await general.PressAsync("备案");
        (await general.PressAsync("确认备案")).Expect("已备案").Expect("第 2 次备案：2026年4月15日，1 对").Expect("撤回）");
        await using var db = school.Store.Read();
        var kept = await db.RegisterFilings.OrderBy(filing => filing.Number).ToListAsync();
        Assert.Equal([false, true], kept.Select(filing => filing.Stands));
        Assert.Null(FrozenRegister.Read(kept[1].Frozen).Before);
        Assert.Equal(
            ["filing.file", "filing.withdraw", "filing.file"],
            await db.Set<AuditEntry>().Where(entry => entry.Action.StartsWith("filing.") && entry.Action != "filing.read").OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync());
    }

    [Fact]
    public async Task After_a_day_it_stands()
    {
        await using var school = await School.OpenAsync();
        var (general, _) = await FiledAsync(school);
        await general.PressAsync("撤回备案");
        var asked = general.Last;
        school.Clock.Advance(TimeSpan.FromHours(school.Programme.UndoHours + 1));
        (await general.PressAsync(asked, "撤回")).Expect("没有可以撤回的备案：备案后 24 小时内才能撤回").Expect("没有作任何改动");
        (await general.SayAsync("备案")).Expect("没有变化");
        Assert.DoesNotContain("撤回备案", general.Last.Buttons);
    }

    [Fact]
    public async Task Where_another_filing_has_followed_it_says_that_and_changes_nothing()
    {
        await using var school = await School.OpenAsync();
        var (general, committee) = await FiledAsync(school);
        await general.PressAsync("撤回备案");
        var asked = general.Last;
        await school.PairAsync(school.Lin, await school.ColleagueAsync("罗一鸣"), school.Today);
        await general.SayAsync("备案");
        await general.PressAsync("备案");
        (await general.PressAsync("确认备案")).Expect("第 2 次备案");

        (await general.PressAsync(asked, "撤回")).Expect("已经撤回，或者已有新的备案。没有作任何改动").ExpectNot("24 小时内才能撤回");
        await school.PreferEnglishAsync(await PersonAsync(school, "何文清"));
        (await general.PressAsync(asked, "撤回")).Expect("This filing was withdrawn meanwhile, or another has followed it.");
        (await committee.HearAsync()).ExpectNothing();
        Assert.All(await KeptAsync(school), filing => Assert.True(filing.Stands));
    }

    [Fact]
    public async Task Whoever_comes_back_finds_the_filing_in_force_first_with_its_hash_and_withdrawn_ones_after_it()
    {
        await using var school = await School.OpenAsync();
        var (general, _) = await FiledAsync(school);
        var hash = (await KeptAsync(school))[0].Hash;
        (await general.SayAsync("备案")).Expect("现行备案 · 第 1 次备案：2026年4月15日，1 对").Expect($"内容校验码 {hash[..8]}").ExpectNot("以往备案");
        await school.PairAsync(school.Lin, await school.ColleagueAsync("罗一鸣"), school.Today);
        await general.SayAsync("备案");
        await general.PressAsync("备案");
        await general.PressAsync("确认备案");
        await general.PressAsync("撤回备案");
        var asked = general.Last;
        await general.PressAsync("撤回");
        (await general.SayAsync("备案")).Expect("现行备案 · 第 1 次备案").Expect($"内容校验码 {hash[..8]}").Expect("以往备案").Expect("第 2 次备案：2026年4月15日，2 对（2026年4月15日撤回）");
        Assert.True(general.Last.All.IndexOf("第 1 次备案", StringComparison.Ordinal) < general.Last.All.IndexOf("第 2 次备案", StringComparison.Ordinal));
        (await general.PressAsync(asked, "撤回")).Expect("这张卡片已经用过，没有重复办理").Expect("现行备案 · 第 1 次备案");

        await school.PreferEnglishAsync(await PersonAsync(school, "何文清"));
        (await general.SayAsync("file register")).Expect("In force · Filing 1: April 15, 2026, 1 pairing").Expect($"content hash {hash[..8]}").Expect("Earlier filings").Expect("Filing 2: April 15, 2026, 2 pairings (withdrawn on April 15, 2026)");
        (await general.PressAsync(asked, "撤回")).Expect("That card was used before, so nothing was done again.");
    }

    [Fact]
    public async Task Whoever_above_cannot_be_told_is_named()
    {
        await using var school = await School.OpenAsync();
        var (general, committee) = await FiledAsync(school);
        await school.MemberAsync("罗书记", await CommitteeAsync(school), Role.Secretary);
        await general.PressAsync("撤回备案");
        (await general.PressAsync("撤回")).Expect("备案已撤回，上级党组织会收到通知").Expect("罗书记还没有用过这里，消息送不到").ExpectNot("周明远");
        (await committee.HearAsync()).Expect("结对备案已撤回");
    }

    [Fact]
    public async Task Where_nobody_above_can_be_told_it_says_so()
    {
        await using var school = await School.OpenAsync();
        var (general, _) = await FiledAsync(school);
        await school.ChangeAsync(db =>
        {
            var above = db.People.Single(person => person.Name == "周明远").Id;
            db.RoleHoldings.Single(holding => holding.PersonId == above).To = school.Today.AddDays(-1);
        });
        await general.PressAsync("撤回备案");
        (await general.PressAsync("撤回")).Expect("备案已撤回。请改正后重新备案").Expect("没有可以通知的负责人，请自行告知").ExpectNot("会收到通知");
    }

    [Fact]
    public async Task Who_was_not_told_is_said_in_English_as_well()
    {
        await using var school = await School.OpenAsync();
        var (general, _) = await FiledAsync(school);
        await school.ChangeAsync(db =>
        {
            var above = db.People.Single(person => person.Name == "周明远").Id;
            db.RoleHoldings.Single(holding => holding.PersonId == above).To = school.Today.AddDays(-1);
        });
        await school.PreferEnglishAsync(await PersonAsync(school, "何文清"));
        await general.SayAsync("file register");
        await general.PressAsync("Withdraw the filing");
        (await general.PressAsync("Withdraw")).Expect("The filing is withdrawn. Put").Expect("Nobody answers for the unit above at present");

        await school.MemberAsync("罗书记", await CommitteeAsync(school), Role.Secretary);
        await general.SayAsync("file register");
        await general.PressAsync("File");
        await general.PressAsync("File it");
        await general.PressAsync("Withdraw the filing");
        (await general.PressAsync("Withdraw")).Expect("The filing is withdrawn. Put").Expect("No chat with 罗书记 yet").ExpectNot("Nobody answers");
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Withdrawn_and_followed_at_once_no_filing_is_compared_with_what_is_withdrawn(Engine engine)
    {
        await using var school = await School.OpenAsync(engine);
        var (general, _) = await FiledAsync(school);
        var deputy = school.ChatOf(await school.MemberAsync("方远", school.GeneralBranch, Role.DeputySecretary));
        await deputy.SayAsync("备案");
        await deputy.PressAsync("撤回备案");
        await school.PairAsync(school.Lin, await school.ColleagueAsync("罗一鸣"), school.Today);
        await general.SayAsync("备案");
        await general.PressAsync("备案");

        await Task.WhenAll(Task.Run(() => deputy.PressAsync("撤回")), Task.Run(() => general.PressAsync("确认备案")));

        var kept = await KeptAsync(school);
        Assert.True(kept is [{ Stands: false }] or [{ Stands: true }, { Stands: true }], string.Join(' ', kept.Select(filing => $"{filing.Number}:{filing.Stands}")));
    }

    [Fact]
    public async Task The_committee_and_an_officer_cannot_and_what_was_withdrawn_is_in_no_file()
    {
        await using var school = await School.OpenAsync();
        var (general, committee) = await FiledAsync(school);
        await committee.SayAsync("结对备案");
        await committee.PressAsync("查看", ("Unit", $"{school.GeneralBranch.Id}"));
        Assert.DoesNotContain("撤回备案", committee.Last.Buttons);
        (await committee.ForgeAsync("filing.withdraw.ask.1", ("Unit", $"{school.GeneralBranch.Id}"))).Expect("没有找到这个单位的备案");
        var officer = school.ChatOf(await school.MemberAsync("干事", school.GeneralBranch, Role.Officer));
        await officer.SayAsync("备案");
        Assert.DoesNotContain("撤回备案", officer.Last.Buttons);

        await general.PressAsync("撤回备案");
        await general.PressAsync("撤回");
        await general.AskAsync("filing.xlsx", "all");
        (await school.WorkAsync(general)).Expect("所选时间范围内没有内容");
    }

    private static async Task<IReadOnlyList<RegisterFiling>> KeptAsync(School school)
    {
        await using var db = school.Store.Read();
        return await db.RegisterFilings.AsNoTracking().OrderBy(filing => filing.Number).ToListAsync();
    }

    private static async Task<Person> PersonAsync(School school, string name)
    {
        await using var db = school.Store.Read();
        return await db.People.AsNoTracking().SingleAsync(person => person.Name == name);
    }

    private static async Task<Unit> CommitteeAsync(School school)
    {
        await using var db = school.Store.Read();
        return await db.Units.AsNoTracking().SingleAsync(unit => unit.Kind == UnitKind.Committee);
    }

    private static async Task<(Chat General, Chat Committee)> FiledAsync(School school)
    {
        await school.PairAsync(await school.MemberAsync("凌晓"), await school.ColleagueAsync("陈思远"));
        var general = school.ChatOf(await school.MemberAsync("何文清", school.GeneralBranch, Role.Secretary));
        var committee = school.ChatOf(await school.MemberAsync("周明远", await CommitteeAsync(school), Role.Secretary));
        await committee.SayAsync("帮助");
        await general.SayAsync("结对备案");
        await general.PressAsync("备案");
        (await general.PressAsync("确认备案")).Expect("已备案");
        return (general, committee);
    }
}
