using System.Globalization;
using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Preferences;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.ReportDifficulty;

/// <summary>
/// A school in which the member 周海 of 药理支部 reports what colleagues raise; the secretary 林书琴 chats with the bot. It is Wednesday,
/// 15 April 2026.
/// </summary>
public abstract class ReportDifficultyTests : IAsyncLifetime
{
    private readonly Dictionary<string, Person> colleagues = [];

    protected virtual Engine Engine => Engine.Sqlite;

    protected School School { get; private set; } = null!;

    protected Person Member { get; private set; } = null!;

    protected Chat Chat { get; private set; } = null!;

    protected Chat Secretary { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        School = await School.OpenAsync(Engine);
        Member = await School.MemberAsync("周海");
        Chat = School.ChatOf(Member);
        Secretary = School.ChatOf(School.Lin);
        await Secretary.JoinAsync();
    }

    public Task DisposeAsync() => School.DisposeAsync().AsTask();

    protected Person Colleague(string name) => colleagues[name];

    protected string Id(string name) => colleagues[name].Id.ToString(CultureInfo.InvariantCulture);

    protected async Task PairAsync(params string[] names)
    {
        foreach (var name in names)
            await School.PairAsync(Member, colleagues[name] = await School.ColleagueAsync(name));
    }

    protected Task EndAsync(string name) => School.ChangeAsync(db =>
        db.Set<Pairing>().Single(pairing => pairing.ColleagueId == colleagues[name].Id).EndedOn = School.Today.AddDays(-1));

    protected Task SpeakEnglishAsync(Person person) =>
        School.ChangeAsync(db => db.Add(new Preference { PersonId = person.Id, Language = Locale.English }));

    protected async Task<IReadOnlyList<Case>> CasesAsync()
    {
        await using var db = School.Store.Read();
        return await db.Cases.Include(one => one.Colleagues).OrderBy(one => one.Id).ToListAsync();
    }
}
