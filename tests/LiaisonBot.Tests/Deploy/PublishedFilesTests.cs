using System.Net;
using System.Net.Http.Json;
using System.Runtime.Versioning;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LiaisonBot.Data.Linking;
using LiaisonBot.Testing.Channels;
using LiaisonBot.Testing.Processes;
using LiaisonBot.Tests.ImportRosters;
using LiaisonBot.Tests.SignIn;

namespace LiaisonBot.Tests.Deploy;

/// <summary>What <c>dotnet publish</c> writes is all that a server needs, and the shipped units start it as they are written.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class PublishedFilesTests(PublishedFiles files) : IClassFixture<PublishedFiles>
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Room for the records and their log, and little else.</summary>
    private const int Megabytes = 16;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task By_themselves_they_import_serve_survive_kill_9_and_are_backed_up_by_the_nights_unit()
    {
        using var server = await PublishedServer.InstallAsync(files);
        Assert.True(File.Exists(server.Path("/opt/liaisonbot/libcoreclr.so")), "The runtime is not among them.");
        var rosters = RosterFolder.Write(server.Path("/"));

        Assert.Equal((0, true), Ended(await server.RunAsync("import", rosters)));
        await using (var bot = await server.StartAsync())
        {
            Assert.Equal("ready", await AskAsync(bot));
            await bot.KillAsync();
        }

        await using var again = await server.StartAsync();
        Assert.Equal("ready", await AskAsync(again));
        Assert.Equal((0, true), Ended(await server.RunUnitAsync("liaisonbot-backup.service")));
        Assert.Equal((0, true), Ended(await server.RunAsync("doctor")));
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(Assert.Single(Directory.GetFiles(server.Path("/var/backups/liaisonbot"), "day-?.backup"))));
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(Assert.Single(Directory.GetFiles(server.Path("/var/log/liaisonbot")))));
        Assert.Equal((0, true), Ended(await server.RunAsync("link-code", "1")));
        Assert.True(File.Exists(server.Path("/opt/liaisonbot/manifest/manifest.json")), "What package-app packs is not among them.");
    }

    [Fact]
    public async Task On_a_full_disk_they_say_so_take_nothing_lose_nothing_and_go_on_when_there_is_room()
    {
        using var server = await PublishedServer.InstallAsync(files);
        Assert.Equal((0, true), Ended(await server.RunAsync("import", RosterFolder.Write(server.Path("/")))));
        var code = CodeText.Find((await server.RunAsync("link-code", "1")).Said)!;
        var (bot, disk) = await server.StartAsync(new SmallDisk(Megabytes));
        await using var untilTheEnd = bot;
        using var visitor = new Visitor(bot.Address);
        using var signedIn = await visitor.SignInAsync(code);
        var (id, token, _) = await visitor.BeginAsync();
        Assert.Equal(HttpStatusCode.OK, await SayAsync(visitor, id, token, "帮助"));

        await SmallDisk.FillAsync(disk);
        await UntilAsync(async () => await HealthAsync(bot) == (HttpStatusCode.ServiceUnavailable, "disk"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await SayAsync(visitor, id, token, "我的结对"));

        SmallDisk.Relieve(disk);
        await UntilAsync(async () => await HealthAsync(bot) == (HttpStatusCode.OK, "ready"));
        Assert.Equal(HttpStatusCode.OK, await SayAsync(visitor, id, token, "我的结对"));
        await UntilAsync(async () => (await HeardAsync(visitor, id, token)).Contains("苏婉清", StringComparison.Ordinal));

        Assert.Equal(["帮助", "我的结对"], await SaidAsync(visitor, id, token));
        Assert.True(bot.IsRunning, bot.Output);
    }

    [Fact]
    public async Task Behind_the_shipped_nginx_a_channels_signed_activity_is_answered_and_an_unsigned_one_refused()
    {
        await using var login = await ChannelLogin.StartAsync();
        await using var channel = await FakeChannel.StartAsync();
        using var server = await PublishedServer.InstallAsync(files);
        Assert.Equal((0, true), Ended(await server.RunAsync("import", RosterFolder.Write(server.Path("/")))));
        await using var bot = await server.StartAsync(login.Settings);
        await using var nginx = await Nginx.StartAsync(bot.Address);
        using var https = new HttpClient(new SocketsHttpHandler
        {
            SslOptions = { RemoteCertificateValidationCallback = (_, presented, _, _) => presented?.GetCertHashString() == nginx.Certificate.GetCertHashString() },
        })
        {
            BaseAddress = nginx.Address,
        };
        var person = new TeamsPerson("a-1", channel.ServiceUrl) { Bot = $"28:{ChannelLogin.AppId}", Tenant = ChannelLogin.Tenant };

        using var unsigned = await person.SayAsync(https, "帮助");
        https.DefaultRequestHeaders.Authorization = new("Bearer", login.TokenFor(channel.ServiceUrl));
        using var signed = await person.SayAsync(https, "帮助");
        var answer = await channel.NextAsync(Patience);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (unsigned.StatusCode, signed.StatusCode));
        Assert.Contains("记录联系", answer.Activity.ToString(), StringComparison.Ordinal);
    }

    /// <summary>With what it said where it did not end well, so that it stands in the failing test's message.</summary>
    private static (int ExitCode, object Well) Ended((int ExitCode, string Said) run) => (run.ExitCode, run.ExitCode == 0 ? true : run.Said);

    private static async Task<string> AskAsync(ServerProcess bot) => (await HealthAsync(bot)).Said;

    private static async Task<(HttpStatusCode Status, string Said)> HealthAsync(ServerProcess bot)
    {
        using var client = new HttpClient { BaseAddress = bot.Address };
        using var answer = await client.GetAsync(new Uri("health/ready", UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<HttpStatusCode> SayAsync(Visitor visitor, string id, string token, string text)
    {
        using var said = await visitor.SayAsync(id, token, text);
        return said.StatusCode;
    }

    /// <summary>The whole conversation as the page reads it.</summary>
    private static async Task<string> HeardAsync(Visitor visitor, string id, string token)
    {
        using var read = await visitor.ReadAsync(id, token);
        return (await read.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonNode>())!["activities"]!.ToJsonString(Readable);
    }

    private static async Task<IReadOnlyList<string>> SaidAsync(Visitor visitor, string id, string token) =>
    [
        .. JsonNode.Parse(await HeardAsync(visitor, id, token))!.AsArray()
            .Where(activity => activity!["from"]!["role"]?.GetValue<string>() != "bot" && activity["text"] is not null)
            .Select(activity => activity!["text"]!.GetValue<string>()),
    ];

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        while (!await holds())
            await Task.Delay(BetweenLooks, TimeProvider.System, patience.Token);
    }
}
