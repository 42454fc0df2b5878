using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using LiaisonBot.Protocol.DirectLine;
using LiaisonBot.Protocol.Schema;
using LiaisonBot.Protocol.Turns;

namespace LiaisonBot.Protocol.Tests.DirectLine;

public sealed class StartConversationTests
{
    [Fact]
    public async Task A_new_conversation_is_answered_with_a_stream_a_token_and_its_lifetime()
    {
        await using var host = await DirectLineHost.StartAsync();
        var id = DirectLineTokens.NewConversationId();
        var answer = await host.SendAsync(HttpMethod.Post, "conversations", host.Tokens.Issue(id, "dl_zhao"), new JsonObject());
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var body = await DirectLineHost.BodyAsync(answer);
        Assert.Equal(id, body["conversationId"]!.GetValue<string>());
        Assert.Equal(1800, body["expires_in"]!.GetValue<int>());
        Assert.StartsWith($"ws://{host.Http.BaseAddress!.Authority}/directline/conversations/{id}/stream?", body["streamUrl"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bot_is_told_once_who_has_come_and_the_page_is_not()
    {
        await using var host = await DirectLineHost.StartAsync();
        host.Bot.Answer = async told =>
        {
            await host.Transcript.AppendAsync(told.Activity.Conversation!.Id!, new Activity { Id = "greeting", Text = "你好" }, default);
            return TurnAnswer.Accepted;
        };
        var conversation = await host.OpenAsync();
        var again = await host.SendAsync(HttpMethod.Post, "conversations", conversation.Token, new JsonObject());

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        var told = Assert.Single(host.Bot.Heard);
        Assert.Equal(new Caller.SignedUser("dl_zhao"), told.Caller);
        Assert.Equal(ActivityTypes.ConversationUpdate, told.Activity.Type);
        Assert.Equal(["liaisonbot", "dl_zhao"], told.Activity.MembersAdded!.Select(member => member.Id));
        Assert.Equal("liaisonbot", told.Activity.Recipient!.Id);
        Assert.NotNull(told.Activity.Id);
        var shown = await host.PollAsync(conversation);
        Assert.Equal("你好", Assert.Single(shown["activities"]!.AsArray())!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_greeting_the_bot_could_not_give_is_asked_for_again_under_the_same_id()
    {
        await using var host = await DirectLineHost.StartAsync();
        var token = host.Tokens.Issue(DirectLineTokens.NewConversationId(), "dl_zhao");
        host.Bot.Answer = _ => Task.FromResult(TurnAnswer.Unavailable);
        var first = await host.SendAsync(HttpMethod.Post, "conversations", token, new JsonObject());
        host.Bot.Answer = _ => Task.FromResult(TurnAnswer.Accepted);
        var second = await host.SendAsync(HttpMethod.Post, "conversations", token, new JsonObject());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Single(host.Bot.Heard.Select(told => told.Activity.Id).Distinct());
    }

    [Theory]
    [InlineData("""{"locale":"zh-Hans","user":{"id":"dl_someone_else"}}""", "zh-Hans")]
    [InlineData("""{"locale":7}""", null)]
    [InlineData("", null)]
    [InlineData("[[[[[[[[[[[", null)]
    [InlineData("""{"locale":"\ud800"}""", null)]
    public async Task The_body_tells_at_most_the_language(string body, string? locale)
    {
        await using var host = await DirectLineHost.StartAsync();
        var token = host.Tokens.Issue(DirectLineTokens.NewConversationId(), "dl_zhao");
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var answer = await host.SendAsync(HttpMethod.Post, "conversations", token, content);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var told = Assert.Single(host.Bot.Heard).Activity;
        Assert.Equal("dl_zhao", told.From!.Id);
        Assert.Equal(locale, told.Locale);
    }

    [Fact]
    public async Task A_conversation_of_another_person_is_not_opened()
    {
        await using var host = await DirectLineHost.StartAsync();
        var theirs = await host.OpenAsync("dl_qian");
        var token = host.Tokens.Issue(theirs.Id, "dl_zhao");
        Assert.Equal(HttpStatusCode.Forbidden, (await host.SendAsync(HttpMethod.Post, "conversations", token, new JsonObject())).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.SendAsync(HttpMethod.Get, $"conversations/{theirs.Id}", token)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.SendAsync(HttpMethod.Get, $"conversations/{theirs.Id}/activities", token)).StatusCode);
    }

    [Fact]
    public async Task Reconnecting_gives_a_stream_from_the_watermark_on()
    {
        await using var host = await DirectLineHost.StartAsync();
        var conversation = await host.OpenAsync();
        foreach (var text in (string[])["一", "二", "三"])
            await host.BotSaysAsync(conversation, text);
        var body = await DirectLineHost.BodyAsync(
            await host.SendAsync(HttpMethod.Get, $"conversations/{conversation.Id}?watermark=1", conversation.Token));
        using var listening = await DirectLineHost.ListenAsync(body["streamUrl"]!.GetValue<string>());
        Assert.Equal(["二", "三"], await listening.NextTextsAsync(2));
    }

    [Fact]
    public async Task Reconnecting_without_a_watermark_shows_only_what_is_new()
    {
        await using var host = await DirectLineHost.StartAsync();
        var conversation = await host.OpenAsync();
        await host.BotSaysAsync(conversation, "早先");
        var body = await DirectLineHost.BodyAsync(
            await host.SendAsync(HttpMethod.Get, $"conversations/{conversation.Id}", conversation.Token));
        using var listening = await DirectLineHost.ListenAsync(body["streamUrl"]!.GetValue<string>());
        await host.BotSaysAsync(conversation, "现在");
        Assert.Equal(["现在"], await listening.NextTextsAsync(1));
    }

    [Fact]
    public async Task Reconnecting_to_a_conversation_that_is_gone_ends_it()
    {
        await using var host = await DirectLineHost.StartAsync();
        var id = DirectLineTokens.NewConversationId();
        var answer = await host.SendAsync(HttpMethod.Get, $"conversations/{id}?watermark=3", host.Tokens.Issue(id, "dl_zhao"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("abc")]
    [InlineData("99999999999999999999")]
    public async Task A_watermark_we_never_gave_is_refused(string watermark)
    {
        await using var host = await DirectLineHost.StartAsync();
        var conversation = await host.OpenAsync();
        foreach (var path in (string[])[$"conversations/{conversation.Id}?watermark={watermark}", $"conversations/{conversation.Id}/activities?watermark={watermark}"])
            Assert.Equal(HttpStatusCode.BadRequest, (await host.SendAsync(HttpMethod.Get, path, conversation.Token)).StatusCode);
    }
}
