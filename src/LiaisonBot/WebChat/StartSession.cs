using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Store;
using LiaisonBot.Protocol.DirectLine;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.WebChat;

/// <summary>A token for the person chosen, in the conversation they had, or in a new one.</summary>
internal static class StartSession
{
    public static async Task<IResult> HandleAsync(
        SessionRequest asked, LiaisonStore store, ProgrammeClock clock, ITranscript transcript, DirectLineTokens tokens)
    {
        await using var db = store.Read();
        var today = clock.Today;
        var name = await db.People
            .Where(person => person.StaffNo == asked.StaffNo && (person.LeftOn == null || person.LeftOn >= today))
            .Select(person => person.Name)
            .SingleOrDefaultAsync();
        if (name is null)
            return TypedResults.NotFound();

        var userId = DirectLineTokens.UserPrefix + asked.StaffNo;
        var resumed = asked.ConversationId is { Length: > 0 } known && await transcript.FindUserAsync(known, default) == userId;
        var conversationId = resumed ? asked.ConversationId! : DirectLineTokens.NewConversationId();
        return TypedResults.Json(
            new Session(conversationId, tokens.Issue(conversationId, userId), name, resumed), WebChatJson.Wire.Session);
    }
}

/// <param name="StaffNo">Who to be.</param>
/// <param name="ConversationId">The conversation the page remembers.</param>
internal sealed record SessionRequest(string StaffNo, string? ConversationId);

/// <param name="ConversationId">Where to talk.</param>
/// <param name="Token">For that conversation and person alone.</param>
/// <param name="Name">The person's.</param>
/// <param name="Resumed">Whether it is the conversation the page remembered.</param>
internal sealed record Session(string ConversationId, string Token, string Name, bool Resumed);
