using System.Globalization;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.MustTalks;
using LiaisonBot.Data.Objections;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.LogContact;

/// <summary>Entries of the handbook (C3), read and written in a turn.</summary>
internal static class Entries
{
    /// <summary>What other slices may follow from: an entry was edited or undone. The subject is its first row.</summary>
    public const string Changed = "contact.changed";

    /// <summary>What other slices say when they made an entry for a member, who is then told. The subject is the entry, as the turn has it.</summary>
    public const string Entered = "contact.entered";

    private static readonly RecordName Name = new("contact");

    /// <summary>An entry as a key's outcome and the audit name it.</summary>
    public static string Subject(Contact entry) => Name.Of(entry.Id);

    public static long? IdIn(string? subject) => Name.IdIn(subject);

    /// <summary>Notes in the audit what was done to an entry, once for everybody it is about.</summary>
    public static void AuditEntry(this Turn turn, string action, Contact entry)
    {
        foreach (var colleague in entry.Colleagues)
            turn.Audit(action, () => Subject(entry), colleague.ColleagueId);
    }

    /// <summary>The entry that the pressed card is about.</summary>
    public static async Task<Contact> SubjectAsync(this Turn turn) =>
        await turn.EntryAsync(long.Parse(turn.Key!.Subject!, CultureInfo.InvariantCulture))
        ?? throw new InvalidOperationException($"Key {turn.Key.Id} is about no entry of its person's.");

    /// <summary>The entry that a press names, as it stands today; null for anyone else's and for what is none.</summary>
    public static async Task<Contact?> ClaimedAsync(this Turn turn) =>
        long.TryParse(turn.Input(Verbs.EntryId), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && await turn.EntryAsync(id) is { } entry
            ? await turn.LatestAsync(entry)
            : null;

    /// <summary>The entry that an earlier press of this card led to; null when it led to none.</summary>
    public static async Task<Contact?> OutcomeAsync(this Turn turn) =>
        IdIn(turn.Key!.Outcome) is { } id ? await turn.EntryAsync(id) : null;

    public static Task<FormRules> RulesAsync(this Turn turn) => turn.RulesAsync(turn.Me.Id);

    /// <summary>What a form for this member is checked against.</summary>
    public static async Task<FormRules> RulesAsync(this Turn turn, long memberId) =>
        FormRules.Of(turn.Today, turn.Programme, await turn.Db.KnownPairingsAsync(memberId)) with
        {
            Talks = await turn.Db.OwedBy(memberId, turn.Today)
                .Select(talk => new OwedTalk(talk.PairingId, talk.Occasion, talk.OccurredOn)).ToListAsync(),
        };

    /// <summary>An entry of the speaker's own; null for anyone else's.</summary>
    private static Task<Contact?> EntryAsync(this Turn turn, long id) =>
        turn.OwnEntries().Include(contact => contact.Colleagues).SingleOrDefaultAsync(contact => contact.Id == id);

    /// <summary>What the entry is today: the last of its edits.</summary>
    public static async Task<Contact> LatestAsync(this Turn turn, Contact entry)
    {
        while (entry.SupersededById is { } next)
            entry = await turn.EntryAsync(next) ?? throw new InvalidOperationException($"Contact {entry.Id} was replaced by nothing.");
        return entry;
    }

    /// <summary>
    /// Whether the hours in which its author may change an entry, counted from its first saving, are over. An author who was asked
    /// for a correction may make it whenever that is.
    /// </summary>
    public static async Task<bool> IsSettledAsync(this Turn turn, Contact entry)
    {
        var rootId = entry.RootId ?? entry.Id;
        if (await turn.Db.Objections.AnyAsync(one => one.RootId == rootId && one.State == ObjectionState.CorrectionAsked))
            return false;
        var first = entry.RootId is { } root
            ? await turn.Db.Contacts.Where(contact => contact.Id == root).Select(contact => contact.LoggedAt).SingleAsync()
            : entry.LoggedAt;
        return turn.Now > first.AddHours(turn.Programme.UndoHours);
    }

    public static Task<string?> NoteAsync(this Turn turn, Contact entry) =>
        turn.OwnNotes()
            .Where(note => note.ContactId == entry.Id)
            .Select(note => (string?)note.Text)
            .SingleOrDefaultAsync();

    /// <summary>An entry that counts and tells the same: people, day, kind and words. Nobody means to keep it twice.</summary>
    public static async Task<Contact?> SameAsync(this IQueryable<Contact> entries, CheckedContact contact)
    {
        var alike = await entries.Live()
            .Include(entry => entry.Colleagues)
            .Where(entry => entry.On == contact.On && entry.Kind == contact.Kind && entry.Line == contact.Line)
            .ToListAsync();
        var pairings = contact.Pairings.Select(pairing => pairing.Id).ToHashSet();
        return alike.Find(entry => pairings.SetEquals(entry.Colleagues.Select(colleague => colleague.PairingId)));
    }

    /// <summary>A new entry, or a new revision of one: the old row stays as it was and points to the new one.</summary>
    public static Contact Keep(this Turn turn, CheckedContact from, Contact? replaces) => turn.Keep(from, replaces, turn.Me.Id);

    /// <summary>The same of any member: credit is theirs, and the speaker stands beside it as who entered it.</summary>
    public static Contact Keep(this Turn turn, CheckedContact from, Contact? replaces, long authorId)
    {
        var entry = new Contact
        {
            AuthorId = authorId,
            LoggedById = turn.Me.Id,
            LoggedAt = turn.Now,
            On = from.On,
            Kind = from.Kind,
            Tasks = from.Tasks,
            Occasion = from.Occasion,
            Line = from.Line,
            NextOn = from.Next,
            RootId = replaces?.RootId ?? replaces?.Id,
            Colleagues = [.. from.Pairings.Select(pairing => new ContactColleague { PairingId = pairing.Id, ColleagueId = pairing.ColleagueId })],
        };
        turn.Db.Add(entry);
        var id = turn.Db.Entry(entry).Property(contact => contact.Id).CurrentValue;
        if (from.Note is { } note)
            turn.Db.Add(new PrivateNote { ContactId = id, AuthorId = turn.Me.Id, Text = note });
        if (replaces is not null)
            turn.Db.Entry(replaces).Property(contact => contact.SupersededById).CurrentValue = id;
        return entry;
    }

    /// <summary>How many of the speaker's pairings were contacted in the month of that day, with what this turn changes.</summary>
    public static async Task<MonthTally> TallyAsync(this Turn turn, IReadOnlyList<KnownPairing> pairings, Contact entry, Contact? replaced = null)
    {
        var isCurrent = (entry.On.Year, entry.On.Month) == (turn.Today.Year, turn.Today.Month);
        var end = new DateOnly(entry.On.Year, entry.On.Month, DateTime.DaysInMonth(entry.On.Year, entry.On.Month));
        var standing = pairings.Where(pairing => pairing.StoodOn(isCurrent ? turn.Today : end)).Select(pairing => pairing.Id).ToHashSet();
        var contacted = await turn.OwnEntries().Live().InMonthOf(entry.On)
            .Where(contact => contact.Id != entry.Id && (replaced == null || contact.Id != replaced.Id))
            .SelectMany(contact => contact.Colleagues)
            .Select(colleague => colleague.PairingId)
            .Distinct()
            .ToListAsync();
        var done = contacted.Concat(entry.VoidedAt is null ? entry.Colleagues.Select(colleague => colleague.PairingId) : []);
        return new MonthTally(entry.On, isCurrent, done.Distinct().Count(standing.Contains), standing.Count);
    }

    public static SavedEntry Shown(this Contact entry, IReadOnlyList<KnownPairing> pairings, bool hasNote) => new(
        [
            .. entry.Colleagues
                .Select(colleague => pairings.First(pairing => pairing.Id == colleague.PairingId).Label)
                .Order(StringComparer.Ordinal),
        ],
        entry.On,
        entry.Kind,
        entry.Tasks,
        entry.Line,
        hasNote,
        entry.NextOn)
    {
        Occasion = entry.Occasion,
    };
}
