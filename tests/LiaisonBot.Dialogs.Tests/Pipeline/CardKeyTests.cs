using LiaisonBot.Data.Audit;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Protocol.Cards;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.Pipeline;

public abstract class CardKeyTests(Engine engine)
{
    internal static readonly BotAction Offer = new("test.offer")
    {
        Words = new CommandWords("出卡", "deal", "welcome.help.line"),
        Who = Who.Anyone,
        Said = turn =>
        {
            turn.Say(new Card(
                new AdaptiveCard("zh-CN", [new CardHeading("一张卡")])
                {
                    Actions = [new Press("test.take.1", "拿走") { Key = turn.IssueKey("test.card.1", "the subject", TimeSpan.FromDays(1)) }],
                },
                "一张卡"));
            return Task.CompletedTask;
        },
    };

    internal static readonly BotAction Take = new("test.take")
    {
        Verb = "test.take.1",
        Who = Who.Member,
        KeyKind = "test.card.1",
        Pressed = turn =>
        {
            turn.Audit("test.take");
            turn.Spend(() => "taken");
            turn.Say($"took {turn.Key!.Subject}");
            return Task.CompletedTask;
        },
    };

    [Fact]
    public async Task A_card_works_once_and_then_says_that_it_did()
    {
        await using var school = await School.OpenAsync(engine, Offer, Take);
        var chat = await school.ChatOf(school.Lin).SayAsync("deal");
        var card = chat.Last;
        await chat.PressAsync(card, "拿走");
        chat.Expect("took the subject");
        await chat.PressAsync(card, "拿走");
        chat.Expect("没有重复操作").ExpectNot("took");
        await ExpectTakenAsync(school, 1);
    }

    [Fact]
    public async Task A_card_passed_on_to_someone_else_is_as_good_as_none()
    {
        await using var school = await School.OpenAsync(engine, Offer, Take);
        var mine = await school.ChatOf(school.Lin).SayAsync("deal");
        var theirs = school.ChatOf(school.Gao);
        await theirs.PressAsync(mine.Last, "拿走");
        theirs.Expect("已经不能用了");
        await ExpectTakenAsync(school, 0);
    }

    [Fact]
    public async Task An_expired_card_changes_nothing()
    {
        await using var school = await School.OpenAsync(engine, Offer, Take);
        var chat = await school.ChatOf(school.Lin).SayAsync("deal");
        school.Clock.Advance(TimeSpan.FromHours(25));
        await chat.PressAsync("拿走");
        chat.Expect("过期");
        await ExpectTakenAsync(school, 0);
    }

    [Fact]
    public async Task A_role_lost_between_card_and_press_is_lost()
    {
        await using var school = await School.OpenAsync(engine, Offer, Take);
        var chat = await school.ChatOf(school.Lin).SayAsync("deal");
        await school.ChangeAsync(db => db.Standings.Single(standing => standing.PersonId == school.Lin.Id).Kind = PersonKind.Colleague);
        await chat.PressAsync("拿走");
        chat.Expect("不在您的权限内");
        await ExpectTakenAsync(school, 0);
    }

    [Fact]
    public async Task A_press_that_no_card_of_ours_could_make_is_refused_kindly()
    {
        await using var school = await School.OpenAsync(engine, Take);
        var chat = await school.ChatOf(school.Lin).SayAsync("help");
        await chat.SendAsync(chat.New("message") with
        {
            Value = System.Text.Json.JsonElement.Parse("""{"verb":"test.take.1","cardKey":"guessed"}"""),
        });
        chat.Expect("已经不能用了");
        await ExpectTakenAsync(school, 0);
    }

    private static async Task ExpectTakenAsync(School school, int times)
    {
        await using var db = school.Store.Read();
        Assert.Equal(times, await db.Set<AuditEntry>().CountAsync(entry => entry.Action == "test.take"));
    }
}

public sealed class CardKeyOnSqliteTests() : CardKeyTests(Engine.Sqlite);

public sealed class CardKeyOnPostgresTests() : CardKeyTests(Engine.Postgres);
