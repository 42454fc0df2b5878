using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Exports;
using LiaisonBot.Data.Store;
using LiaisonBot.Documents;
using LiaisonBot.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.MakeExports;

/// <summary>
/// The file behind a link of our own page: for the person who asked for it, while the link is good. Everybody else, and every other key, gets
/// the same 404.
/// </summary>
internal static class Downloads
{
    /// <summary>Anywhere but in Development: whose session it is decides.</summary>
    public static async Task<IResult> ForSignedInAsync(string key, HttpContext http, LiaisonStore store, ProgrammeClock clock)
    {
        await using var db = store.Read();
        var export = await db.FindLinkedAsync(key, clock.Now, http.RequestAborted);
        var holder = SessionCookie.HolderOf(http);
        if (export is null || holder is null
            || !await db.People.AnyAsync(person => person.Id == export.PersonId && person.StaffNo == holder.StaffNo, http.RequestAborted))
            return TypedResults.NotFound();
        return Send(export, http, store);
    }

    /// <summary>Development: there are no sessions, and one chooses who one is, on this machine alone; the key alone decides.</summary>
    public static async Task<IResult> ForThisMachineAsync(string key, HttpContext http, LiaisonStore store, ProgrammeClock clock)
    {
        await using var db = store.Read();
        if (await db.FindLinkedAsync(key, clock.Now, http.RequestAborted) is not { } export)
            return TypedResults.NotFound();
        return Send(export, http, store);
    }

    /// <summary>Part by part; the browser is told to keep it as a file and to make nothing else of it.</summary>
    private static PushStreamHttpResult Send(Export export, HttpContext http, LiaisonStore store)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.ContentLength = export.Bytes;
        var type = PaperFormats.OfFile("." + export.Format)?.ContentType();
        return TypedResults.Stream(WriteAsync, type, export.FileName);

        async Task WriteAsync(Stream to)
        {
            await using var db = store.Read();
            await foreach (var part in db.FileAsync(export.Id, http.RequestAborted))
                await to.WriteAsync(part, http.RequestAborted);
        }
    }
}
