using LiaisonBot.Data.Absences;
using LiaisonBot.Data.Batches;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Proposals;
using LiaisonBot.Data.Wishes;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;

namespace LiaisonBot.Dialogs.Tests.ProposePairings;

/// <summary>Whom a secretary can choose from, whom the list leaves out and why, and what is left where it would be empty.</summary>
public sealed class AssignTests
{
    [Fact]
    public async Task With_nobody_free_to_take_over_it_says_so_and_leads_on()
    {
        await using var made = await ProposalSchool.OpenAsync();
        made.School.Programme.Pairing = made.School.Programme.Pairing with { Places = 1 };
        await made.School.PairAsync(made.Ling, made.Chen);
        await made.School.PairAsync(made.Fang, made.Shen);
        await AwayAsync(made, made.Ling);
        await made.Secretary.SayAsync("待处理结对");
        var list = made.Secretary.Last;
        await made.Secretary.PressAsync(list, "移交");
        made.Secretary.Expect("凌晓与陈思远的结对").Expect("现在没有可以接手这对结对的党员").Expect("1 位名额已满（每人最多 1 位）")
            .Expect("请管理员调高每人的名额（现在是 1 位）").Expect("结对批次").ExpectNot("提交以后");
        Assert.Equal(["暂停", "结束结对", "结对建议", "结对批次", "待处理结对", "结对申请"], made.Secretary.Last.Buttons);
        await made.Secretary.PressAsync("结束结对");
        made.Secretary.Expect("凌晓").Expect("陈思远");
        Assert.Contains("结束结对", made.Secretary.Last.Buttons);

        await made.School.PreferEnglishAsync(made.School.Lin);
        await made.Secretary.PressAsync(list, "移交");
        made.Secretary.Expect("No other member of your unit can take this pairing over").Expect("1 member with no place left (at most 1 each)").Expect("ask the unit above to open a batch");
        await made.Secretary.PressAsync("Suggested pairings");
        made.Secretary.Expect("药理支部");
    }

    [Fact]
    public async Task With_nobody_to_assign_it_says_so_and_leads_on()
    {
        await using var made = await ProposalSchool.OpenAsync();
        await AwayAsync(made, made.Ling);
        await AwayAsync(made, made.Fang);
        await made.Secretary.SayAsync("安排结对");
        made.Secretary.Expect("现在没有可以安排的党员").Expect("没有列出：2 位长期不在。").Expect("提出其他支部的党员");
        Assert.DoesNotContain("提交", made.Secretary.Last.Buttons);
        await made.Secretary.PressAsync("结对批次");
        made.Secretary.Expect("今年没有现行的结对批次");

        await made.School.PreferEnglishAsync(made.School.Lin);
        await made.Secretary.SayAsync("assign pairing");
        made.Secretary.Expect("No member of your unit can take a colleague at present").Expect("Not listed: 2 away for long.");
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Whose_pairing_ends_today_is_chosen_already_and_has_the_next_from_tomorrow(Engine engine)
    {
        await using var made = await ProposalSchool.OpenAsync(engine);
        await made.School.PairAsync(made.Fang, made.Chen, to: made.School.Today);
        await SeekAsync(made, made.Chen);
        await made.Secretary.SayAsync("待处理结对");
        await made.Secretary.PressAsync("安排结对");
        Assert.Equal($"{made.Chen.Id}", made.Secretary.Last.Inputs["Whom"]);
        made.Secretary.Expect("陈思远（000005，药理支部）：结对今天结束");
        await made.Secretary.PressAsync("提交", ("Member", $"{made.Ling.Id}"));
        await (await made.Colleague.HearAsync()).PressAsync("同意");
        await (await made.Member.HearAsync()).PressAsync("同意");
        Assert.Equal(made.School.Today.AddDays(1), (await made.PairingsAsync())[^1].StartedOn);

        await made.School.PreferEnglishAsync(made.School.Lin);
        await made.Secretary.HearAsync();
        await made.School.PairAsync(made.Fang, made.Shen, to: made.School.Today);
        (await made.Secretary.SayAsync("assign pairing")).Expect("沈知秋 (000006, 药理支部): pairing ends today").ExpectNot("陈思远");
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Whom_a_rule_or_a_request_excludes_is_not_listed_but_counted_and_a_wish_shows_nowhere(Engine engine)
    {
        await using var made = await ProposalSchool.OpenAsync(engine);
        var (asked, ended, away, free) = (await made.School.MemberAsync("周若兰"), await made.School.MemberAsync("吴明远"), await made.School.MemberAsync("郑雅文"), await made.School.MemberAsync("孙立群"));
        await SeekAsync(made, made.Chen);
        await AwayAsync(made, away);
        var before = await made.School.PairAsync(ended, made.Chen, to: made.School.Today.AddDays(-9));
        await made.School.ChangeAsync(db =>
        {
            db.Pairings.Single(one => one.Id == before.Id).Ending = PairingEnding.Colleague;
            db.Add(new FriendWish { PersonId = made.Chen.Id, OtherId = made.Fang.Id, Kind = FriendWishKind.Avoids, At = School.Opening });
            db.Add(Proposed(asked, made.Chen));
            db.Add(Declined(made.Ling, made.Chen));
        });
        await made.Secretary.SayAsync("待处理结对");
        var list = made.Secretary.Last;
        await made.Secretary.PressAsync(list, "安排结对");
        made.Secretary.Expect("没有列出：1 位长期不在；1 位与陈思远的结对申请正在征求意见；2 位目前不宜与陈思远结对（2 年内没有结成，或已经结束）。").Expect("孙立群").Expect("方远").Expect("正在征求意见")
            .ExpectNot("凌晓").ExpectNot("周若兰").ExpectNot("吴明远").ExpectNot("郑雅文").ExpectNot("希望回避");

        // Whoever presses all the same hears the same of whom one has left as of whom one has declined.
        foreach (var member in new[] { made.Ling, ended })
        {
            await made.Secretary.ForgeAsync("proposal.make.1", [.. made.Secretary.Last.DataOf("提交"), ("Member", $"{member.Id}"), ("Whom", $"{made.Chen.Id}")]);
            made.Secretary.Expect("这两位目前不宜结对（2 年内没有结成，或已经结束），请换一位");
        }

        Assert.Equal(2, await made.CountAsync());
        await made.School.PreferEnglishAsync(made.School.Lin);
        await made.Secretary.PressAsync(list, "安排结对");
        made.Secretary.Expect("1 away for long; 1 with a request for 陈思远 under way; 2 not to be paired with 陈思远 at present");
        await made.Secretary.PressAsync("Submit", ("Member", $"{free.Id}"));
        made.Secretary.Expect("Waiting for an answer from 孙立群");
    }

    [Fact]
    public async Task Who_avoids_somebody_is_still_asked_by_that_member_and_asks_for_whom_they_like()
    {
        await using var made = await ProposalSchool.OpenAsync();
        await made.School.ChangeAsync(db => db.Add(new FriendWish { PersonId = made.Chen.Id, OtherId = made.Ling.Id, Kind = FriendWishKind.Avoids, At = School.Opening }));
        await made.ProposeAsync();
        await made.Member.PressAsync("撤回");
        await made.Colleague.SayAsync("申请联系人 凌晓");
        await made.Colleague.PressAsync("提交");
        made.Colleague.Expect("等待答复：凌晓");
    }

    [Fact]
    public async Task Of_whom_one_wishes_to_avoid_nobody_learns_by_a_list_without_them()
    {
        await using var made = await ProposalSchool.OpenAsync();
        await made.School.PairAsync(made.Ling, made.Chen);
        await AwayAsync(made, made.Ling);
        await made.School.ChangeAsync(db => db.Add(new FriendWish { PersonId = made.Chen.Id, OtherId = made.Fang.Id, Kind = FriendWishKind.Avoids, At = School.Opening }));
        await made.Secretary.SayAsync("待处理结对");
        await made.Secretary.PressAsync("移交");
        made.Secretary.Expect("方远").ExpectNot("没有列出");
    }

    [Fact]
    public async Task Where_nobody_suits_one_colleague_another_can_still_be_chosen()
    {
        await using var made = await ProposalSchool.OpenAsync();
        await made.School.ChangeAsync(db => db.AddRange(Declined(made.Ling, made.Chen), Declined(made.Fang, made.Chen)));
        await SeekAsync(made, made.Chen);
        await made.Secretary.SayAsync("待处理结对");
        var list = made.Secretary.Last;
        await made.Secretary.PressAsync("安排结对");
        made.Secretary.Expect("目前没有适合陈思远的党员，可以改选其他群众").ExpectNot("没有可以安排的党员");
        await made.School.PreferEnglishAsync(made.School.Lin);
        await made.Secretary.PressAsync(list, "安排结对");
        made.Secretary.Expect("No member suits 陈思远 at present");

        await made.Secretary.PressAsync("Submit", ("Member", $"{made.Ling.Id}"));
        made.Secretary.Expect("These two should not be paired at present");
        Assert.Equal($"{made.Chen.Id}", made.Secretary.Last.Inputs["Whom"]);
        await made.Secretary.PressAsync("Submit", ("Member", $"{made.Ling.Id}"), ("Whom", $"{made.Shen.Id}"));
        Assert.Equal(3, await made.CountAsync());
    }

    [Fact]
    public async Task What_has_ended_meanwhile_cannot_be_handed_over_and_that_is_said()
    {
        await using var made = await ProposalSchool.OpenAsync();
        var pairing = await made.School.PairAsync(made.Ling, made.Chen);
        await AwayAsync(made, made.Ling);
        await made.Secretary.SayAsync("待处理结对");
        await made.Secretary.PressAsync("移交");
        var form = made.Secretary.Last;
        await made.School.ChangeAsync(db => db.Pairings.Single(one => one.Id == pairing.Id).EndedOn = made.School.Today.AddDays(-1));
        (await made.Secretary.PressAsync(form, "提交", ("Member", $"{made.Fang.Id}"))).Expect("这对结对已经结束，或者不再由您办理，不能移交");
        await made.School.PreferEnglishAsync(made.School.Lin);
        (await made.Secretary.PressAsync(form, "提交", ("Member", $"{made.Fang.Id}"))).Expect("no longer yours to hand over");
        Assert.Equal(0, await made.CountAsync());
    }

    [Fact]
    public async Task Of_colleagues_it_is_told_who_is_asked_and_who_is_in_a_batch_already()
    {
        await using var made = await ProposalSchool.OpenAsync();
        await made.School.ChangeAsync(db =>
        {
            var batch = new Batch { UnitId = made.School.Pharmacology.Id, Name = "2026-1", OpenedOn = made.School.Today, DueOn = made.School.Today, OpenedById = made.School.Lin.Id };
            batch.Pairs.Add(new BatchPair { UnitId = made.School.Pharmacology.Id, MemberId = made.Fang.Id, ColleagueId = made.Shen.Id });
            db.Add(batch);
            db.Add(Proposed(made.Ling, made.Chen));
        });
        (await made.Secretary.SayAsync("安排结对")).Expect("陈思远（000005，药理支部）：正在征求意见").Expect("沈知秋（000006，药理支部）：已在批次中");
        await made.School.PreferEnglishAsync(made.School.Lin);
        (await made.Secretary.SayAsync("assign pairing")).Expect("陈思远 (000005, 药理支部): request under way").Expect("沈知秋 (000006, 药理支部): in a batch");
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_is_on_its_way_is_told_from_pairings_and_a_place_that_it_may_take_is_not_offered(Engine engine)
    {
        await using var made = await ProposalSchool.OpenAsync(engine);
        var (zhou, wu) = (await made.School.MemberAsync("周若兰"), await made.School.MemberAsync("吴明远"));
        var (one, two, three) = (await made.School.ColleagueAsync("甲同事"), await made.School.ColleagueAsync("乙同事"), await made.School.ColleagueAsync("丙同事"));
        made.School.Programme.Pairing = made.School.Programme.Pairing with { Places = 2 };
        await made.School.PairAsync(made.Ling, one);
        await made.School.PairAsync(zhou, two);
        await made.School.ChangeAsync(db =>
        {
            var batch = new Batch { UnitId = made.School.Pharmacology.Id, Name = "2026-1", OpenedOn = made.School.Today, DueOn = made.School.Today, OpenedById = made.School.Lin.Id };
            batch.Pairs.Add(new BatchPair { UnitId = made.School.Pharmacology.Id, MemberId = made.Fang.Id, ColleagueId = three.Id });
            batch.Pairs.Add(new BatchPair { UnitId = made.School.Pharmacology.Id, MemberId = zhou.Id, ColleagueId = made.Shen.Id });

            // What was paired otherwise meanwhile takes no further place.
            batch.Pairs.Add(new BatchPair { UnitId = made.School.Pharmacology.Id, MemberId = made.Ling.Id, ColleagueId = one.Id });
            batch.Pairs.Add(new BatchPair { UnitId = made.School.Pharmacology.Id, MemberId = made.Ling.Id, ColleagueId = two.Id });
            db.Add(batch);
            db.Add(Proposed(made.Fang, three));
        });

        // Whoever is asked for and in a batch is one and the same colleague.
        (await made.Secretary.SayAsync("安排结对")).Expect("吴明远（000008，药理支部）").Expect("方远（000004，药理支部，待定 1 位）").Expect("凌晓（000003，药理支部，已结对 1 位）")
            .Expect("没有列出：1 位的名额留给了正在办理的申请或批次。").ExpectNot("周若兰");
        var shown = made.Secretary.Last.All;
        Assert.True(shown.IndexOf("吴明远（", StringComparison.Ordinal) < shown.IndexOf("方远（", StringComparison.Ordinal));
        Assert.True(shown.IndexOf("方远（", StringComparison.Ordinal) < shown.IndexOf("凌晓（", StringComparison.Ordinal));

        await made.School.PreferEnglishAsync(made.School.Lin);
        (await made.Secretary.SayAsync("assign pairing")).Expect("方远 (000004, 药理支部; 1 under way)").Expect("1 whose last place may go to a request or batch under way");
        await AwayAsync(made, wu);
        await AwayAsync(made, made.Fang);
        await made.School.ChangeAsync(db => db.Add(Proposed(made.Ling, made.Chen)));
        (await made.Secretary.SayAsync("assign pairing")).Expect("No member of your unit can take a colleague at present").Expect("2 whose last place");
    }

    [Fact]
    public async Task The_example_names_nobody_and_a_refusal_tells_what_one_can_do_instead()
    {
        await using var made = await ProposalSchool.OpenAsync();
        await made.Colleague.SayAsync("申请联系人");
        made.Colleague.ExpectNot("陈思远");
        (await made.Colleague.SayAsync("提议结对")).Expect("不在您的权限内").Expect("请说“申请联系人”");
        (await made.Colleague.SayAsync("安排结对")).Expect("不在您的权限内").Expect("群众请说“申请联系人”");
        (await made.Colleague.SayAsync("待处理结对")).Expect("不在您的权限内").Expect("我的结对");
        (await made.Colleague.SayAsync("结对建议")).Expect("不在您的权限内").Expect("群众请说“申请联系人”");
        (await made.Member.SayAsync("申请联系人")).Expect("您是党员，想联系一位同事，请说“提议结对”");

        await made.School.PreferEnglishAsync(made.Chen);
        await made.School.PreferEnglishAsync(made.Ling);
        foreach (var said in new[] { "assign pairing", "pair up" })
            (await made.Colleague.SayAsync(said)).Expect("secretaries and their deputies").Expect("\"ask for a friend\"");
        (await made.Colleague.SayAsync("propose pairing")).Expect("Only Party members propose a pairing").Expect("\"ask for a friend\"");
        (await made.Colleague.SayAsync("pairings to repair")).Expect("secretaries and their deputies").Expect("\"my pairings\"");
        (await made.Member.SayAsync("ask for a friend")).Expect("As a member you can propose a colleague");
    }

    private static Task AwayAsync(ProposalSchool made, Person person) => made.School.ChangeAsync(db => db.Add(new Absence
    {
        PersonId = person.Id,
        From = made.School.Today.AddDays(-5),
        To = made.School.Today.AddDays(90),
        Reason = AbsenceReason.Abroad,
        RecordedById = person.Id,
        RecordedAt = School.Opening,
    }));

    private static Task SeekAsync(ProposalSchool made, Person person) =>
        made.School.ChangeAsync(db => db.Add(new FriendWish { PersonId = person.Id, Kind = FriendWishKind.Seeks, At = School.Opening }));

    private static Proposal Proposed(Person member, Person colleague) => new()
    {
        MemberId = member.Id,
        ColleagueId = colleague.Id,
        Origin = PairingOrigin.Member,
        ProposedById = member.Id,
        ProposedAt = School.Opening.AddDays(-9),
    };

    private static Proposal Declined(Person member, Person colleague)
    {
        var one = Proposed(member, colleague);
        (one.State, one.ClosedAt, one.ClosedById) = (ProposalState.DeclinedByColleague, School.Opening.AddDays(-8), colleague.Id);
        return one;
    }
}
