using LiaisonBot.Protocol.Files;
using LiaisonBot.Protocol.Schema;
using LiaisonBot.Protocol.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiaisonBot.Protocol.DirectLine;

/// <summary>Takes what a person says and presses.</summary>
internal static class PostActivity
{
    /// <summary>
    /// The bot first, the echo after: a page takes the echo for "delivered", so nothing is echoed that the bot did not take.
    /// Both run to their end when the page goes away meanwhile.
    /// </summary>
    public static async Task<IResult> HandleAsync(
        HttpContext http, LiveTranscript transcript, ITurnHandler turns, DirectLineBot bot, BodyLimits limits)
    {
        var grant = DirectLineDoor.GrantOf(http);
        var (posted, refusal) = await PostedBody.ReadActivityAsync(http.Request, limits);
        return posted is null ? refusal! : await TakeAsync(http, transcript, turns, PostedActivity.Trusted(posted, grant, bot), []);
    }

    /// <param name="http">The call.</param>
    /// <param name="transcript">Where it is echoed.</param>
    /// <param name="turns">The bot.</param>
    /// <param name="activity">With everything that only the server may say.</param>
    /// <param name="files">What came along.</param>
    public static async Task<IResult> TakeAsync(
        HttpContext http, LiveTranscript transcript, ITurnHandler turns, Activity activity, IReadOnlyList<SentFile> files)
    {
        var grant = DirectLineDoor.GrantOf(http);
        if (await transcript.Kept.FindUserAsync(grant.ConversationId, http.RequestAborted) != grant.UserId)
            return DirectLineErrors.NoConversation;
        if (activity.Type == ActivityTypes.Typing)
            return Posted(activity);
        if (!PostedActivity.IsForTheBot(activity))
            return DirectLineErrors.BadArgument("Only messages and events are taken here.");

        using var gate = await transcript.EnterAsync(grant.ConversationId, http.RequestAborted);
        var answer = await turns.HandleAsync(new(activity, new Caller.SignedUser(grant.UserId)) { Files = files }, CancellationToken.None);
        if (answer.Status == StatusCodes.Status429TooManyRequests)
            http.Response.Headers.RetryAfter = "60";
        if (DirectLineErrors.Of(answer) is { } rejected)
            return rejected;
        await transcript.AppendAsync(grant.ConversationId, activity, CancellationToken.None);
        return Posted(activity);
    }

    private static JsonHttpResult<PostedId> Posted(Activity activity) =>
        TypedResults.Json(new PostedId(activity.Id!), DirectLineJson.Wire.PostedId);
}
