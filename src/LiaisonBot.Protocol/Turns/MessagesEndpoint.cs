using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using LiaisonBot.Protocol.Authentication;
using LiaisonBot.Protocol.Schema;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LiaisonBot.Protocol.Turns;

/// <summary>The front door: <c>POST /api/messages</c>, the Bot Framework Activity protocol (protocol.md 1.4).</summary>
public static class MessagesEndpoint
{
    private const int MostBytes = 256 * 1024;

    /// <summary>The channel gives up at about 15 s and sends again: answer 503 before that.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(14);

    public static IEndpointConventionBuilder MapMessages(this IEndpointRouteBuilder endpoints, string path = "/api/messages") =>
        endpoints.MapPost(path, HandleAsync);

    private static async Task HandleAsync(
        HttpContext http, ITurnHandler bot, ChannelAuthenticator channels, AnonymousLoopback loopback, WireClock clock)
    {
        var (status, activity) = await ReadAsync(http.Request);
        if (activity is null)
        {
            http.Response.StatusCode = status;
            return;
        }

        var (refused, caller) = await VouchAsync(http, activity, channels, loopback);
        if (caller is null)
        {
            http.Response.StatusCode = refused;
            return;
        }

        // Not the request's token: a channel that hangs up must not leave a turn half done.
        using var patience = new CancellationTokenSource(Patience, clock.Time);
        await WriteAsync(http.Response, await AnswerAsync(bot, new IncomingActivity(activity, caller), patience.Token));
    }

    private static async Task<TurnAnswer> AnswerAsync(ITurnHandler bot, IncomingActivity incoming, CancellationToken patience)
    {
        try
        {
            return await bot.HandleAsync(incoming, patience);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return TurnAnswer.Unavailable;
        }
    }

    private static async Task<(int Refused, Caller? Caller)> VouchAsync(
        HttpContext http, Activity activity, ChannelAuthenticator channels, AnonymousLoopback loopback)
    {
        if (loopback.Accepts(http))
            return (0, new Caller.Loopback());
        return await channels.ValidateAsync(http.Request.Headers.Authorization, activity, http.RequestAborted) switch
        {
            Verdict.Accepted accepted => (0, new Caller.Channel(accepted.TenantId)),
            Verdict.Refused refused => (refused.Status, null),
            _ => (StatusCodes.Status401Unauthorized, null),
        };
    }

    private static async Task<(int Status, Activity? Activity)> ReadAsync(HttpRequest request)
    {
        if (!request.HasJsonContentType())
            return (StatusCodes.Status415UnsupportedMediaType, null);
        if (request.ContentLength > MostBytes)
            return (StatusCodes.Status413PayloadTooLarge, null);
        var buffer = ArrayPool<byte>.Shared.Rent(MostBytes + 1);
        try
        {
            var length = await request.Body.ReadAtLeastAsync(buffer.AsMemory(0, MostBytes + 1), MostBytes + 1, throwOnEndOfStream: false);
            return length > MostBytes
                ? (StatusCodes.Status413PayloadTooLarge, null)
                : Parse(buffer.AsSpan(0, length)) is { Type: not null } activity
                    ? (StatusCodes.Status200OK, activity)
                    : (StatusCodes.Status400BadRequest, null);
        }
        catch (IOException)
        {
            // The sender went away, or sent another length than it said.
            return (StatusCodes.Status400BadRequest, null);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    private static Activity? Parse(ReadOnlySpan<byte> body)
    {
        if (!Utf8.IsValid(body))
            return null;
        try
        {
            return JsonSerializer.Deserialize(body, ProtocolJson.Default.Activity);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task WriteAsync(HttpResponse response, TurnAnswer answer)
    {
        response.StatusCode = answer.Status;
        if (answer.Body.IsEmpty)
            return;
        response.ContentType = "application/json; charset=utf-8";
        await response.Body.WriteAsync(answer.Body);
    }
}
