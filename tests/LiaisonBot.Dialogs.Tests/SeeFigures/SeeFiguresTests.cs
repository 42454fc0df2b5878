using LiaisonBot.Data.Absences;
using LiaisonBot.Data.Audit;
using LiaisonBot.Data.Cases;
using LiaisonBot.Data.MustTalks;
using LiaisonBot.Data.Occasions;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.SeeFigures;

/// <summary>凌晓 of 药理支部 is the friend of 陈思远 since September: met in January and March, away in February. It is Wednesday, 15 April 2026.</summary>
public sealed class SeeFiguresTests
{
    [Fact]
    public async Task A_member_sees_their_own_figures_and_the_records_behind_them()
    {
        await using var school = await School.OpenAsync();
        var chat = await LiveAsync(school);
        await chat.SayAsync("我的考评数据");
        chat.Expect("2026年上半年（截至2026年4月15日）").Expect("陈思远")
            .Expect("应联系 3 个月，已联系 2 个月，未联系 0 个月，还可联系 1 个月，另有 1 个月免于联系")
            .Expect("走访 1 次、谈心 1 次").Expect("应谈 1 次，按时 0 次，逾期未谈 1 次").Expect("不作评价");

        var own = chat.Last;
        await chat.PressAsync("查看明细");
        chat.Expect("2026年1月").Expect("已联系（首次1月12日）").Expect("免于联系（党员不在岗）").Expect("还可以联系");
        await chat.PressAsync("我的记录");
        chat.Expect("陈思远").Expect("了解近况");
        await chat.PressAsync(own, "必谈明细");
        chat.Expect("工作变迁").Expect("期限2026年3月10日").Expect("逾期未谈");
        await chat.PressAsync(own, "上一时段");
        chat.Expect("2025年下半年").Expect("应联系 4 个月，已联系 0 个月，未联系 4 个月");
        await chat.PressAsync(own, "全年");
        chat.Expect("2026年（截至2026年4月15日）");
    }

    [Theory]
    [InlineData("my figures 2025", "2025")]
    [InlineData("my figures first half of 2026", "first half of 2026, up to April 15, 2026")]
    [InlineData("my figures last year", "2025")]
    [InlineData("我的考评数据 2025年下半年", "second half of 2025")]
    [InlineData("我的考评数据 去年上半年", "first half of 2025")]
    [InlineData("my figures of blue cheese", "I could not tell which year")]
    public async Task The_year_is_read_in_either_language(string said, string shows)
    {
        await using var school = await School.OpenAsync();
        var chat = await LiveAsync(school, english: true);
        await chat.SayAsync(said);
        chat.Expect(shows);
    }

    [Fact]
    public async Task A_figure_is_contested_as_a_case_of_ones_own_at_the_branch()
    {
        await using var school = await School.OpenAsync();
        var chat = await LiveAsync(school);
        await chat.SayAsync("我的考评数据");
        await chat.PressAsync("这项不对");
        await chat.PressAsync("提交");
        chat.Expect("请选择是哪一项").Expect("请写明哪里不对");
        await chat.PressAsync("提交", ("Figure", "talks"), ("Reason", new string('长', 501)));
        chat.Expect("请精简到 500 字以内");
        var form = chat.Last;
        await chat.PressAsync("提交", ("Figure", "talks"), ("Reason", "3月8日已经谈过，只是没有选事由"));
        chat.Expect("已交支部书记，编号 2026-0001");
        await chat.PressAsync(form, "提交", ("Figure", "talks"), ("Reason", "再来一次"));
        chat.Expect("没有重复提交");

        await using var db = school.Store.Read();
        var raised = await db.Cases.SingleAsync();
        Assert.Equal((true, NameTravel.Branch, school.Pharmacology.Id), (raised.IsOwn, raised.Travel, raised.UnitId));
        Assert.Equal("对本人考评数据有异议（2026年上半年，必谈）：3月8日已经谈过，只是没有选事由", raised.Text);
        var secretary = school.ChatOf(school.Lin);
        await secretary.SayAsync("事项");
        secretary.Expect("对本人考评数据有异议");
        await secretary.PressAsync("打开 2026-0001");
        secretary.Expect("凌晓");

        await chat.SayAsync("我的考评数据");
        await chat.PressAsync("这项不对");
        await chat.PressAsync("提交", ("Figure", "talks"), ("Reason", "3月8日已经谈过，只是没有选事由"));
        chat.Expect("没有重复提交");
        Assert.Equal(1, await db.Cases.CountAsync());
    }

    [Fact]
    public async Task Without_a_unit_a_figure_cannot_be_contested()
    {
        await using var school = await School.OpenAsync();
        var chat = await LiveAsync(school);
        await chat.SayAsync("我的考评数据");
        await chat.PressAsync("这项不对");
        await school.ChangeAsync(db => db.Memberships.RemoveRange(db.Memberships.Where(span => span.Person!.Name == "凌晓")));
        await chat.PressAsync("提交", ("Figure", "months"), ("Reason", "不对"));
        chat.Expect("名册里没有您的所在单位");
    }

    [Fact]
    public async Task The_branch_sees_its_members_in_the_order_of_names_with_excused_months_apart_and_the_look_is_noted()
    {
        await using var school = await School.OpenAsync();
        await LiveAsync(school);
        var chat = school.ChatOf(school.Lin);
        await chat.SayAsync("支部考评数据");
        chat.Expect("药理支部").Expect("应联系 3 个月，已联系 2 个月，未联系 0 个月，还可联系 1 个月，另有 1 个月免于联系")
            .Expect("不排名次").Expect("没有需要每月联系的结对").ExpectNot("陈思远").ExpectNot("高远");
        await chat.PressAsync("查看明细");
        chat.Expect("凌晓").Expect("陈思远，").Expect("免于联系（党员不在岗）").Expect("逾期未谈");
        await using var db = school.Store.Read();
        Assert.True(await db.Set<AuditEntry>().AnyAsync(entry => entry.Action == "figures.read" && entry.ActorId == school.Lin.Id));
    }

    [Fact]
    public async Task Nobody_opens_what_is_anothers_or_another_branchs()
    {
        await using var school = await School.OpenAsync();
        await LiveAsync(school);
        var (pairing, member) = await IdsAsync(school);
        var gao = school.ChatOf(school.Gao);
        await gao.ForgeAsync("figures.member.1", ("of", $"{member}"), ("period", "2026H1"));
        gao.Expect("没有这样的记录").ExpectNot("凌晓");
        await gao.ForgeAsync("figures.pairing.1", ("of", $"{pairing}"), ("period", "2026H1"));
        gao.Expect("没有这样的记录").ExpectNot("陈思远");
        await gao.ForgeAsync("figures.member.1", ("of", "many"), ("period", "never"));
        gao.Expect("没有这样的记录");
        var above = school.ChatOf(await school.MemberAsync("陆明远", school.GeneralBranch, Role.Secretary));
        await above.SayAsync("支部考评数据");
        above.Expect("陆明远").ExpectNot("凌晓");
        var colleague = school.ChatOf(await school.ColleagueAsync("沈知秋"));
        await colleague.SayAsync("我的考评数据");
        colleague.Expect("不在您的权限内");
        await colleague.SayAsync("branch figures");
        colleague.Expect("不在您的权限内");
    }

    private static async Task<Chat> LiveAsync(School school, bool english = false)
    {
        var (ling, chen) = (await school.MemberAsync("凌晓"), await school.ColleagueAsync("陈思远"));
        var pairing = await school.PairAsync(ling, chen);
        await school.MeetAsync(ling, pairing, new DateOnly(2026, 1, 12));
        await school.MeetAsync(ling, pairing, new DateOnly(2026, 3, 5), Data.Contacts.ContactKind.Visit);
        await school.ChangeAsync(db =>
        {
            db.Add(new Absence { PersonId = ling.Id, RecordedById = ling.Id, From = new DateOnly(2026, 2, 1), To = new DateOnly(2026, 2, 28), Reason = AbsenceReason.Leave });
            db.Add(new MustTalk { PairingId = pairing.Id, ColleagueId = chen.Id, Occasion = Occasion.Post, OccurredOn = new DateOnly(2026, 2, 20), DueOn = new DateOnly(2026, 3, 10) });
        });
        if (english)
            await school.PreferEnglishAsync(ling);
        return school.ChatOf(ling);
    }

    private static async Task<(long Pairing, long Member)> IdsAsync(School school)
    {
        await using var db = school.Store.Read();
        var pairing = await db.Pairings.SingleAsync();
        return (pairing.Id, pairing.MemberId);
    }
}
