using System.Net;
using Microsoft.AspNetCore.Http;

namespace LiaisonBot.Protocol.Tests.Authentication;

public sealed class AnonymousLoopbackTests
{
    [Theory]
    [InlineData("127.0.0.1", "localhost:3978", true)]
    [InlineData("::1", "[::1]:3978", true)]
    [InlineData("::ffff:127.0.0.1", "127.0.0.1:3978", true)]
    [InlineData("10.1.2.3", "localhost:3978", false)]
    [InlineData("::ffff:10.1.2.3", "localhost:3978", false)]
    [InlineData("127.0.0.1", "evil.example:3978", false)]
    [InlineData("127.0.0.1", "", false)]
    [InlineData(null, "localhost:3978", false)]
    public void Only_a_request_from_this_machine_to_this_machine_needs_no_token(string? remote, string host, bool accepted)
    {
        using var door = Unconfigured("Development");

        Assert.Equal(accepted, door.Anonymous.Accepts(Request(remote, host)));
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public void Outside_development_nobody_is_anonymous(string environment)
    {
        using var door = Unconfigured(environment);

        Assert.False(door.Anonymous.Accepts(Request("127.0.0.1", "localhost")));
    }

    [Fact]
    public void With_an_app_id_nobody_is_anonymous()
    {
        using var door = new Door("Development");

        Assert.False(door.Anonymous.Accepts(Request("127.0.0.1", "localhost")));
    }

    [Theory]
    [InlineData("X-Forwarded-For")]
    [InlineData("Forwarded")]
    public void What_came_through_a_proxy_is_not_from_this_machine(string header)
    {
        using var door = Unconfigured("Development");
        var context = Request("127.0.0.1", "localhost");
        context.Request.Headers[header] = "203.0.113.7";

        Assert.False(door.Anonymous.Accepts(context));
    }

    private static Door Unconfigured(string environment) =>
        new(environment, ("MicrosoftAppId", null), ("MicrosoftAppPassword", null), ("MicrosoftAppTenantId", null));

    private static DefaultHttpContext Request(string? remote, string host) => new()
    {
        Connection = { RemoteIpAddress = remote is null ? null : IPAddress.Parse(remote) },
        Request = { Host = new HostString(host) },
    };
}
