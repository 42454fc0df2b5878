using LiaisonBot.Data;
using LiaisonBot.Data.Objections;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Objections;

/// <summary>Objections and their entries, read in a turn.</summary>
internal static class ObjectionRecords
{
    private static readonly RecordName Name = new("objection");

    /// <summary>An objection as a key's outcome and the audit name it.</summary>
    public static string Subject(Objection objection) => Subject(objection.Id);

    public static string Subject(long id) => Name.Of(id);

    public static long? IdIn(string? subject) => Name.IdIn(subject);

    /// <summary>What an id in a press says about the speaker, as the entry stands today; null for anything else, and for what was undone.</summary>
    public static async Task<EntryView?> EntryAboutMeAsync(this Turn turn, long? claimed)
    {
        var root = turn.Db.Contacts.Where(contact => contact.Id == claimed).Select(contact => contact.RootId ?? contact.Id);
        var me = turn.Me.Id;
        return await (
            from contact in turn.EntriesAboutMe()
            where root.Contains(contact.RootId ?? contact.Id) && contact.VoidedAt == null && contact.AuthorId != me
            join author in turn.Db.People on contact.AuthorId equals author.Id
            select new EntryView
            {
                Id = contact.Id,
                RootId = contact.RootId ?? contact.Id,
                On = contact.On,
                Kind = contact.Kind,
                Line = contact.Line,
                AuthorId = author.Id,
                Author = author.Name,
                PairingId = contact.Colleagues.Where(met => met.ColleagueId == me).Select(met => met.PairingId).First(),
            }).FirstOrDefaultAsync();
    }

    /// <summary>An objection of the speaker's own.</summary>
    public static Task<Objection?> OwnObjectionAsync(this Turn turn, long? claimed) =>
        turn.OwnObjections().SingleOrDefaultAsync(objection => objection.Id == claimed);

    /// <summary>The speaker's own objection to an entry that still waits for its answer.</summary>
    public static Task<Objection?> PendingOwnAsync(this Turn turn, EntryView entry) =>
        turn.OwnObjections().Pending().FirstOrDefaultAsync(objection => objection.RootId == entry.RootId);

    /// <summary>The author's unit on the day of the entry: where the pairing counted (programme.md, settled readings).</summary>
    public static async Task<long?> UnitOfAsync(this Turn turn, EntryView entry) =>
        (await turn.Db.UnitOnAsync(entry.AuthorId, entry.On, CancellationToken.None)
            ?? await turn.Db.UnitOnAsync(entry.AuthorId, turn.Today, CancellationToken.None))?.Id;

    /// <summary>What one objection looks like today.</summary>
    public static Task<ObjectionView> ViewAsync(this Turn turn, Objection objection) =>
        turn.Db.Views(turn.Db.Objections.Where(one => one.Id == objection.Id)).SingleAsync();

    /// <summary>All that the speaker has to deal with today, the oldest first.</summary>
    public static async Task<IReadOnlyList<ObjectionView>> ToHandleAsync(this Turn turn, Handlers handlers)
    {
        var pending = await turn.Db.Views(turn.Db.Objections.Pending()).OrderBy(view => view.Id).ToListAsync();
        return [.. pending.Where(view => handlers.Of(view)?.PersonIds.Contains(turn.Me.Id) == true)];
    }

    private static IQueryable<ObjectionView> Views(this LiaisonDb db, IQueryable<Objection> objections) =>
        from objection in objections.AsNoTracking()
        join contact in db.Contacts on objection.ContactId equals contact.Id
        join author in db.People on contact.AuthorId equals author.Id
        join objector in db.People on objection.ObjectorId equals objector.Id
        select new ObjectionView
        {
            Id = objection.Id,
            State = objection.State,
            Reason = objection.Reason,
            Answer = objection.Answer,
            UnitId = objection.UnitId,
            RootId = objection.RootId,
            ObjectorId = objector.Id,
            Objector = objector.Name,
            AuthorId = author.Id,
            Author = author.Name,
            On = contact.On,
            Kind = contact.Kind,
            Line = contact.Line,
            LineNow = db.Contacts
                .Where(now => (now.RootId ?? now.Id) == objection.RootId && now.SupersededById == null && now.VoidedAt == null)
                .Select(now => now.Line).FirstOrDefault(),
        };
}
