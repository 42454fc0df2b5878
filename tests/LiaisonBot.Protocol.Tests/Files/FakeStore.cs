using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LiaisonBot.Protocol.Tests.Files;

/// <summary>The upload session of a person's own store, over real HTTP.</summary>
internal sealed class FakeStore : IAsyncDisposable
{
    private readonly WebApplication app;

    private FakeStore()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Map("/{**path}", TakeAsync);
    }

    public string Url => $"{app.Urls.First()}/upload?ticket=1";

    public MemoryStream File { get; } = new();

    public List<(string Method, string? Range, string? Authorization)> Calls { get; } = [];

    /// <summary>What the next calls are answered, before it takes parts.</summary>
    public Queue<int> Trouble { get; } = [];

    public static async Task<FakeStore> StartAsync()
    {
        var store = new FakeStore();
        await store.app.StartAsync();
        return store;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        Calls.Add((http.Request.Method, http.Request.Headers.ContentRange, http.Request.Headers.Authorization));
        if (Trouble.TryDequeue(out var status))
        {
            http.Response.StatusCode = status;
            http.Response.Headers.Location = "/elsewhere";
            return;
        }

        await http.Request.Body.CopyToAsync(File);
        http.Response.StatusCode = StatusCodes.Status202Accepted;
    }
}
