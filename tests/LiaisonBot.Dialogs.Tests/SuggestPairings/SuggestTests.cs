using LiaisonBot.Data.Audit;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Proposals;
using LiaisonBot.Data.Wishes;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.SuggestPairings;

/// <summary>Who could be paired with whom, why, and why not (P1 to P3, P5).</summary>
public sealed class SuggestTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_branch_sees_pairs_by_name_with_their_reasons(Engine engine)
    {
        await using var school = await School.OpenAsync(engine);
        await school.ColleagueAsync("陈思远", null, Category.YoungTeacher);
        var secretary = school.ChatOf(school.Lin);
        await secretary.SayAsync("结对建议");
        secretary.Expect("药理支部").Expect("建议结对 1 对，没有余下的人").Expect("林书琴 → 陈思远").Expect("青年教师")
            .Expect("由高层次人才或支部书记联系青年教师；同在药理支部").Expect("还没有联系对象").Expect("不会自动结对");
        Assert.Equal(["pairup.read"], await AuditedAsync(school));

        await school.PreferEnglishAsync(school.Lin);
        await secretary.SayAsync("pair up");
        secretary.Expect("1 pair is suggested; nobody is left over.").Expect("High-level talent or a branch secretary for a young teacher");
    }

    [Fact]
    public async Task Of_many_units_some_are_offered_and_it_is_said()
    {
        await using var school = await School.OpenAsync();
        var above = await school.MemberAsync("许佳怡", school.GeneralBranch, Role.Secretary);
        var last = await school.ManyUnitsAsync();
        (await school.ChatOf(above).SayAsync("结对建议")).Expect("只列出前 60 个").Expect("请选它的上级单位").ExpectNot(last.Name);
        await school.PreferEnglishAsync(above);
        (await school.ChatOf(above).SayAsync("pair up")).Expect("Only the first 60 units are listed.");
    }

    [Fact]
    public async Task Whoever_is_left_over_hears_what_would_help()
    {
        await using var school = await School.OpenAsync();
        school.Programme.Pairing = new() { Places = 1 };
        await school.ColleagueAsync("陈思远");
        await school.ColleagueAsync("苏婉清");
        var secretary = school.ChatOf(school.Lin);
        await secretary.SayAsync("结对建议");
        secretary.Expect("未能安排：群众 1 位").Expect("把名额提高到每人 2 位（现有名额已满），例如由林书琴再联系一位；或者扩大到其他支部");
    }

    [Fact]
    public async Task What_is_on_its_way_was_declined_or_is_to_be_avoided_is_not_suggested()
    {
        await using var school = await School.OpenAsync();
        var (asked, declined, avoids) = (await school.ColleagueAsync("陈思远"), await school.ColleagueAsync("苏婉清"), await school.ColleagueAsync("沈知秋"));
        var ling = await school.MemberAsync("凌晓");
        await school.ChangeAsync(db =>
        {
            db.Add(Proposed(ling, asked));
            foreach (var member in new[] { school.Lin, ling, school.Gao })
            {
                var proposal = Proposed(member, declined);
                (proposal.State, proposal.ClosedAt, proposal.ClosedById) = (ProposalState.DeclinedByColleague, School.Opening.AddDays(-9), declined.Id);
                db.Add(proposal);
                db.Add(new FriendWish { PersonId = avoids.Id, OtherId = member.Id, Kind = FriendWishKind.Avoids, At = School.Opening.AddDays(-9) });
            }
        });
        var secretary = school.ChatOf(school.Lin);
        await secretary.SayAsync("结对建议");
        secretary.Expect("没有可以建议的结对；未能安排：群众 2 位、党员 1 位。").ExpectNot("陈思远")
            .Expect("再问一问两年内谢绝过").Expect("希望回避").ExpectNot("例如由");
        await school.PreferEnglishAsync(school.Lin);
        (await secretary.SayAsync("pair up")).Expect("No pair can be suggested for 2 colleagues and 1 member.");
    }

    [Fact]
    public async Task Pages_fit_together_and_a_new_question_sees_what_changed()
    {
        await using var school = await School.OpenAsync();
        for (var count = 0; count < 7; count++)
        {
            await school.MemberAsync($"党员{count}");
            await school.ColleagueAsync($"群众{count}");
        }

        var secretary = school.ChatOf(school.Lin);
        await secretary.SayAsync("结对建议");
        secretary.Expect("建议结对 7 对；未能安排：党员 1 位。").Expect("第 1/2 页").Expect("群众0");
        await school.ChangeAsync(db => db.People.Single(person => person.Name == "群众6").LeftOn = school.Today.AddDays(-1));
        await secretary.PressAsync("下一页");
        secretary.Expect("第 2/2 页").Expect("建议结对 7 对").Expect("群众6").Expect("目前没有可以安排的群众");
        await secretary.SayAsync("结对建议");
        secretary.Expect("建议结对 6 对；未能安排：党员 2 位。").ExpectNot("群众6");
    }

    [Fact]
    public async Task A_unit_above_sees_figures_and_its_own_people_by_name()
    {
        await using var school = await School.OpenAsync();
        var above = await school.MemberAsync("许佳怡", school.GeneralBranch, Role.Secretary);
        await school.ColleagueAsync("何启明", school.GeneralBranch);
        foreach (var branch in new[] { school.Pharmacology, school.Pharmacy })
        {
            for (var count = 0; count < 6; count++)
            {
                await school.MemberAsync($"党员{count}", branch);
                await school.ColleagueAsync($"群众{count}", branch);
            }
        }

        var secretary = school.ChatOf(above);
        await secretary.SayAsync("结对建议");
        secretary.Expect("建议结对 13 对").Expect("药理支部").Expect("建议结对 6 对").ExpectNot("群众1").ExpectNot("党员1");
        await secretary.PressAsync("涉及本级人员的");
        secretary.Expect("许佳怡 → 何启明").ExpectNot("群众1");
        await secretary.PressAsync("各单位情况");
        secretary.Expect("药剂支部");
    }

    [Fact]
    public async Task Of_fewer_than_five_people_no_figure_is_told()
    {
        await using var school = await School.OpenAsync();
        var above = await school.MemberAsync("许佳怡", school.GeneralBranch, Role.Secretary);
        await school.ColleagueAsync("陈思远");
        var secretary = school.ChatOf(above);
        await secretary.SayAsync("结对建议");
        secretary.Expect("涉及不足 5 人，不显示").ExpectNot("建议结对 1 对").ExpectNot("陈思远");
    }

    [Fact]
    public async Task Of_several_units_one_is_chosen_and_others_open_nothing()
    {
        await using var school = await School.OpenAsync();
        await school.ChangeAsync(db => db.Add(new RoleHolding { PersonId = school.Lin.Id, UnitId = school.Pharmacy.Id, Role = Role.DeputySecretary, From = new DateOnly(2026, 1, 1) }));
        await school.ColleagueAsync("陈思远", school.Pharmacy);
        var secretary = school.ChatOf(school.Lin);
        await secretary.SayAsync("结对建议");
        await secretary.PressAsync("查看", ("Unit", $"{school.Pharmacy.Id}"));
        secretary.Expect("高远 → 陈思远");
        await secretary.ForgeAsync("pairup.names.1", ("Unit", $"{school.GeneralBranch.Id}"));
        secretary.Expect("哪个单位").ExpectNot("陈思远");
    }

    [Fact]
    public async Task What_takes_long_is_looked_at_later()
    {
        await using var school = await School.OpenAsync();
        await school.ColleagueAsync("陈思远");
        school.Patience.Wait = TimeSpan.Zero;
        var secretary = school.ChatOf(school.Lin);
        await secretary.SayAsync("结对建议");
        secretary.Expect("正在计算").ExpectNot("陈思远");
        school.Patience.Wait = Timeout.InfiniteTimeSpan;
        await secretary.PressAsync("现在查看");
        secretary.Expect("林书琴 → 陈思远");
    }

    [Fact]
    public async Task It_is_refused_to_others()
    {
        await using var school = await School.OpenAsync();
        var member = school.ChatOf(await school.MemberAsync("凌晓"));
        (await member.SayAsync("结对建议")).Expect("不在您的权限内");
        (await member.ForgeAsync("pairup.show.1", ("Unit", $"{school.Pharmacology.Id}"))).Expect("不在您的权限内");
    }

    private static Proposal Proposed(Person member, Person colleague) => new()
    {
        MemberId = member.Id,
        ColleagueId = colleague.Id,
        Origin = PairingOrigin.Member,
        ProposedById = member.Id,
        ProposedAt = School.Opening.AddDays(-9),
    };

    private static async Task<IEnumerable<string>> AuditedAsync(School school)
    {
        await using var db = school.Store.Read();
        return await db.Set<AuditEntry>().OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync();
    }
}
