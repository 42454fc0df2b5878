using LiaisonBot.Data.Absences;
using LiaisonBot.Data.Audit;
using LiaisonBot.Data.Cases;
using LiaisonBot.Data.MustTalks;
using LiaisonBot.Data.Occasions;
using LiaisonBot.Data.Pairings;
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
    public async Task Two_colleagues_of_one_name_are_told_apart_by_their_numbers()
    {
        await using var school = await School.OpenAsync();
        var ling = await school.MemberAsync("凌晓");
        Person[] alike = [await school.ColleagueAsync("陈思远"), await school.ColleagueAsync("陈思远")];
        foreach (var colleague in alike)
            await school.PairAsync(ling, colleague);
        var chat = school.ChatOf(ling);

        await chat.SayAsync("我的考评数据");

        chat.Expect($"陈思远 {alike[0].StaffNo}").Expect($"陈思远 {alike[1].StaffNo}");
        await chat.PressAsync("查看明细");
        chat.Expect($"陈思远 {alike[0].StaffNo}");
    }

    [Fact]
    public async Task A_figure_is_contested_as_a_case_of_ones_own_at_the_branch()
    {
        await using var school = await School.OpenAsync();
        var chat = await LiveAsync(school);
        await chat.SayAsync("我的考评数据");
        await chat.PressAsync("这项不对");
        chat.Expect("请不要写同事的姓名");
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
    public async Task Above_the_branch_it_is_read_without_the_name_and_says_so()
    {
        await using var school = await School.OpenAsync();
        var chat = await LiveAsync(school);
        var general = school.ChatOf(await school.MemberAsync("何文清", school.GeneralBranch, Role.Secretary));
        await chat.SayAsync("我的考评数据");
        await chat.PressAsync("这项不对");
        await chat.PressAsync("提交", ("Figure", "talks"), ("Reason", "3月8日已经谈过"));
        school.Clock.Advance(TimeSpan.FromDays(14));

        await general.ForgeAsync("case.open.1", ("case", "2026-0001"));

        general.Expect("已超期").Expect("姓名未公开").ExpectNot("凌晓");
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
    public async Task A_talk_that_was_over_before_the_friend_changed_stays_with_the_friend_of_that_day()
    {
        await using var school = await School.OpenAsync();
        var ling = await LiveAsync(school);
        var next = await school.MemberAsync("方远");
        var colleague = await ColleagueAsync(school);
        await school.ChangeAsync(db => db.Pairings.Single().EndedOn = new DateOnly(2026, 3, 20));
        await school.PairAsync(next, colleague, new DateOnly(2026, 3, 21));

        await ling.SayAsync("我的考评数据");
        ling.Expect("应谈 1 次，按时 0 次，逾期未谈 1 次");
        var chat = school.ChatOf(next);
        await chat.SayAsync("我的考评数据");
        chat.Expect("没有到期的必谈");
        var secretary = school.ChatOf(school.Lin);
        await secretary.SayAsync("支部考评数据");
        secretary.Expect("凌晓\n应联系 2 个月，已联系 2 个月，未联系 0 个月，另有 1 个月免于联系\n必谈：\n应谈 1 次，按时 0 次，逾期未谈 1 次");
    }

    [Fact]
    public async Task A_talk_held_in_time_is_credited_to_who_held_it_though_another_is_the_friend_on_its_last_day()
    {
        await using var school = await School.OpenAsync();
        var ling = await LiveAsync(school);
        var next = await school.MemberAsync("方远");
        var colleague = await ColleagueAsync(school);
        await school.ChangeAsync(db =>
        {
            db.Contacts.Single(contact => contact.On == new DateOnly(2026, 3, 5)).Occasion = Occasion.Post;
            db.Pairings.Single().EndedOn = new DateOnly(2026, 3, 6);
        });
        await school.PairAsync(next, colleague, new DateOnly(2026, 3, 7));

        await ling.SayAsync("我的考评数据");
        ling.Expect("应谈 1 次，按时 1 次");
        var chat = school.ChatOf(next);
        await chat.SayAsync("我的考评数据");
        chat.Expect("没有到期的必谈");
    }

    [Fact]
    public async Task A_talk_that_is_still_to_be_held_is_the_friends_of_today()
    {
        await using var school = await School.OpenAsync();
        var ling = await LiveAsync(school);
        var next = await school.MemberAsync("方远");
        var colleague = await ColleagueAsync(school);
        await school.ChangeAsync(db =>
        {
            db.MustTalks.Single().DueOn = new DateOnly(2026, 4, 24);
            db.Pairings.Single().EndedOn = new DateOnly(2026, 4, 10);
        });
        await school.PairAsync(next, colleague, new DateOnly(2026, 4, 11));

        await ling.SayAsync("我的考评数据");
        ling.Expect("没有到期的必谈");
        var chat = school.ChatOf(next);
        await chat.SayAsync("我的考评数据");
        chat.Expect("应谈 1 次，按时 0 次，未到期 1 次");
    }

    [Fact]
    public async Task Behind_a_figure_stand_the_records_of_its_period_that_count_and_no_others()
    {
        await using var school = await School.OpenAsync();
        var chat = await LiveAsync(school);
        var (ling, pairing) = await PairingAsync(school);
        await school.MeetAsync(ling, pairing, new DateOnly(2025, 11, 3), line: "去年的一次");
        var undone = await school.MeetAsync(ling, pairing, new DateOnly(2026, 3, 9), line: "撤销的一次");
        await school.ChangeAsync(db =>
        {
            db.Contacts.Single(contact => contact.Id == undone.Id).VoidedAt = School.Opening;
            db.AddRange(CaseOf(ling, 1, "今年的事项", School.Opening), CaseOf(ling, 2, "去年的事项", School.Opening.AddYears(-1)));
        });

        await chat.SayAsync("我的考评数据");
        var own = chat.Last;
        await chat.PressAsync("我的记录");
        chat.Expect("2026年1月1日至2026年6月30日 · 共 2 条").ExpectNot("去年的一次").ExpectNot("撤销的一次");
        await chat.PressAsync("全部记录");
        chat.Expect("共 4 条").Expect("去年的一次");
        await chat.PressAsync(own, "我的事项");
        chat.Expect("2026年1月1日至2026年6月30日 · 共 1 件").Expect("今年的事项").ExpectNot("去年的事项");
        await chat.PressAsync("全部事项");
        chat.Expect("共 2 件").Expect("去年的事项");
        await chat.PressAsync(own, "查看明细");
        await chat.PressAsync("我的记录");
        chat.Expect("陈思远 · 2026年1月1日至2026年6月30日 · 共 2 条").ExpectNot("去年的一次");

        Case CaseOf(Person raiser, int serial, string text, DateTimeOffset at) => new()
        {
            Year = at.Year,
            Serial = serial,
            RaisedById = raiser.Id,
            RaisedAt = at,
            HomeUnitId = school.Pharmacology.Id,
            UnitId = school.Pharmacology.Id,
            Category = "work",
            Text = text,
            Stops = { new CaseStop { UnitId = school.Pharmacology.Id } },
        };
    }

    [Fact]
    public async Task Very_many_talks_of_a_member_are_all_listed_page_by_page()
    {
        await using var school = await School.OpenAsync();
        await LiveAsync(school);
        var (_, pairing) = await PairingAsync(school);
        await school.ChangeAsync(db =>
        {
            for (var day = 1; day <= 20; day++)
            {
                db.Add(new MustTalk
                {
                    PairingId = pairing.Id,
                    ColleagueId = pairing.ColleagueId,
                    Occasion = Occasion.Setback,
                    OccurredOn = new DateOnly(2026, 1, day),
                    DueOn = new DateOnly(2026, 2, day),
                });
            }
        });
        var chat = school.ChatOf(school.Lin);
        await chat.SayAsync("支部考评数据");
        await chat.PressAsync("查看明细");
        var shown = chat.Last.All;
        await chat.PressAsync("下一页");
        shown += chat.Last.All;
        Assert.DoesNotContain("下一页", chat.Last.Buttons);
        Assert.All(Enumerable.Range(1, 20), day => Assert.Contains($"期限2026年2月{day}日", shown, StringComparison.Ordinal));
        Assert.Contains("期限2026年3月10日", shown, StringComparison.Ordinal);
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

    private static async Task<Person> ColleagueAsync(School school)
    {
        await using var db = school.Store.Read();
        return await db.People.SingleAsync(person => person.Name == "陈思远");
    }

    private static async Task<(Person Member, Pairing Pairing)> PairingAsync(School school)
    {
        await using var db = school.Store.Read();
        var pairing = await db.Pairings.Include(one => one.Member).SingleAsync();
        return (pairing.Member!, pairing);
    }

    private static async Task<(long Pairing, long Member)> IdsAsync(School school)
    {
        await using var db = school.Store.Read();
        var pairing = await db.Pairings.SingleAsync();
        return (pairing.Id, pairing.MemberId);
    }
}
