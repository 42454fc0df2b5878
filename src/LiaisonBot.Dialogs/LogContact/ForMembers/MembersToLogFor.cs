using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.LogContact.ForMembers;

/// <summary>A member for whom the speaker may enter a contact.</summary>
internal sealed record MemberToLogFor(long Id, string Name, string StaffNo)
{
    public string Value => RecordName.Text(Id);
}

/// <summary>Members, and entries made for them, read in a turn.</summary>
internal static class MembersToLogFor
{
    /// <summary>Members of the speaker's units who have or had a pairing, by name; not the speaker, who logs their own.</summary>
    public static Task<List<MemberToLogFor>> MembersToLogForAsync(this Turn turn) => turn.ToLogFor()
        .OrderBy(person => person.Name).ThenBy(person => person.StaffNo)
        .Select(person => new MemberToLogFor(person.Id, person.Name, person.StaffNo))
        .ToListAsync();

    /// <summary>One of them by the id that a key or a press claims; null for anybody else.</summary>
    public static Task<MemberToLogFor?> MemberToLogForAsync(this Turn turn, string? claimed)
    {
        var id = RecordName.Id(claimed);
        return turn.ToLogFor()
            .Where(person => person.Id == id)
            .Select(person => new MemberToLogFor(person.Id, person.Name, person.StaffNo))
            .SingleOrDefaultAsync();
    }

    /// <summary>Without the pairing in which the speaker is the colleague: that one is for others to keep.</summary>
    public static async Task<FormRules> RulesForAsync(this Turn turn, MemberToLogFor member)
    {
        var rules = await turn.RulesAsync(member.Id);
        return rules with { WithNote = false, Pairings = [.. rules.Pairings.Where(pairing => pairing.ColleagueId != turn.Me.Id)] };
    }

    /// <summary>The entries of a member of the speaker's units.</summary>
    public static IQueryable<Contact> EntriesOf(this Turn turn, MemberToLogFor member) =>
        turn.Db.Contacts.Where(contact => contact.AuthorId == member.Id);

    /// <summary>Entries that the speaker made for others.</summary>
    public static Task<Contact?> EntryForOthersAsync(this Turn turn, long? id)
    {
        var me = turn.Me.Id;
        return turn.Db.Contacts.Include(contact => contact.Colleagues)
            .SingleOrDefaultAsync(contact => contact.Id == id && contact.LoggedById == me && contact.AuthorId != me);
    }

    /// <summary>Such an entry as the speaker wrote it, and what has become of it.</summary>
    public static async Task<EnteredFor?> EnteredForOthersAsync(this Turn turn, long? id) =>
        await turn.EntryForOthersAsync(id) is { } entry ? await turn.EnteredAsync(entry) : null;

    /// <summary>An entry that the speaker made for somebody, as they wrote it.</summary>
    public static async Task<EnteredFor> EnteredAsync(this Turn turn, Contact entry)
    {
        var name = await turn.Db.People.Where(person => person.Id == entry.AuthorId).Select(person => person.Name).SingleAsync();
        var shown = entry.Shown(await turn.Db.KnownPairingsAsync(entry.AuthorId), hasNote: false);
        return new EnteredFor(name, shown, entry switch
        {
            { VoidedAt: not null } => EnteredNews.Undone,
            { SupersededById: not null } => EnteredNews.EditedSince,
            _ => EnteredNews.Standing,
        });
    }

    private static IQueryable<Person> ToLogFor(this Turn turn)
    {
        var me = turn.Me.Id;
        var people = turn.OversightOf();
        return turn.Db.People.Where(person =>
            person.Id != me && people.Contains(person.Id) && turn.Db.Pairings.Any(pairing => pairing.MemberId == person.Id && pairing.ColleagueId != me));
    }
}
