using System.Net.WebSockets;
using System.Text.Json;
using LiaisonBot.Protocol.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace LiaisonBot.Protocol.DirectLine;

/// <summary>The socket a page listens on. One per conversation on this node: a newer one closes the older.</summary>
internal sealed class StreamActivities(
    LiveTranscript transcript, DirectLineHub hub, DirectLineTokens tokens, WireClock clock, IHostApplicationLifetime host)
{
    /// <summary>A client has nothing to say here but empty frames that keep the connection open.</summary>
    private const int MostReceived = 1024;

    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    /// <summary>How long a silent stream may outlive a sign-in that ended elsewhere: on another node, or by the clock.</summary>
    private static readonly TimeSpan AskEvery = TimeSpan.FromSeconds(30);

    private static readonly WebSocketAcceptContext Heartbeat = new()
    {
        KeepAliveInterval = TimeSpan.FromSeconds(20),
        KeepAliveTimeout = TimeSpan.FromSeconds(20),
    };

    public async Task HandleAsync(HttpContext http)
    {
        if (await RefusalAsync(http) is { } refusal)
        {
            await refusal.ExecuteAsync(http);
            return;
        }

        // Before the client hears that its socket is open: else an older stream could come in after a newer one and close it.
        var conversationId = DirectLineDoor.GrantOf(http).ConversationId;
        var listener = hub.Attach(conversationId);
        try
        {
            await ListenAsync(http, listener);
        }
        finally
        {
            hub.Detach(conversationId, listener);
        }
    }

    private async Task ListenAsync(HttpContext http, DirectLineListener listener)
    {
        using var socket = await http.WebSockets.AcceptWebSocketAsync(Heartbeat);
        await using var stopping = host.ApplicationStopping.UnsafeRegister(
            static state => ((DirectLineListener)state!).Finish(WebSocketCloseStatus.EndpointUnavailable, "The bot is restarting."), listener);
        await using var hangUp = clock.Time.CreateTimer(
            static state => ((WebSocket)state!).Abort(), socket, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        await using var asking = http.Features.Get<SignedIn>() is null ? null : clock.Time.CreateTimer(
            static state => ((DirectLineListener)state!).Wake(), listener, AskEvery, AskEvery);
        await Task.WhenAll(HearAsync(socket, listener, http.RequestAborted), SpeakAsync(socket, listener, http, hangUp));
    }

    private async Task<IResult?> RefusalAsync(HttpContext http)
    {
        if (!http.WebSockets.IsWebSocketRequest)
            return DirectLineErrors.BadArgument("A WebSocket is expected.");
        if (!OwnPage.Is(http.Request))
            return DirectLineErrors.WrongOrigin;
        if (!Watermark.TryRead(http.Request.Query["watermark"], out _))
            return DirectLineErrors.BadArgument("The watermark is not one of ours.");
        var admission = await tokens.AdmitToStreamAsync(http.Request.Query["t"].ToString());
        if (DirectLineDoor.Refusal(admission, http) is { } refusal)
            return refusal;
        var grant = ((DirectLineAdmission.Admitted)admission).Grant;
        http.Features.Set(grant);
        return await transcript.Kept.FindUserAsync(grant.ConversationId, http.RequestAborted) == grant.UserId
            ? null
            : DirectLineErrors.NoConversation;
    }

    /// <summary>Shows everything after the watermark and then what is new, until the stream is to end; then says why and gives a moment to answer.</summary>
    private async Task SpeakAsync(WebSocket socket, DirectLineListener listener, HttpContext http, ITimer hangUp)
    {
        try
        {
            await ShowAsync(socket, listener, http);
            hangUp.Change(Farewell, Timeout.InfiniteTimeSpan);
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(listener.End!.Status, listener.End.Reason, http.RequestAborted);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // The page went away without a word; it comes back with its watermark.
            socket.Abort();
        }
        catch
        {
            // Or else whoever hears the other side would wait for it for ever.
            socket.Abort();
            throw;
        }
    }

    private async Task ShowAsync(WebSocket socket, DirectLineListener listener, HttpContext http)
    {
        var conversationId = DirectLineDoor.GrantOf(http).ConversationId;
        Watermark.TryRead(http.Request.Query["watermark"], out var asked);
        var place = asked ?? await transcript.Kept.LastPlaceAsync(conversationId, http.RequestAborted);
        listener.Wake();
        while (await listener.News.WaitToReadAsync(http.RequestAborted))
        {
            if (http.Features.Get<SignedIn>() is { } signedIn && !await signedIn.IsStillAsync(http.RequestAborted))
            {
                listener.Finish(WebSocketCloseStatus.PolicyViolation, "Signed out.");
                return;
            }

            while (listener.News.TryRead(out var passing))
            {
                if (passing is not null)
                    await SendAsync(socket, new ActivitySet([passing], null), http.RequestAborted);
            }

            place = await SendNewAsync(socket, conversationId, place, http.RequestAborted);
        }
    }

    private async Task<long> SendNewAsync(WebSocket socket, string conversationId, long place, CancellationToken cancellation)
    {
        while (true)
        {
            var entries = await transcript.Kept.ReadAfterAsync(conversationId, place, PollActivities.Most, cancellation);
            if (entries.Count == 0)
                return place;
            await SendAsync(socket, Watermark.SetOf(entries, place), cancellation);
            place = entries[^1].Place;
        }
    }

    private static async Task SendAsync(WebSocket socket, ActivitySet set, CancellationToken cancellation) =>
        await socket.SendAsync(
            JsonSerializer.SerializeToUtf8Bytes(set, DirectLineJson.Wire.ActivitySet), WebSocketMessageType.Text, true, cancellation);

    /// <summary>Ends the stream when the other side says goodbye, says too much, or is gone. Never fails.</summary>
    private static async Task HearAsync(WebSocket socket, DirectLineListener listener, CancellationToken cancellation)
    {
        var buffer = new byte[MostReceived];
        try
        {
            while (socket.State is WebSocketState.Open or WebSocketState.CloseSent)
            {
                var heard = await socket.ReceiveAsync(buffer.AsMemory(), cancellation);
                if (heard.MessageType == WebSocketMessageType.Binary)
                    listener.Finish(WebSocketCloseStatus.InvalidMessageType, "Only text is spoken here.");
                else if (!heard.EndOfMessage)
                    listener.Finish(WebSocketCloseStatus.MessageTooBig, "Activities are posted, not sent here.");
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // Said below.
        }

        listener.Finish(WebSocketCloseStatus.NormalClosure, "Goodbye.");
    }
}
