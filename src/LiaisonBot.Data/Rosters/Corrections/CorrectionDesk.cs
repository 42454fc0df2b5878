using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Rosters.Applying;
using LiaisonBot.Data.Rosters.Checking;
using LiaisonBot.Data.Rosters.Reading;
using LiaisonBot.Data.Spans;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Rosters.Corrections;

/// <summary>
/// Where one person's row of the roster is corrected: the same changes as an import would make of a file that says so, from the day that
/// whoever corrects it knows. It writes nothing itself; the caller's commit does, and finds out when somebody else was quicker.
/// </summary>
public sealed class CorrectionDesk
{
    /// <summary>How many days ahead leaving can be entered.</summary>
    public const int DaysAhead = 366;

    private static readonly Dictionary<string, DateOnly> NoPairings = [];

    private readonly LiaisonDb db;
    private readonly RosterRecords records;
    private readonly DateOnly today;

    private CorrectionDesk(LiaisonDb db, RosterRecords records, RosterEntry entry, DateOnly today)
    {
        this.db = db;
        this.records = records;
        this.today = today;
        Entry = entry;
    }

    /// <summary>The person as they stand.</summary>
    public RosterEntry Entry { get; }

    private Person Person => Entry.Person;

    /// <summary>Null for somebody who belongs to no unit any more.</summary>
    public static Task<CorrectionDesk?> OpenAsync(LiaisonDb db, Person person, DateOnly today, CancellationToken cancellation) =>
        OpenAsync(db, person, today, _ => false, cancellation);

    /// <param name="db">The records.</param>
    /// <param name="person">Who is corrected.</param>
    /// <param name="today">The day that stands for the day of import.</param>
    /// <param name="isHistory">Of roles and categories that ended on somebody's last day, those that did not end with them.</param>
    /// <param name="cancellation">Gives it up.</param>
    internal static async Task<CorrectionDesk?> OpenAsync(
        LiaisonDb db, Person person, DateOnly today, Func<ISpan, bool> isHistory, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(person);
        var records = (await RosterRecords.LoadOfAsync(db, person, today, cancellation)).Without(isHistory);
        if (records.Memberships[person].LastOrDefault() is not { } membership || records.Standings[person].LastOrDefault() is not { } standing)
            return null;
        var entry = new RosterEntry(person, standing.Kind, membership.Unit!)
        {
            Roles = [.. records.Roles[person].Select(span => new HeldRole(span.Role, span.Unit!))],
            Categories = [.. records.Categories[person].Select(span => span.Category)],
        };
        return new CorrectionDesk(db, records, entry, today);
    }

    /// <summary>Why this cannot be corrected; null when it can.</summary>
    /// <param name="correction">What is wanted.</param>
    /// <param name="daysBack">How far back the day may lie.</param>
    /// <param name="cancellation">Gives it up.</param>
    public Task<CorrectionRefusal?> CheckAsync(Correction correction, int daysBack, CancellationToken cancellation) =>
        new CorrectionCheck(db, records, Entry, today).RunAsync(correction, daysBack, cancellation);

    /// <summary>What follows from it, without anything being changed.</summary>
    public async Task<CorrectionEffects> ForeseeAsync(Correction correction, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(correction);
        var added = new Additions();
        if (IsOccasion(correction.Kind) && PostChange.Of(Person, After(correction), records, Since(correction)) is { } post)
            added.PostChanges.Add(post);
        var talks = await MustTalksOpened.FindAsync(db, added, records, today, cancellation);
        return new CorrectionEffects
        {
            MustTalkWith = [.. talks.Members.Select(member => member.Name)],
            PairingsToRepair = correction.Kind == CorrectionKind.Left ? await OtherSidesAsync(correction.On, cancellation) : [],
            WithoutSecretary = await WithoutSecretaryAsync(correction, cancellation),
            RolesKept = correction.Kind == CorrectionKind.Moved ? [.. Entry.Roles.Where(held => held.Unit.Id != correction.Unit!.Id)] : [],
        };
    }

    /// <summary>Makes it, with the talks that it opens (C4).</summary>
    /// <param name="correction">Checked before.</param>
    /// <param name="by">Who makes it.</param>
    /// <param name="clock">Dates it.</param>
    /// <param name="mustTalkDays">How many working days there are for a talk.</param>
    /// <param name="cancellation">Gives it up.</param>
    public async Task<RosterCorrection> ApplyAsync(
        Correction correction, long by, ProgrammeClock clock, int mustTalkDays, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(correction);
        ArgumentNullException.ThrowIfNull(clock);
        var row = Row(correction, by, clock.Now);
        if (correction.Kind == CorrectionKind.Left)
            row.EndedBefore = await EndedBefore.OnAsync(db, Person.Id, correction.On, cancellation);
        var added = new Additions();
        new PersonChanges(db, added, records, new UnitChanges(db, records), Since(correction)).Apply(After(correction), NoPairings);
        if (!IsOccasion(correction.Kind))
            added.PostChanges.Clear();
        var talks = await MustTalksOpened.FindAsync(db, added, records, today, cancellation);
        added.AddTo(db);
        talks.AddTo(db, clock.WorkingDays.AddWorkingDays(today, mustTalkDays), row.MadeAt);
        db.Add(row);

        // Two corrections of the same person at the same moment: the later commit finds the person changed, and is checked again.
        db.Entry(Person).Property(person => person.Version).IsModified = true;
        return row;
    }

    /// <summary>Takes back a leaving by the same way: what ended with the person runs on.</summary>
    internal void Return(RosterCorrection left) => new PersonChanges(db, new Additions(), records, new UnitChanges(db, records), today)
        .Apply(Now() with { LeftOn = left.FormerLeftOn, LeftReason = left.FormerLeftReason }, NoPairings);

    private static bool IsOccasion(CorrectionKind kind) => kind is not (CorrectionKind.CategoryAdded or CorrectionKind.CategoryEnded);

    /// <summary>The day that stands for the day of import.</summary>
    private DateOnly Since(Correction correction) =>
        correction.Kind is CorrectionKind.Left or CorrectionKind.Titled ? today : correction.On;

    private PersonFacts Now() => new(Person.StaffNo, Person.Name, Entry.Unit.Code, Entry.Kind)
    {
        Roles = [.. Entry.Roles.Select(held => new RoleAt(held.Role, held.Unit.Code))],
        Categories = Entry.Categories,
        Title = Person.Title,
        Account = Person.Account,
        Email = Person.Email,
        Locale = Person.Locale,
        JoinedOn = Person.JoinedOn,
        LeftOn = Person.LeftOn,
        LeftReason = Person.LeftReason,
    };

    private PersonFacts After(Correction correction)
    {
        var now = Now();
        return correction.Kind switch
        {
            CorrectionKind.Moved => now with { Unit = correction.Unit!.Code },
            CorrectionKind.Left => now with { LeftOn = correction.On, LeftReason = correction.LeftReason },
            CorrectionKind.RoleGiven => now with { Roles = [.. now.Roles, At(correction)] },
            CorrectionKind.RoleEnded => now with { Roles = [.. now.Roles.Where(role => role != At(correction))] },
            CorrectionKind.CategoryAdded => now with { Categories = [.. now.Categories, correction.Category!.Value] },
            CorrectionKind.CategoryEnded => now with { Categories = [.. now.Categories.Where(category => category != correction.Category)] },
            CorrectionKind.Titled => now with { Title = correction.Title },
            _ => throw new ArgumentOutOfRangeException(nameof(correction)),
        };
    }

    private static RoleAt At(Correction correction) => new(correction.Role!.Value, correction.Unit!.Code);

    private RosterCorrection Row(Correction correction, long by, DateTimeOffset now) => new()
    {
        PersonId = Person.Id,
        Kind = correction.Kind,
        On = correction.On,
        UnitId = correction.Unit?.Id,
        FormerUnitId = Entry.Unit.Id,
        Role = correction.Role,
        Category = correction.Category,
        Title = correction.Title,
        FormerTitle = correction.Kind == CorrectionKind.Titled ? Person.Title : null,
        LeftReason = correction.LeftReason,
        FormerLeftOn = Person.LeftOn,
        FormerLeftReason = Person.LeftReason,
        MadeById = by,
        MadeAt = now,
    };

    private async Task<IReadOnlyList<string>> OtherSidesAsync(DateOnly lastDay, CancellationToken cancellation) =>
        await db.Pairings.ActiveOn(lastDay.AddDays(1))
            .Where(pairing => pairing.MemberId == Person.Id || pairing.ColleagueId == Person.Id)
            .Select(pairing => pairing.MemberId == Person.Id ? pairing.Colleague!.Name : pairing.Member!.Name)
            .OrderBy(name => name)
            .ToListAsync(cancellation);

    private async Task<IReadOnlyList<string>> WithoutSecretaryAsync(Correction correction, CancellationToken cancellation)
    {
        var losing = correction switch
        {
            { Kind: CorrectionKind.Left } => [.. Entry.Roles.Where(held => held.Role == Role.Secretary).Select(held => held.Unit)],
            { Kind: CorrectionKind.RoleEnded, Role: Role.Secretary } => [correction.Unit!],
            _ => Array.Empty<Units.Unit>(),
        };
        var ids = losing.Select(unit => unit.Id).ToList();
        var others = await db.RoleHoldings
            .Where(span => ids.Contains(span.UnitId) && span.Role == Role.Secretary && span.PersonId != Person.Id && (span.To == null || span.To > today))
            .Select(span => span.UnitId).ToListAsync(cancellation);
        return [.. losing.Where(unit => !others.Contains(unit.Id)).Select(unit => unit.Name)];
    }
}
