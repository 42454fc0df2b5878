using LiaisonBot.Data;
using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Rosters;
using LiaisonBot.Data.Store;
using LiaisonBot.Protocol.DirectLine;
using LiaisonBot.SignIn;
using Microsoft.EntityFrameworkCore;

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
            ? await StartAsync(store, clock, (person.StaffNo, person.Name), asked.ConversationId, transcript, tokens)
            : TypedResults.NotFound();
    }

    /// <summary>Anywhere else: for whoever is signed in, whatever else is asked.</summary>
    public static Task<IResult> ForSignedInAsync(
        SessionRequest asked, HttpContext http, LiaisonStore store, ProgrammeClock clock, ITranscript transcript, DirectLineTokens tokens)
    {
        var holder = SessionCookie.HolderOf(http) ?? throw new InvalidOperationException("Nobody is signed in.");
        return StartAsync(store, clock, (holder.StaffNo, holder.Name), asked.ConversationId, transcript, tokens);
    }

    private static async Task<IResult> StartAsync(
        LiaisonStore store, ProgrammeClock clock, (string StaffNo, string Name) who, string? remembered, ITranscript transcript, DirectLineTokens tokens)
    {
        var userId = DirectLineTokens.UserPrefix + who.StaffNo;
        var resumed = remembered is { Length: > 0 } known && await transcript.FindUserAsync(known, default) == userId;
        var conversationId = resumed ? remembered! : DirectLineTokens.NewConversationId();
        await using var db = store.Read();
        var person = await db.People.SingleAsync(one => one.StaffNo == who.StaffNo);
        return TypedResults.Json(
            new Session(conversationId, tokens.Issue(conversationId, userId), who.Name, await LanguageAsync(db, person), resumed)
            {
                SendsFiles = await db.KeepersOfWholeRoster(clock.Today).AnyAsync(holding => holding.PersonId == person.Id),
            },
            WebChatJson.Wire.Session);
    }

    /// <summary>The language in which the bot will speak to them: the page follows.</summary>
    private static async Task<string> LanguageAsync(LiaisonDb db, Person person)
    {
        var chosen = await db.Preferences.Where(one => one.PersonId == person.Id).Select(one => one.Language).SingleOrDefaultAsync();
        return (chosen ?? person.Locale) == Locale.English ? "en" : "zh";
    }
}

/// <param name="StaffNo">Who to be; in Development alone.</param>
/// <param name="ConversationId">The conversation the page remembers.</param>
internal sealed record SessionRequest(string? StaffNo, string? ConversationId);

/// <param name="ConversationId">Where to talk.</param>
/// <param name="Token">For that conversation and person alone.</param>
/// <param name="Name">The person's.</param>
/// <param name="Language">Theirs: zh or en.</param>
/// <param name="Resumed">Whether it is the conversation the page remembered.</param>
internal sealed record Session(string ConversationId, string Token, string Name, string Language, bool Resumed)
{
    /// <summary>Whether the page offers to send files: the bot takes those of whoever keeps the whole roster, and of nobody else.</summary>
    public bool SendsFiles { get; init; }
}
