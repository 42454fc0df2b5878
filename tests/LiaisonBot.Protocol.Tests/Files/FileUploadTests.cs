using LiaisonBot.Protocol.Authentication;
using LiaisonBot.Protocol.Files;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Protocol.Tests.Files;

public sealed class FileUploadTests : IAsyncLifetime
{
    private static readonly byte[][] Parts = [[1, 2, 3, 4], [5, 6, 7, 8], [9]];

    private FakeStore store = null!;

    public async Task InitializeAsync() => store = await FakeStore.StartAsync();

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task Each_part_goes_with_its_range_and_without_a_token()
    {
        Assert.Equal(UploadOutcome.Delivered, await SendAsync(store.Url));

        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9], store.File.ToArray());
        Assert.Equal([("PUT", "bytes 0-3/9", null), ("PUT", "bytes 4-7/9", null), ("PUT", "bytes 8-8/9", null)], store.Calls);
    }

    [Fact]
    public async Task A_store_that_is_busy_is_tried_again()
    {
        store.Trouble.Enqueue(503);

        Assert.Equal(UploadOutcome.Delivered, await SendAsync(store.Url));
        Assert.Equal(9, store.File.Length);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(307)]
    [InlineData(401)]
    [InlineData(404)]
    public async Task A_refusal_or_a_redirect_ends_it_and_is_not_followed(int status)
    {
        store.Trouble.Enqueue(status);

        Assert.Equal(UploadOutcome.Failed, await SendAsync(store.Url));
        Assert.Single(store.Calls);
        Assert.Equal(0, store.File.Length);
    }

    [Fact]
    public async Task A_file_that_ends_before_its_end_is_not_taken_for_delivered() =>
        Assert.Equal(UploadOutcome.Failed, await SendAsync(store.Url, bytes: 10));

    [Fact]
    public async Task A_store_that_is_not_there_is_a_failure()
    {
        var url = store.Url;
        await store.DisposeAsync();

        Assert.Equal(UploadOutcome.Failed, await SendAsync(url));
    }

    [Fact]
    public async Task Outside_development_this_machine_is_no_place_for_a_file()
    {
        Assert.Equal(UploadOutcome.NotAllowed, await SendAsync(store.Url, loopback: false));
        Assert.Empty(store.Calls);
    }

    [Theory]
    [InlineData("https://school-my.sharepoint.com/personal/x/_api/uploadSession?tempauth=1", true)]
    [InlineData("https://SCHOOL-MY.SHAREPOINT.COM/x", true)]
    [InlineData("https://files.school.edu.cn/x", true)]
    [InlineData("https://more.files.school.edu.cn/x", false)]
    [InlineData("https://sharepoint.com/x", false)]
    [InlineData("https://evilsharepoint.com/x", false)]
    [InlineData("https://a.sharepoint.com.evil.example/x", false)]
    [InlineData("https://a.sharepoint.com@evil.example/x", false)]
    [InlineData("https://user:pass@a.sharepoint.com/x", false)]
    [InlineData("https://a.sharepoint.com:444/x", false)]
    [InlineData("http://a.sharepoint.com/x", false)]
    [InlineData("https://a.sharepoint.com\\@evil.example/x", false)]
    [InlineData("https://a.sharepoint.com/x y", false)]
    [InlineData("https://a.sharepoint。com/x", false)]
    [InlineData("https://10.0.0.1/x", false)]
    [InlineData("https://[::1]/x", false)]
    [InlineData("https://localhost/x", false)]
    [InlineData("ftp://a.sharepoint.com/x", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("//a.sharepoint.com/x", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Files_go_to_listed_places_alone(string? url, bool allowed) =>
        Assert.Equal(allowed, new UploadHosts(["*.sharepoint.com", "files.school.edu.cn"], loopback: false).Allowed(url) is not null);

    [Fact]
    public void An_endless_address_is_none() =>
        Assert.Null(new UploadHosts(["*.sharepoint.com"], loopback: false).Allowed("https://a.sharepoint.com/" + new string('x', UploadHosts.LongestUrl)));

    private static async Task<UploadOutcome> SendAsync(string url, int bytes = 9, bool loopback = true)
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(WireClock.System)
            .AddSingleton(new UploadHosts(["*.sharepoint.com"], loopback))
            .AddFiles()
            .BuildServiceProvider();
        return await services.GetRequiredService<IFileUpload>().SendAsync(url, bytes, Parts.ToAsyncEnumerable(), CancellationToken.None);
    }
}
