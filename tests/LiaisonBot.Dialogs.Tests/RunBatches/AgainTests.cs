using LiaisonBot.Data.Batches;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;

namespace LiaisonBot.Dialogs.Tests.RunBatches;

/// <summary>Pairs are suggested anew: what branches have decided stays, and whoever has pairs to look at knows it.</summary>
public sealed class AgainTests
{
    [Fact]
    public async Task A_pair_into_which_a_branch_put_another_member_stays()
    {
        await using var made = await BatchSchool.OpenAsync();
        await made.BeginAsync();
        var swapped = await SwapAsync(made, "换人", "换成这位");
        made.Secretary.Expect("已由支部换人：重新建议时保留");

        await AgainAsync(made);
        made.General.Expect("已重新建议，保留了换过人的 1 对；已结对的没有动");
        Assert.Equal((swapped.Id, swapped.MemberId), (await made.PairsAsync()).Where(pair => pair.ColleagueId == made.Chen.Id).Select(pair => (pair.Id, pair.MemberId)).Single());

        await made.LookAsync();
        await made.Secretary.PressAsync("暂缓");
        await AgainAsync(made);
        made.General.Expect("保留了暂缓的 1 对；");
        await made.LookAsync();
        await made.Secretary.PressAsync("恢复");
        await AgainAsync(made);
        made.General.Expect("保留了换过人的 1 对；");
        Assert.Equal(3, (await made.PairsAsync()).Count);
    }

    [Fact]
    public async Task It_speaks_English_as_well()
    {
        await using var made = await BatchSchool.OpenAsync();
        await made.BeginAsync();
        await made.School.PreferEnglishAsync(made.School.Lin);
        await made.School.PreferEnglishAsync(made.Above);
        await SwapAsync(made, "Change", "Put in");
        made.Secretary.Expect("Changed by the branch: kept when pairs are suggested anew");
        await made.General.SayAsync("batch");
        await made.General.PressAsync("Open");
        (await made.General.PressAsync("Suggest anew")).Expect("Pairs are suggested anew, but for 1 changed by a branch");
    }

    [Fact]
    public async Task A_branch_hears_when_it_has_no_pairs_any_more_and_when_it_has_some_again()
    {
        await using var made = await BatchSchool.OpenAsync();
        made.School.Programme.Pairing = new() { Widest = UnitKind.Branch };
        var other = made.School.ChatOf(made.School.Gao);
        await other.JoinAsync();
        await made.Secretary.JoinAsync();
        await made.BeginAsync();
        (await other.HearAsync()).Expect("由本单位办理的有 1 对");
        await made.Secretary.HearAsync();
        await made.School.ChangeAsync(db => db.People.Single(person => person.Id == made.He.Id).LeftOn = made.School.Today.AddDays(-1));
        await AgainAsync(made);
        (await other.HearAsync()).Expect("没有要办的结对了").Expect("药学党总支重新建议以后");

        await made.School.ColleagueAsync("罗一鸣", made.School.Pharmacy, Category.NewHire);
        await AgainAsync(made);
        (await other.HearAsync()).Expect("结对批次已开，请逐对查看").Expect("由本单位办理的有 1 对");
        (await other.PressAsync("查看")).Expect("罗一鸣");
        (await made.Secretary.HearAsync()).ExpectNothing();
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_was_suggested_anew_since_is_looked_at_before_it_is_made(Engine engine)
    {
        await using var made = await BatchSchool.OpenAsync(engine);
        await made.BeginAsync();
        await made.LookAsync();
        await made.Secretary.PressAsync("暂缓");
        await made.Secretary.PressAsync("恢复");
        var card = made.Secretary.Last;
        made.School.Clock.Advance(TimeSpan.FromMinutes(1));
        await AgainAsync(made);

        (await made.Secretary.PressAsync(card, "完成这 2 对结对")).Expect("刚才重新建议过，请先查看。没有作任何改动。").Expect("待完成 2 对");
        Assert.Empty(await made.PairingsAsync());
        await made.School.PreferEnglishAsync(made.School.Lin);
        (await made.Secretary.PressAsync(card, "完成这 2 对结对")).Expect("Pairs were suggested anew meanwhile; please look at them first. Nothing was changed.");
        Assert.Equal(["batch.open", "batch.hold", "batch.release", "batch.again"], await made.AuditedAsync());
        (await made.Secretary.PressAsync("Make these 2 pairings")).Expect("Done; both sides are told.");
        Assert.Equal(2, (await made.PairingsAsync()).Count);
    }

    [Fact]
    public async Task A_branch_hears_how_many_pairs_are_to_be_looked_at_and_not_those_that_are_made()
    {
        await using var made = await BatchSchool.OpenAsync();
        made.School.Programme.Pairing = new() { Widest = UnitKind.Branch };
        await made.Secretary.JoinAsync();
        await made.BeginAsync();
        await made.LookAsync();
        await made.Secretary.PressAsync("完成这 2 对结对");
        await made.School.ColleagueAsync("罗一鸣", null, Category.NewHire);
        await made.Secretary.HearAsync();
        await AgainAsync(made);
        (await made.Secretary.HearAsync()).Expect("由本单位办理的有 1 对");
    }

    [Fact]
    public async Task Whoever_answers_for_two_branches_is_not_told_that_nothing_is_left_while_one_has_pairs()
    {
        await using var made = await BatchSchool.OpenAsync();
        made.School.Programme.Pairing = new() { Widest = UnitKind.Branch };
        var both = made.School.ChatOf(await made.School.MemberAsync("方远", made.School.GeneralBranch, Role.Secretary));
        await both.JoinAsync();
        await made.School.ChangeAsync(db =>
        {
            foreach (var holding in db.RoleHoldings.Where(holding => holding.PersonId == made.School.Lin.Id || holding.PersonId == made.School.Gao.Id))
                holding.To = made.School.Today.AddDays(-1);
        });
        await LeaveAsync(made, made.He);
        await made.BeginAsync();
        (await both.HearAsync()).Expect("由本单位办理的有 2 对");

        await LeaveAsync(made, made.Su, made.Chen);
        var luo = await made.School.ColleagueAsync("罗一鸣", made.School.Pharmacy, Category.NewHire);
        await AgainAsync(made);
        (await both.HearAsync()).Expect("结对批次已开，请逐对查看").Expect("由本单位办理的有 1 对").ExpectNot("没有要办的结对了");

        await LeaveAsync(made, luo);
        await AgainAsync(made);
        (await both.HearAsync()).Expect("没有要办的结对了");
    }

    private static Task LeaveAsync(BatchSchool made, params Person[] people) => made.School.ChangeAsync(db =>
    {
        var ids = people.Select(person => person.Id).ToList();
        foreach (var person in db.People.Where(person => ids.Contains(person.Id)))
            person.LeftOn = made.School.Today.AddDays(-1);
    });

    /// <summary>The first pair, of 陈思远, is given to the other of the branch's two members.</summary>
    private static async Task<BatchPair> SwapAsync(BatchSchool made, string change, string put)
    {
        await made.Secretary.SayAsync("batch");
        await made.Secretary.PressAsync(change == "Change" ? "Open" : "查看");
        await made.Secretary.PressAsync(change);
        var before = (await made.PairsAsync()).Single(pair => pair.ColleagueId == made.Chen.Id);
        var other = before.MemberId == made.Ling.Id ? made.School.Lin : made.Ling;
        await made.Secretary.PressAsync(put, ("Member", $"{other.Id}"));
        return (await made.PairsAsync()).Single(pair => pair.Id == before.Id && pair.MemberId == other.Id);
    }

    private static async Task AgainAsync(BatchSchool made)
    {
        await made.General.SayAsync("结对批次");
        await made.General.PressAsync("查看");
        await made.General.PressAsync("重新建议");
    }
}
