using System.Net;
using System.Net.WebSockets;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.SignIn;

/// <summary>Whatever ends a session ends it at once, wherever its cookie is used.</summary>
public sealed class SessionTests(SignInBot bot) : IClassFixture<SignInBot>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Signing_out_takes_the_cookie_closes_the_stream_and_leaves_nothing_for_a_thief()
    {
        using var visitor = await bot.SignedInAsync("1");
        var (id, token, stream) = await visitor.BeginAsync();
        using var socket = await visitor.ListenAsync(stream);
        var stolen = visitor.Cookie;

        using var answer = await visitor.SignOutAsync();

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Null(visitor.Cookie);
        Assert.Equal(WebSocketCloseStatus.PolicyViolation, await ClosedAsync(socket));
        using var thief = bot.Visitor();
        thief.Cookie = stolen;
        using var session = await thief.AskForSessionAsync();
        using var read = await thief.ReadAsync(id, token);
        using var said = await thief.SayAsync(id, token, "帮助");
        Assert.All([session, read, said], refused => Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode));
        await Assert.ThrowsAsync<WebSocketException>(() => thief.ListenAsync(stream));
    }

    [Fact]
    public async Task Signing_out_in_one_browser_leaves_the_same_persons_other_browser_signed_in()
    {
        using var one = await bot.SignedInAsync("1");
        using var other = await bot.SignedInAsync("1");

        (await one.SignOutAsync()).EnsureSuccessStatusCode();

        Assert.NotNull(await other.SessionAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, (await one.AskForSessionAsync()).StatusCode);
    }

    [Fact]
    public async Task Signing_out_twice_or_without_being_signed_in_is_no_failure()
    {
        using var visitor = bot.Visitor();
        Assert.Equal(HttpStatusCode.NoContent, (await visitor.SignOutAsync()).StatusCode);
        visitor.Cookie = "liaison=rubbish";
        Assert.Equal(HttpStatusCode.NoContent, (await visitor.SignOutAsync()).StatusCode);
        visitor.Cookie = "liaison=rubbish";
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.AskForSessionAsync()).StatusCode);
    }

    [Fact]
    public async Task Signing_in_again_in_the_same_browser_ends_the_older_session()
    {
        using var visitor = await bot.SignedInAsync("1");
        var older = visitor.Cookie;

        (await visitor.SignInAsync(await bot.CodeAsync("2"))).EnsureSuccessStatusCode();

        Assert.Equal("苏婉清", (await visitor.SessionAsync())["name"]!.GetValue<string>());
        visitor.Cookie = older;
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.AskForSessionAsync()).StatusCode);
    }

    [Theory]
    [InlineData("expired")]
    [InlineData("idle")]
    [InlineData("ended")]
    public async Task A_session_that_has_run_out_is_none(string how)
    {
        using var visitor = await bot.SignedInAsync("1");
        var (id, token, _) = await visitor.BeginAsync();

        await bot.ChangeAsync(async db =>
        {
            var session = await db.WebSessions.OrderBy(one => one.Id).LastAsync();
            var now = TimeProvider.System.GetUtcNow();
            if (how == "expired")
                session.ExpiresAt = now;
            else if (how == "idle")
                session.SeenAt = now.AddDays(-7);
            else
                session.EndedAt = now;
        });

        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.AskForSessionAsync()).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.SayAsync(id, token, "帮助")).StatusCode);
    }

    [Fact]
    public async Task Use_is_noted_and_keeps_a_session_from_lying_idle()
    {
        using var visitor = await bot.SignedInAsync("1");
        var before = TimeProvider.System.GetUtcNow();
        await bot.ChangeAsync(async db => (await db.WebSessions.OrderBy(one => one.Id).LastAsync()).SeenAt = before.AddDays(-6));

        await visitor.SessionAsync();

        await using var db = bot.Store.Read();
        Assert.InRange((await db.WebSessions.OrderBy(one => one.Id).LastAsync()).SeenAt, before.AddSeconds(-1), before.AddMinutes(5));
    }

    [Fact]
    public async Task Who_leaves_is_out_at_once_and_their_code_is_worth_nothing()
    {
        await using var stand = await OwnBot.StartAsync();
        var leaver = await stand.Bot.SignedInAsync("2");
        var (id, token, stream) = await leaver.BeginAsync();
        using var socket = await leaver.ListenAsync(stream);
        var code = await stand.Bot.CodeAsync("2");

        await stand.Bot.ChangeAsync(async db =>
            (await db.People.SingleAsync(one => one.StaffNo == "2")).LeftOn = new DateOnly(2020, 1, 1));

        Assert.Equal(HttpStatusCode.Unauthorized, (await leaver.AskForSessionAsync()).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await leaver.SayAsync(id, token, "帮助")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await stand.Bot.Visitor().SignInAsync(code)).StatusCode);

        // Nobody told the stream; it asks by itself.
        Assert.Equal(WebSocketCloseStatus.PolicyViolation, await ClosedAsync(socket, TimeSpan.FromSeconds(45)));
    }

    [Fact]
    public async Task A_restart_and_another_node_on_the_same_keys_know_who_is_signed_in()
    {
        await using var stand = await OwnBot.StartAsync();
        var visitor = await stand.Bot.SignedInAsync("1");
        await stand.Bot.RestartAsync();
        var after = stand.Bot.Visitor();
        after.Cookie = visitor.Cookie;

        Assert.Equal("林秋实", (await after.SessionAsync())["name"]!.GetValue<string>());
        var keys = Directory.GetFiles(Path.Combine(stand.Bot.Folder, "cookie-keys"));
        Assert.Single(keys);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(Path.GetDirectoryName(keys[0])!) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead));
    }

    private static async Task<WebSocketCloseStatus?> ClosedAsync(ClientWebSocket socket, TimeSpan? patience = null)
    {
        using var cancel = new CancellationTokenSource(patience ?? Patience, TimeProvider.System);
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var heard = await socket.ReceiveAsync(buffer, cancel.Token);
            if (heard.MessageType == WebSocketMessageType.Close)
                return heard.CloseStatus;
        }
    }
}
