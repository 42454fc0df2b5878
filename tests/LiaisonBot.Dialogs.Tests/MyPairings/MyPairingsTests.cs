using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;

namespace LiaisonBot.Dialogs.Tests.MyPairings;

/// <summary>Today is 15 April 2026.</summary>
public sealed class MyPairingsTests
{
    [Fact]
    public async Task A_member_sees_each_colleague_and_what_is_due()
    {
        await using var school = await School.OpenAsync();
        var ling = await school.MemberAsync("凌晓");
        var chen = await school.ColleagueAsync("陈思远", null, Category.YoungTeacher, Category.NewHire);
        var pairing = await school.PairAsync(ling, chen);
        await school.MeetAsync(ling, pairing, new DateOnly(2026, 3, 5), ContactKind.Talk);
        await school.ChangeAsync(db => db.Pairings.Single(kept => kept.Id == pairing.Id).Plan = "每月谈心一次");

        var chat = await school.ChatOf(ling).SayAsync("我的结对");

        chat.Expect("陈思远").Expect("青年教师、新入职").Expect("2025年9月1日").Expect("每月谈心一次")
            .Expect("2026年3月5日，谈心").Expect("本月还没有联系，4月30日前请联系一次").Expect("本月还有 1 位没有联系");
        Assert.Single(chat.Replies);
    }

    [Fact]
    public async Task A_member_reads_it_in_English()
    {
        await using var school = await School.OpenAsync();
        var ling = await school.EnglishMemberAsync("Ling Xiao");
        var chen = await school.ColleagueAsync("Chen Siyuan", null, Category.HighLevelTalent);
        await school.PairAsync(ling, chen);

        var chat = await school.ChatOf(ling, onTeams: true).SayAsync("My pairings");

        chat.Expect("Chen Siyuan").Expect("high-level talent").Expect("September 1, 2025").Expect("none yet").Expect("not written yet")
            .Expect("Not contacted yet this month; please do so once by April 30").Expect("1 still to contact this month")
            .Expect("1 colleague");
    }

    [Fact]
    public async Task A_month_with_a_contact_is_done()
    {
        await using var school = await School.OpenAsync();
        var ling = await school.MemberAsync("凌晓");
        var pairing = await school.PairAsync(ling, await school.ColleagueAsync("陈思远"));
        await school.MeetAsync(ling, pairing, new DateOnly(2026, 4, 1), ContactKind.Visit);

        var chat = await school.ChatOf(ling).SayAsync("我的结对");

        chat.Expect("本月已联系").Expect("2026年4月1日，走访").ExpectNot("没有联系");
    }

    [Fact]
    public async Task What_was_undone_or_replaced_is_no_contact()
    {
        await using var school = await School.OpenAsync();
        var ling = await school.MemberAsync("凌晓");
        var pairing = await school.PairAsync(ling, await school.ColleagueAsync("陈思远"));
        var undone = await school.MeetAsync(ling, pairing, new DateOnly(2026, 4, 3));
        var replaced = await school.MeetAsync(ling, pairing, new DateOnly(2026, 4, 2));
        var edited = await school.MeetAsync(ling, pairing, new DateOnly(2026, 3, 2), ContactKind.Study);
        await school.ChangeAsync(db =>
        {
            db.Contacts.Single(contact => contact.Id == undone.Id).VoidedAt = School.Opening;
            db.Contacts.Single(contact => contact.Id == replaced.Id).SupersededById = edited.Id;
        });

        var chat = await school.ChatOf(ling).SayAsync("我的结对");

        chat.Expect("本月还没有联系").Expect("2026年3月2日，互帮互学");
    }

    [Theory]
    [InlineData(20, "4月30日前请联系一次")]
    [InlineData(21, "从2026年5月起每月请联系一次")]
    public async Task A_pairing_begun_after_the_twentieth_starts_next_month(int day, string expected)
    {
        await using var school = await School.OpenAsync();
        var ling = await school.MemberAsync("凌晓");
        await school.PairAsync(ling, await school.ColleagueAsync("陈思远"), new DateOnly(2026, 4, day));
        school.Clock.Advance(TimeSpan.FromDays(10));

        var chat = await school.ChatOf(ling).SayAsync("我的结对");

        chat.Expect(expected);
    }

    [Fact]
    public async Task A_pairing_that_ends_this_month_leaves_less_time()
    {
        await using var school = await School.OpenAsync();
        var ling = await school.MemberAsync("凌晓");
        await school.PairAsync(ling, await school.ColleagueAsync("陈思远"), to: new DateOnly(2026, 4, 18));
        var chat = await school.ChatOf(ling).SayAsync("我的结对");
        chat.Expect("2025年9月1日，到2026年4月18日为止").Expect("4月18日前请联系一次");

        school.Clock.Advance(TimeSpan.FromDays(4));
        await chat.SayAsync("我的结对");
        chat.Expect("您目前没有结对同事");
    }

    [Theory]
    [InlineData(LeftReason.Retired, "已于2026年3月31日退休")]
    [InlineData(LeftReason.Transferred, "已于2026年3月31日调离")]
    [InlineData(null, "2026年3月31日起已不在学校")]
    public async Task A_colleague_who_left_is_shown_as_to_repair_and_owes_nothing(LeftReason? reason, string expected)
    {
        await using var school = await School.OpenAsync();
        var ling = await school.MemberAsync("凌晓");
        var chen = await school.ColleagueAsync("陈思远");
        await school.PairAsync(ling, chen);
        await school.ChangeAsync(db =>
        {
            var left = db.People.Single(person => person.Id == chen.Id);
            left.LeftOn = new DateOnly(2026, 3, 31);
            left.LeftReason = reason;
        });

        var chat = await school.ChatOf(ling).SayAsync("我的结对");

        chat.Expect("待处理").Expect(expected).ExpectNot("没有联系，");
    }

    [Fact]
    public async Task A_member_without_colleagues_is_told_what_to_do()
    {
        await using var school = await School.OpenAsync();
        var chat = await school.ChatOf(school.Lin).SayAsync("我的结对");
        chat.Expect("您目前没有结对同事").Expect("提议与一位想联系的同事结对");
        Assert.Single(chat.Replies);
    }

    [Fact]
    public async Task Nobody_sees_the_pairings_of_another()
    {
        await using var school = await School.OpenAsync();
        var ling = await school.MemberAsync("凌晓");
        await school.PairAsync(ling, await school.ColleagueAsync("陈思远"));
        foreach (var other in new[] { school.Lin, await school.MemberAsync("方远") })
        {
            var chat = await school.ChatOf(other).SayAsync("我的结对");
            chat.ExpectNot("陈思远");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Each_colleague_has_a_button_that_opens_the_contact_form_for_them(bool onTeams)
    {
        await using var school = await School.OpenAsync();
        var ling = await school.MemberAsync("凌晓");
        await school.PairAsync(ling, await school.ColleagueAsync("陈思远"));
        var luo = await school.ColleagueAsync("罗一鸣");
        var pairing = await school.PairAsync(ling, luo, new DateOnly(2025, 8, 1));

        var chat = await school.ChatOf(ling, onTeams).SayAsync("我的结对");
        Assert.Equal(2, chat.Last.Buttons.Count(title => title == "记录联系"));
        Assert.Contains(("pairing", $"{pairing.Id}"), chat.Last.DataOf("记录联系"));
        await chat.PressAsync("记录联系");

        chat.Expect("罗一鸣").Expect("[保存]");
        Assert.Contains($"{luo.Id}", chat.Last.Inputs.Values);
    }
}
