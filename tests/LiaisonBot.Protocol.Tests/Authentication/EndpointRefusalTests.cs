using System.Net;
using Microsoft.IdentityModel.Tokens;

namespace LiaisonBot.Protocol.Tests.Authentication;

/// <summary>
/// The catalogue of reliability.md 5.1 against every endpoint that takes a token. Each case looks that the bot was told nothing, nothing was
/// written down and nobody but the key server was called.
/// </summary>
public sealed class EndpointRefusalTests(FrontDoor door) : IClassFixture<FrontDoor>
{
    /// <summary>No HTTP client sends these; <see cref="RefusalTests"/> has them.</summary>
    private static readonly string[] NotSendable = ["J06 a NUL"];

    public static TheoryData<string> Tokens => [.. SpoiledTokens.All.Keys.Except(NotSendable)];

    public static TheoryData<string> Activities => [.. MisfitActivities.All.Keys];

    public static TheoryData<string> OwnTokens => [.. SpoiledOwnTokens.Keys];

    [Theory]
    [MemberData(nameof(Tokens))]
    public async Task A_spoiled_channel_token_opens_no_endpoint(string what)
    {
        var knock = door.Knock();
        SpoiledTokens.All[what].Spoil(knock);

        using var answer = await door.PostMessageAsync(knock);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        await AssertClosedToAsync(knock);
    }

    [Theory]
    [MemberData(nameof(Activities))]
    public async Task A_sound_channel_token_on_an_activity_it_does_not_fit_opens_no_endpoint(string what)
    {
        var knock = door.Knock();
        MisfitActivities.All[what].Spoil(knock);

        using var answer = await door.PostMessageAsync(knock);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        await AssertClosedToAsync(knock);
    }

    [Fact]
    public async Task A_sound_channel_token_is_none_of_our_pages() => await AssertClosedToAsync(door.Knock());

    [Fact]
    public async Task A_token_of_our_page_is_none_of_a_channels()
    {
        var knock = door.Knock();
        knock.Authorization = _ => "Bearer " + door.OwnToken();

        using var answer = await door.PostMessageAsync(knock);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        await AssertNothingHappenedAsync();
    }

    [Theory]
    [MemberData(nameof(OwnTokens))]
    public async Task A_spoiled_token_of_our_page_opens_none_of_its_endpoints(string what)
    {
        var token = SpoiledOwnTokens[what](door.OwnToken());
        foreach (var call in FrontDoor.DirectLineCalls)
        {
            using var answer = await door.CallAsync(call, "Bearer " + token);
            Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden });
        }

        await AssertNothingHappenedAsync();
    }

    [Fact]
    public async Task J03_a_token_in_the_query_or_a_cookie_opens_nothing()
    {
        foreach (var call in FrontDoor.DirectLineCalls)
        {
            using var request = new HttpRequestMessage(
                call.Method,
                new Uri($"/directline/{call.Path.Replace("{0}", door.Conversation, StringComparison.Ordinal)}?token={door.OwnToken()}&t={door.OwnToken()}", UriKind.Relative));
            request.Headers.Add("Cookie", $"token={door.OwnToken()}; Authorization=Bearer {door.OwnToken()}");
            using var answer = await door.Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }

        await AssertNothingHappenedAsync();
    }

    /// <summary>The smallest spoilings of our page's own token, by name.</summary>
    private static Dictionary<string, Func<string, string>> SpoiledOwnTokens { get; } = new()
    {
        ["J04 empty"] = _ => "",
        ["J05 two segments"] = token => token[..token.LastIndexOf('.')],
        ["J05 five segments"] = token => token + ".AAAA.AAAA",
        ["J06 letters outside base64url"] = token => "+/" + token[2..],
        ["J08 alg none"] = token => Part("""{"alg":"none","typ":"JWT"}""") + "." + token.Split('.')[1] + ".",
        ["J09 no signature"] = token => token[..(token.LastIndexOf('.') + 1)],
        ["J11 another algorithm named"] = token => Part("""{"alg":"HS512","typ":"JWT"}""") + "." + token[(token.IndexOf('.', StringComparison.Ordinal) + 1)..],
        ["J12 the signature's first letter changed"] = ChangedSignature,
        ["J13 another person in the payload"] = token => Changed(token, "dl_zhao", "dl_secretary"),
        ["J13 another audience in the payload"] = token => Changed(token, "\"directline\"", "\"directline-stream\""),
        ["J13 another lifetime in the payload"] = token => Changed(token, "\"exp\":1", "\"exp\":2"),
    };

    private async Task AssertClosedToAsync(Knock knock)
    {
        foreach (var call in FrontDoor.DirectLineCalls)
        {
            using var answer = await door.CallAsync(call, knock.HeaderValues());
            Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden });
        }

        await AssertNothingHappenedAsync();
    }

    private async Task AssertNothingHappenedAsync()
    {
        Assert.Empty(door.Bot.Heard);
        Assert.Equal(0, await door.WrittenAsync());
        Assert.All(door.Keys.Asked, url => Assert.Equal("login.botframework.com", url.Host));
    }

    private static string ChangedSignature(string token)
    {
        var at = token.LastIndexOf('.') + 1;
        return token[..at] + (token[at] == 'A' ? 'B' : 'A') + token[(at + 1)..];
    }

    private static string Changed(string token, string from, string to)
    {
        var parts = token.Split('.');
        var payload = Base64UrlEncoder.Decode(parts[1]);
        Assert.Contains(from, payload, StringComparison.Ordinal);
        return $"{parts[0]}.{Part(payload.Replace(from, to, StringComparison.Ordinal))}.{parts[2]}";
    }

    private static string Part(string json) => Base64UrlEncoder.Encode(json);
}

/// <summary>The same door lets in whom it should: without these the refusals would show nothing.</summary>
public sealed class EndpointAcceptanceTests(FrontDoor door) : IClassFixture<FrontDoor>
{
    [Fact]
    public async Task A_sound_channel_token_is_heard()
    {
        using var answer = await door.PostMessageAsync(door.Knock());

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(door.Bot.Heard, told => told.Activity.Text == "帮助");
    }

    [Fact]
    public async Task A_sound_token_of_our_page_opens_each_of_its_endpoints()
    {
        foreach (var call in FrontDoor.DirectLineCalls)
        {
            using var answer = await door.CallAsync(call, "Bearer " + door.OwnToken());
            Assert.True(answer.IsSuccessStatusCode, $"{call.Path}: {answer.StatusCode}");
        }

        Assert.Contains(door.Bot.Heard, told => told.Activity.Text == "开门");
    }
}
