using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using LiaisonBot.Protocol.Authentication;
using LiaisonBot.Protocol.Schema;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiaisonBot.Protocol.Turns;

/// <summary>The front door: <c>POST /api/messages</c>, the Bot Framework Activity protocol (protocol.md 1.4).</summary>
public static class MessagesEndpoint
{
    /// <summary>Of an activity and of a conversation: as long as an index takes on any database.</summary>
    private const int LongestId = 450;

    private const int LongestChannelId = 100;

    /// <summary>The channel gives up at about 15 s and sends again: answer 503 before that.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(14);

    /// <summary>After <c>AddChannelAuthentication</c>. A host may register <see cref="BodyLimits"/> of its own before.</summary>
    public static IServiceCollection AddMessages(this IServiceCollection services)
    {
        services.TryAddSingleton(new BodyLimits());
        return services.AddSingleton<ChannelDoor>();
    }

    public static IEndpointConventionBuilder MapMessages(this IEndpointRouteBuilder endpoints, string path = "/api/messages") =>
        endpoints.MapPost(path, HandleAsync);

    private static async Task HandleAsync(
        HttpContext http, ITurnHandler bot, ChannelDoor door, BodyLimits limits, WireClock clock)
    {
        var (status, activity) = await ReadAsync(http.Request, limits);
        if (activity is null)
        {
            http.Response.StatusCode = status;
            return;
        }

        var (refused, caller) = await door.VouchAsync(http, activity);
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

    private static async Task<(int Status, Activity? Activity)> ReadAsync(HttpRequest request, BodyLimits limits)
    {
        if (!request.HasJsonContentType())
            return (StatusCodes.Status415UnsupportedMediaType, null);
        if (request.ContentLength > limits.Bytes)
            return (StatusCodes.Status413PayloadTooLarge, null);
        var most = limits.Bytes + 1;
        var buffer = ArrayPool<byte>.Shared.Rent(most);
        try
        {
            var length = await request.Body.ReadAtLeastAsync(buffer.AsMemory(0, most), most, throwOnEndOfStream: false);
            return length == most
                ? (StatusCodes.Status413PayloadTooLarge, null)
                : Parse(buffer.AsSpan(0, length), limits) is { Type: not null } activity
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

    private static Activity? Parse(ReadOnlySpan<byte> body, BodyLimits limits)
    {
        if (!Utf8.IsValid(body) || !limits.IsShallow(body))
            return null;
        try
        {
            return JsonSerializer.Deserialize(body, ProtocolJson.Default.Activity) is { } activity && HasShortIds(activity) ? activity : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>No channel's ids come near it; what is longer could not be kept to be known again.</summary>
    private static bool HasShortIds(Activity activity) =>
        IsShort(activity.Id, LongestId) && IsShort(activity.Conversation?.Id, LongestId) && IsShort(activity.ChannelId, LongestChannelId);

    private static bool IsShort(string? id, int most) => id is null || id.Length <= most;

    private static async Task WriteAsync(HttpResponse response, TurnAnswer answer)
    {
        response.StatusCode = answer.Status;
        if (answer.Body.IsEmpty)
            return;
        response.ContentType = "application/json; charset=utf-8";
        await response.Body.WriteAsync(answer.Body);
    }
}
