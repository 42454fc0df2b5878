using LiaisonBot.Protocol.Schema;
using LiaisonBot.Protocol.Turns;
using Microsoft.AspNetCore.Http;

namespace LiaisonBot.Protocol.DirectLine;

/// <summary>
/// Takes files that a person drops into the page, with the message that they are dropped with. They go to the bot in the same call and are kept
/// nowhere else: what the transcript shows of them is their names.
/// </summary>
internal static class PostFiles
{
    private const string Unnamed = "application/octet-stream";

    public static async Task<IResult> HandleAsync(
        HttpContext http, LiveTranscript transcript, ITurnHandler turns, DirectLineBot bot, PostedFilesReader reader)
    {
        var (posted, files, refusal) = await reader.ReadAsync(http);
        if (posted is null)
            return refusal!;
        var shown = files.Select(file => new Attachment { ContentType = Unnamed, Name = file.Name }).ToList();
        var activity = PostedActivity.Trusted(posted, DirectLineDoor.GrantOf(http), bot) with { Attachments = shown };
        return await PostActivity.TakeAsync(http, transcript, turns, activity, files);
    }
}
