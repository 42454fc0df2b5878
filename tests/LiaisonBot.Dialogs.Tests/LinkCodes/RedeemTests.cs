using LiaisonBot.Data.People;
using LiaisonBot.Data.Preferences;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Protocol.Schema;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.LinkCodes;

public abstract class RedeemTests(Engine engine)
{
    private const string NoCode = "AAAAA-22222";

    [Fact]
    public async Task A_stranger_who_sends_a_code_is_greeted_by_name_and_known_from_then_on()
    {
        await using var school = await School.OpenAsync(engine);
        var person = await school.WithoutAccountAsync("曾可欣");
        var code = await Codes.IssueAsync(school, person);
        var stranger = await school.ChatOfStranger().SayAsync(code.ToLowerInvariant().Replace('-', ' '));
        stranger.Expect("绑定成功").Expect("曾可欣，您好");
        await stranger.PressAsync("帮助");
        stranger.Expect("您可以这样说");
        await using var db = school.Store.Read();
        var link = await db.AccountLinks.SingleAsync();
        Assert.Equal(("tenant", "stranger", person.Id), (link.Tenant, link.Account, link.PersonId));
        Assert.Equal(1, await db.Set<Data.Audit.AuditEntry>().CountAsync(
            entry => entry.Action == "link.redeem" && entry.Subject == $"account_link:{link.Id}" && entry.ConcernsId == person.Id));
        Assert.Equal(person.Id, (await db.Set<Data.Conversations.Conversation>().SingleAsync(chat => chat.ChannelId == ChannelIds.Teams)).PersonId);
    }

    [Fact]
    public async Task The_greeting_is_in_the_language_the_person_chose_and_is_the_only_one()
    {
        await using var school = await School.OpenAsync(engine);
        var person = await school.WithoutAccountAsync("曾可欣");
        await school.ChangeAsync(db => db.Add(new Preference { PersonId = person.Id, Language = Locale.English }));
        var stranger = await school.ChatOfStranger().SayAsync(await Codes.IssueAsync(school, person));
        stranger.Expect("Hello 曾可欣!");
        await stranger.JoinAsync();
        stranger.ExpectNothing();
    }

    [Fact]
    public async Task Whatever_is_wrong_with_a_code_the_answer_is_the_same_and_nobody_is_linked()
    {
        await using var school = await School.OpenAsync(engine);
        school.Programme.LinkAttemptsPerHour = 100;
        var expired = await Codes.IssueAsync(school, await school.WithoutAccountAsync("曾可欣"));
        school.Clock.Advance(TimeSpan.FromHours(24));
        var used = await Codes.IssueAsync(school, await school.WithoutAccountAsync("段思齐"));
        await school.ChatOfStranger("first").SayAsync(used);
        var renewed = await school.WithoutAccountAsync("康宁");
        var withdrawn = await Codes.IssueAsync(school, renewed);
        await Codes.IssueAsync(school, renewed);
        var leaver = await school.WithoutAccountAsync("庄梦");
        var ofLeaver = await Codes.IssueAsync(school, leaver);
        var known = await school.WithoutAccountAsync("温如玉");
        var ofKnown = await Codes.IssueAsync(school, known);
        await school.ChangeAsync(db =>
        {
            db.People.Single(one => one.Id == leaver.Id).LeftOn = school.Today.AddDays(-1);
            db.People.Single(one => one.Id == known.Id).Account = "given-by-the-roster";
        });

        var stranger = school.ChatOfStranger("second");
        var answers = new List<string>();
        foreach (var code in new[] { NoCode, "AAAAA-2222O", expired, used, withdrawn, ofLeaver, ofKnown })
            answers.Add((await stranger.SayAsync(code)).Last.All);
        Assert.Contains("不能用", Assert.Single(answers.Distinct()), StringComparison.Ordinal);
        await using var db = school.Store.Read();
        Assert.Equal("first", (await db.AccountLinks.SingleAsync()).Account);
        Assert.Equal(answers.Count, await db.WrongCodes.MaxAsync(tally => tally.Count));
    }

    [Fact]
    public async Task A_code_works_until_its_last_minute()
    {
        await using var school = await School.OpenAsync(engine);
        var code = await Codes.IssueAsync(school, await school.WithoutAccountAsync("曾可欣"));
        school.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromMinutes(1));
        (await school.ChatOfStranger().SayAsync(code)).Expect("绑定成功");
    }

    [Fact]
    public async Task After_too_many_wrong_codes_even_the_right_one_waits_for_an_hour()
    {
        await using var school = await School.OpenAsync(engine);
        var code = await Codes.IssueAsync(school, await school.WithoutAccountAsync("曾可欣"));
        var guesser = school.ChatOfStranger("guesser");
        for (var guess = 0; guess < school.Programme.LinkAttemptsPerHour; guess++)
            (await guesser.SayAsync(NoCode)).Expect("不能用");
        (await guesser.SayAsync(code)).Expect("一小时").ExpectNot("绑定成功");

        // In another chat of the same account as well, while others are not held up.
        (await school.ChatOfStranger("guesser").SayAsync(code)).Expect("一小时");
        (await school.ChatOfStranger("somebody else").SayAsync(NoCode)).Expect("不能用");
        school.Clock.Advance(TimeSpan.FromHours(1));
        (await guesser.SayAsync(code)).Expect("绑定成功");
    }

    [Fact]
    public async Task A_code_sent_by_two_accounts_at_once_links_exactly_one()
    {
        await using var school = await School.OpenAsync(engine);
        var code = await Codes.IssueAsync(school, await school.WithoutAccountAsync("曾可欣"));
        var chats = Enumerable.Range(0, 6).Select(number => school.ChatOfStranger($"stranger-{number}")).ToList();
        await Task.WhenAll(chats.Select(chat => Task.Run(() => chat.SayAsync(code))));
        Assert.Single(chats, chat => chat.Last.Reads("绑定成功"));
        Assert.Equal(5, chats.Count(chat => chat.Last.Reads("不能用")));
        await using var db = school.Store.Read();
        Assert.Equal(1, await db.AccountLinks.CountAsync());
    }

    [Fact]
    public async Task A_code_delivered_again_with_a_new_id_is_not_taken_for_a_wrong_one()
    {
        await using var school = await School.OpenAsync(engine);
        var code = await Codes.IssueAsync(school, await school.WithoutAccountAsync("曾可欣"));
        var stranger = await school.ChatOfStranger().SayAsync(code);
        await stranger.SendAsync(stranger.Sent with { Id = "again" });
        stranger.Expect("已经绑定好了");
        (await school.ChatOf(school.Gao, onTeams: true).SayAsync(code)).ExpectNot("绑定好");
    }

    [Fact]
    public async Task An_account_of_somebody_who_left_can_be_linked_to_somebody_else()
    {
        await using var school = await School.OpenAsync(engine);
        var before = await school.WithoutAccountAsync("曾可欣");
        var chat = await school.ChatOfStranger().SayAsync(await Codes.IssueAsync(school, before));
        await school.ChangeAsync(db => db.People.Single(one => one.Id == before.Id).LeftOn = school.Today.AddDays(-1));
        (await chat.SayAsync("帮助")).Expect("绑定码");
        await chat.SayAsync(await Codes.IssueAsync(school, await school.WithoutAccountAsync("段思齐")));
        chat.Expect("段思齐，您好");
        (await chat.SayAsync("帮助")).Expect("您可以这样说");
    }

    [Fact]
    public async Task A_code_sent_into_a_group_does_nothing_but_point_to_the_personal_chat()
    {
        await using var school = await School.OpenAsync(engine);
        var chat = school.ChatOfStranger();
        var message = chat.New(ActivityTypes.Message);
        await chat.SendAsync(message with
        {
            Text = await Codes.IssueAsync(school, await school.WithoutAccountAsync("曾可欣")),
            Conversation = message.Conversation! with { ConversationType = "groupChat" },
        });
        chat.Expect("单独聊天").ExpectNot("绑定成功");
    }

    [Fact]
    public async Task Strangers_learn_nothing_but_how_to_get_linked()
    {
        await using var school = await School.OpenAsync(engine);
        var chat = await school.ChatOfStranger().JoinAsync();
        var card = chat.Expect("书记").Last.All;
        foreach (var text in new[] { "帮助", "我的结对", "绑定码", "林书琴" })
            Assert.Equal(card, (await chat.SayAsync(text)).Last.All);
        Assert.Empty(chat.Last.Buttons);
    }
}

public sealed class RedeemOnSqliteTests() : RedeemTests(Engine.Sqlite);

public sealed class RedeemOnPostgresTests() : RedeemTests(Engine.Postgres);
