using System.Net;
using System.Net.WebSockets;
using System.Text;
using LiaisonBot.Testing.Processes;
using LiaisonBot.Tests.SignIn;

namespace LiaisonBot.Tests.Deploy;

/// <summary>The page and the bot behind the nginx that is shipped: https outside, plain on the machine.</summary>
public sealed class NginxTests : IAsyncLifetime
{
    private OwnBot stand = null!;
    private Nginx nginx = null!;

    public async Task InitializeAsync()
    {
        stand = await OwnBot.StartAsync(("TrustedProxies__0", "127.0.0.1"), ("Limits__WrongCodesPerAddressAndHour", "1"));
        nginx = await Nginx.StartAsync(stand.Bot.Process.Address);
    }

    public async Task DisposeAsync()
    {
        await nginx.DisposeAsync();
        await stand.DisposeAsync();
    }

    [Fact]
    public async Task One_signs_in_over_https_talks_and_hears_the_answer_on_the_stream()
    {
        using var visitor = new Visitor(nginx.Address, nginx.Certificate);
        using var signedIn = await visitor.SignInAsync(await stand.Bot.CodeAsync("1"));
        var (id, token, stream) = await visitor.BeginAsync();
        using var socket = await visitor.ListenAsync(stream);
        using var said = await visitor.SayAsync(id, token, "帮助");

        Assert.Equal(HttpStatusCode.NoContent, signedIn.StatusCode);
        Assert.Contains("secure", visitor.GivenCookie!.Split("; "));
        Assert.Equal(nginx.Address.Authority, stream.Authority);
        Assert.Equal("wss", stream.Scheme);
        Assert.Equal(HttpStatusCode.OK, said.StatusCode);
        Assert.Contains("记录联系", await HeardAsync(socket, "记录联系"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_roster_file_of_many_megabytes_gets_through_and_so_long_a_message_does_not()
    {
        using var visitor = new Visitor(nginx.Address, nginx.Certificate);
        using var signedIn = await visitor.SignInAsync(await stand.Bot.CodeAsync("1"));
        var (id, token, _) = await visitor.BeginAsync();

        using var dropped = await visitor.DropAsync(id, token, ("people.csv", Encoding.UTF8.GetBytes(new string('x', 8 << 20))));
        using var said = await visitor.SayAsync(id, token, new string('x', 300_000));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.RequestEntityTooLarge), (dropped.StatusCode, said.StatusCode));
    }

    [Fact]
    public async Task What_callers_say_of_their_address_is_not_believed_and_plain_http_is_sent_to_https()
    {
        using var visitor = new Visitor(nginx.Address, nginx.Certificate);
        visitor.Forwarded["X-Forwarded-For"] = "203.0.113.7";
        using var wrong = await visitor.SignInAsync("AAAAA-22222");
        visitor.Forwarded["X-Forwarded-For"] = "203.0.113.8";
        using var held = await visitor.SignInAsync("AAAAA-22222");
        using var plain = new Visitor(nginx.Plain);
        using var sentOn = await plain.CallAsync(HttpMethod.Get, "/");
        using var health = await visitor.CallAsync(HttpMethod.Get, "/health/ready");
        using var figures = await visitor.CallAsync(HttpMethod.Get, "/metrics");

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.TooManyRequests), (wrong.StatusCode, held.StatusCode));
        Assert.Equal((HttpStatusCode.PermanentRedirect, "https"), (sentOn.StatusCode, sentOn.Headers.Location!.Scheme));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (health.StatusCode, figures.StatusCode));
    }

    /// <summary>All that came until one message has these words.</summary>
    private static async Task<string> HeardAsync(WebSocket socket, string words)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30), TimeProvider.System);
        var heard = new StringBuilder();
        var buffer = new byte[64 << 10];
        while (!heard.ToString().Contains(words, StringComparison.Ordinal))
        {
            var piece = await socket.ReceiveAsync(buffer, patience.Token);
            heard.Append(Encoding.UTF8.GetString(buffer, 0, piece.Count));
        }

        return heard.ToString();
    }
}
