using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using LiaisonBot.Testing.Processes;

namespace LiaisonBot.Tests.Nodes;

/// <summary>A page listens on one node while another takes its turn and sends the answer.</summary>
public sealed class SharedPageTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_page_that_listens_on_one_node_sees_what_is_said_and_answered_on_the_other()
    {
        await using var stand = await BotNodes.StartAsync(count: 2, members: 1);
        using var signedIn = await stand.Node(0).PostAsJsonAsync("/webchat/session", new { staffNo = "M1" });
        var session = (await signedIn.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonNode>())!;
        var opened = await AskAsync(stand.Node(0), "/directline/conversations", session, new JsonObject());
        using var page = new ClientWebSocket();
        using var impatience = new CancellationTokenSource(Patience, TimeProvider.System);
        await page.ConnectAsync(new Uri(opened["streamUrl"]!.GetValue<string>()), impatience.Token);

        var conversation = session["conversationId"]!.GetValue<string>();
        await AskAsync(
            stand.Node(1), $"/directline/conversations/{conversation}/activities", session, new JsonObject { ["type"] = "message", ["text"] = "我的结对" });

        var shown = new StringBuilder();
        while (!(shown.ToString().Contains("我的结对", StringComparison.Ordinal) && shown.ToString().Contains("AdaptiveCard", StringComparison.Ordinal)))
            shown.Append(await HearAsync(page, impatience.Token));
    }

    private static async Task<JsonNode> AskAsync(HttpClient node, string path, JsonNode session, JsonObject body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Authorization = new("Bearer", session["token"]!.GetValue<string>());
        using var answer = await node.SendAsync(request);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonNode>())!;
    }

    private static async Task<string> HearAsync(ClientWebSocket page, CancellationToken cancellation)
    {
        var buffer = new byte[64 * 1024];
        var heard = await page.ReceiveAsync(buffer.AsMemory(), cancellation);
        return Encoding.UTF8.GetString(buffer.AsSpan(0, heard.Count));
    }
}
