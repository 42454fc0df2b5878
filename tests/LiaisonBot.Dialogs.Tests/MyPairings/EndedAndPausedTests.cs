using LiaisonBot.Data.Absences;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;

namespace LiaisonBot.Dialogs.Tests.MyPairings;

/// <summary>What rests or is over does not look alive. Today is 15 April 2026.</summary>
public sealed class EndedAndPausedTests
{
    [Fact]
    public async Task A_paused_pairing_is_not_shown_as_owed()
    {
        await using var school = await School.OpenAsync();
        var (ling, chen, pairing) = await PairAsync(school);
        var colleague = school.ChatOf(chen);
        await colleague.SayAsync("我的结对");
        await colleague.PressAsync("暂停");
        await colleague.PressAsync("暂停", ("Months", "2"));

        var member = await school.ChatOf(ling).SayAsync("我的结对");
        member.Expect("到2026年5月底免联系").ExpectNot("本月还没有联系").ExpectNot("位没有联系");

        await colleague.SayAsync("我的结对");
        colleague.Expect("已暂停到2026年5月底，随时可以恢复");
        Assert.Equal(["恢复", "改暂停时间", "换一位"], colleague.Last.Buttons);
        await colleague.PressAsync("恢复");
        await colleague.SayAsync("我的结对");
        Assert.Equal(["暂停", "换一位"], colleague.Last.Buttons);
        await member.SayAsync("我的结对");
        member.Expect("本月还没有联系");
        Assert.Null((await pairing(school)).EndedOn);
    }

    [Fact]
    public async Task A_pause_is_told_beside_the_contact_that_was_made()
    {
        await using var school = await School.OpenAsync();
        var (ling, chen, pairing) = await PairAsync(school);
        var id = (await pairing(school)).Id;
        await school.MeetAsync(ling, await pairing(school), school.Today.AddDays(-2));
        await school.ChangeAsync(db => db.AddRange(Excused(id, 4, chen), Excused(id, 5, chen)));
        var member = await school.ChatOf(ling).SayAsync("我的结对");
        member.Expect("本月已联系").Expect("到2026年5月底免联系");
        await school.PreferEnglishAsync(ling);
        (await member.SayAsync("my pairings")).Expect("Contacted this month").Expect("Excused until the end of May 2026");
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_is_to_begin_is_shown_with_its_day_and_offers_nothing_yet(Engine engine)
    {
        await using var school = await School.OpenAsync(engine);
        var (ling, chen, _) = await PairAsync(school, new DateOnly(2026, 4, 16));
        var member = await school.ChatOf(ling).SayAsync("我的结对");
        member.Expect("共 1 位").Expect("陈思远").Expect("2026年4月16日开始结对").ExpectNot("没有联系").ExpectNot("没有结对");
        Assert.Empty(member.Last.Buttons);
        var colleague = await school.ChatOf(chen).SayAsync("我的结对");
        colleague.Expect("凌晓").Expect("2026年4月16日开始结对").ExpectNot("还没有");
        Assert.Empty(colleague.Last.Buttons);

        await school.PreferEnglishAsync(ling);
        await school.PreferEnglishAsync(chen);
        (await member.SayAsync("my pairings")).Expect("It begins on April 16, 2026; you can write a plan");
        (await colleague.SayAsync("my pairings")).Expect("It begins on April 16, 2026; you can pause or change");
        school.Clock.Advance(TimeSpan.FromDays(1));
        await member.SayAsync("my pairings");
        Assert.Equal(["Log contact", "Edit plan", "End"], member.Last.Buttons);
        await colleague.SayAsync("my pairings");
        Assert.Equal(["Pause", "Change friend"], colleague.Last.Buttons);
    }

    [Fact]
    public async Task What_was_to_begin_with_somebody_who_has_left_is_to_be_seen_to()
    {
        await using var school = await School.OpenAsync();
        var (ling, chen, _) = await PairAsync(school, new DateOnly(2026, 4, 16));
        await school.ChangeAsync(db => db.People.Single(person => person.Id == chen.Id).LeftOn = school.Today.AddDays(-1));
        (await school.ChatOf(ling).SayAsync("我的结对")).Expect("待处理：这位同事").ExpectNot("届时可以");
        await school.PreferEnglishAsync(ling);
        (await school.ChatOf(ling).SayAsync("my pairings")).Expect("Needs attention: this colleague left");
    }

    [Theory]
    [InlineData("凌晓")]
    [InlineData("陈思远")]
    public async Task A_month_of_which_one_is_away_for_most_is_not_shown_as_owed(string who)
    {
        await using var school = await School.OpenAsync();
        var (ling, _, _) = await PairAsync(school);
        await school.ChangeAsync(db => db.Add(new Absence
        {
            PersonId = db.People.Single(person => person.Name == who).Id,
            From = new DateOnly(2026, 4, 1),
            To = new DateOnly(2026, 4, 28),
            Reason = AbsenceReason.Leave,
            RecordedById = ling.Id,
        }));
        var member = await school.ChatOf(ling).SayAsync("我的结对");
        member.Expect("本月免联系").ExpectNot("本月还没有联系").ExpectNot("位没有联系");
        await school.PreferEnglishAsync(ling);
        await member.SayAsync("my pairings");
        member.Expect("Excused this month: one of you is away for most of it").ExpectNot("still to contact");
    }

    [Fact]
    public async Task A_gap_in_the_excused_months_is_not_passed_over()
    {
        await using var school = await School.OpenAsync();
        var (ling, _, pairing) = await PairAsync(school);
        var id = (await pairing(school)).Id;
        await school.ChangeAsync(db => db.AddRange(
            Excused(id, 4, school.Lin),
            Excused(id, 6, school.Lin)));
        await school.PreferEnglishAsync(ling);
        var member = await school.ChatOf(ling).SayAsync("my pairings");
        member.Expect("Excused until the end of April 2026").ExpectNot("June");
    }

    [Fact]
    public async Task What_ended_today_is_shown_as_ended_and_taken_back_from_there()
    {
        await using var school = await School.OpenAsync();
        var (ling, chen, pairing) = await PairAsync(school);
        var colleague = school.ChatOf(chen);
        await colleague.SayAsync("我的结对");
        await colleague.PressAsync("换一位");
        await colleague.PressAsync("换一位");
        await colleague.SayAsync("我的结对");
        colleague.Expect("2025年9月1日，到2026年4月15日为止").Expect("已经结束，今天是最后一天");
        Assert.Equal(["撤销", "申请联系人"], colleague.Last.Buttons);

        var member = await school.ChatOf(ling).SayAsync("我的结对");
        member.Expect("已经结束，今天是最后一天").ExpectNot("没有联系，").ExpectNot("请联系一次");
        Assert.Equal(["记录联系"], member.Last.Buttons);

        await colleague.PressAsync("撤销");
        colleague.Expect("已撤销");
        await colleague.PressAsync("我的结对");
        Assert.Equal(["暂停", "换一位"], colleague.Last.Buttons);
        Assert.Null((await pairing(school)).EndedOn);
    }

    [Fact]
    public async Task What_began_and_ended_late_in_the_month_is_not_called_newly_paired()
    {
        await using var school = await School.OpenAsync();
        school.Clock.Advance(TimeSpan.FromDays(8));
        var (ling, chen, _) = await PairAsync(school, new DateOnly(2026, 4, 22));
        await school.PreferEnglishAsync(ling);
        var colleague = school.ChatOf(chen);
        await colleague.SayAsync("我的结对");
        await colleague.PressAsync("换一位");
        await colleague.PressAsync("换一位");
        var member = await school.ChatOf(ling).SayAsync("my pairings");
        member.Expect("It has ended; today is its last day").ExpectNot("Newly paired");
    }

    [Fact]
    public async Task The_next_morning_it_can_still_be_taken_back_and_later_not()
    {
        await using var school = await School.OpenAsync();
        var (ling, _, pairing) = await PairAsync(school);
        await school.PreferEnglishAsync(ling);
        var member = school.ChatOf(ling);
        await member.SayAsync("my pairings");
        await member.PressAsync("End");
        await member.PressAsync("End the pairing", ("Reason", "Moving"));
        await member.SayAsync("my pairings");
        Assert.Equal(["Log contact", "Undo"], member.Last.Buttons);

        school.Clock.Advance(TimeSpan.FromHours(20));
        await member.SayAsync("my pairings");
        member.Expect("You have no colleague at present").Expect("陈思远").Expect("its last day was April 15, 2026");
        var card = member.Last;
        school.Clock.Advance(TimeSpan.FromHours(5));
        await member.SayAsync("my pairings");
        member.ExpectNot("陈思远");
        await member.PressAsync(card, "Undo");
        Assert.NotNull((await pairing(school)).EndedOn);
    }

    [Fact]
    public async Task A_colleague_takes_it_back_the_next_morning()
    {
        await using var school = await School.OpenAsync();
        var (_, chen, pairing) = await PairAsync(school);
        var colleague = school.ChatOf(chen);
        await colleague.SayAsync("我的结对");
        await colleague.PressAsync("换一位");
        await colleague.PressAsync("换一位");
        school.Clock.Advance(TimeSpan.FromHours(20));
        await colleague.SayAsync("我的结对");
        colleague.Expect("还没有联系人").Expect("凌晓").Expect("到2026年4月15日为止");
        await colleague.PressAsync("撤销");
        colleague.Expect("已撤销");
        Assert.Null((await pairing(school)).EndedOn);
    }

    [Fact]
    public async Task A_pairing_with_a_last_day_to_come_is_changed_and_paused_like_any_other()
    {
        await using var school = await School.OpenAsync();
        var chen = await school.ColleagueAsync("陈思远");
        await school.PairAsync(await school.MemberAsync("凌晓"), chen, to: new DateOnly(2026, 6, 30));
        var colleague = await school.ChatOf(chen).SayAsync("我的结对");
        colleague.Expect("到2026年6月30日为止");
        Assert.Equal(["暂停", "换一位"], colleague.Last.Buttons);
    }

    private static async Task<(Person Ling, Person Chen, Func<School, Task<Pairing>> Pairing)> PairAsync(School school, DateOnly? from = null)
    {
        var (ling, chen) = (await school.MemberAsync("凌晓"), await school.ColleagueAsync("陈思远"));
        var id = (await school.PairAsync(ling, chen, from)).Id;
        return (ling, chen, StoredAsync);

        async Task<Pairing> StoredAsync(School school)
        {
            await using var db = school.Store.Read();
            return db.Pairings.Single(one => one.Id == id);
        }
    }

    private static ExcusedMonth Excused(long pairing, int month, Person by) =>
        new() { PairingId = pairing, Month = new DateOnly(2026, month, 1), Reason = "出国访学", ExcusedById = by.Id, At = School.Opening };
}
