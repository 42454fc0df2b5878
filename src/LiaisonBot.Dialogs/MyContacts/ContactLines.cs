using LiaisonBot.Data;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Figures;
using LiaisonBot.Dialogs.Paging;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.MyContacts;

/// <summary>
/// A member's own entries, each question one query. The author stands in every one of them, and in the note's own condition again:
/// nothing that a press claims can reach another's words.
/// </summary>
internal static class ContactLines
{
    public static Task<int> CountContactsAsync(this LiaisonDb db, long authorId, ContactFilter filter) =>
        db.Own(authorId).Matching(filter).CountAsync();

    /// <summary>One page, the newest first.</summary>
    public static Task<List<ContactLine>> ContactLinesAsync(this LiaisonDb db, long authorId, ContactFilter filter, ListPage page) =>
        db.Lines(authorId, db.Own(authorId).Matching(filter)
                .OrderByDescending(contact => contact.On).ThenByDescending(contact => contact.Id)
                .Skip(page.Skipped).Take(ListPage.Size))
            .ToListAsync();

    /// <summary>One entry as it stands today, also when an older revision of it is asked for.</summary>
    public static Task<ContactLine?> ContactLineAsync(this LiaisonDb db, long authorId, long id)
    {
        var root = db.Contacts.Where(contact => contact.Id == id).Select(contact => contact.RootId ?? contact.Id);
        return db.Lines(authorId, db.Own(authorId).Where(contact => root.Contains(contact.RootId ?? contact.Id)))
            .FirstOrDefaultAsync();
    }

    /// <summary>Everyone who stands in an own entry, whom one met last first.</summary>
    public static Task<List<MetColleague>> MetColleaguesAsync(this LiaisonDb db, long authorId) =>
        (from contact in db.Own(authorId)
         from met in contact.Colleagues
         join person in db.People on met.ColleagueId equals person.Id
         group contact.On by new { person.Id, person.Name } into days
         orderby days.Max() descending, days.Key.Id
         select new MetColleague(days.Key.Id, days.Key.Name))
        .ToListAsync();

    /// <summary>The first days of the months that have own entries, the latest first.</summary>
    public static async Task<IReadOnlyList<DateOnly>> ContactMonthsAsync(this LiaisonDb db, long authorId, int most)
    {
        var months = await db.Own(authorId)
            .GroupBy(contact => new { contact.On.Year, contact.On.Month })
            .OrderByDescending(month => month.Key.Year).ThenByDescending(month => month.Key.Month)
            .Select(month => new { month.Key.Year, month.Key.Month })
            .Take(most)
            .ToListAsync();
        return [.. months.Select(month => new DateOnly(month.Year, month.Month, 1))];
    }

    private static IQueryable<Contact> Own(this LiaisonDb db, long authorId) =>
        db.Contacts.AsNoTracking().Where(contact => contact.AuthorId == authorId && contact.SupersededById == null);

    private static IQueryable<Contact> Matching(this IQueryable<Contact> contacts, ContactFilter filter)
    {
        var ids = filter.ColleagueIds.ToList();
        var ofColleagues = ids.Count == 0
            ? contacts
            : contacts.Where(contact => contact.Colleagues.Any(met => ids.Contains(met.ColleagueId)));
        var inMonth = filter.Month is { } month ? ofColleagues.InMonthOf(month) : ofColleagues;
        return filter.Period is { } period ? inMonth.CountedIn(period) : inMonth;
    }

    private static IQueryable<ContactLine> Lines(this LiaisonDb db, long authorId, IQueryable<Contact> contacts) =>
        from contact in contacts
        orderby contact.On descending, contact.Id descending
        select new ContactLine
        {
            Id = contact.Id,
            On = contact.On,
            Kind = contact.Kind,
            Tasks = contact.Tasks,
            Occasion = contact.Occasion,
            Line = contact.Line,
            NextOn = contact.NextOn,
            IsUndone = contact.VoidedAt != null,
            IsEdited = contact.RootId != null,
            LoggedBy = db.People.Where(person => person.Id == contact.LoggedById && contact.LoggedById != authorId)
                .Select(person => person.Name).FirstOrDefault(),
            Note = db.PrivateNotes
                .Where(note => note.ContactId == contact.Id && note.AuthorId == authorId && contact.VoidedAt == null)
                .Select(note => note.Text).FirstOrDefault(),
            Colleagues = (from met in contact.Colleagues
                          join person in db.People on met.ColleagueId equals person.Id
                          orderby met.PairingId
                          select person.Name).ToList(),
        };
}
