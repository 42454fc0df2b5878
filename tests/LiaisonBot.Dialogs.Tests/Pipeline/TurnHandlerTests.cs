using System.Text;
using System.Text.Json;
using LiaisonBot.Data.Audit;
using LiaisonBot.Data.Drafts;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Protocol.Schema;
using LiaisonBot.Protocol.Turns;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.Pipeline;

public abstract class TurnHandlerTests(Engine engine)
{
    [Fact]
    public async Task A_turn_that_met_anothers_commit_is_decided_again_on_what_is_true_now()
    {
        var tries = 0;
        School school = null!;
        school = await School.OpenAsync(engine, Said("countme", async turn =>
        {
            var before = await turn.DraftAsync("count.1");
            if (Interlocked.Increment(ref tries) == 1)
                await school.ChangeAsync(db => db.Add(Counted(turn.Me.Id, "7")));
            await turn.KeepDraftAsync("count.1", $"{int.Parse(before ?? "0") + 1}");
            turn.Say($"was {before ?? "nothing"}");
        }));
        await using var _ = school;

        var chat = await school.ChatOf(school.Lin).SayAsync("countme");

        chat.Expect("was 7").ExpectNot("was nothing");
        Assert.Equal(2, tries);
        await using var db = school.Store.Read();
        Assert.Equal("8", (await db.Set<Draft>().SingleAsync()).Content);
    }

    [Fact]
    public async Task A_turn_that_loses_every_time_is_not_promised_anything()
    {
        var tries = 0;
        School school = null!;
        school = await School.OpenAsync(engine, Said("countme", async turn =>
        {
            await school.ChangeAsync(db => db.Add(Counted(turn.Me.Id + 1000 + tries++, "x")));
            await school.ChangeAsync(db => db.Set<Draft>().Where(d => d.Dialog == "count.1" && d.PersonId == turn.Me.Id).ToList().ForEach(d => db.Remove(d)));
            turn.Db.Add(Counted(turn.Me.Id + 1000, "y"));
            turn.Say("done");
        }));
        await using var _ = school;
        var chat = await school.ChatOf(school.Lin).SayAsync("countme");
        Assert.Equal(503, chat.Status);
        chat.ExpectNothing();
    }

    [Fact]
    public async Task A_bug_leaves_nothing_behind_but_an_apology_with_a_number_and_tells_no_secret()
    {
        await using var school = await School.OpenAsync(engine, Said("breakdown", async turn =>
        {
            await turn.KeepDraftAsync("half.1", "机密");
            turn.Say("never said");
            throw new InvalidOperationException("林书琴 told me 机密");
        }));
        var chat = await school.ChatOf(school.Lin).SayAsync("breakdown");
        chat.Expect("编号").ExpectNot("never said").ExpectNot("机密");
        Assert.Equal(200, chat.Status);
        Assert.DoesNotContain(school.Log.Lines, line => line.Contains("机密") || line.Contains("林书琴"));
        await using var db = school.Store.Read();
        Assert.Empty(await db.Set<Draft>().ToListAsync());

        await chat.SendAsync(chat.Sent);
        chat.ExpectNothing();
    }

    [Fact]
    public async Task Turns_of_one_conversation_run_in_the_order_in_which_they_came()
    {
        var order = new List<string>();
        await using var school = await School.OpenAsync(engine, Said("note", async turn =>
        {
            await Task.Yield();
            order.Add(turn.Rest);
            turn.Audit("note");
        }));
        var chat = school.ChatOf(school.Lin);
        await chat.SayAsync("help");
        var waiting = new List<Task<TurnAnswer>>();
        for (var number = 0; number < 30; number++)
        {
            var activity = chat.New(ActivityTypes.Message) with { Text = $"note {number}" };
            waiting.Add(school.Bot.HandleAsync(
                new IncomingActivity(activity, new Caller.SignedUser($"dl_{school.Lin.StaffNo}")), CancellationToken.None));
        }

        await Task.WhenAll(waiting);
        Assert.Equal(Enumerable.Range(0, 30).Select(number => $"{number}"), order);
    }

    [Fact]
    public async Task The_same_activity_delivered_eight_times_at_once_acts_once()
    {
        await using var school = await School.OpenAsync(engine, Said("note", turn =>
        {
            turn.Audit("note");
            turn.Say("noted");
            return Task.CompletedTask;
        }));
        var chat = school.ChatOf(school.Lin);
        var activity = chat.New(ActivityTypes.Message) with { Text = "note" };
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => school.Bot.HandleAsync(
            new IncomingActivity(activity, new Caller.SignedUser($"dl_{school.Lin.StaffNo}")), CancellationToken.None)));
        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        await using var db = school.Store.Read();
        Assert.Equal(1, await db.Set<AuditEntry>().CountAsync(entry => entry.Action == "note"));
    }

    [Fact]
    public async Task An_invoke_delivered_again_gets_the_same_body_byte_for_byte()
    {
        await using var school = await School.OpenAsync(engine, CardKeyTests.Offer, CardKeyTests.Take);
        var chat = await school.ChatOf(school.Lin, onTeams: true).SayAsync("deal");
        await chat.PressAsync("拿走");
        var first = await AnswerAsync(school, chat.Sent);
        var second = await AnswerAsync(school, chat.Sent);
        Assert.NotEmpty(first.Body.ToArray());
        Assert.Equal(first.Body.ToArray(), second.Body.ToArray());
    }

    [Fact]
    public async Task Expected_replies_come_back_in_the_response_and_nowhere_else()
    {
        await using var school = await School.OpenAsync(engine);
        var chat = school.ChatOf(school.Lin, onTeams: true);
        var activity = chat.New(ActivityTypes.Message) with { Text = "help", DeliveryMode = DeliveryModes.ExpectReplies };
        var answer = await AnswerAsync(school, activity);
        using var body = JsonDocument.Parse(answer.Body);
        Assert.Equal(1, body.RootElement.GetProperty("activities").GetArrayLength());
        await chat.SendAsync(activity);
        chat.ExpectNothing();
    }

    [Theory]
    [InlineData("typing", 200)]
    [InlineData("endOfConversation", 200)]
    [InlineData("somethingNew", 200)]
    [InlineData("invoke", 501)]
    public async Task What_the_bot_does_not_do_is_acknowledged_and_said_nothing_to(string type, int status)
    {
        await using var school = await School.OpenAsync(engine);
        var chat = school.ChatOf(school.Lin);
        await chat.SendAsync(chat.New(type) with { Name = "composeExtension/query" });
        Assert.Equal(status, chat.Status);
        chat.ExpectNothing();
    }

    [Fact]
    public async Task An_activity_that_names_no_place_to_answer_to_is_refused_and_not_kept()
    {
        await using var school = await School.OpenAsync(engine);
        var chat = school.ChatOf(school.Lin);
        await chat.SendAsync(chat.New(ActivityTypes.Message) with { Text = "help", ServiceUrl = null });
        Assert.Equal(400, chat.Status);
        await using var db = school.Store.Read();
        Assert.Equal(0, await db.Set<Data.Inbox.InboxEntry>().CountAsync());
    }

    [Fact]
    public async Task A_group_chat_is_only_pointed_to_the_personal_one()
    {
        await using var school = await School.OpenAsync(engine);
        var chat = school.ChatOf(school.Lin, onTeams: true);
        var message = chat.New(ActivityTypes.Message) with { Text = "帮助" };
        await chat.SendAsync(message with { Conversation = message.Conversation! with { ConversationType = "groupChat" } });
        chat.Expect("单独聊天").ExpectNot("林书琴");
    }

    [Fact]
    public async Task On_teams_a_name_without_a_vouched_tenant_is_nobodys()
    {
        await using var school = await School.OpenAsync(engine);
        var activity = school.ChatOf(school.Lin, onTeams: true).New(ActivityTypes.Message) with { Text = "help", DeliveryMode = DeliveryModes.ExpectReplies };
        var answer = await school.Bot.HandleAsync(new IncomingActivity(activity, new Caller.Channel(null)), CancellationToken.None);
        Assert.Contains("绑定码", Encoding.UTF8.GetString(answer.Body.Span));
    }

    private static Task<TurnAnswer> AnswerAsync(School school, Activity activity) =>
        school.Bot.HandleAsync(new IncomingActivity(activity, new Caller.Channel("tenant")), CancellationToken.None);

    private static Draft Counted(long person, string content) =>
        new() { PersonId = person, Dialog = "count.1", Content = content, UpdatedAt = School.Opening };

    private static BotAction Said(string words, Func<Turn, Task> handle) => new($"test.{words}")
    {
        Words = new CommandWords(words, words, "welcome.help.line"),
        Who = Who.Anyone,
        Said = handle,
    };
}

public sealed class TurnHandlerOnSqliteTests() : TurnHandlerTests(Engine.Sqlite);

public sealed class TurnHandlerOnPostgresTests() : TurnHandlerTests(Engine.Postgres);
