using LiaisonBot.Protocol.Authentication;
using LiaisonBot.Protocol.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiaisonBot.Protocol.Tests.Files;

/// <summary>A file from where the channel keeps it, over real HTTP.</summary>
public sealed class FileDownloadTests : IAsyncLifetime
{
    private readonly Queue<int> trouble = [];
    private readonly List<(string Path, string? Authorization)> calls = [];
    private WebApplication app = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Map("/{**path}", GiveAsync);
        await app.StartAsync();
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task It_is_fetched_without_a_token()
    {
        var download = await FetchAsync("/people.csv");

        Assert.Equal(DownloadOutcome.Fetched, download.Outcome);
        Assert.Equal([1, 2, 3, 4], download.Bytes);
        Assert.Equal([("/people.csv", null)], calls);
    }

    [Theory]
    [InlineData(301, DownloadOutcome.Failed)]
    [InlineData(307, DownloadOutcome.Failed)]
    [InlineData(400, DownloadOutcome.Failed)]
    [InlineData(401, DownloadOutcome.Gone)]
    [InlineData(403, DownloadOutcome.Gone)]
    [InlineData(404, DownloadOutcome.Gone)]
    [InlineData(410, DownloadOutcome.Gone)]
    public async Task A_refusal_or_a_redirect_ends_it_and_is_not_followed(int status, DownloadOutcome outcome)
    {
        trouble.Enqueue(status);

        Assert.Equal(outcome, (await FetchAsync("/people.csv")).Outcome);
        Assert.Single(calls);
    }

    [Fact]
    public async Task A_store_that_is_busy_is_asked_again()
    {
        trouble.Enqueue(503);

        Assert.Equal(DownloadOutcome.Fetched, (await FetchAsync("/people.csv")).Outcome);
    }

    [Theory]
    [InlineData("/people.csv")]
    [InlineData("/of-unknown-length.csv")]
    public async Task One_byte_too_many_is_too_many_whether_announced_or_not(string path)
    {
        Assert.Equal(DownloadOutcome.TooLarge, (await FetchAsync(path, most: 3)).Outcome);
        Assert.Equal(DownloadOutcome.Fetched, (await FetchAsync(path, most: 4)).Outcome);
    }

    [Fact]
    public async Task Outside_development_this_machine_is_not_called()
    {
        Assert.Equal(DownloadOutcome.NotAllowed, (await FetchAsync("/people.csv", loopback: false)).Outcome);
        Assert.Empty(calls);
    }

    private async Task<Download> FetchAsync(string path, long most = 100, bool loopback = true)
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(WireClock.System)
            .AddSingleton(new DownloadHosts(["*.sharepoint.com"], loopback))
            .AddFiles()
            .BuildServiceProvider();
        return await services.GetRequiredService<IFileDownload>().FetchAsync(app.Urls.First() + path, most, CancellationToken.None);
    }

    private async Task GiveAsync(HttpContext http)
    {
        calls.Add((http.Request.Path, http.Request.Headers.Authorization));
        if (trouble.TryDequeue(out var status))
        {
            http.Response.StatusCode = status;
            http.Response.Headers.Location = "/elsewhere";
            return;
        }

        if (!http.Request.Path.Value!.Contains("unknown", StringComparison.Ordinal))
            http.Response.ContentLength = 4;
        await http.Response.Body.WriteAsync(new byte[] { 1, 2, 3, 4 });
    }
}
