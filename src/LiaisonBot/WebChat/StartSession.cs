using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Store;
using LiaisonBot.Protocol.DirectLine;
using LiaisonBot.SignIn;

namespace LiaisonBot.WebChat;

/// <summary>A token for one person, in the conversation they had, or in a new one.</summary>
internal static class StartSession
{
    /// <summary>Development: for the person chosen.</summary>
    public static async Task<IResult> ForChosenAsync(
        SessionRequest asked, LiaisonStore store, ProgrammeClock clock, ITranscript transcript, DirectLineTokens tokens)
    {
        await using var db = store.Read();
        return await db.FindByStaffNoAsync(asked.StaffNo ?? "", clock.Today, default) is { } person
            ? await StartAsync(person.StaffNo, person.Name, asked.ConversationId, transcript, tokens)
            : TypedResults.NotFound();
    }

    /// <summary>Anywhere else: for whoever is signed in, whatever else is asked.</summary>
    public static Task<IResult> ForSignedInAsync(SessionRequest asked, HttpContext http, ITranscript transcript, DirectLineTokens tokens)
    {
        var holder = SessionCookie.HolderOf(http) ?? throw new InvalidOperationException("Nobody is signed in.");
        return StartAsync(holder.StaffNo, holder.Name, asked.ConversationId, transcript, tokens);
    }

    private static async Task<IResult> StartAsync(
        string staffNo, string name, string? remembered, ITranscript transcript, DirectLineTokens tokens)
    {
        var userId = DirectLineTokens.UserPrefix + staffNo;
        var resumed = remembered is { Length: > 0 } known && await transcript.FindUserAsync(known, default) == userId;
        var conversationId = resumed ? remembered! : DirectLineTokens.NewConversationId();
        return TypedResults.Json(
            new Session(conversationId, tokens.Issue(conversationId, userId), name, resumed), WebChatJson.Wire.Session);
    }
}

/// <param name="StaffNo">Who to be; in Development alone.</param>
/// <param name="ConversationId">The conversation the page remembers.</param>
internal sealed record SessionRequest(string? StaffNo, string? ConversationId);

/// <param name="ConversationId">Where to talk.</param>
/// <param name="Token">For that conversation and person alone.</param>
/// <param name="Name">The person's.</param>
/// <param name="Resumed">Whether it is the conversation the page remembered.</param>
internal sealed record Session(string ConversationId, string Token, string Name, bool Resumed);
