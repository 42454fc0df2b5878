using LiaisonBot.Data.Audit;
using LiaisonBot.Data.Inbox;
using LiaisonBot.Data.Linking;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.LinkCodes;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Protocol.Cards;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.LinkCodes;

public sealed class IssueTests
{
    [Fact]
    public async Task A_secretary_chooses_one_of_the_unit_and_gets_a_code_for_a_day()
    {
        await using var school = await School.OpenAsync();
        var person = await school.WithoutAccountAsync("曾可欣");
        await school.WithoutAccountAsync("段思齐");
        var chat = await school.ChatOf(school.Lin).SayAsync("绑定码");
        chat.Expect("曾可欣").Expect("段思齐").ExpectNot("林书琴");
        await chat.PressAsync("生成绑定码", ("Person", $"{person.Id}"));
        chat.Expect("曾可欣").ExpectNot("段思齐").Expect("4月16日").Expect("09:00").Expect("只能用一次").ExpectNot("只显示");
        Assert.Single(Codes.In(chat));
    }

    [Fact]
    public async Task Only_the_hash_is_kept_and_no_log_line_answer_or_audit_entry_holds_the_code()
    {
        await using var school = await School.OpenAsync();
        var person = await school.WithoutAccountAsync("曾可欣");
        var chat = await school.ChatOf(school.Lin, onTeams: true).SayAsync("link code 曾可欣");
        var code = Assert.Single(Codes.In(await chat.PressAsync("生成绑定码")));
        var plain = CodeText.Find(code)!;
        await using var db = school.Store.Read();
        var row = await db.LinkCodes.SingleAsync();
        Assert.Equal(CodeText.Hash(plain), row.Hash);
        Assert.DoesNotContain(plain, row.Hash, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(await db.Set<InboxEntry>().ToListAsync(), entry => entry.Body?.Contains(code, StringComparison.Ordinal) ?? false);
        Assert.DoesNotContain(school.Log.Lines, line => line.Contains(code, StringComparison.Ordinal) || line.Contains(plain, StringComparison.Ordinal));
        var audit = await db.Set<AuditEntry>().SingleAsync(entry => entry.Action == "link.issue");
        Assert.Equal(((long?)school.Lin.Id, (long?)person.Id, $"link_code:{row.Id}"), (audit.ActorId, audit.ConcernsId, audit.Subject));
    }

    [Fact]
    public async Task Somebody_with_an_account_gets_a_code_for_the_page_by_name_and_hears_of_it()
    {
        await using var school = await School.OpenAsync();
        var member = await school.MemberAsync("曾可欣");
        var theirs = await school.ChatOf(member).SayAsync("帮助");
        (await school.ChatOf(school.Lin).SayAsync("绑定码")).Expect("“绑定码”加姓名");

        var chat = await school.ChatOf(school.Lin).SayAsync("绑定码 曾可欣");
        await chat.PressAsync("生成绑定码");

        var code = Assert.Single(Codes.In(chat));
        chat.Expect("网页的登录处").ExpectNot("单独聊天里");
        (await theirs.HearAsync()).Expect("林书琴为您生成了");
        (await theirs.SayAsync(code)).Expect("请在网页的登录处填写");
        (await school.ChatOf(school.Lin).SayAsync("绑定码 没有这人")).Expect("没有找到“没有这人”");
        Assert.Empty(Codes.In(await school.ChatOf(school.Lin).SayAsync($"绑定码 {school.Gao.Name}")));
    }

    [Fact]
    public async Task A_second_press_issues_nothing_and_does_not_show_the_code_again()
    {
        await using var school = await School.OpenAsync();
        await school.WithoutAccountAsync("曾可欣");
        var chat = await school.ChatOf(school.Lin).SayAsync("绑定码 曾可欣");
        var form = chat.Last;
        await chat.PressAsync(form, "生成绑定码");
        await chat.PressAsync(form, "生成绑定码");
        chat.Expect("已经生成过");
        await chat.PressAsync(form, "生成全体名单");
        chat.Expect("已经生成过");
        Assert.Empty(Codes.In(chat));
        await using var db = school.Store.Read();
        Assert.Equal(1, await db.LinkCodes.CountAsync());
    }

    [Fact]
    public async Task Secretary_and_deputy_who_issue_at_once_leave_one_valid_code()
    {
        await using var school = await School.OpenAsync();
        var deputy = await school.MemberAsync("程亦凡", school.Pharmacology, Role.DeputySecretary);
        await school.WithoutAccountAsync("曾可欣");
        var chats = new[] { school.ChatOf(school.Lin), school.ChatOf(deputy) };
        foreach (var chat in chats)
            await chat.SayAsync("绑定码 曾可欣");
        await Task.WhenAll(chats.Select(chat => Task.Run(() => chat.PressAsync("生成绑定码"))));
        Assert.All(chats, chat => Assert.Single(Codes.In(chat)));
        await using var db = school.Store.Read();
        Assert.Equal(1, await db.LinkCodes.CountAsync(code => code.WithdrawnAt == null));
    }

    [Fact]
    public async Task An_ambiguous_name_asks_and_a_part_of_a_name_is_enough()
    {
        await using var school = await School.OpenAsync();
        await school.WithoutAccountAsync("曾可欣");
        await school.WithoutAccountAsync("曾可欣");
        await school.WithoutAccountAsync("段思齐");
        var chat = await school.ChatOf(school.Lin).SayAsync("绑定码：曾可欣");
        chat.Expect("符合的有 2 位").ExpectNot("段思齐");
        await chat.PressAsync("生成绑定码");
        chat.Expect("请先选一位");
        Assert.Empty(Codes.In(chat));
        await chat.SayAsync("绑定码 思齐");
        Assert.NotEqual("", chat.Last.Inputs["Person"]);
    }

    [Fact]
    public async Task People_of_other_units_are_as_unknown_as_people_who_do_not_exist()
    {
        await using var school = await School.OpenAsync();
        await school.WithoutAccountAsync("曾可欣");
        var other = await school.WithoutAccountAsync("段思齐", school.Pharmacy);
        var chat = await school.ChatOf(school.Lin).SayAsync("绑定码 段思齐");
        var card = chat.Expect("没有找到").Last;
        Assert.Equal(card.All.Replace("段思齐", "", StringComparison.Ordinal), (await chat.SayAsync("绑定码 没有这人")).Last.All.Replace("没有这人", "", StringComparison.Ordinal));
        await chat.PressAsync("生成绑定码", ("Person", $"{other.Id}"));
        chat.Expect("不在您负责的单位");
        Assert.Empty(Codes.In(chat));
    }

    [Fact]
    public async Task A_secretary_of_a_higher_unit_gets_no_names_from_below_and_a_branch_reaches_into_its_groups()
    {
        await using var school = await School.OpenAsync();
        await school.WithoutAccountAsync("曾可欣");
        var upper = await school.MemberAsync("程亦凡", school.GeneralBranch, Role.Secretary);
        (await school.ChatOf(upper).SayAsync("绑定码")).Expect("不需要绑定码").ExpectNot("曾可欣");
        var group = new Unit { Code = "G03-B01-1", Name = "第一党小组", Kind = UnitKind.Group, ParentId = school.Pharmacology.Id, Path = $"{school.Pharmacology.Path}g/" };
        await school.ChangeAsync(db => db.Add(group));
        await school.WithoutAccountAsync("段思齐", group);
        (await school.ChatOf(school.Lin).SayAsync("绑定码")).Expect("段思齐");
    }

    [Fact]
    public async Task Who_is_no_secretary_any_more_gets_nothing_from_an_open_card()
    {
        await using var school = await School.OpenAsync();
        await school.WithoutAccountAsync("曾可欣");
        var chat = await school.ChatOf(school.Lin).SayAsync("绑定码 曾可欣");
        await school.ChangeAsync(db => db.RoleHoldings.Single(holding => holding.PersonId == school.Lin.Id).To = school.Today.AddDays(-1));
        await chat.PressAsync("生成绑定码");
        chat.Expect("不在您的权限内");
        (await school.ChatOf(await school.MemberAsync("康宁")).SayAsync("绑定码")).Expect("不在您的权限内");
    }

    [Fact]
    public async Task Somebody_who_was_linked_meanwhile_needs_no_code()
    {
        await using var school = await School.OpenAsync();
        var person = await school.WithoutAccountAsync("曾可欣");
        await school.WithoutAccountAsync("段思齐");
        var chat = await school.ChatOf(school.Lin).SayAsync("绑定码 曾可欣");
        await school.ChangeAsync(db => db.People.Single(one => one.Id == person.Id).Account = "given-by-the-roster");
        await chat.PressAsync("生成绑定码");
        chat.Expect("现在不需要绑定码").Expect("段思齐");
        await chat.PressAsync("生成全体名单");
        Assert.Single(Codes.In(chat));
        chat.Expect("段思齐").ExpectNot("曾可欣");
    }

    [Fact]
    public async Task The_whole_unit_comes_as_a_list_whose_codes_all_work()
    {
        await using var school = await School.OpenAsync();
        for (var number = 0; number < 3; number++)
            await school.WithoutAccountAsync($"温如{"玉意风"[number]}");
        await school.WithoutAccountAsync("段思齐", school.Pharmacy);
        var chat = await school.ChatOf(school.Lin).SayAsync("绑定码");
        await chat.PressAsync("生成全体名单");
        chat.Expect("药理支部").Expect("温如玉").Expect("温如意").Expect("温如风").ExpectNot("段思齐");
        var codes = Codes.In(chat);
        Assert.Equal(3, codes.Distinct().Count());
        foreach (var code in codes)
            (await school.ChatOfStranger($"account of {code}").SayAsync(code)).Expect("温如");
        await chat.SayAsync("绑定码");
        chat.Expect("不需要绑定码");
    }

    [Fact]
    public async Task A_large_unit_gets_several_cards_none_of_them_too_large()
    {
        await using var school = await School.OpenAsync();
        await school.ChangeAsync(db =>
        {
            for (var number = 1; number <= IssueCards.MostInOneList + 1; number++)
                db.Add(new Person { StaffNo = $"L{number:D5}", Name = "阿依古丽·买买提", JoinedOn = new DateOnly(2020, 1, 1) });
        });
        await school.ChangeAsync(db =>
        {
            foreach (var person in db.People.Where(person => person.Account == null).ToList())
                db.Add(new Membership { PersonId = person.Id, UnitId = school.Pharmacology.Id, From = new DateOnly(2020, 1, 1) });
        });
        var chat = await school.ChatOf(school.Lin).SayAsync("绑定码");
        await chat.PressAsync("生成全体名单");
        chat.Expect("第 1 张，共 2 张").Expect("第 2 张，共 2 张");
        Assert.Equal(IssueCards.MostInOneList + 1, Codes.In(chat).Distinct().Count());
        Assert.All(chat.Replies, reply => Assert.InRange(reply.Card!.Value.GetRawText().Length * 2, 1, CardSize.Limit));
    }
}
