using Microsoft.AspNetCore.Http;

namespace LiaisonBot.Protocol.DirectLine;

/// <summary>What a client reads when it cannot hold a socket open.</summary>
internal static class PollActivities
{
    public const int Most = 100;

    public static async Task<IResult> HandleAsync(HttpContext http, string? watermark, LiveTranscript transcript)
    {
        var grant = DirectLineDoor.GrantOf(http);
        if (!Watermark.TryRead(watermark, out var place))
            return DirectLineErrors.BadArgument("The watermark is not one of ours.");
        if (await transcript.Kept.FindUserAsync(grant.ConversationId, http.RequestAborted) != grant.UserId)
            return DirectLineErrors.NoConversation;
        var entries = await transcript.Kept.ReadAfterAsync(grant.ConversationId, place ?? 0, Most, http.RequestAborted);
        return TypedResults.Json(Watermark.SetOf(entries, place ?? 0), DirectLineJson.Wire.ActivitySet);
    }
}
