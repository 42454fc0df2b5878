using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Rosters.Corrections;
using LiaisonBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Tests.Rosters;

/// <summary>The steps of tests that correct <see cref="SmallRoster"/> on 10 June.</summary>
internal static class Correcting
{
    public const int DaysBack = 62;

    public static DateOnly Today { get; } = new(2026, 6, 10);

    public static SmallRoster Rewrite(string was, string becomes)
    {
        var roster = new SmallRoster();
        Assert.Contains(was, roster.People!, StringComparison.Ordinal);
        return roster with { People = roster.People!.Replace(was, becomes, StringComparison.Ordinal) };
    }

    public static async Task CorrectAsync(TestDatabase database, string staffNo, string kind, DateOnly on, int hour = 12)
    {
        await using var db = database.Open();
        await ApplyAsync(db, staffNo, kind, on, hour);
        await db.SaveChangesAsync();
    }

    public static async Task ApplyAsync(LiaisonDb db, string staffNo, string kind, DateOnly on, int hour = 12)
    {
        var (desk, correction) = (await DeskAsync(db, staffNo), await NewAsync(db, kind, on));
        Assert.Null(await desk.CheckAsync(correction, DaysBack, CancellationToken.None));
        await desk.ApplyAsync(correction, by: 1, Clock(hour), mustTalkDays: 10, CancellationToken.None);
    }

    public static async Task<CorrectionRefusal?> RefusalAsync(TestDatabase database, string staffNo, string kind, DateOnly on)
    {
        await using var db = database.Open();
        return await (await DeskAsync(db, staffNo)).CheckAsync(await NewAsync(db, kind, on), DaysBack, CancellationToken.None);
    }

    public static async Task<bool> UndoAsync(TestDatabase database, bool first = false)
    {
        await using var db = database.Open();
        var made = await db.RosterCorrections.Where(one => first || one.UndoneAt == null || db.RosterCorrections.Count() == 1)
            .OrderBy(one => first ? one.Id : -one.Id).FirstAsync();
        var undone = await db.TryUndoAsync(made, Clock(), CancellationToken.None);
        await db.SaveChangesAsync();
        return undone;
    }

    public static async Task<CorrectionDesk> DeskAsync(LiaisonDb db, string staffNo)
    {
        var person = await db.People.SingleAsync(one => one.StaffNo == staffNo);
        return (await CorrectionDesk.OpenAsync(db, person, Today, CancellationToken.None))!;
    }

    public static async Task<Correction> NewAsync(LiaisonDb db, string what, DateOnly on)
    {
        var units = await db.Units.ToDictionaryAsync(unit => unit.Code);
        return what switch
        {
            "moved" => new Correction(CorrectionKind.Moved, on) { Unit = units["B2"] },
            "moved to B1" => new Correction(CorrectionKind.Moved, on) { Unit = units["B1"] },
            "moved to C" => new Correction(CorrectionKind.Moved, on) { Unit = units["C"] },
            "left" => new Correction(CorrectionKind.Left, on) { LeftReason = LeftReason.Retired },
            "left for elsewhere" => new Correction(CorrectionKind.Left, on) { LeftReason = LeftReason.Transferred },
            "secretary of B1" => new Correction(CorrectionKind.RoleGiven, on) { Role = Role.Secretary, Unit = units["B1"] },
            "secretary of B2" => new Correction(CorrectionKind.RoleGiven, on) { Role = Role.Secretary, Unit = units["B2"] },
            "role_given" => new Correction(CorrectionKind.RoleGiven, on) { Role = Role.AdminHead, Unit = units["B1"] },
            "role_ended" => new Correction(CorrectionKind.RoleEnded, on) { Role = Role.Secretary, Unit = units["B1"] },
            "category_added" => new Correction(CorrectionKind.CategoryAdded, on) { Category = Category.Guidance },
            "category_added again" => new Correction(CorrectionKind.CategoryAdded, on) { Category = Category.NewHire },
            "category_ended" => new Correction(CorrectionKind.CategoryEnded, on) { Category = Category.NewHire },
            "titled" => new Correction(CorrectionKind.Titled, on) { Title = "副教授" },
            "titled the same" => new Correction(CorrectionKind.Titled, on) { Title = "讲师" },
            _ => throw new ArgumentOutOfRangeException(nameof(what)),
        };
    }

    public static ProgrammeClock Clock(int hour = 12) =>
        new(new SteppedClock(Today.ToDateTime(new TimeOnly(hour, 0), DateTimeKind.Utc)), TimeZoneInfo.Utc);

    /// <summary>Every span, title, end and talk that is owed, as text.</summary>
    public static async Task<string> RosterAsync(TestDatabase database)
    {
        await using var db = database.Open();
        List<string> lines =
        [
            .. await db.People.Select(one => $"{one.StaffNo} {one.Title} {one.LeftOn} {one.LeftReason}").ToListAsync(),
            .. await db.Standings.Select(one => $"{one.Person!.StaffNo} {one.Kind} {one.From} {one.To}").ToListAsync(),
            .. await db.Memberships.Select(one => $"{one.Person!.StaffNo} {one.Unit!.Code} {one.From} {one.To}").ToListAsync(),
            .. await db.RoleHoldings.Select(one => $"{one.Person!.StaffNo} {one.Role}@{one.Unit!.Code} {one.From} {one.To}").ToListAsync(),
            .. await db.CategoryHoldings.Select(one => $"{one.Person!.StaffNo} {one.Category} {one.From} {one.To}").ToListAsync(),
            .. await db.MustTalks.Where(one => one.WithdrawnAt == null).Select(one => $"{one.PairingId} {one.Occasion} {one.OccurredOn} {one.DueOn}").ToListAsync(),
        ];
        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }
}
