using LiaisonBot.Data.Batches;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Data.Wishes;
using LiaisonBot.Dialogs.Tests.Conversing;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.RunBatches;

/// <summary>Whom a batch takes, whom it leaves to another, and what the lists say of it.</summary>
public sealed class WhoseTurnTests
{
    [Fact]
    public async Task A_batch_of_nobody_is_not_opened_and_what_was_chosen_stays()
    {
        await using var made = await BatchSchool.OpenAsync();
        await BeginAsync(made, "applicant");
        made.General.Expect("所以没有开批次").Expect("没有还缺联系人的群众");
        Assert.Equal("applicant", made.General.Last.Inputs["Categories"]);
        Assert.Empty(await BatchesAsync(made));
        (await made.General.PressAsync("开批次", ("Categories", "new_hire"))).Expect("已建议 1 对").Expect("2026-1 批次");
    }

    [Fact]
    public async Task Where_no_member_suits_it_says_so()
    {
        await using var made = await BatchSchool.OpenAsync();
        made.School.Programme.Pairing = new() { Places = 1 };
        foreach (var member in new[] { made.School.Lin, made.School.Gao, made.Ling, made.Above })
            await made.School.PairAsync(member, await made.School.ColleagueAsync($"{member.Name}的联系对象"));
        await BeginAsync(made, "young_teacher");
        made.General.Expect("所以没有开批次").Expect("眼下没有合适的党员").Expect("说“结对建议”查看原因");

        await made.School.PreferEnglishAsync(made.Above);
        await made.General.PressAsync("开批次");
        made.General.Expect("no batch was opened").Expect("no member suits for now");
    }

    [Fact]
    public async Task Nobody_is_taken_who_stands_in_another_open_batch()
    {
        await using var made = await BatchSchool.OpenAsync();
        await BeginAsync(made, "young_teacher");
        made.General.Expect("已建议 2 对").ExpectNot("其他在办批次");
        await BeginAsync(made, "");
        made.General.Expect("已建议 2 对").Expect("已列入其他在办批次的群众，这里没有重复安排");
        var pairs = await made.PairsAsync();
        Assert.Equal(pairs.Count, pairs.Select(pair => pair.ColleagueId).Distinct().Count());

        await BeginAsync(made, "young_teacher,new_hire");
        made.General.Expect("都已列入其他在办批次");
        Assert.Equal(2, (await BatchesAsync(made)).Count);

        await made.School.PreferEnglishAsync(made.Above);
        (await made.General.PressAsync("开批次")).Expect("stand in another open batch");
    }

    [Fact]
    public async Task Whoever_waits_for_another_batch_is_not_listed_as_left_over()
    {
        await using var made = await BatchSchool.OpenAsync();
        await BeginAsync(made, "young_teacher");
        await BeginAsync(made, "");
        await made.LookAsync();
        made.Secretary.Expect("2026-2 批次").ExpectNot("没有安排").ExpectNot("陈思远");
    }

    [Fact]
    public async Task The_list_says_where_pairs_wait_for_the_reader()
    {
        await using var made = await BatchSchool.OpenAsync();
        await made.BeginAsync();
        (await made.Secretary.SayAsync("结对批次")).Expect("待您办理 2 对").ExpectNot("暂缓");
        (await made.General.SayAsync("结对批次")).ExpectNot("待您办理");
        await made.LookAsync();
        await made.Secretary.PressAsync("暂缓");
        (await made.Secretary.SayAsync("结对批次")).Expect("待您办理 1 对").Expect("暂缓 1 对");
        await made.School.PreferEnglishAsync(made.School.Lin);
        (await made.Secretary.SayAsync("batch")).Expect("1 pair waits for you").Expect("1 held");
        await made.Secretary.PressAsync("Open");
        await made.Secretary.PressAsync("Make this pairing");
        (await made.Secretary.SayAsync("batch")).ExpectNot("for you");
    }

    [Fact]
    public async Task Whoever_asked_and_was_paired_stays_among_those_whose_turn_it_was()
    {
        await using var made = await BatchSchool.OpenAsync();
        var shen = await made.School.ColleagueAsync("沈知秋");
        await made.School.ChangeAsync(db => db.Add(new FriendWish { PersonId = shen.Id, Kind = FriendWishKind.Seeks, At = School.Opening }));
        await made.BeginAsync();
        (await made.General.PressAsync("查看进度")).Expect("群众 4 位，已结对 0 位").Expect("群众 3 位，已结对 0 位");
        await made.LookAsync();
        await made.Secretary.PressAsync("完成这 2 对结对");
        await made.General.SayAsync("结对批次");
        (await made.General.PressAsync("查看")).Expect("群众 4 位，已结对 2 位").Expect("群众 3 位，已结对 2 位");
    }

    /// <summary>The general branch registers its pairings by name, so no figure is kept from it; the committee has no names before they are filed.</summary>
    [Fact]
    public async Task A_figure_of_few_people_is_told_to_whoever_registers_them_and_kept_from_who_does_not()
    {
        await using var made = await BatchSchool.OpenAsync();
        var committee = made.School.ChatOf(await made.School.MemberAsync("周明远", await CommitteeAsync(made), Role.Secretary));
        await committee.SayAsync("结对批次");
        await committee.PressAsync("开批次");
        await committee.PressAsync("开批次");
        (await committee.PressAsync("查看进度")).Expect("涉及不足 5 人，不显示").ExpectNot("群众 2 位");

        await made.General.SayAsync("结对批次");
        (await made.General.PressAsync("查看")).Expect("群众 2 位，已结对 0 位；党员 2 位，已有联系对象 0 位").ExpectNot("不显示");
        (await made.General.SayAsync("结对备案")).Expect("还没有结对；未结对党员 2 人、群众 3 人");
    }

    [Fact]
    public async Task When_many_could_not_be_made_the_card_says_how_many_more()
    {
        await using var made = await BatchSchool.OpenAsync();
        made.School.Programme.Pairing = new() { Places = 10, Widest = UnitKind.Branch };
        for (var count = 0; count < 6; count++)
            await made.School.ColleagueAsync($"群众{count}", null, Category.YoungTeacher);
        await made.BeginAsync();
        await made.LookAsync();
        await made.School.ChangeAsync(db =>
        {
            foreach (var span in db.Standings.Where(span => span.Kind == PersonKind.Colleague).ToList())
                span.To = made.School.Today.AddDays(-1);
        });
        await made.Secretary.PressAsync("完成这 8 对结对");
        made.Secretary.Expect("一对也没有结成，原因如下").ExpectNot("双方都会收到通知").Expect("未成 8 对").Expect("另有 2 对没有结成，在下面逐对标明").Expect("没有结成：情况有了变化");
        Assert.Empty(await made.PairingsAsync());
    }

    private static async Task BeginAsync(BatchSchool made, string categories)
    {
        await made.General.SayAsync("结对批次");
        await made.General.PressAsync("开批次");
        await made.General.PressAsync("开批次", ("Categories", categories));
    }

    private static async Task<List<Batch>> BatchesAsync(BatchSchool made)
    {
        await using var db = made.School.Store.Read();
        return await db.Batches.ToListAsync();
    }

    private static async Task<Unit> CommitteeAsync(BatchSchool made)
    {
        await using var db = made.School.Store.Read();
        return await db.Units.SingleAsync(unit => unit.Kind == UnitKind.Committee);
    }
}
