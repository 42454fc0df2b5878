using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using LiaisonBot.Testing.Processes;

namespace LiaisonBot.Tests.StepClock;

/// <summary><c>POST /dev/clock</c> of the real program (contract.md, HTTP).</summary>
public sealed class ClockTests : IAsyncLifetime, IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 6, 8, 0, 0, TimeSpan.FromHours(8));

    private static readonly (string Order, string Reason)[] Refused =
    [
        ("""{"to":"2026-03-01T00:00:00+08:00"}""", "goes forward only"),
        ("""{"advance":"-P1D"}""", "goes forward only"),
        ("""{"advance":"P1M"}""", "not a duration"),
        ("""{"advance":"tomorrow"}""", "not a duration"),
        ("""{"advance":"P99999999999999D"}""", "not a duration"),
        ("""{"to":"soon"}""", "not a moment"),
        ("""{"to":"2126-03-01"}""", "too far"),
        ("""{"to":"2026-05-01","advance":"P1D"}""", "Exactly one"),
        ("{}", "Exactly one"),
        ("null", "The body must be"),
        ("""{"by":"P1D"}""", "not JSON such as"),
        ("P1D", "not JSON such as"),
        ("", "not JSON such as"),
    ];

    private readonly TemporaryFolder folder = new();
    private BotProcess? bot;

    public async Task InitializeAsync() => await StartAsync();

    [Fact]
    public async Task The_clock_starts_where_the_settings_say_and_goes_to_a_moment_or_on_by_a_duration()
    {
        Assert.InRange(await MoveAsync("""{"advance":"PT0S"}"""), Start, Start.AddMinutes(5));
        Assert.InRange(await MoveAsync("""{"to":"2026-03-06T09:00:00+08:00"}"""), Start.AddHours(1), Start.AddHours(1).AddMinutes(1));
        Assert.InRange(await MoveAsync("""{"advance":"P1DT2H"}"""), Start.AddHours(27), Start.AddHours(27).AddMinutes(1));
    }

    [Fact]
    public async Task What_cannot_be_followed_is_refused_with_the_reason_and_moves_nothing()
    {
        foreach (var (order, reason) in Refused)
        {
            using var answer = await PostAsync(order);
            Assert.Equal((order, HttpStatusCode.BadRequest), (order, answer.StatusCode));
            Assert.Contains(reason, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.InRange(await MoveAsync("""{"advance":"PT0S"}"""), Start, Start.AddMinutes(5));
    }

    [Fact]
    public async Task A_restart_goes_on_from_the_later_of_the_setting_and_the_last_moment()
    {
        var last = await MoveAsync("""{"advance":"P3D"}""");
        await bot!.DisposeAsync();

        await StartAsync();

        Assert.InRange(await MoveAsync("""{"advance":"PT0S"}"""), last, last.AddMinutes(5));
    }

    [Fact]
    public async Task Another_site_moves_nothing()
    {
        using var order = new HttpRequestMessage(HttpMethod.Post, "/dev/clock") { Content = new StringContent("""{"advance":"P1D"}""") };
        order.Headers.Add("Origin", "https://elsewhere.example");
        using var answer = await bot!.Client.SendAsync(order);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    public async Task DisposeAsync()
    {
        if (bot is not null)
            await bot.DisposeAsync();
    }

    public void Dispose() => folder.Dispose();

    private async Task StartAsync() => bot = await BotProcess.StartAsync(folder, new Dictionary<string, string>
    {
        ["Clock__Start"] = "2026-03-06T08:00:00+08:00",
    });

    private Task<HttpResponseMessage> PostAsync(string order) =>
        bot!.Client.PostAsync(new Uri("/dev/clock", UriKind.Relative), new StringContent(order, Encoding.UTF8, "application/json"));

    private async Task<DateTimeOffset> MoveAsync(string order)
    {
        using var answer = await PostAsync(order);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!["now"]!.GetValue<DateTimeOffset>();
    }
}
