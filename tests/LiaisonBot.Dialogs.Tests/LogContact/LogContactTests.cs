using System.Globalization;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Preferences;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.LogContact;

/// <summary>A school in which one member, 周海, logs contacts. It is Wednesday, 15 April 2026.</summary>
public abstract class LogContactTests : IAsyncLifetime
{
    private readonly Dictionary<string, Person> colleagues = [];
    private readonly Dictionary<string, Pairing> pairings = [];

    protected virtual Engine Engine => Engine.Sqlite;

    protected School School { get; private set; } = null!;

    protected Person Member { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        School = await School.OpenAsync(Engine);
        Member = await School.MemberAsync("周海");
    }

    public Task DisposeAsync() => School.DisposeAsync().AsTask();

    protected Chat Chat(bool onTeams = false) => School.ChatOf(Member, onTeams);

    protected string Id(string colleague) => colleagues[colleague].Id.ToString(CultureInfo.InvariantCulture);

    protected string PairingId(string colleague) => pairings[colleague].Id.ToString(CultureInfo.InvariantCulture);

    /// <summary>Pairs the member with new colleagues since 1 September 2025.</summary>
    protected async Task PairAsync(params string[] names)
    {
        foreach (var name in names)
            pairings[name] = await School.PairAsync(Member, colleagues[name] = await School.ColleagueAsync(name));
    }

    protected async Task PairAsync(string name, DateOnly from, DateOnly? to = null) =>
        pairings[name] = await School.PairAsync(Member, colleagues[name] = await School.ColleagueAsync(name), from, to);

    protected Task EndAsync(string name, DateOnly last) => School.ChangeAsync(db =>
        db.Set<Pairing>().Single(pairing => pairing.ColleagueId == colleagues[name].Id).EndedOn = last);

    protected Task SpeakEnglishAsync() =>
        School.ChangeAsync(db => db.Add(new Preference { PersonId = Member.Id, Language = Locale.English }));

    /// <summary>Every row of the handbook, those that count no longer included.</summary>
    protected async Task<IReadOnlyList<Contact>> EntriesAsync()
    {
        await using var db = School.Store.Read();
        return await db.Contacts.Include(contact => contact.Colleagues).OrderBy(contact => contact.Id).ToListAsync();
    }

    protected async Task<PrivateNote?> NoteAsync(Contact entry)
    {
        await using var db = School.Store.Read();
        return await db.PrivateNotes.SingleOrDefaultAsync(note => note.ContactId == entry.Id);
    }
}
