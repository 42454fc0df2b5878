using LiaisonBot.Data.Audit;
using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.Papers;
using LiaisonBot.Data.People;
using LiaisonBot.Data.QuarterlyReports;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Tests.Conversing;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.ReportQuarter;

/// <summary>
/// "季度汇报": drafted for the member from their own records, completed, handed in to the branch, frozen, returned (R7). 凌晓 met 陈思远 in
/// January and March and raised a difficulty; 罗一鸣 is excused in January and was not met otherwise. It is 15 April.
/// </summary>
public sealed class ReportTests : IAsyncLifetime
{
    private School school = null!;
    private Chat member = null!;
    private Chat secretary = null!;
    private Person ling = null!;
    private Pairing chen = null!;
    private Pairing luo = null!;

    public async Task InitializeAsync()
    {
        school = await School.OpenAsync();
        ling = await school.MemberAsync("凌晓");
        chen = await school.PairAsync(ling, await school.ColleagueAsync("陈思远"));
        luo = await school.PairAsync(ling, await school.ColleagueAsync("罗一鸣"));
        await school.MeetAsync(ling, chen, new DateOnly(2026, 1, 9), line: "聊了实验室搬迁", note: "家里有老人住院");
        await school.MeetAsync(ling, chen, new DateOnly(2026, 3, 5), ContactKind.Visit);
        await school.ChangeAsync(db =>
        {
            db.Add(new ExcusedMonth { PairingId = luo.Id, Month = new DateOnly(2026, 1, 1), Reason = "进修", ExcusedById = school.Lin.Id });
            db.Add(new Case
            {
                Year = 2026,
                Serial = 7,
                RaisedById = ling.Id,
                RaisedAt = new DateTimeOffset(2026, 2, 3, 10, 0, 0, TimeSpan.FromHours(8)),
                HomeUnitId = school.Pharmacology.Id,
                UnitId = school.Pharmacology.Id,
                Kind = CaseKind.Difficulty,
                Category = "housing",
                Text = "陈思远家里住房紧张",
                Colleagues = { new CaseColleague { ColleagueId = chen.ColleagueId } },
            });
        });
        member = school.ChatOf(ling);
        secretary = school.ChatOf(school.Lin);
    }

    public Task DisposeAsync() => school.DisposeAsync().AsTask();

    [Fact]
    public async Task The_draft_tells_the_quarter_by_the_members_own_records_and_nothing_of_what_was_said()
    {
        await member.SayAsync("季度汇报");

        member.Expect("2026年第一季度汇报").Expect("凌晓 · 报药理支部 · 数据截至2026年3月31日").Expect("草稿").Expect("应在2026年4月10日前提交，现已过期，请尽快提交。")
            .Expect("本季度应联系 5 对次：已联系 2 对次，未联系 3 对次；另有免联系 1 对次。")
            .Expect("陈思远").Expect("1月9日谈心").Expect("26年2月未联系").Expect("3月5日走访").Expect("26年1月免联系（书记同意）")
            .Expect("2026-0007").Expect("在办").ExpectNot("实验室").ExpectNot("老人").ExpectNot("住房");
    }

    [Fact]
    public async Task Until_its_day_it_says_by_when_and_it_may_be_asked_for_as_a_report_too()
    {
        school.Clock.Advance(new DateTimeOffset(2026, 7, 10, 9, 0, 0, TimeSpan.FromHours(8)) - school.Clock.GetUtcNow());

        await member.SayAsync("季度报告");

        member.Expect("2026年第二季度汇报").Expect("请在2026年7月10日前提交。").ExpectNot("现已过期");
    }

    [Fact]
    public async Task It_speaks_English_as_well()
    {
        await school.PreferEnglishAsync(ling);

        await member.SayAsync("quarterly report");

        member.Expect("Quarterly report, first quarter of 2026").Expect("It was due by April 10, 2026: please hand it in soon.").Expect("Feb ’26: not met").Expect("This quarter asked for 5 monthly contacts: 2 made, 3 missed; 1 more excused.").Expect("excused by the secretary");
        (await member.PressAsync("Submit", ("Situation", "Helped with the move."))).Expect("Handed in to 药理支部").Expect("Helped with the move.").Expect("content hash");
    }

    [Fact]
    public async Task Handed_in_it_stays_as_it_is_whatever_happens_to_the_records()
    {
        var before = (await HandInAsync()).Last.All;
        var frozen = await ReportAsync();

        await school.ChangeAsync(db =>
        {
            foreach (var contact in db.Contacts)
                contact.VoidedAt = School.Opening;
            foreach (var one in db.Cases)
                (one.State, one.ClosedAt) = (CaseState.ClosedConfirmed, School.Opening);
            db.ExcusedMonths.Single().WithdrawnAt = School.Opening;
            db.People.Single(person => person.Id == ling.Id).Name = "凌晓晓";
            db.Units.Single(unit => unit.Id == school.Pharmacology.Id).Name = "药理学支部";
        });

        await member.SayAsync("季度汇报");
        Assert.Equal(Without(before, "已提交药理支部，"), Without(member.Last.All, "已提交药理支部，"));
        var after = await ReportAsync();
        Assert.Equal((frozen.Frozen, frozen.Hash), (after.Frozen, after.Hash));
        Assert.Equal(FrozenText.HashOf(after.Frozen!), after.Hash);
    }

    [Fact]
    public async Task The_branch_sees_who_has_handed_in_and_reads_that_and_no_draft()
    {
        await school.PairAsync(await school.MemberAsync("方远"), await school.ColleagueAsync("程诺"));
        await school.MemberAsync("无结对");
        await member.SayAsync("季度汇报");
        await member.PressAsync("保存", ("Situation", "还没写完的话"));

        await secretary.SayAsync("季度汇报");
        secretary.Expect("应提交 2 份，已提交 0 份").Expect("凌晓").Expect("方远").ExpectNot("无结对").ExpectNot("还没写完");
        (await secretary.ForgeAsync("quarterly.open.1", ("Report", $"{ling.Id}:2026-Q1"))).Expect("没有找到这份汇报").ExpectNot("还没写完");

        await HandInAsync();
        (await secretary.SayAsync("季度汇报")).Expect("应提交 2 份，已提交 1 份");
        await secretary.PressAsync("打开");
        secretary.Expect("帮助协调了设备存放").Expect("陈思远").Expect("凌晓提交，内容校验码");
        Assert.DoesNotContain("保存", secretary.Last.Buttons);
    }

    [Fact]
    public async Task Returned_with_a_remark_it_thaws_and_is_handed_in_again()
    {
        await HandInAsync();
        await OpenAsBranchAsync();
        (await secretary.PressAsync("退回")).Expect("退回前请写一句意见");
        (await secretary.PressAsync("退回", ("Remark", "请补充二月的情况"))).Expect("已退回").Expect("请补充二月的情况");

        (await member.HearAsync()).Expect("支部退回了您的季度汇报").Expect("请补充二月的情况");
        await school.MeetAsync(ling, chen, new DateOnly(2026, 2, 12));
        await member.PressAsync("打开");
        member.Expect("已退回，请修改后重新提交").Expect("已联系 3 对次").Expect("帮助协调了设备存放");
        (await secretary.SayAsync("季度汇报")).Expect("已退回，未重新提交");
        await member.PressAsync("提交");

        member.Expect("已提交药理支部");
        await OpenAsBranchAsync();
        secretary.Expect("已联系 3 对次");
    }

    [Fact]
    public async Task An_old_card_does_not_return_what_was_handed_in_anew_and_a_second_press_says_that_it_was_returned()
    {
        await HandInAsync();
        var first = (await OpenAsBranchAsync()).Last;
        var second = (await OpenAsBranchAsync()).Last;
        await secretary.PressAsync(first, "退回", ("Remark", "请核对"));
        (await secretary.PressAsync(first, "退回", ("Remark", "请再核对"))).Expect("这份汇报已经退回");
        (await secretary.PressAsync(second, "退回", ("Remark", "请再核对"))).Expect("没有找到这份汇报");
        await member.SayAsync("季度汇报");
        await member.PressAsync("提交", ("Situation", "已核对"));

        (await secretary.PressAsync(second, "退回", ("Remark", "请再核对"))).Expect("已核对");

        var report = await ReportAsync();
        Assert.Equal((PaperState.HandedIn, "请核对"), (report.State, report.Remark));
    }

    [Fact]
    public async Task The_quarter_that_runs_can_be_written_and_not_handed_in()
    {
        await member.SayAsync("季度汇报");
        await member.PressAsync("下一季度");

        member.Expect("2026年第二季度汇报").Expect("2026年7月1日起可以提交").Expect("数据截至2026年4月15日");
        Assert.DoesNotContain("提交", member.Last.Buttons);
        var key = member.Last.DataOf("保存");
        await member.ForgeAsync("quarterly.hand-in.1", [.. key.Where(one => one.Name != "verb"), ("Situation", "提前写的话")]);
        member.Expect("还没有提交：本季度还没有结束");
        Assert.Equal("提前写的话", member.Last.Inputs["Situation"]);
    }

    [Fact]
    public async Task Two_open_forms_do_not_write_over_each_other()
    {
        var first = (await member.SayAsync("季度汇报")).Last;
        var second = (await member.SayAsync("季度汇报")).Last;
        await member.PressAsync(first, "保存", ("Problems", "先写的话"));

        (await member.PressAsync(second, "保存", ("Problems", "后写的话"))).Expect("还没有保存：您在别处改过").Expect("先写的话");
        Assert.Equal("后写的话", member.Last.Inputs["Problems"]);
        (await member.PressAsync("保存")).Expect("文字已保存");
        Assert.Equal("后写的话", (await ReportAsync()).Problems);
        (await member.PressAsync(first, "保存", ("Problems", "再写的话"))).Expect("后写的话").ExpectNot("再写的话");
    }

    [Fact]
    public async Task What_is_handed_in_already_is_not_written_over_and_what_was_typed_is_shown()
    {
        var old = (await member.SayAsync("季度汇报")).Last;
        await HandInAsync();

        (await member.PressAsync(old, "保存", ("NextSteps", "迟到的话"))).Expect("没有保存：这份汇报已经提交了").Expect("迟到的话");
        Assert.Equal("", (await ReportAsync()).NextSteps);
    }

    [Fact]
    public async Task Too_long_a_text_is_said_at_its_field_and_kept()
    {
        await member.SayAsync("季度汇报");

        await member.PressAsync("保存", ("NextSteps", new string('长', 801)));

        member.Expect("还没有保存").Expect("现有 801 字，请精简到 800 字以内");
        Assert.Equal(801, member.Last.Inputs["NextSteps"].Length);
    }

    [Fact]
    public async Task Pages_turn_with_what_was_typed()
    {
        for (var place = 0; place < 5; place++)
            await school.PairAsync(ling, await school.ColleagueAsync($"同事{place}"));
        (await member.SayAsync("季度汇报")).Expect("第 1/2 页");

        await member.PressAsync("下一页", ("Situation", "写了一半"));

        member.Expect("第 2/2 页").Expect("同事4");
        Assert.Equal("写了一半", member.Last.Inputs["Situation"]);
    }

    [Fact]
    public async Task Who_had_nobody_to_contact_is_told_that_none_is_needed()
    {
        var chat = school.ChatOf(await school.MemberAsync("无结对"));

        (await chat.SayAsync("季度汇报")).Expect("2026年第一季度汇报：这个季度您没有应联系的结对，不需要提交");

        (await school.ChatOf(school.Gao).SayAsync("季度汇报")).Expect("本季度没有需要提交汇报的党员");
    }

    [Fact]
    public async Task Only_its_member_writes_and_only_the_branch_reads_and_returns()
    {
        await HandInAsync();
        var name = ("Report", $"{ling.Id}:2026-Q1");
        (await school.ChatOf(await school.ColleagueAsync("路人")).SayAsync("季度汇报")).Expect("不在您的权限内");
        var officer = await school.MemberAsync("干事", roles: Role.Officer);
        var general = await school.MemberAsync("何文清", school.GeneralBranch, Role.Secretary);
        foreach (var other in new[] { school.Gao, general, officer, await school.MemberAsync("方远") })
        {
            var chat = school.ChatOf(other);
            (await chat.ForgeAsync("quarterly.open.1", name)).Expect("没有找到这份汇报").ExpectNot("陈思远");
        }

        (await school.ChatOf(officer).ForgeAsync("quarterly.list.1")).Expect("不在您的权限内");
        foreach (var wrong in new[] { "", "x", $"{ling.Id}:2026-Q9", $"{ling.Id}:2026-Q3", "987654:2026-Q1" })
            (await member.ForgeAsync("quarterly.open.1", ("Report", wrong))).Expect("没有找到这份汇报");
        var key = (await OpenAsBranchAsync()).Last.DataOf("退回");
        (await school.ChatOf(school.Gao).ForgeAsync("quarterly.return.1", [.. key.Where(one => one.Name != "verb"), ("Remark", "退")])).ExpectNot("已退回");
    }

    [Fact]
    public async Task A_deputy_reads_as_the_secretary_does_and_so_does_who_answers_for_a_vacant_branch()
    {
        await HandInAsync();
        var general = await school.MemberAsync("何文清", school.GeneralBranch, Role.Secretary);
        var deputy = school.ChatOf(await school.MemberAsync("孟副", roles: Role.DeputySecretary));
        (await deputy.SayAsync("季度汇报")).Expect("应提交 1 份，已提交 1 份");

        await school.ChangeAsync(db =>
        {
            foreach (var holding in db.RoleHoldings.Where(holding => holding.UnitId == school.Pharmacology.Id))
                holding.To = new DateOnly(2026, 4, 14);
        });

        (await deputy.ForgeAsync("quarterly.open.1", ("Report", $"{ling.Id}:2026-Q1"))).Expect("没有找到这份汇报");
        var chat = school.ChatOf(general);
        await chat.SayAsync("季度汇报");
        (await chat.PressAsync("打开")).Expect("帮助协调了设备存放");
    }

    [Fact]
    public async Task Who_moved_since_reports_to_the_branch_of_the_quarters_last_day()
    {
        await school.ChangeAsync(db =>
        {
            db.Memberships.Single(span => span.PersonId == ling.Id).To = new DateOnly(2026, 3, 31);
            db.Add(new Membership { PersonId = ling.Id, UnitId = school.Pharmacy.Id, From = new DateOnly(2026, 4, 1) });
        });

        await HandInAsync();

        (await secretary.SayAsync("季度汇报")).Expect("应提交 1 份，已提交 1 份");
        (await school.ChatOf(school.Gao).SayAsync("季度汇报")).Expect("本季度没有需要提交汇报的党员");
    }

    [Fact]
    public async Task Everything_done_and_read_is_noted_without_texts()
    {
        await HandInAsync();
        await OpenAsBranchAsync();
        await secretary.PressAsync("退回", ("Remark", "请核对"));

        await using var db = school.Store.Read();
        var entries = await db.Set<AuditEntry>().Where(entry => entry.Action.StartsWith("quarterly.")).OrderBy(entry => entry.Id).ToListAsync();
        var report = $"quarterly:{(await ReportAsync()).Id}";
        Assert.Equal(
            [
                ("quarterly.hand-in", report, ling.Id, null), ("quarterly.list.read", null, school.Lin.Id, null),
                ("quarterly.read", report, school.Lin.Id, (long?)ling.Id), ("quarterly.return", report, school.Lin.Id, ling.Id),
            ],
            entries.Select(entry => (entry.Action, entry.Subject, entry.ActorId!.Value, entry.ConcernsId)));
    }

    private async Task<Chat> HandInAsync()
    {
        await member.SayAsync("季度汇报");
        await member.PressAsync("提交", ("Situation", "帮助协调了设备存放"));
        return member.Expect("已提交药理支部");
    }

    private async Task<Chat> OpenAsBranchAsync()
    {
        await secretary.SayAsync("季度汇报");
        return await secretary.PressAsync("打开");
    }

    private async Task<QuarterlyReport> ReportAsync()
    {
        await using var db = school.Store.Read();
        return await db.QuarterlyReports.SingleAsync();
    }

    private static IEnumerable<string> Without(string text, string beginning) => text.Split('\n').Where(line => !line.StartsWith(beginning, StringComparison.Ordinal));
}
