using LiaisonBot.Data.Batches;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Proposals;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;

namespace LiaisonBot.Dialogs.Tests.SuggestPairings;

/// <summary>What has begun already is not suggested again, and nobody takes it for settled; each suggestion leads to what can be done.</summary>
public sealed class UnderWayTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_is_asked_in_a_batch_or_ends_today_is_counted_instead_of_everybody_has_a_friend(Engine engine)
    {
        await using var school = await School.OpenAsync(engine);
        var (fang, wu) = (await school.MemberAsync("方远"), await school.MemberAsync("吴明远"));
        var (asked, batched, ends) = (await school.ColleagueAsync("陈思远"), await school.ColleagueAsync("苏婉清"), await school.ColleagueAsync("沈知秋"));
        await school.PairAsync(wu, ends, to: school.Today);
        await school.ChangeAsync(db => db.AddRange(Proposed(school.Lin, asked), BatchOf(school, fang, batched)));
        var secretary = school.ChatOf(school.Lin);
        await secretary.SayAsync("结对建议");
        secretary.Expect("现在没有新的结对可以建议").ExpectNot("都有联系人").ExpectNot("以上只是建议")
            .Expect("群众 1 位正在征求意见或等待审批").Expect("群众 1 位已在结对批次中，等支部完成").Expect("群众 1 位的结对今天结束，明天起列入建议，现在也可以安排")
            .Expect("党员 1 位正在征求意见").Expect("党员 1 位已在结对批次中").Expect("党员 1 位的结对今天结束");
        var card = secretary.Last;
        await secretary.PressAsync(card, "结对申请");
        secretary.Expect("林书琴 与 陈思远");
        await secretary.PressAsync(card, "结对批次");
        secretary.Expect("2026-1 批次");
        await secretary.PressAsync(card, "安排结对");
        secretary.Expect("沈知秋").Expect("结对今天结束");

        await school.PreferEnglishAsync(school.Lin);
        await secretary.SayAsync("pair up");
        secretary.Expect("There is no new pairing to suggest at present").Expect("1 colleague waits for an answer or an approval")
            .Expect("1 colleague is in a batch whose pairs are still to be made").Expect("1 colleague has a pairing that ends today").ExpectNot("every colleague has a friend");
    }

    [Fact]
    public async Task Everybody_has_a_friend_is_said_where_that_is_so()
    {
        await using var school = await School.OpenAsync();
        await school.PairAsync(school.Lin, await school.ColleagueAsync("陈思远"));
        var secretary = school.ChatOf(school.Lin);
        (await secretary.SayAsync("结对建议")).Expect("群众都有联系人，党员都有联系对象").ExpectNot("另有");
        Assert.DoesNotContain("开批次", secretary.Last.Buttons);
        await school.PreferEnglishAsync(school.Lin);
        (await secretary.SayAsync("pair up")).Expect("every colleague has a friend, and every member a colleague").ExpectNot("Besides");
    }

    [Fact]
    public async Task A_member_who_gets_nobody_does_not_read_that_a_colleague_suggested_to_another_has_a_friend()
    {
        await using var school = await School.OpenAsync();
        await school.MemberAsync("凌晓");
        await school.ColleagueAsync("陈思远");
        var secretary = school.ChatOf(school.Lin);
        (await secretary.SayAsync("结对建议")).Expect("→ 陈思远").Expect("都已有联系人、已建议给别的党员，或者正在办理").ExpectNot("都已有结对");
        await school.PreferEnglishAsync(school.Lin);
        (await secretary.SayAsync("pair up")).Expect("each has a friend, is suggested to another member, or has something under way");
    }

    [Fact]
    public async Task A_pair_is_assigned_from_its_line_and_ones_own_is_proposed()
    {
        await using var school = await School.OpenAsync();
        var ling = await school.MemberAsync("凌晓");
        await school.ColleagueAsync("陈思远");
        await school.ColleagueAsync("苏婉清");
        var secretary = school.ChatOf(school.Lin);
        await secretary.SayAsync("结对建议");
        secretary.Expect("建议结对 2 对，没有余下的人");
        var card = secretary.Last;
        await secretary.PressAsync(card, "安排结对");
        Assert.Equal($"{ling.Id}", secretary.Last.Inputs["Member"]);
        Assert.NotEmpty(secretary.Last.Inputs["Whom"]);
        await secretary.PressAsync("提交");
        secretary.Expect("已提交，正在征求意见").Expect("凌晓");
        await secretary.PressAsync(card, "提议结对");
        Assert.NotEmpty(secretary.Last.Inputs["Name"]);
        await secretary.PressAsync("提交");
        secretary.Expect("已提交，正在征求意见").Expect("林书琴");

        (await secretary.SayAsync("结对建议")).Expect("现在没有新的结对可以建议").Expect("群众 2 位正在征求意见或等待审批").Expect("党员 2 位正在征求意见");
        await school.ColleagueAsync("何启明");
        (await secretary.SayAsync("结对建议")).Expect("建议结对 1 对").ExpectNot("没有余下的人").Expect("另有：群众 2 位");
        await school.PreferEnglishAsync(school.Lin);
        (await secretary.SayAsync("pair up")).Expect("1 pair is suggested.").ExpectNot("nobody is left over").Expect("2 colleagues wait").Expect("the member would then have 2 colleagues");
    }

    [Fact]
    public async Task A_pair_whose_colleague_was_paired_meanwhile_is_refused_at_the_form()
    {
        await using var school = await School.OpenAsync();
        await school.MemberAsync("凌晓");
        await school.ColleagueAsync("陈思远");
        await school.ColleagueAsync("苏婉清");
        var secretary = school.ChatOf(school.Lin);
        await secretary.SayAsync("结对建议");
        var card = secretary.Last;
        await using (var db = school.Store.Read())
        {
            foreach (var colleague in db.People.Where(person => person.Name == "陈思远" || person.Name == "苏婉清").ToList())
                await school.PairAsync(school.Gao, colleague);
        }

        await secretary.PressAsync(card, "安排结对");
        await secretary.PressAsync("提交");
        secretary.Expect("已经有联系人");
    }

    [Fact]
    public async Task From_the_suggestions_a_batch_is_opened()
    {
        await using var school = await School.OpenAsync();
        var above = await school.MemberAsync("许佳怡", school.GeneralBranch, Role.Secretary);
        await school.ColleagueAsync("陈思远");
        var (secretary, general) = (school.ChatOf(school.Lin), school.ChatOf(above));
        await secretary.SayAsync("结对建议");
        await secretary.PressAsync("开批次");
        secretary.Expect("开一个结对批次");
        await secretary.PressAsync("开批次", ("Categories", ""));
        secretary.Expect("已建议 1 对");
        (await secretary.SayAsync("结对建议")).Expect("群众 1 位已在结对批次中").ExpectNot("陈思远");

        await school.PreferEnglishAsync(above);
        await general.SayAsync("pair up");
        await general.PressAsync("Open a batch");
        general.Expect("To be done by");
    }

    [Fact]
    public async Task Of_a_member_of_another_branch_their_own_branch_decides()
    {
        await using var school = await School.OpenAsync();
        var above = await school.MemberAsync("许佳怡", school.GeneralBranch, Role.Secretary);
        var old = await school.ColleagueAsync("何启明", school.GeneralBranch);
        await school.ChangeAsync(db => db.Add(new Data.Wishes.FriendWish { PersonId = old.Id, OtherId = above.Id, Kind = Data.Wishes.FriendWishKind.Avoids, At = School.Opening }));
        var general = school.ChatOf(above);
        await general.SayAsync("结对建议");
        await general.PressAsync("涉及本级人员的");
        general.Expect("→ 何启明");
        Assert.DoesNotContain("安排结对", general.Last.Buttons);
        Assert.DoesNotContain("提议结对", general.Last.Buttons);
    }

    private static Batch BatchOf(School school, Person member, Person colleague)
    {
        var unit = school.Pharmacology.Id;
        var batch = new Batch { UnitId = unit, Name = "2026-1", OpenedOn = school.Today, DueOn = school.Today.AddDays(5), OpenedById = school.Lin.Id };
        batch.Pairs.Add(new BatchPair { UnitId = unit, MemberId = member.Id, ColleagueId = colleague.Id });
        return batch;
    }

    private static Proposal Proposed(Person member, Person colleague) => new()
    {
        MemberId = member.Id,
        ColleagueId = colleague.Id,
        Origin = PairingOrigin.Member,
        ProposedById = member.Id,
        ProposedAt = School.Opening.AddDays(-9),
    };
}
