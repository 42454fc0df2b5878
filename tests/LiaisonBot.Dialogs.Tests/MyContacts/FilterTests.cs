using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.MyContacts;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.Tests.MyContacts;

/// <summary>Today is 15 April 2026.</summary>
public sealed class FilterTests
{
    [Theory]
    [InlineData("我的记录 陈思远")]
    [InlineData("我的记录：思远")]
    [InlineData("my contacts 陈思远")]
    public async Task By_colleague_in_words(string words)
    {
        await using var school = await School.OpenAsync();
        var chat = await school.ChatOf(await LoggedAsync(school)).SayAsync(words);
        chat.Expect("三月见陈").Expect("四月见陈").ExpectNot("三月见罗").Expect("陈思远 · 共 2 条");
    }

    [Theory]
    [InlineData("我的记录 3月")]
    [InlineData("我的记录，三月份")]
    [InlineData("我的记录 2026年3月的")]
    [InlineData("我的记录 上个月")]
    [InlineData("my contacts march")]
    [InlineData("My contacts: Mar 2026")]
    [InlineData("my contacts 2026-03")]
    [InlineData("my contacts ２０２６/０３")]
    [InlineData("my contacts last month")]
    public async Task By_month_in_words(string words)
    {
        await using var school = await School.OpenAsync();
        var chat = await school.ChatOf(await LoggedAsync(school)).SayAsync(words);
        chat.Expect("三月见陈").Expect("三月见罗").ExpectNot("四月见陈").Expect("2026年3月 · 共 2 条");
    }

    [Theory]
    [InlineData("我的记录 陈思远 3月")]
    [InlineData("我的记录 3月陈思远")]
    [InlineData("my contacts 陈思远 march")]
    public async Task By_both_in_words(string words)
    {
        await using var school = await School.OpenAsync();
        var chat = await school.ChatOf(await LoggedAsync(school)).SayAsync(words);
        chat.Expect("三月见陈").ExpectNot("三月见罗").ExpectNot("四月见陈");
    }

    [Theory]
    [InlineData("1月", 2026, 1)]
    [InlineData("4月", 2026, 4)]
    [InlineData("五月", 2025, 5)]
    [InlineData("十一月", 2025, 11)]
    [InlineData("十月", 2025, 10)]
    [InlineData("去年3月", 2025, 3)]
    [InlineData("december", 2025, 12)]
    [InlineData("Sept 2024", 2024, 9)]
    [InlineData("this month", 2026, 4)]
    public void A_month_without_a_year_is_the_latest_that_has_begun(string words, int year, int month) =>
        Assert.Equal((new DateOnly(year, month, 1), ""), MonthWords.Find(words, new DateOnly(2026, 4, 15)));

    [Theory]
    [InlineData("13月")]
    [InlineData("9999-12")]
    [InlineData("0000-01")]
    [InlineData("2026-13")]
    [InlineData("marching")]
    [InlineData("")]
    public void What_is_no_month_is_none(string words) =>
        Assert.Null(MonthWords.Find(words, new DateOnly(2026, 4, 15)));

    [Fact]
    public async Task A_month_without_entries_says_so_and_shows_the_way_back()
    {
        await using var school = await School.OpenAsync();
        var ling = await LoggedAsync(school);
        var chat = await school.ChatOf(ling).SayAsync("我的记录 罗一鸣 4月");
        chat.Expect("没有找到符合条件的记录：罗一鸣 · 2026年4月");
        await chat.PressAsync("全部记录");
        chat.Expect("共 3 条");

        await school.PreferEnglishAsync(ling);
        await chat.SayAsync("my contacts january");
        chat.Expect("No entry was found for: January 2026.");
    }

    [Fact]
    public async Task Words_that_are_neither_name_nor_month_are_answered_with_an_example()
    {
        await using var school = await School.OpenAsync();
        var ling = await LoggedAsync(school);
        var chat = await school.ChatOf(ling).SayAsync("我的记录 王小明");
        chat.Expect("您的记录里没有“王小明”").Expect("我的记录 3月");
        await school.PreferEnglishAsync(ling);
        await chat.SayAsync("my contacts whatever");
        chat.Expect("Nothing of yours matches \"whatever\"");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task By_the_choices_on_the_card_and_the_pages_keep_them(bool onTeams)
    {
        await using var school = await School.OpenAsync();
        var (ling, chen, luo) = await MyContactsTests.FriendsAsync(school);
        for (var day = 1; day <= 7; day++)
            await school.MeetAsync(ling, chen, new DateOnly(2026, 3, day), line: $"见陈第{day}次");
        await school.MeetAsync(ling, luo, new DateOnly(2026, 4, 1), line: "见罗");

        var chat = await school.ChatOf(ling, onTeams).SayAsync("我的记录");
        await chat.PressAsync("筛选", ("Colleague", $"{chen.ColleagueId}"), ("Month", "2026-03"));
        chat.Expect("陈思远 · 2026年3月 · 共 7 条 · 第 1/2 页").Expect("见陈第7次").ExpectNot("见罗");
        Assert.Equal("2026-03", chat.Last.Inputs["Month"]);
        await chat.PressAsync("下一页");
        chat.Expect("见陈第1次").ExpectNot("见陈第3次").ExpectNot("见罗");
        await chat.PressAsync("全部记录");
        chat.Expect("共 8 条").Expect("见罗");
    }

    [Theory]
    [InlineData("-1", "all", "all", "第 1/2 页")]
    [InlineData("99999999999999999999", "", "", "第 1/2 页")]
    [InlineData("77", "all", "all", "第 2/2 页")]
    [InlineData("一", "x,-1,,99999999999999999999", "9999-12", "第 1/2 页")]
    [InlineData("1", "all", "2026-00", "第 1/2 页")]
    public async Task Forged_presses_show_own_entries_and_nothing_else(string page, string colleague, string month, string expected)
    {
        await using var school = await School.OpenAsync();
        var (ling, chen, _) = await MyContactsTests.FriendsAsync(school);
        for (var day = 1; day <= 7; day++)
            await school.MeetAsync(ling, chen, new DateOnly(2026, 3, day));
        var chat = await school.ChatOf(ling)
            .ForgeAsync("contact.mine.1", ("page", page), ("Colleague", colleague), ("Month", month));
        chat.Expect("共 7 条").Expect(expected);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_card_is_too_large_however_long_its_words(bool onTeams)
    {
        await using var school = await School.OpenAsync();
        var ling = await school.MemberAsync("凌晓");
        await LogLongestAsync(school, ling);

        var chat = await school.ChatOf(ling, onTeams).SayAsync("我的记录");
        Assert.InRange(chat.Last.Size(), 1, CardSize.Limit);
        await chat.PressAsync("下一页");
        Assert.InRange(chat.Last.Size(), 1, CardSize.Limit);
        await chat.PressAsync("查看全文");
        Assert.InRange(chat.Last.Size(), 1, CardSize.Limit);
    }

    private static async Task LogLongestAsync(School school, Person member)
    {
        var emoji = string.Concat(Enumerable.Repeat("😀", PrivateNote.TextLength / 2));
        var pairings = new List<Pairing>();
        for (var number = 0; number < 40; number++)
            pairings.Add(await school.PairAsync(member, await school.ColleagueAsync($"{number:D2}{emoji[..60]}")));
        for (var day = 1; day <= 12; day++)
        {
            var contact = await school.MeetAsync(
                member, pairings[0], new DateOnly(2026, 3, day), ContactKind.Study, emoji[..Contact.LineLength],
                day % 2 == 0 ? emoji : string.Concat(Enumerable.Repeat("记\n", PrivateNote.TextLength / 2)));
            await school.ChangeAsync(db =>
            {
                var kept = db.Contacts.Single(entry => entry.Id == contact.Id);
                kept.Tasks = FriendTasks.Hear | FriendTasks.Help | FriendTasks.Learn | FriendTasks.Explain;
                kept.NextOn = new DateOnly(2026, 5, 1);
                db.AddRange(pairings.Skip(1).Select(pairing =>
                    new ContactColleague { ContactId = contact.Id, PairingId = pairing.Id, ColleagueId = pairing.ColleagueId }));
            });
        }
    }

    private static async Task<Person> LoggedAsync(School school)
    {
        var (ling, chen, luo) = await MyContactsTests.FriendsAsync(school);
        await school.MeetAsync(ling, chen, new DateOnly(2026, 3, 5), line: "三月见陈");
        await school.MeetAsync(ling, chen, new DateOnly(2026, 4, 5), line: "四月见陈");
        await school.MeetAsync(ling, luo, new DateOnly(2026, 3, 31), line: "三月见罗");
        return ling;
    }
}
