using System.Net;

namespace LiaisonBot.Tests.SignIn;

/// <summary>Behind https: what a proxy says is taken from the proxies named in the settings, and from nobody else.</summary>
public sealed class ProxyTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.0/8")]
    public async Task Behind_a_trusted_proxy_the_page_is_https_and_the_cookie_goes_over_nothing_else(string proxy)
    {
        await using var stand = await OwnBot.StartAsync(("TrustedProxies__0", proxy), ("Limits__WrongCodesPerAddressAndHour", "1"));
        using var visitor = Behind(stand.Bot, "203.0.113.7");

        using var wrong = await visitor.SignInAsync("AAAAA-22222");
        using var held = await visitor.SignInAsync(await stand.Bot.CodeAsync("1"));
        using var other = Behind(stand.Bot, "203.0.113.8");
        using var signedIn = await other.SignInAsync(await stand.Bot.CodeAsync("1"));

        Assert.Equal(
            (HttpStatusCode.Forbidden, HttpStatusCode.TooManyRequests, HttpStatusCode.NoContent),
            (wrong.StatusCode, held.StatusCode, signedIn.StatusCode));
        Assert.Contains("secure", other.GivenCookie!.Split("; "));
        other.Origin = stand.Bot.Process.Address.GetLeftPart(UriPartial.Authority);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.AskForSessionAsync()).StatusCode);
    }

    [Fact]
    public async Task Nobody_else_is_believed()
    {
        await using var stand = await OwnBot.StartAsync(("TrustedProxies__0", "203.0.113.1"), ("Limits__WrongCodesPerAddressAndHour", "1"));
        using var visitor = stand.Bot.Visitor();
        foreach (var (address, status) in new[] { ("203.0.113.7", HttpStatusCode.Forbidden), ("203.0.113.8", HttpStatusCode.TooManyRequests) })
        {
            visitor.Forwarded["X-Forwarded-For"] = address;
            Assert.Equal(status, (await visitor.SignInAsync("AAAAA-22222")).StatusCode);
        }
    }

    private static Visitor Behind(SignInBot bot, string address)
    {
        var visitor = bot.Visitor();
        visitor.Forwarded["X-Forwarded-For"] = address;
        visitor.Forwarded["X-Forwarded-Proto"] = "https";
        visitor.Origin = $"https://{bot.Process.Address.Authority}";
        return visitor;
    }
}
