using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using LiaisonBot.Protocol.Authentication;
using LiaisonBot.Protocol.DirectLine;
using LiaisonBot.Testing;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LiaisonBot.Protocol.Tests.DirectLine;

public sealed class DirectLineTokensTests
{
    [Fact]
    public async Task An_expired_token_is_told_to_be_so()
    {
        await using var host = await DirectLineHost.StartAsync();
        var conversation = await host.OpenAsync();
        host.Clock.Advance(DirectLineTokens.Lifetime);
        var answer = await host.SayAsync(conversation, "在吗");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("TokenExpired", (await DirectLineHost.BodyAsync(answer))["error"]!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_refreshed_token_lasts_longer_and_is_for_the_same_person_and_conversation()
    {
        await using var host = await DirectLineHost.StartAsync();
        var conversation = await host.OpenAsync();
        host.Clock.Advance(DirectLineTokens.Lifetime / 2);
        var body = await DirectLineHost.BodyAsync(await host.SendAsync(HttpMethod.Post, "tokens/refresh", conversation.Token));
        Assert.Equal(conversation.Id, body["conversationId"]!.GetValue<string>());
        Assert.Equal(1800, body["expires_in"]!.GetValue<int>());
        Assert.False(body.ContainsKey("streamUrl"));

        host.Clock.Advance(DirectLineTokens.Lifetime / 2);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.SayAsync(conversation, "旧")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.SayAsync(conversation with { Token = body["token"]!.GetValue<string>() }, "新")).StatusCode);
        Assert.Equal("dl_zhao", host.Bot.HeardOf("message").Single().Activity.From!.Id);
    }

    [Fact]
    public async Task A_token_admits_to_its_own_conversation_only()
    {
        await using var host = await DirectLineHost.StartAsync();
        var own = await host.OpenAsync();
        var other = await host.OpenAsync("dl_qian");
        Assert.Equal(HttpStatusCode.Forbidden, (await host.SayAsync(other with { Token = own.Token }, "你好")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.SendAsync(HttpMethod.Get, $"conversations/{other.Id}", own.Token)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.SendAsync(HttpMethod.Get, $"conversations/{other.Id}/activities", own.Token)).StatusCode);
        Assert.Empty(host.Bot.HeardOf("message"));
    }

    [Fact]
    public async Task No_token_no_talk()
    {
        await using var host = await DirectLineHost.StartAsync();
        var conversation = await host.OpenAsync();
        foreach (var path in (string[])["tokens/refresh", "conversations", $"conversations/{conversation.Id}/activities"])
            Assert.Equal(HttpStatusCode.Unauthorized, (await host.SendAsync(HttpMethod.Post, path, null, new JsonObject())).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.SendAsync(HttpMethod.Post, "tokens/generate", conversation.Token)).StatusCode);
    }

    [Fact]
    public async Task Forged_tokens_are_refused()
    {
        await using var host = await DirectLineHost.StartAsync();
        var conversation = await host.OpenAsync();
        var parts = conversation.Token.Split('.');
        var payload = JsonNode.Parse(Base64UrlEncoder.Decode(parts[1]))!.AsObject();
        payload["user"] = "dl_secretary";
        var changed = Base64UrlEncoder.Encode(payload.ToJsonString());
        var unsigned = Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""");
        var stream = new Uri(conversation.StreamUrl).Query.Split("t=")[1];
        foreach (var forged in (string[])[$"{parts[0]}.{changed}.{parts[2]}", $"{unsigned}.{changed}.", Foreign(conversation.Id), stream, "nonsense", "a.b.c"])
        {
            var answer = await host.SayAsync(conversation with { Token = forged }, "开门");
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.Equal("Forbidden", (await DirectLineHost.BodyAsync(answer))["error"]!["code"]!.GetValue<string>());
        }
    }

    [Fact]
    public void A_short_key_is_a_mistake_found_at_start() => Assert.Throws<ArgumentException>(
        () => new DirectLineTokens(Options.Create(new DirectLineOptions { SigningKey = new byte[31] }), WireClock.System));

    /// <summary>Signed with another key; all else is right.</summary>
    private static string Foreign(string conversationId)
    {
        var options = new DirectLineOptions { SigningKey = Encoding.ASCII.GetBytes(new string('x', 32)) };
        var clock = new SteppedClock(new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
        var token = new DirectLineTokens(Options.Create(options), new WireClock(clock)).Issue(conversationId, "dl_zhao");
        Assert.Equal("dl_zhao", new JsonWebToken(token).GetClaim("user").Value);
        return token;
    }
}
