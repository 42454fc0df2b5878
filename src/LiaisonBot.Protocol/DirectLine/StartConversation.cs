using System.Text.Json;
using LiaisonBot.Protocol.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiaisonBot.Protocol.DirectLine;

/// <summary>Opens a conversation, finds it again after a reload or a broken connection, and keeps its token fresh.</summary>
internal static class StartConversation
{
    public static IResult Refresh(HttpContext http, DirectLineTokens tokens) =>
        Started(http, tokens, StatusCodes.Status200OK, streamFrom: null);

    /// <summary>Tells the bot who is there, until the conversation has something in it: a greeting that failed is asked for again.</summary>
    public static async Task<IResult> OpenAsync(
        HttpContext http, LiveTranscript transcript, ITurnHandler turns, DirectLineTokens tokens, DirectLineBot bot, BodyLimits limits)
    {
        var grant = DirectLineDoor.GrantOf(http);
        if (await PostedBody.ReadAsync(http.Request, limits) is not { } body)
            return DirectLineErrors.TooLarge;
        var known = await transcript.Kept.FindUserAsync(grant.ConversationId, http.RequestAborted);
        if (known is not null && known != grant.UserId)
            return DirectLineErrors.Forbidden;
        if (known is null)
            await transcript.Kept.OpenAsync(grant.ConversationId, grant.UserId, http.RequestAborted);

        using var gate = await transcript.EnterAsync(grant.ConversationId, http.RequestAborted);
        if (await transcript.Kept.LastPlaceAsync(grant.ConversationId, http.RequestAborted) == 0)
        {
            var opening = PostedActivity.Opening(grant, LocaleIn(body), bot);
            var answer = await turns.HandleAsync(new(opening, new Caller.SignedUser(grant.UserId)), CancellationToken.None);
            if (DirectLineErrors.Of(answer) is { } refusal)
                return refusal;
        }

        return Started(http, tokens, known is null ? StatusCodes.Status201Created : StatusCodes.Status200OK, streamFrom: 0);
    }

    /// <summary>With a watermark the new stream begins after it; without one it shows only what is new.</summary>
    public static async Task<IResult> ReconnectAsync(HttpContext http, string? watermark, LiveTranscript transcript, DirectLineTokens tokens)
    {
        var grant = DirectLineDoor.GrantOf(http);
        if (!Watermark.TryRead(watermark, out var place))
            return DirectLineErrors.BadArgument("The watermark is not one of ours.");
        if (await transcript.Kept.FindUserAsync(grant.ConversationId, http.RequestAborted) != grant.UserId)
            return DirectLineErrors.NoConversation;
        place ??= await transcript.Kept.LastPlaceAsync(grant.ConversationId, http.RequestAborted);
        return Started(http, tokens, StatusCodes.Status200OK, place);
    }

    private static JsonHttpResult<StartedConversation> Started(HttpContext http, DirectLineTokens tokens, int status, long? streamFrom)
    {
        var grant = DirectLineDoor.GrantOf(http);
        var token = tokens.Issue(grant.ConversationId, grant.UserId);
        var stream = streamFrom is { } place ? StreamUrl(http.Request, grant, tokens, place) : null;
        var started = new StartedConversation(grant.ConversationId, token, (int)DirectLineTokens.Lifetime.TotalSeconds, stream);
        return TypedResults.Json(started, DirectLineJson.Wire.StartedConversation, statusCode: status);
    }

    private static string StreamUrl(HttpRequest request, DirectLineGrant grant, DirectLineTokens tokens, long place)
    {
        var path = request.Path.Value!;
        var root = path[..path.LastIndexOf("/conversations", StringComparison.OrdinalIgnoreCase)];
        return $"{(request.IsHttps ? "wss" : "ws")}://{request.Host}{request.PathBase}{root}/conversations/{grant.ConversationId}/stream"
            + $"?watermark={Watermark.Write(place)}&t={tokens.IssueForStream(grant)}";
    }

    /// <summary>The body is the client's to leave out or to get wrong: all it could tell is the page's language.</summary>
    private static string? LocaleIn(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 8 });
            return document.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("locale", out var locale)
                && locale.ValueKind == JsonValueKind.String
                && locale.GetString() is { Length: <= 35 } text ? text : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
