using LiaisonBot.Data.Audit;
using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Meta;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Rosters.Applying;
using LiaisonBot.Data.Rosters.Checking;
using LiaisonBot.Data.Rosters.Corrections;
using LiaisonBot.Data.Rosters.Reading;
using LiaisonBot.Data.Rosters.Reporting;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Rosters;

/// <summary>
/// Brings the roster to what three files say: org.csv, people.csv, pairings.csv. All of it or, if any row is bad, nothing.
/// The same files again change nothing; what they leave out stays as it is.
/// </summary>
/// <param name="db">A context of this import's own. A transaction that it already has is the caller's to commit.</param>
/// <param name="clock">Gives the day of import: what changes, changes from this day on.</param>
/// <param name="progress">Told of each step as it begins.</param>
/// <param name="limits">How large the files may be.</param>
public sealed class RosterImport(LiaisonDb db, ProgrammeClock clock, IProgress<ImportStep>? progress = null, ImportLimits? limits = null)
{
    private readonly Problems problems = new();
    private readonly DateOnly today = clock.Today;

    /// <summary>How many working days there are for a talk that a change in the roster makes due (C4).</summary>
    public int MustTalkDays { get; init; } = new ProgrammeSettings().MustTalkDays;

    /// <summary>Who brought the files, where it was done in chat; null for whoever runs the machine.</summary>
    public long? By { get; init; }

    /// <summary>
    /// <paramref name="open"/> gives a file by its name, or null when there is none. With <paramref name="dryRun"/> the
    /// report says what would happen, and nothing is written.
    /// </summary>
    public async Task<ImportReport> RunAsync(Func<string, Stream?> open, bool dryRun, CancellationToken cancellation)
    {
        progress?.Report(ImportStep.Reading);
        var rows = RosterReader.Read(open, limits ?? ImportLimits.Default, problems);

        // From here on nobody else writes, so that what was checked is what is changed.
        await using var transaction = db.Database.CurrentTransaction is null
            ? await db.Database.BeginTransactionAsync(cancellation)
            : null;
        progress?.Report(ImportStep.Checking);
        var replacesDemo = await db.HoldsDemoAsync(cancellation);
        var records = replacesDemo ? RosterRecords.Empty : await RosterRecords.LoadAsync(db, cancellation);
        var corrections = replacesDemo ? StandingCorrections.None : await StandingCorrections.LoadAsync(db, records, cancellation);
        rows = rows with { People = corrections.Amend(rows.People) };
        var matches = new PairingMatches(rows.Pairings, records);
        Check(rows, records, matches);
        if (replacesDemo && await db.IsInUseAsync(cancellation))
            problems.Add(ProblemKind.DemoInUse, OrgColumns.File);
        if (problems.Errors.Count > 0)
            return Report(dryRun);

        if (replacesDemo && !dryRun)
            await db.DeleteEveryRecordAsync(cancellation);
        if (!dryRun)
            corrections.Settle(clock.Now);
        var report = await ApplyAsync(rows, records, matches, dryRun, cancellation) with { ReplacedDemo = replacesDemo };
        if (!dryRun && transaction is not null)
            await transaction.CommitAsync(cancellation);
        return report;
    }

    private void Check(RosterRows rows, RosterRecords records, PairingMatches matches)
    {
        if (rows.UnitCodes is not null)
            UnitChecks.Check(rows, records);
        PeopleChecks.Check(rows, records, today);
        new PairingChecks(rows, records, matches, today).Check();
    }

    private async Task<ImportReport> ApplyAsync(
        RosterRows rows, RosterRecords records, PairingMatches matches, bool dryRun, CancellationToken cancellation)
    {
        progress?.Report(ImportStep.Comparing);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var added = new Additions();
        var units = new UnitChanges(db, records);
        var people = new PersonChanges(db, added, records, units, today);
        var report = Report(dryRun) with
        {
            Units = units.Apply(rows.Units),
            People = people.Apply(rows.People, FirstPairings(rows)),
            Pairings = new PairingChanges(db, added, people, matches).Apply(rows.Pairings),
        };
        var talks = await MustTalksOpened.FindAsync(db, added, records, today, cancellation);
        report = report with { MustTalks = talks.Count };
        db.ChangeTracker.DetectChanges();
        if (dryRun || (added.IsNothing && !db.ChangeTracker.HasChanges()))
            return report;

        progress?.Report(ImportStep.Writing);
        db.Add(new AuditEntry { At = clock.Now, ActorId = By, Action = "roster.import" });
        await SaveAsync(units, added, cancellation);
        await talks.WriteAsync(db, clock, MustTalkDays, cancellation);
        return report;
    }

    private async Task SaveAsync(UnitChanges units, Additions added, CancellationToken cancellation)
    {
        await ReleaseAccountsAsync(cancellation);
        await db.SaveChangesAsync(cancellation);
        units.SetPaths();
        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(cancellation);
        await added.WriteAsync(db, cancellation);
    }

    /// <summary>Two people may have exchanged accounts, and at no moment may two rows hold the same one.</summary>
    private async Task ReleaseAccountsAsync(CancellationToken cancellation)
    {
        foreach (var entry in db.ChangeTracker.Entries<People.Person>().Where(entry => entry.State == EntityState.Modified))
        {
            var account = entry.Property(person => person.Account);
            if (account.IsModified && account.OriginalValue is not null)
            {
                await db.People.Where(person => person.Id == entry.Entity.Id)
                    .ExecuteUpdateAsync(row => row.SetProperty(person => person.Account, (string?)null), cancellation);
                account.OriginalValue = null;
            }
        }
    }

    private static Dictionary<string, DateOnly> FirstPairings(RosterRows rows) => rows.Pairings
        .SelectMany(row => new[] { (StaffNo: row.Member, row.StartedOn), (StaffNo: row.Colleague, row.StartedOn) })
        .GroupBy(pair => pair.StaffNo)
        .ToDictionary(group => group.Key, group => group.Min(pair => pair.StartedOn));

    private ImportReport Report(bool dryRun) => new(problems.Errors, problems.Warnings) { IsDryRun = dryRun };
}
