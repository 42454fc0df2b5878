using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.MustTalks;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.RecordMustTalks;

/// <summary>A must-talk with its names, as it stands.</summary>
internal sealed record TalkLine(HeldMustTalk Talk, string Colleague, string Member);

/// <summary>Must-talks and the people they can be about, read and written in a turn.</summary>
internal static class TalkRecords
{
    private static readonly RecordName Name = new("musttalk");

    /// <summary>A must-talk as a key's outcome and the audit name it.</summary>
    public static string Subject(long id) => Name.Of(id);

    public static long? IdIn(string? subject) => Name.IdIn(subject);

    /// <summary>Colleagues who have a friend today, and then the members who have colleagues, each by name.</summary>
    public static async Task<IReadOnlyList<Concerned>> ConcernedAsync(this Turn turn)
    {
        var active = turn.PairingsToOversee().ActiveOn(turn.Today);
        var people = turn.OversightOf();
        var colleagues = active.Select(pairing => pairing.ColleagueId);
        var members = active.Select(pairing => pairing.MemberId).Where(id => people.Contains(id));
        var found = await turn.Db.People.Where(person => colleagues.Contains(person.Id) || members.Contains(person.Id))
            .OrderBy(person => person.Name).ThenBy(person => person.StaffNo)
            .Select(person => new
            {
                person.Id,
                person.Name,
                person.StaffNo,
                IsColleague = colleagues.Contains(person.Id),
                IsMember = members.Contains(person.Id),
            }).ToListAsync();
        return
        [
            .. found.Where(one => one.IsColleague).Select(one => new Concerned(one.Id, one.Name, one.StaffNo, IsMember: false)),
            .. found.Where(one => one.IsMember).Select(one => new Concerned(one.Id, one.Name, one.StaffNo, IsMember: true)),
        ];
    }

    /// <summary>The pairings in which the talk is owed: a colleague's, or all of a member's (C4 (e)).</summary>
    public static Task<List<Pairing>> PairingsOfAsync(this Turn turn, Concerned whom)
    {
        var me = turn.Me.Id;
        var pairings = whom.IsMember ? turn.Db.Pairings.OfMember(whom.PersonId).Where(pairing => pairing.ColleagueId != me) : turn.PairingsToOversee().OfColleague(whom.PersonId);
        return pairings.ActiveOn(turn.Today).Include(pairing => pairing.Member).Include(pairing => pairing.Colleague)
            .OrderBy(pairing => pairing.StartedOn).ThenBy(pairing => pairing.Id).ToListAsync();
    }

    /// <summary>The same occasion of the same day, recorded before.</summary>
    public static Task<List<MustTalk>> KnownAsync(this Turn turn, CheckedRecord record, IReadOnlyList<Pairing> pairings)
    {
        var ids = pairings.Select(pairing => pairing.Id).ToList();
        return turn.Db.MustTalks.Standing()
            .Where(talk => ids.Contains(talk.PairingId) && talk.Occasion == record.Occasion && talk.OccurredOn == record.On)
            .ToListAsync();
    }

    /// <summary>The days of talks that were held already, by pairing: the friend knew before the secretary did.</summary>
    public static Task<Dictionary<long, DateOnly>> HeldAlreadyAsync(this Turn turn, CheckedRecord record, IReadOnlyList<Pairing> pairings)
    {
        var ids = pairings.Select(pairing => pairing.Id).ToList();
        return (from contact in turn.Db.Contacts.Live()
                where contact.Occasion == record.Occasion && contact.On >= record.On
                from met in contact.Colleagues
                where ids.Contains(met.PairingId)
                group contact.On by met.PairingId into days
                select new { PairingId = days.Key, First = days.Min() }).ToDictionaryAsync(day => day.PairingId, day => day.First);
    }

    /// <summary>One must-talk of the speaker's units; null for anyone else's.</summary>
    public static async Task<TalkLine?> TalkAsync(this Turn turn, long? claimed) =>
        claimed is { } id && await turn.MustTalksToOversee().SingleOrDefaultAsync(held => held.Id == id) is { } talk
            ? (await turn.LinesAsync([talk]))[0]
            : null;

    /// <summary>All that one press recorded with it.</summary>
    public static async Task<IReadOnlyList<TalkLine>> TogetherAsync(this Turn turn, HeldMustTalk with)
    {
        if (with.RecordedById is not { } by)
            return await turn.LinesAsync([with]);
        var at = with.RecordedAt;
        var talks = turn.Db.MustTalks.Where(talk => talk.RecordedById == by && talk.RecordedAt == at);
        return await turn.LinesAsync(await turn.Db.HeldOn(talks, turn.Today).ToListAsync());
    }

    public static async Task<IReadOnlyList<TalkLine>> LinesAsync(this Turn turn, IReadOnlyList<HeldMustTalk> talks)
    {
        var ids = talks.SelectMany(talk => new[] { talk.ColleagueId, talk.MemberId }).Distinct().ToList();
        var names = await turn.Db.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name);
        return [.. talks.Select(talk => new TalkLine(talk, names[talk.ColleagueId], names[talk.MemberId]))];
    }
}
