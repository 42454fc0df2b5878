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
        (await committee.PressAsync("查看备案情况")).Expect("已备案 0 个");
        (await committee.PressAsync("查看", ("Unit", $"{school.GeneralBranch.Id}"))).Expect("药学党总支的备案已撤回，还没有重新备案");
        (await general.PressAsync(asked, "撤回")).Expect("还没有重新备案");
        (await general.PressAsync(filed, "撤回备案")).Expect("没有可以撤回的备案");

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

    private static async Task<(Chat General, Chat Committee)> FiledAsync(School school)
    {
        await school.PairAsync(await school.MemberAsync("凌晓"), await school.ColleagueAsync("陈思远"));
        var general = school.ChatOf(await school.MemberAsync("何文清", school.GeneralBranch, Role.Secretary));
        Unit top;
        await using (var db = school.Store.Read())
            top = await db.Units.SingleAsync(unit => unit.Kind == UnitKind.Committee);
        var committee = school.ChatOf(await school.MemberAsync("周明远", top, Role.Secretary));
        await committee.SayAsync("帮助");
        await general.SayAsync("结对备案");
        await general.PressAsync("备案");
        (await general.PressAsync("确认备案")).Expect("已备案");
        return (general, committee);
    }
}
