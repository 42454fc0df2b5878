using System.Net;
using System.Net.WebSockets;
using System.Text;
using LiaisonBot.Protocol.DirectLine;
using LiaisonBot.Protocol.Schema;

namespace LiaisonBot.Protocol.Tests.DirectLine;

public sealed class StreamActivitiesTests
{
    [Fact]
    public async Task The_stream_shows_what_was_said_before_it_was_opened_and_then_what_is_new()
    {
        await using var host = await DirectLineHost.StartAsync();
        var conversation = await host.OpenAsync();
        await host.BotSaysAsync(conversation, "欢迎");
        using var listening = await host.ListenAsync(conversation);
        Assert.Equal(["欢迎"], await listening.NextTextsAsync(1));
        await host.SayAsync(conversation, "帮助");
        await host.BotSaysAsync(conversation, "我能做这些");
        Assert.Equal(["帮助", "我能做这些"], await listening.NextTextsAsync(2));
    }

    [Fact]
    public async Task Frames_carry_the_watermark_from_which_a_broken_stream_goes_on()
    {
        await using var host = await DirectLineHost.StartAsync();
        var conversation = await host.OpenAsync();
        string watermark;
        using (var first = await host.ListenAsync(conversation))
        {
            await host.BotSaysAsync(conversation, "一");
            watermark = (await first.NextAsync())["watermark"]!.GetValue<string>();
            first.Socket.Abort();
        }

        await host.BotSaysAsync(conversation, "二");
        await host.BotSaysAsync(conversation, "三");
        var again = await DirectLineHost.BodyAsync(
            await host.SendAsync(HttpMethod.Get, $"conversations/{conversation.Id}?watermark={watermark}", conversation.Token));
        using var second = await DirectLineHost.ListenAsync(again["streamUrl"]!.GetValue<string>());
        Assert.Equal(["二", "三"], await second.NextTextsAsync(2));
    }

    [Fact]
    public async Task A_long_history_comes_whole_and_in_order()
    {
        await using var host = await DirectLineHost.StartAsync();
        var conversation = await host.OpenAsync();
        var said = Enumerable.Range(1, 250).Select(number => $"第{number}句").ToList();
        foreach (var text in said)
            await host.BotSaysAsync(conversation, text);
        using var listening = await host.ListenAsync(conversation);
        Assert.Equal(said, await listening.NextTextsAsync(250));
    }

    [Fact]
    public async Task A_newer_stream_closes_the_older()
    {
        await using var host = await DirectLineHost.StartAsync();
        var conversation = await host.OpenAsync();
        using var older = await host.ListenAsync(conversation);
        using var newer = await host.ListenAsync(conversation);
        Assert.Equal(WebSocketCloseStatus.NormalClosure, await older.ClosedAsync());
        await host.BotSaysAsync(conversation, "只在新的窗口");
        Assert.Equal(["只在新的窗口"], await newer.NextTextsAsync(1));
    }

    [Fact]
    public async Task Streams_of_different_conversations_do_not_meet()
    {
        await using var host = await DirectLineHost.StartAsync();
        var zhao = await host.OpenAsync();
        var qian = await host.OpenAsync("dl_qian");
        using var listening = await host.ListenAsync(zhao);
        using var other = await host.ListenAsync(qian);
        await host.BotSaysAsync(qian, "给钱");
        await host.BotSaysAsync(zhao, "给赵");
        Assert.Equal(["给赵"], await listening.NextTextsAsync(1));
        Assert.Equal(["给钱"], await other.NextTextsAsync(1));
    }

    [Fact]
    public async Task Typing_is_shown_in_passing_and_kept_nowhere()
    {
        await using var host = await DirectLineHost.StartAsync();
        var conversation = await host.OpenAsync();
        using var listening = await host.ListenAsync(conversation);
        await host.BotSaysAsync(conversation, "一");
        await listening.NextTextsAsync(1);
        await host.Connector.SendAsync(conversation.Reference, new Activity { Type = ActivityTypes.Typing }, default);
        var frame = await listening.NextAsync();
        Assert.Equal("typing", frame["activities"]![0]!["type"]!.GetValue<string>());
        Assert.False(frame.ContainsKey("watermark"));
        Assert.Single((await host.PollAsync(conversation))["activities"]!.AsArray());
    }

    [Fact]
    public async Task Keep_alives_and_chatter_are_passed_over()
    {
        await using var host = await DirectLineHost.StartAsync();
        var conversation = await host.OpenAsync();
        using var listening = await host.ListenAsync(conversation);
        await listening.SendAsync(WebSocketMessageType.Text, []);
        await listening.SendAsync(WebSocketMessageType.Text, Encoding.UTF8.GetBytes("{ not even JSON"));
        await host.BotSaysAsync(conversation, "还在");
        Assert.Equal(["还在"], await listening.NextTextsAsync(1));
        Assert.Single(host.Bot.Heard);
    }

    [Theory]
    [InlineData(WebSocketMessageType.Binary, 10, WebSocketCloseStatus.InvalidMessageType)]
    [InlineData(WebSocketMessageType.Text, 100_000, WebSocketCloseStatus.MessageTooBig)]
    public async Task Frames_no_client_sends_end_the_stream(WebSocketMessageType type, int length, WebSocketCloseStatus status)
    {
        await using var host = await DirectLineHost.StartAsync();
        var conversation = await host.OpenAsync();
        using var listening = await host.ListenAsync(conversation);
        await listening.SendAsync(type, Enumerable.Repeat((byte)'a', length).ToArray());
        Assert.Equal(status, await listening.ClosedAsync());
    }

    [Fact]
    public async Task A_goodbye_is_answered()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var listening = await host.ListenAsync(await host.OpenAsync());
        await listening.Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, default);
        Assert.Equal(WebSocketState.Closed, listening.Socket.State);
    }

    [Fact]
    public async Task A_server_that_stops_says_so()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var listening = await host.ListenAsync(await host.OpenAsync());
        var stopping = host.StopAsync();
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, await listening.ClosedAsync());
        await stopping;
    }

    [Fact]
    public async Task A_storage_that_fails_breaks_the_stream_so_that_the_page_comes_back()
    {
        await using var host = await DirectLineHost.StartAsync();
        var conversation = await host.OpenAsync();
        using var listening = await host.ListenAsync(conversation);
        await host.BotSaysAsync(conversation, "一");
        await listening.NextTextsAsync(1);
        host.Transcript.Away = true;
        await host.Connector.SendAsync(conversation.Reference, new Activity { Type = ActivityTypes.Typing, Text = "…" }, default);
        await Assert.ThrowsAsync<WebSocketException>(() => listening.NextTextsAsync(2));
    }

    [Fact]
    public async Task A_stream_address_is_good_for_a_minute()
    {
        await using var host = await DirectLineHost.StartAsync();
        var conversation = await host.OpenAsync();
        host.Clock.Advance(DirectLineTokens.StreamLifetime);
        Assert.Equal(HttpStatusCode.Forbidden, await RefusedAsync(conversation.StreamUrl));
    }

    [Fact]
    public async Task A_stream_address_opens_one_conversation_and_a_token_opens_no_stream()
    {
        await using var host = await DirectLineHost.StartAsync();
        var own = await host.OpenAsync();
        var other = await host.OpenAsync("dl_qian");
        Assert.Equal(HttpStatusCode.Forbidden, await RefusedAsync(own.StreamUrl.Replace(own.Id, other.Id, StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Forbidden, await RefusedAsync(own.StreamUrl[..own.StreamUrl.IndexOf("t=", StringComparison.Ordinal)] + "t=" + own.Token));
        Assert.Equal(HttpStatusCode.Forbidden, await RefusedAsync(own.StreamUrl[..own.StreamUrl.IndexOf('?', StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task Only_our_own_page_may_listen()
    {
        await using var host = await DirectLineHost.StartAsync();
        Assert.Equal(HttpStatusCode.Forbidden, await RefusedAsync((await host.OpenAsync()).StreamUrl, "https://evil.example"));
    }

    [Fact]
    public async Task A_plain_request_for_the_stream_is_refused()
    {
        await using var host = await DirectLineHost.StartAsync();
        var conversation = await host.OpenAsync();
        var plain = new UriBuilder(conversation.StreamUrl) { Scheme = "http" }.Uri;
        Assert.Equal(HttpStatusCode.BadRequest, (await host.Http.GetAsync(plain)).StatusCode);
    }

    private static async Task<HttpStatusCode> RefusedAsync(string streamUrl, string? origin = null)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin);
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri(streamUrl), default));
        return socket.HttpStatusCode;
    }
}
