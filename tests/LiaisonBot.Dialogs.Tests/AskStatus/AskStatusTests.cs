using LiaisonBot.Data.Audit;
using LiaisonBot.Data.Cases;
using LiaisonBot.Data.MustTalks;
using LiaisonBot.Data.Occasions;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Tests.Conversing;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.AskStatus;

/// <summary>
/// "情况": questions in one's own words, and their answers down to the records (D2, R9, W1). 药理支部 has six pairings of 凌晓: three met in
/// March, one of them in April too, one never; 药剂支部 has six of 方远, all met in March.
/// </summary>
public sealed class AskStatusTests : IAsyncLifetime
{
    private static readonly string[] Names = ["陈思远", "罗一鸣", "程诺", "沈知秋", "崔雨桐", "丁浩然"];

    private School school = null!;
    private Chat secretary = null!;
    private Chat general = null!;
    private Person ling = null!;

    public async Task InitializeAsync()
    {
        school = await School.OpenAsync();
        ling = await school.MemberAsync("凌晓");
        var fang = await school.MemberAsync("方远", school.Pharmacy);
        for (var place = 0; place < Names.Length; place++)
        {
            var one = await school.PairAsync(ling, await school.ColleagueAsync(Names[place]), new DateOnly(2025, 9, 1));
            var other = await school.PairAsync(fang, await school.ColleagueAsync($"乙{Names[place]}", school.Pharmacy), new DateOnly(2025, 9, 1));
            if (place < 3)
                await school.MeetAsync(ling, one, new DateOnly(2026, 3, 10));
            if (place == 0)
                await school.MeetAsync(ling, one, new DateOnly(2026, 4, 2));
            if (place is 3 or 4)
                await school.MeetAsync(ling, one, new DateOnly(2026, 2, 2));
            await school.MeetAsync(fang, other, new DateOnly(2026, 3, 12));
        }

        secretary = school.ChatOf(school.Lin);
        general = school.ChatOf(await school.MemberAsync("何文清", school.GeneralBranch, Role.Secretary));
    }

    public Task DisposeAsync() => school.DisposeAsync().AsTask();

    [Fact]
    public async Task A_secretary_sees_everything_about_the_branch_at_a_glance()
    {
        await secretary.SayAsync("情况");

        secretary.Expect("总体情况").Expect("药理支部").Expect("应联系 6 对，已联系 1 对，联系率 17%").Expect("从未联系：6 对结对中有 1 对")
            .Expect("没有应谈未谈的").Expect("未结对群众 0 位（共 6 位）").Expect("26年3月").Expect("50%（3/6）").ExpectNot("陈思远");
    }

    [Theory]
    [InlineData("药理支部上月联系率", "应联系 6 对，已联系 3 对，联系率 50%")]
    [InlineData("G03-B01 3月联系率", "应联系 6 对，已联系 3 对，联系率 50%")]
    [InlineData("从未联系的结对", "从未联系：6 对结对中有 1 对")]
    [InlineData("情况：结对率", "群众 6 位，已结对 6 位，结对率 100%")]
    [InlineData("status coverage last month", "应联系 6 对，已联系 3 对")]
    public async Task A_question_is_answered_with_its_figure(string said, string figure) => (await secretary.SayAsync(said)).Expect(figure);

    [Fact]
    public async Task A_figure_opens_to_the_records_that_make_it()
    {
        await secretary.SayAsync("上月联系率");
        await secretary.PressAsync("明细");

        secretary.Expect("陈思远").Expect("联系人：凌晓").Expect("2026年3月10日已联系").Expect("未联系").Expect("第 1/2 页");
        await secretary.PressAsync("下一页");
        secretary.Expect("丁浩然").Expect("从未联系");
        await secretary.PressAsync("返回");
        secretary.Expect("联系率 50%");
    }

    [Fact]
    public async Task A_general_branch_sees_figures_of_its_branches_and_no_names()
    {
        await general.SayAsync("上月联系率");
        general.Expect("应联系 12 对，已联系 9 对，联系率 75%").Expect("药理支部").Expect("50%（3/6）").Expect("药剂支部").Expect("100%（6/6）").ExpectNot("[明细]");

        await general.PressAsync("打开", ("Ask", "coverage unit=G03-B01 period=2026-03-01..2026-03-31"));
        general.Expect("联系率 50%").ExpectNot("[明细]").ExpectNot("陈思远");
        (await general.ForgeAsync("status.ask.1", ("Ask", "coverage unit=G03-B01 period=2026-03-01..2026-03-31 records"))).Expect("没有找到这一项").ExpectNot("陈思远");
    }

    [Fact]
    public async Task Which_branches_are_below_a_mark_is_said_in_the_order_of_the_tree()
    {
        (await general.SayAsync("哪些支部上月联系率低于80%")).Expect("符合条件的单位 1 个").Expect("药理支部").ExpectNot("药剂支部");
        (await general.SayAsync("branches below 40% last month")).Expect("没有符合条件的单位");
        (await general.SayAsync("比较药理支部和药剂支部上月联系率")).Expect("50%（3/6）").Expect("100%（6/6）");
    }

    [Fact]
    public async Task It_is_said_that_units_with_too_few_people_are_not_among_them()
    {
        var small = await school.UnitAsync("G03-B03", "药分支部", UnitKind.Branch, school.GeneralBranch);
        await school.PairAsync(await school.MemberAsync("钱进", small), await school.ColleagueAsync("赵敏", small), new DateOnly(2025, 9, 1));

        (await general.SayAsync("哪些支部上月联系率低于80%")).Expect("没有列入筛选").ExpectNot("药分支部").ExpectNot("“—”");
    }

    [Fact]
    public async Task Another_units_name_or_code_is_answered_like_one_that_does_not_exist()
    {
        foreach (var (said, forged) in new[] { ("药剂支部联系率", "coverage unit=G03-B02"), ("情况：G03-B02", "overview unit=G03-B02"), ("情况 药学党总支", "overview unit=G03") })
        {
            var said1 = (await secretary.SayAsync(said)).Last.All;
            Assert.Contains("没有看懂", said1, StringComparison.Ordinal);
            Assert.Equal(3, secretary.Last.Buttons.Count());
            var out1 = (await secretary.ForgeAsync("status.ask.1", ("Ask", forged))).Last.All;
            Assert.Equal(out1, (await secretary.ForgeAsync("status.ask.1", ("Ask", "coverage unit=G99"))).Last.All);
        }
    }

    [Fact]
    public async Task An_ambiguous_part_of_a_name_is_asked_back_with_the_units_as_buttons()
    {
        await general.SayAsync("药支部上月联系率");
        general.Expect("没有看懂");
        await school.UnitAsync("G03-B11", "护理第一党支部", UnitKind.Branch, school.GeneralBranch);
        await school.UnitAsync("G03-B12", "检验第一党支部", UnitKind.Branch, school.GeneralBranch);

        await general.SayAsync("第一党支部上月联系率");
        general.Expect("您问的是哪个单位").Expect("[护理第一党支部]").Expect("[检验第一党支部]");
        await general.PressAsync("检验第一党支部");
        general.Expect("这段时间没有应联系的结对");
    }

    [Theory]
    [InlineData("情况 天气", "没有看懂“天气”")]
    [InlineData("联系率排名", "不给人和单位排名次")]
    [InlineData("2027年1月联系率", "这个时间还没有到")]
    [InlineData("联系率和结对率", "请一次问一件事")]
    [InlineData("比较药理支部的联系率", "比较需要两个或更多单位")]
    public async Task What_cannot_be_answered_is_said_back_with_three_questions_that_can(string said, string why)
    {
        (await secretary.SayAsync(said)).Expect(why);
        Assert.Equal(3, secretary.Last.Buttons.Count());

        await secretary.PressAsync(secretary.Last.Buttons.First());
        secretary.ExpectNot("没有看懂").ExpectNot("没有找到");
    }

    [Fact]
    public async Task Last_years_figure_is_last_years_roster()
    {
        await school.ChangeAsync(db =>
        {
            db.Memberships.Single(span => span.PersonId == ling.Id).To = new DateOnly(2026, 3, 31);
            db.Add(new Membership { PersonId = ling.Id, UnitId = school.Pharmacy.Id, From = new DateOnly(2026, 4, 1) });
        });

        (await secretary.SayAsync("3月联系率")).Expect("应联系 6 对，已联系 3 对");
        (await secretary.SayAsync("本月联系率")).Expect("这段时间没有应联系的结对");
        (await secretary.SayAsync("截至2026年2月20日从未联系")).Expect("从未联系：6 对结对中有 4 对");
    }

    [Fact]
    public async Task A_trend_is_drawn_in_columns_and_on_Teams_as_its_chart_with_these_behind_it()
    {
        (await secretary.SayAsync("联系率趋势")).Expect("25年11月").Expect("26年3月").Expect("50%（3/6）");
        Assert.DoesNotContain("Chart.", secretary.Last.Card!.Value.GetRawText(), StringComparison.Ordinal);

        var teams = school.ChatOf(school.Lin, onTeams: true);
        (await teams.SayAsync("coverage trend")).Expect("26年3月");
        var card = teams.Last.Card!.Value.GetRawText();
        Assert.Contains("Chart.VerticalBar", card, StringComparison.Ordinal);
        Assert.Contains("\"fallback\"", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cases_are_counted_by_what_they_are_and_open_as_far_as_they_have_come()
    {
        await CaseAsync(1, CaseKind.Difficulty, "housing", raised: new DateOnly(2026, 2, 10));
        await CaseAsync(2, CaseKind.Opinion, "teaching", raised: new DateOnly(2026, 3, 20));
        await CaseAsync(3, CaseKind.Opinion, "work", raised: new DateOnly(2026, 3, 21), ended: true);

        (await secretary.SayAsync("超过30天未办结的事项")).Expect("未了结事项 1 件");
        (await secretary.SayAsync("3月收集了多少意见")).Expect("收集 2 件，其中已解决 1 件");
        (await secretary.SayAsync("上月解决了多少意见")).Expect("这段时间没有解决的事项");
        (await secretary.SayAsync("本月解决了多少意见")).Expect("已解决 1 件");
        (await secretary.SayAsync("截至3月15日未办结的事项")).Expect("当时未了结的事项 1 件");
        (await secretary.SayAsync("情况 未办结事项")).Expect("未了结事项 2 件");
        await secretary.PressAsync("明细");
        secretary.Expect("2026-0001").Expect("2026-0002").ExpectNot("2026-0003");

        (await general.SayAsync("情况 未办结事项")).Expect("未了结事项 2 件").Expect("药理支部");
        (await general.SayAsync("情况 未办结的住房事项")).Expect("没有未了结的事项").Expect("只计到过您单位的事项");
        await school.ChangeAsync(db => db.Add(new CaseStop { CaseId = db.Cases.Single(one => one.Serial == 1).Id, UnitId = school.GeneralBranch.Id }));
        (await general.SayAsync("情况 未办结的住房事项")).Expect("未了结事项 1 件");
    }

    [Fact]
    public async Task Must_talks_open_to_names_for_a_secretary_and_not_for_an_officer()
    {
        await using (var db = school.Store.Read())
        {
            var pairing = await db.Pairings.FirstAsync(one => one.MemberId == ling.Id);
            await school.ChangeAsync(change => change.Add(new MustTalk
            {
                PairingId = pairing.Id,
                ColleagueId = pairing.ColleagueId,
                Occasion = Occasion.Setback,
                OccurredOn = new DateOnly(2026, 4, 1),
                DueOn = new DateOnly(2026, 4, 10),
            }));
        }

        (await secretary.SayAsync("必谈情况")).Expect("应谈未谈 1 次，其中超期 1 次");
        await secretary.PressAsync("明细");
        secretary.Expect("陈思远").Expect("2026年4月10日到期");
        var officer = school.ChatOf(await school.MemberAsync("方圆", school.Pharmacology, Role.Officer));
        (await officer.SayAsync("必谈情况")).Expect("应谈未谈 1 次").ExpectNot("[明细]");
        (await officer.ForgeAsync("status.ask.1", ("Ask", "talks unit=G03-B01 records"))).Expect("没有找到这一项").ExpectNot("陈思远");
    }

    [Fact]
    public async Task Too_few_people_are_not_told_and_cannot_be_taken_from_the_rest()
    {
        foreach (var (name, unit) in new[] { ("甲一", school.Pharmacology), ("甲二", school.Pharmacology), ("甲三", school.Pharmacy), ("甲四", school.Pharmacy) })
            await school.ColleagueAsync(name, unit, Category.YoungTeacher);

        (await general.SayAsync("未结对的青年教师")).Expect("涉及人数太少").ExpectNot("4 位").ExpectNot("甲一");
        foreach (var name in new[] { "乙一", "乙二", "乙三", "乙四", "乙五" })
            await school.ColleagueAsync(name, school.Pharmacy, Category.YoungTeacher);
        (await general.SayAsync("未结对的青年教师")).Expect("未结对群众 9 位").Expect("—").ExpectNot("7").Expect("按月末");

        (await secretary.SayAsync("未结对的青年教师")).Expect("未结对群众 2 位");
        await secretary.PressAsync("明细");
        secretary.Expect("甲一").Expect("甲二").ExpectNot("甲三");
    }

    [Fact]
    public async Task Who_looks_after_no_unit_sees_their_own_month()
    {
        var member = school.ChatOf(ling);
        (await member.SayAsync("情况")).Expect("我的情况").Expect("本月应联系 6 对，已联系 1 对").Expect("您反映的事项都已了结");
        (await member.SayAsync("status last month")).Expect("本月应联系 6 对，已联系 3 对");
        (await member.ForgeAsync("status.ask.1", ("Ask", "coverage unit=G03-B01 records"))).Expect("我的情况").ExpectNot("陈思远");
        (await member.SayAsync("哪些支部本月联系率低于80%")).ExpectNot("药理支部");

        await using var db = school.Store.Read();
        var colleague = await db.People.SingleAsync(person => person.Name == "陈思远");
        (await school.ChatOf(colleague).SayAsync("情况")).Expect("联系人本月与您联系了 1 次");
    }

    [Fact]
    public async Task The_milestones_of_the_year_stand_with_whose_they_are()
    {
        (await secretary.SayAsync("工作节点")).Expect("4月20日").Expect("完成全体党员与群众的结对").Expect("党支部 · 还有 5 天").ExpectNot("总结交流会");
        (await general.SayAsync("milestones")).Expect("结对名册报党委备案");
    }

    [Fact]
    public async Task It_speaks_English_as_well()
    {
        await school.PreferEnglishAsync(school.Lin);

        (await secretary.SayAsync("status")).Expect("How things stand").Expect("Contacts: 1 of 6 pairings, 17%").Expect("Never contacted: 1 of 6 pairings").Expect("Mar ’26");
        (await secretary.SayAsync("coverage last month")).Expect("50%").Expect("[Records]");
        await secretary.PressAsync("Records");
        secretary.Expect("contacted on March 10, 2026").Expect("no contact");
        (await secretary.SayAsync("status of the weather")).Expect("\"weather\" was not understood");
        (await secretary.SayAsync("milestones")).Expect("everybody is paired").Expect("branches · in 5 days");
    }

    [Fact]
    public async Task Each_look_at_the_records_is_noted_without_names()
    {
        await secretary.SayAsync("上月联系率");
        await secretary.PressAsync("明细");

        await using var db = school.Store.Read();
        var entry = await db.Set<AuditEntry>().SingleAsync(entry => entry.Action == "status.read");
        Assert.Equal((school.Lin.Id, $"unit:{school.Pharmacology.Id}"), (entry.ActorId, entry.Subject));
    }

    private Task CaseAsync(int serial, CaseKind kind, string category, DateOnly raised, bool ended = false) => school.ChangeAsync(db => db.Add(new Case
    {
        Year = 2026,
        Serial = serial,
        RaisedById = ling.Id,
        RaisedAt = new DateTimeOffset(raised.ToDateTime(new TimeOnly(10, 0)), TimeSpan.FromHours(8)),
        HomeUnitId = school.Pharmacology.Id,
        UnitId = school.Pharmacology.Id,
        Rung = UnitKind.Branch,
        Kind = kind,
        Category = category,
        Text = "内容",
        State = ended ? CaseState.ClosedConfirmed : CaseState.Open,
        ClosedAt = ended ? School.Opening.AddDays(-3) : null,
        Stops = { new CaseStop { UnitId = school.Pharmacology.Id } },
    }));
}
