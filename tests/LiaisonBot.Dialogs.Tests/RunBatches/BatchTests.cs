using LiaisonBot.Data.Batches;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Wishes;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;

namespace LiaisonBot.Dialogs.Tests.RunBatches;

/// <summary>A batch from its opening to the pairings that come of it (P4, P5).</summary>
public sealed class BatchTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_batch_is_opened_looked_at_made_and_told(Engine engine)
    {
        await using var made = await BatchSchool.OpenAsync(engine);
        foreach (var person in new[] { made.Ling, made.Chen })
            await made.School.ChatOf(person).JoinAsync();
        await made.Secretary.JoinAsync();
        var (member, colleague) = (made.School.ChatOf(made.Ling), made.School.ChatOf(made.Chen));
        await member.SayAsync("帮助");
        await colleague.SayAsync("帮助");

        await made.General.SayAsync("结对批次");
        made.General.Expect("今年没有现行的结对批次");
        await made.General.PressAsync("开批次");
        Assert.Equal("high_level_talent,in_difficulty,young_teacher,new_hire", made.General.Last.Inputs["Categories"]);
        Assert.Equal("2026-04-20", made.General.Last.Inputs["DueOn"]);
        await made.General.PressAsync("开批次");
        made.General.Expect("2026-1 批次").Expect("已建议 3 对").ExpectNot("陈思远");

        (await made.Secretary.HearAsync()).Expect("结对批次已开，请逐对查看").Expect("由本单位办理的有 2 对").ExpectNot("陈思远");
        await made.Secretary.PressAsync("查看");
        made.Secretary.Expect("2026-1 批次").Expect("2026年4月20日前完成，还有 5 天").Expect("待完成 2 对").Expect("陈思远").Expect("苏婉清").Expect("同在药理支部").ExpectNot("何启明").ExpectNot("马志强");
        Assert.True(made.Secretary.Last.All.IndexOf("陈思远", StringComparison.Ordinal) < made.Secretary.Last.All.IndexOf("苏婉清", StringComparison.Ordinal));
        Assert.Empty(await made.PairingsAsync());

        await made.Secretary.PressAsync("完成这 2 对结对");
        made.Secretary.Expect("已完成，双方都会收到通知").Expect("已结对 2 对").Expect("苏婉清还没有用过这里");
        var pairings = await made.PairingsAsync();
        Assert.Equal([made.Chen.Id, made.Su.Id], pairings.Select(pairing => pairing.ColleagueId));
        Assert.All(pairings, pairing => Assert.Equal((PairingOrigin.Assigned, "2026-1", made.School.Today), (pairing.Origin, pairing.Batch, pairing.StartedOn)));
        Assert.Equal(2, pairings.Select(pairing => pairing.MemberId).Distinct().Count());
        Assert.All(await made.PairsAsync(), pair => Assert.Equal(pair.UnitId == made.School.Pharmacology.Id, pair.PairingId is not null));

        (await colleague.HearAsync()).Expect("您有了一位联系人").Expect("不用说明理由");
        await colleague.PressAsync("看看我的联系人");
        (await member.HearAsync()).Expect("您有新的结对");
        await member.PressAsync("写结对计划");
        member.Expect("我的结对");
        Assert.Equal(["batch.open", "batch.pair", "batch.pair", "batch.apply"], await made.AuditedAsync());
    }

    [Fact]
    public async Task A_second_press_changes_nothing()
    {
        await using var made = await BatchSchool.OpenAsync();
        await made.BeginAsync();
        var opened = made.General.Sent;
        await made.General.SendAsync(opened with { Id = "again" });
        made.General.Expect("2026-1 批次").ExpectNot("2026-2");
        await made.LookAsync();
        var card = made.Secretary.Last;
        await made.Secretary.PressAsync("完成这 2 对结对");
        await made.Secretary.PressAsync(card, "完成这 2 对结对");
        made.Secretary.Expect("已结对 2 对");
        await made.LookAsync();
        Assert.DoesNotContain(made.Secretary.Last.Buttons, button => button.StartsWith("完成这", StringComparison.Ordinal));
        Assert.Equal(2, (await made.PairingsAsync()).Count);
    }

    [Fact]
    public async Task What_changed_meanwhile_is_left_out_and_listed()
    {
        await using var made = await BatchSchool.OpenAsync();
        await made.BeginAsync();
        await made.LookAsync();
        await made.School.PairAsync(made.School.Gao, made.Su, made.School.Today);
        await made.School.ChangeAsync(db =>
        {
            foreach (var pair in db.BatchPairs.Where(pair => pair.ColleagueId == made.Chen.Id).ToList())
                db.Add(new FriendWish { PersonId = made.Chen.Id, OtherId = pair.MemberId, Kind = FriendWishKind.Avoids, At = School.Opening });
        });
        await made.Secretary.PressAsync("完成这 2 对结对");
        made.Secretary.Expect("苏婉清：没有结成，群众已有联系人").Expect("陈思远：没有结成，不再符合条件").Expect("未成 2 对");
        Assert.Single(await made.PairingsAsync());
    }

    [Fact]
    public async Task Whoever_has_left_or_moved_is_left_out()
    {
        await using var made = await BatchSchool.OpenAsync();
        await made.BeginAsync();
        await made.LookAsync();
        await made.School.ChangeAsync(db =>
        {
            db.People.Single(person => person.Id == made.Su.Id).LeftOn = made.School.Today.AddDays(-1);
            var member = db.BatchPairs.Single(pair => pair.ColleagueId == made.Chen.Id).MemberId;
            db.Memberships.Single(span => span.PersonId == member).UnitId = made.School.Pharmacy.Id;
        });
        await made.Secretary.PressAsync("完成这 2 对结对");
        made.Secretary.Expect("苏婉清：没有结成，有人已离开").Expect("陈思远：没有结成，有人已离开");
        Assert.Empty(await made.PairingsAsync());
    }

    [Fact]
    public async Task A_pair_is_held_and_stays_when_pairs_are_suggested_anew()
    {
        await using var made = await BatchSchool.OpenAsync();
        await made.BeginAsync();
        await made.LookAsync();
        await made.Secretary.PressAsync("暂缓");
        made.Secretary.Expect("已暂缓").Expect("待完成 1 对、暂缓 1 对");
        await made.Secretary.PressAsync("完成这对结对");
        Assert.Equal(made.Su.Id, Assert.Single(await made.PairingsAsync()).ColleagueId);
        var held = (await made.PairsAsync()).Single(pair => pair.State == BatchPairState.Held);

        await made.General.SayAsync("结对批次");
        await made.General.PressAsync("查看");
        await made.General.PressAsync("重新建议");
        made.General.Expect("已重新建议，保留了暂缓的 1 对；已结对的没有动");
        var after = await made.PairsAsync();
        Assert.Equal(3, after.Count);
        Assert.Contains(after, pair => pair.Id == held.Id && pair.State == BatchPairState.Held && pair.ColleagueId == made.Chen.Id);

        await made.LookAsync();
        await made.Secretary.PressAsync("恢复");
        made.Secretary.Expect("已恢复").Expect("待完成 1 对").ExpectNot("暂缓 1 对");
        Assert.Equal(["batch.open", "batch.hold", "batch.pair", "batch.apply", "batch.again", "batch.release"], await made.AuditedAsync());
    }

    [Fact]
    public async Task Where_another_has_held_them_all_meanwhile_nothing_is_made_and_it_is_said()
    {
        await using var made = await BatchSchool.OpenAsync();
        await made.BeginAsync();
        await made.LookAsync();
        var card = made.Secretary.Last;
        var deputy = made.School.ChatOf(await made.School.MemberAsync("方远", made.School.Pharmacology, Role.DeputySecretary));
        await deputy.SayAsync("结对批次");
        await deputy.PressAsync("查看");
        await deputy.PressAsync("暂缓");
        await deputy.PressAsync("暂缓");

        (await made.Secretary.PressAsync(card, "完成这 2 对结对")).Expect("没有可以完成的了。没有作任何改动").Expect("暂缓 2 对").ExpectNot("原因如下");
        await made.School.PreferEnglishAsync(made.School.Lin);
        (await made.Secretary.PressAsync(card, "完成这 2 对结对")).Expect("These pairs were settled or held meanwhile, so there is none to make.");
        Assert.Empty(await made.PairingsAsync());
        Assert.Equal(["batch.open", "batch.hold", "batch.hold"], await made.AuditedAsync());
    }

    [Fact]
    public async Task Of_many_units_the_form_lists_some_with_the_one_that_is_chosen_and_says_so()
    {
        await using var made = await BatchSchool.OpenAsync();
        var last = await made.School.ManyUnitsAsync();
        await made.General.SayAsync("结对批次");
        await made.General.PressAsync("开批次");
        made.General.Expect("只列出前 60 个").ExpectNot(last.Name);
        (await made.General.PressAsync("开批次", ("Unit", $"{last.Id}"), ("DueOn", ""))).Expect("还没有开").Expect(last.Name);
        Assert.Equal($"{last.Id}", made.General.Last.Inputs["Unit"]);

        await made.School.PreferEnglishAsync(made.Above);
        (await made.General.PressAsync("开批次")).Expect("Only the first 60 units are listed.");
    }

    [Fact]
    public async Task Another_member_is_put_in_and_the_reasons_follow()
    {
        await using var made = await BatchSchool.OpenAsync();
        await made.BeginAsync();
        await made.LookAsync();
        await made.Secretary.PressAsync("换人");
        made.Secretary.Expect("换一位党员").Expect("陈思远");
        await made.Secretary.PressAsync("换成这位");
        made.Secretary.Expect("请选择一位党员");
        var before = (await made.PairsAsync()).Single(pair => pair.ColleagueId == made.Chen.Id);
        var other = before.MemberId == made.Ling.Id ? made.School.Lin : made.Ling;
        await made.Secretary.PressAsync("换成这位", ("Member", $"{other.Id}"));
        made.Secretary.Expect("已换人").Expect($"{other.Name} → 陈思远").Expect("将是该党员的第 2 位联系对象");
        Assert.Equal(other.Id, (await made.PairsAsync()).Single(pair => pair.Id == before.Id).MemberId);
    }

    [Fact]
    public async Task Whoever_asked_for_a_friend_is_in_turn_and_the_wish_is_fulfilled()
    {
        await using var made = await BatchSchool.OpenAsync();
        var shen = await made.School.ColleagueAsync("沈知秋");
        await made.School.ChangeAsync(db => db.Add(new FriendWish { PersonId = shen.Id, Kind = FriendWishKind.Seeks, At = School.Opening }));
        await made.BeginAsync();
        await made.LookAsync();
        made.Secretary.Expect("→ 沈知秋").Expect("群众本人申请了联系人");
        Assert.True(made.Secretary.Last.All.IndexOf("沈知秋", StringComparison.Ordinal) < made.Secretary.Last.All.IndexOf("苏婉清", StringComparison.Ordinal));
        await made.Secretary.PressAsync("完成这 2 对结对");
        await using var db = made.School.Store.Read();
        Assert.NotNull(db.FriendWishes.Single().TakenBackAt);
    }

    [Fact]
    public async Task A_swap_that_breaks_a_rule_is_refused()
    {
        await using var made = await BatchSchool.OpenAsync();
        made.School.Programme.Pairing = new() { Places = 2 };
        await made.BeginAsync();
        await made.LookAsync();
        await made.Secretary.PressAsync("换人");
        var before = (await made.PairsAsync()).Single(pair => pair.ColleagueId == made.Chen.Id);
        var other = before.MemberId == made.Ling.Id ? made.School.Lin : made.Ling;
        made.School.Programme.Pairing = new() { Places = 1 };
        await made.Secretary.PressAsync("换成这位", ("Member", $"{other.Id}"));
        made.Secretary.Expect("名额已满（每人最多 1 位）");
        made.School.Programme.Pairing = new() { Places = 2 };
        await made.LookAsync();
        await made.Secretary.PressAsync("换人");
        await made.Secretary.PressAsync("换成这位", ("Member", $"{made.School.Gao.Id}"));
        made.Secretary.Expect("不在本单位");
        Assert.Equal(before.MemberId, (await made.PairsAsync()).Single(pair => pair.Id == before.Id).MemberId);
    }

    [Fact]
    public async Task Who_could_be_put_in_is_listed_with_what_is_under_way_and_whoever_has_no_place_is_counted()
    {
        await using var made = await BatchSchool.OpenAsync();
        made.School.Programme.Pairing = new() { Places = 2 };
        await made.BeginAsync();
        await made.LookAsync();
        await made.Secretary.PressAsync("换人");
        made.Secretary.Expect("（已结对 0 位，待定 1 位）").ExpectNot("没有列出");

        made.School.Programme.Pairing = new() { Places = 1 };
        await made.LookAsync();
        await made.Secretary.PressAsync("换人");
        made.Secretary.Expect("本单位没有其他可以安排的党员").Expect("另有 1 位党员名额已满").ExpectNot("换成这位");
    }

    [Fact]
    public async Task The_unit_above_sees_how_far_the_branches_are_and_no_names()
    {
        await using var made = await BatchSchool.OpenAsync();
        for (var count = 0; count < 5; count++)
        {
            foreach (var branch in new[] { made.School.Pharmacology, made.School.Pharmacy })
            {
                await made.School.MemberAsync($"党员{count}", branch);
                await made.School.ColleagueAsync($"群众{count}", branch, Category.YoungTeacher);
            }
        }

        await made.BeginAsync();
        await made.LookAsync();
        await made.Secretary.PressAsync("完成这 7 对结对");
        await made.General.SayAsync("结对批次");
        await made.General.PressAsync("查看");
        made.General.Expect("群众 13 位，已结对 7 位；党员 14 位，已有联系对象 7 位").Expect("群众 7 位，已结对 7 位；党员 7 位，已有联系对象 7 位")
            .Expect("药剂支部").Expect("群众 6 位，已结对 0 位").ExpectNot("陈思远").ExpectNot("群众1");
    }

    [Fact]
    public async Task A_late_batch_works_the_same()
    {
        await using var made = await BatchSchool.OpenAsync();
        made.School.Clock.Advance(TimeSpan.FromDays(27));
        await made.General.SayAsync("结对批次");
        await made.General.PressAsync("开批次");
        Assert.Equal("2026-06-11", made.General.Last.Inputs["DueOn"]);
        await made.General.PressAsync("开批次", ("DueOn", "2026-05-01"));
        made.General.Expect("请选择2026年5月12日到");
        await made.General.PressAsync("开批次", ("DueOn", "2026-05-20"), ("Categories", ""));
        made.General.Expect("已建议 4 对").Expect("全体群众");
        made.School.Clock.Advance(TimeSpan.FromDays(10));
        (await made.LookAsync()).Expect("应在2026年5月20日前完成，已经过期");
    }

    [Fact]
    public async Task While_its_pairs_are_being_made_nothing_typed_is_lost()
    {
        await using var made = await BatchSchool.OpenAsync();
        await made.General.SayAsync("结对批次");
        await made.General.PressAsync("开批次");
        made.School.Patience.Wait = TimeSpan.Zero;
        await made.General.PressAsync("开批次", ("DueOn", "2026-04-18"), ("Categories", "new_hire"));
        made.General.Expect("建议还在生成");
        Assert.Equal(("2026-04-18", "new_hire"), (made.General.Last.Inputs["DueOn"], made.General.Last.Inputs["Categories"]));
        made.School.Patience.Wait = Timeout.InfiniteTimeSpan;
        await made.General.PressAsync("开批次");
        made.General.Expect("已建议 1 对");
    }

    [Fact]
    public async Task Others_reach_nothing_of_it()
    {
        await using var made = await BatchSchool.OpenAsync();
        await made.BeginAsync();
        await made.LookAsync();
        var batch = (await made.PairsAsync())[0];
        var other = made.School.ChatOf(made.School.Gao);
        await other.ForgeAsync("batch.names.1", ("batch", $"{batch.BatchId}"), ("unit", $"{made.School.Pharmacology.Id}"));
        other.Expect("没有找到这个批次").ExpectNot("陈思远");
        await other.ForgeAsync("batch.other.1", ("pair", $"{batch.Id}"));
        other.Expect("没有找到这个批次");
        await other.ForgeAsync("batch.apply.1", ("cardKey", made.Secretary.Last.DataOf("完成这 2 对结对").Single(data => data.Name == "cardKey").Value));
        Assert.Empty(await made.PairingsAsync());
        (await made.School.ChatOf(made.Ling).SayAsync("结对批次")).Expect("不在您的权限内");
    }

    [Fact]
    public async Task It_speaks_English_as_well()
    {
        await using var made = await BatchSchool.OpenAsync();
        await made.School.PreferEnglishAsync(made.School.Lin);
        await made.BeginAsync();
        await made.Secretary.SayAsync("batch");
        await made.Secretary.PressAsync("Open");
        made.Secretary.Expect("2 to be made").ExpectNot("held").Expect("both belong to 药理支部");
        await made.Secretary.PressAsync("Make these 2 pairings");
        made.Secretary.Expect("Done; both sides are told.").Expect("2 paired");
    }
}
