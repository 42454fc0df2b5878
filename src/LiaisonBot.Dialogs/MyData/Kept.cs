using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Objections;
using LiaisonBot.Data.Occasions;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.Spans;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.MyData;

/// <summary>A pairing as the colleague in it sees it.</summary>
internal sealed record FriendKept
{
    public required string Name { get; init; }

    public string? Unit { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; init; }

    public required PairingOrigin Origin { get; init; }

    public string? EndReason { get; init; }

    public string? Plan { get; init; }

    public bool IsCurrent { get; init; }
}

/// <summary>An entry about the reader: all that is kept of it but the author's private note, which no query here touches.</summary>
internal sealed record RecordKept
{
    public required long Id { get; init; }

    /// <summary>The first row of the entry: what an objection is kept by.</summary>
    public required long RootId { get; init; }

    public required DateOnly On { get; init; }

    public required ContactKind Kind { get; init; }

    public FriendTasks Tasks { get; init; }

    /// <summary>The occasion on which the talk was owed (C4).</summary>
    public Occasion? Occasion { get; init; }

    public required string Line { get; init; }

    public required string Author { get; init; }

    public DateOnly? NextOn { get; init; }

    public bool IsUndone { get; init; }

    public bool IsEdited { get; init; }

    /// <summary>The reader's latest objection to it.</summary>
    public long? ObjectionId { get; init; }

    public ObjectionState? Objection { get; init; }
}

/// <summary>What others keep about the speaker, page by page.</summary>
internal static class KeptQueries
{
    public static Task<int> CountFriendsAsync(this Turn turn)
    {
        var today = turn.Today;
        return turn.OwnFriendships().CountAsync(pairing => pairing.StartedOn <= today);
    }

    /// <summary>The friend of today first.</summary>
    public static Task<List<FriendKept>> FriendsAsync(this Turn turn, ListPage page)
    {
        var today = turn.Today;
        var memberships = turn.Db.Memberships.On(today);
        return (from pairing in turn.OwnFriendships()
                where pairing.StartedOn <= today
                join friend in turn.Db.People on pairing.MemberId equals friend.Id
                orderby pairing.EndedOn == null || pairing.EndedOn >= today descending, pairing.StartedOn descending, pairing.Id
                select new FriendKept
                {
                    Name = friend.Name,
                    Unit = (from membership in memberships
                            where membership.PersonId == friend.Id
                            join unit in turn.Db.Units on membership.UnitId equals unit.Id
                            select unit.Name).FirstOrDefault(),
                    From = pairing.StartedOn,
                    To = pairing.EndedOn,
                    Origin = pairing.Origin,
                    EndReason = pairing.EndReason,
                    Plan = pairing.Plan,
                    IsCurrent = pairing.EndedOn == null || pairing.EndedOn >= today,
                })
            .Skip(page.Skipped).Take(ListPage.Size).ToListAsync();
    }

    public static Task<int> CountRecordsAsync(this Turn turn) => turn.EntriesAboutMe().CountAsync();

    /// <summary>The newest first.</summary>
    public static async Task<IReadOnlyList<RecordKept>> RecordsAsync(this Turn turn, ListPage page)
    {
        var records = await (
            from contact in turn.EntriesAboutMe().AsNoTracking()
            join author in turn.Db.People on contact.AuthorId equals author.Id
            orderby contact.On descending, contact.Id descending
            select new RecordKept
            {
                Id = contact.Id,
                RootId = contact.RootId ?? contact.Id,
                On = contact.On,
                Kind = contact.Kind,
                Tasks = contact.Tasks,
                Occasion = contact.Occasion,
                Line = contact.Line,
                Author = author.Name,
                NextOn = contact.NextOn,
                IsUndone = contact.VoidedAt != null,
                IsEdited = contact.RootId != null,
            }).Skip(page.Skipped).Take(ListPage.Size).ToListAsync();
        var roots = records.ConvertAll(record => record.RootId);
        var objections = (await turn.OwnObjections().AsNoTracking().Where(objection => roots.Contains(objection.RootId)).ToListAsync())
            .ToLookup(objection => objection.RootId);
        return [.. records.Select(record => With(record, objections[record.RootId].MaxBy(objection => objection.Id)))];
    }

    private static RecordKept With(RecordKept record, Objection? objection) =>
        record with { ObjectionId = objection?.Id, Objection = objection?.State };
}
