using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LiaisonBot.Testing.Processes;

namespace LiaisonBot.Tests.WebChat;

/// <summary>The real program in Development, with its demo, asked over HTTP as its own page asks.</summary>
public sealed class DemoBot : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private BotProcess? bot;

    public HttpClient Client => bot!.Client;

    public async Task InitializeAsync() => bot = await BotProcess.StartAsync(folder);

    public async Task<JsonArray> PeopleAsync() => (await Client.GetFromJsonAsync<JsonArray>("/webchat/people"))!;

    public Task<HttpResponseMessage> BecomeAsync(string staffNo, string? conversationId = null) =>
        Client.PostAsJsonAsync("/webchat/session", new { staffNo, conversationId });

    public async Task<JsonNode> SessionAsync(string staffNo, string? conversationId = null)
    {
        using var answer = await BecomeAsync(staffNo, conversationId);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonNode>())!;
    }

    /// <summary>A conversation of this person's that has begun, as the page would remember it.</summary>
    public async Task<string> BegunAsync(string staffNo)
    {
        var session = await SessionAsync(staffNo);
        using var opened = await AskAsync(HttpMethod.Post, "/directline/conversations", session);
        opened.EnsureSuccessStatusCode();
        return session["conversationId"]!.GetValue<string>();
    }

    /// <summary>A call of the session's, with its token.</summary>
    public async Task<HttpResponseMessage> AskAsync(HttpMethod method, string path, JsonNode session)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new("Bearer", session["token"]!.GetValue<string>());
        return await Client.SendAsync(request);
    }

    public async Task DisposeAsync()
    {
        if (bot is not null)
            await bot.DisposeAsync();
    }

    public void Dispose() => folder.Dispose();
}
