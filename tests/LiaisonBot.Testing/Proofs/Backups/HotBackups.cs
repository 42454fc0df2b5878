using System.Globalization;
using LiaisonBot.Data.Audit;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Testing.Databases;
using LiaisonBot.Testing.Processes;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Testing.Proofs.Backups;

/// <summary>
/// Members log contacts as fast as they can, while backup after backup is made beside the bot. Each is restored into an empty place of its own:
/// what had been acknowledged when it began is in it once, and whatever is in it is whole.
/// </summary>
public sealed class HotBackups(BotInTeams stand, int members)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);
    private readonly BusyMembers load = new(stand, members);

    public async Task<BackupReport> RunAsync(int backups, Action<int> progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        load.Begin();
        await EveryoneSavesAsync();
        var report = new BackupReport();
        for (var number = 1; number <= backups; number++)
        {
            report = await OneAsync(report with { Backups = number });
            progress(number);
        }

        await load.EndAsync();
        return report with { Acknowledged = load.Acknowledged.Count, Unanswered = load.Unanswered.Count };
    }

    /// <summary>A backup of nothing would prove nothing.</summary>
    private async Task EveryoneSavesAsync()
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        while (load.SavedByMember.Any(saved => saved == 0))
            await Task.Delay(BetweenLooks, TimeProvider.System, patience.Token);
    }

    private async Task<BackupReport> OneAsync(BackupReport report)
    {
        var promised = load.Acknowledged.ToList();
        var file = stand.PlaceFor("hot.backup");
        using var elsewhere = new TemporaryFolder();
        var made = await stand.RunAsync("backup", file);
        if (made.ExitCode != 0)
            return report with { Failed = report.Failed + 1 };
        var place = stand.Engine == Engine.Postgres ? await MigratedDatabases.NewAsync(Engine.Postgres, elsewhere.Path) : $"Data Source={elsewhere.Database}";
        var put = await BotRun.OfAsync(elsewhere, ["restore", file], new Dictionary<string, string>
        {
            ["Database__Provider"] = stand.Engine.ToString(),
            ["ConnectionStrings__Liaison"] = place,
        });
        return put.ExitCode == 0 ? await CompareAsync(report, promised, file, place) : report with { Failed = report.Failed + 1 };
    }

    private async Task<BackupReport> CompareAsync(BackupReport report, List<string> promised, string file, string place)
    {
        await using var store = MigratedDatabases.Open(stand.Engine, place);
        await using var db = store.Read();
        var contacts = await db.Set<Contact>().Select(contact => new { contact.Id, contact.Line }).ToListAsync();
        var lines = contacts.CountBy(contact => contact.Line).ToDictionary();

        // An entry and its line in the audit are one commit: one without the other would be half of it.
        var audited = (await db.Set<AuditEntry>().Where(entry => entry.Action == "contact.save").Select(entry => entry.Subject).ToListAsync()).ToHashSet();
        var torn = !audited.SetEquals(contacts.Select(contact => string.Create(CultureInfo.InvariantCulture, $"contact:{contact.Id}")));
        var missing = promised.Count(line => !lines.ContainsKey(line));
        return report with
        {
            Rows = report.Rows + contacts.Count,
            Missing = report.Missing + missing,
            Twice = report.Twice + lines.Values.Count(times => times > 1),
            Torn = report.Torn + (torn ? 1 : 0),
            Different = report.Different + (await IsSameAsync(file, place) ? 0 : 1),
        };
    }

    /// <summary>Table by table. PostgreSQL's file can be read by nothing but a restore.</summary>
    private async Task<bool> IsSameAsync(string file, string place) =>
        stand.Engine == Engine.Postgres
        || (await Contents.OfAsync(Engine.Sqlite, $"Data Source={file}")).SequenceEqual(await Contents.OfAsync(Engine.Sqlite, place));
}

/// <param name="Backups">How many were made.</param>
/// <param name="Failed">Of these, could not be made or not be restored.</param>
/// <param name="Acknowledged">Entries that the channel was told are saved, in all.</param>
/// <param name="Rows">Entries found in the restored backups, all together.</param>
/// <param name="Missing">Entries acknowledged before a backup began that are not in it.</param>
/// <param name="Twice">Entries that are in one more than once.</param>
/// <param name="Torn">Backups with half of a commit in them.</param>
/// <param name="Different">Backups that are not the same after they were restored.</param>
/// <param name="Unanswered">Forms and saved cards that never arrived.</param>
public sealed record BackupReport(
    int Backups = 0, int Failed = 0, int Acknowledged = 0, int Rows = 0, int Missing = 0, int Twice = 0, int Torn = 0, int Different = 0,
    int Unanswered = 0)
{
    public bool Holds => this is
    {
        Backups: > 0, Failed: 0, Acknowledged: > 0, Rows: > 0, Missing: 0, Twice: 0, Torn: 0, Different: 0, Unanswered: 0,
    };
}
