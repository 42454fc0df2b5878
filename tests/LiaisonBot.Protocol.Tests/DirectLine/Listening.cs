using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace LiaisonBot.Protocol.Tests.DirectLine;

/// <summary>A client's end of a stream.</summary>
internal sealed class Listening(ClientWebSocket socket) : IDisposable
{
    // Generous: only a failing test waits this long.
    private readonly CancellationTokenSource patience = new(TimeSpan.FromSeconds(20), TimeProvider.System);

    public ClientWebSocket Socket => socket;

    /// <summary>The next frame.</summary>
    public async Task<JsonObject> NextAsync()
    {
        using var frame = new MemoryStream();
        var buffer = new byte[8192];
        ValueWebSocketReceiveResult received;
        do
        {
            received = await socket.ReceiveAsync(buffer.AsMemory(), patience.Token);
            Assert.Equal(WebSocketMessageType.Text, received.MessageType);
            frame.Write(buffer.AsSpan(0, received.Count));
        }
        while (!received.EndOfMessage);

        return JsonNode.Parse(frame.ToArray())!.AsObject();
    }

    /// <summary>The texts of the next activities, however many frames they come in.</summary>
    public async Task<List<string>> NextTextsAsync(int count)
    {
        List<string> texts = [];
        while (texts.Count < count)
            texts.AddRange((await NextAsync())["activities"]!.AsArray().Select(activity => activity!["text"]!.GetValue<string>()));
        return texts;
    }

    public async Task SendAsync(WebSocketMessageType type, byte[] frame) => await socket.SendAsync(frame, type, true, patience.Token);

    /// <summary>What the server says when it ends the stream.</summary>
    public async Task<WebSocketCloseStatus?> ClosedAsync()
    {
        var received = await socket.ReceiveAsync(new byte[8192].AsMemory(), patience.Token);
        Assert.Equal(WebSocketMessageType.Close, received.MessageType);
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token);
        return socket.CloseStatus;
    }

    public void Dispose()
    {
        patience.Dispose();
        socket.Dispose();
    }
}
