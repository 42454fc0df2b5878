using LiaisonBot.Data.People;
using LiaisonBot.Data.Rosters.Checking;
using LiaisonBot.Data.Rosters.Reading;
using LiaisonBot.Data.Rosters.Reporting;
using LiaisonBot.Data.Stored;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Rosters.Corrections;

/// <summary>
/// What was corrected in chat and no file has said yet. A row that still says what stood before is read as corrected, with a warning; a
/// row that says the same, or something newer, settles the correction, and from then on the files lead again.
/// </summary>
internal sealed class StandingCorrections(IEnumerable<RosterCorrection> standing, RosterRecords records)
{
    private readonly ILookup<string, RosterCorrection> byStaffNo = standing.ToLookup(correction => correction.Person!.StaffNo);
    private readonly List<RosterCorrection> settled = [];

    public static StandingCorrections None => new([], RosterRecords.Empty);

    /// <summary>Tracked, so that what a file settles is saved with it.</summary>
    public static async Task<StandingCorrections> LoadAsync(LiaisonDb db, RosterRecords records, CancellationToken cancellation) => new(
        await db.RosterCorrections.Where(correction => correction.UndoneAt == null && correction.SettledAt == null)
            .Include(correction => correction.Person).Include(correction => correction.Unit).Include(correction => correction.FormerUnit)
            .OrderBy(correction => correction.Id)
            .ToListAsync(cancellation),
        records);

    /// <summary>The rows as they are to be applied.</summary>
    public IReadOnlyList<PersonRow> Amend(IReadOnlyList<PersonRow> rows) =>
        byStaffNo.Count == 0 ? rows : [.. rows.Select(row => byStaffNo[row.StaffNo].GroupBy(About).Aggregate(row, Amend))];

    public void Settle(DateTimeOffset now)
    {
        foreach (var correction in settled)
            correction.SettledAt = now;
    }

    /// <summary>What a correction is about: of several about the same, each goes on from the one before it.</summary>
    private static (CorrectionKind Kind, Role? Role, long? UnitId, Category? Category) About(RosterCorrection correction) => correction.Kind switch
    {
        CorrectionKind.RoleGiven or CorrectionKind.RoleEnded => (CorrectionKind.RoleGiven, correction.Role, correction.UnitId, null),
        CorrectionKind.CategoryAdded or CorrectionKind.CategoryEnded => (CorrectionKind.CategoryAdded, null, null, correction.Category),
        CorrectionKind.Moved or CorrectionKind.Left or CorrectionKind.Titled => (correction.Kind, null, null, null),
        _ => throw new ArgumentOutOfRangeException(nameof(correction)),
    };

    private PersonRow Amend(PersonRow row, IEnumerable<RosterCorrection> same)
    {
        var lagging = new List<RosterCorrection>();
        var (amended, place) = (row, (Column: PeopleColumns.StaffNo, Former: ""));
        foreach (var correction in same)
        {
            var (next, column, former) = Read(amended, correction);
            if (next is null)
            {
                settled.Add(correction);
                continue;
            }

            if (lagging.Count == 0)
                place = (column, former);
            lagging.Add(correction);
            amended = next;
        }

        if (lagging.Count == 0 || !Differ(row, amended))
        {
            // Nothing was corrected, or corrected back: the file is right.
            settled.AddRange(lagging);
            return row;
        }

        row.Source.Note(ProblemKind.KeptAsCorrected, place.Column, place.Former);
        return amended;
    }

    private static bool Differ(PersonRow one, PersonRow other) =>
        one.Unit != other.Unit || one.Title != other.Title || (one.LeftOn, one.LeftReason) != (other.LeftOn, other.LeftReason)
        || !one.Roles.ToHashSet().SetEquals(other.Roles) || !one.Categories.ToHashSet().SetEquals(other.Categories);

    /// <summary>The row as corrected, with the column in which it lags behind and what stands there; no row when the file has caught up.</summary>
    private (PersonRow? Amended, Column Column, string Former) Read(PersonRow row, RosterCorrection correction) => correction.Kind switch
    {
        CorrectionKind.Moved => (
            row.Unit == correction.FormerUnit!.Code && correction.UnitId != correction.FormerUnitId ? row with { Unit = correction.Unit!.Code } : null,
            PeopleColumns.Unit,
            row.Unit),
        CorrectionKind.Left => (
            IsBehind(row, correction) && !(row.JoinedOn > correction.On)
                ? row with { LeftOn = correction.On, LeftReason = correction.LeftReason }
                : null,
            PeopleColumns.LeftOn,
            $"{row.LeftOn:yyyy-MM-dd}"),
        CorrectionKind.Titled => (
            row.Title == correction.FormerTitle && row.Title != correction.Title ? row with { Title = correction.Title } : null,
            PeopleColumns.Title,
            row.Title ?? ""),
        CorrectionKind.RoleGiven or CorrectionKind.RoleEnded => Roles(row, correction, new RoleAt(correction.Role!.Value, correction.Unit!.Code)),
        CorrectionKind.CategoryAdded or CorrectionKind.CategoryEnded => Categories(row, correction, correction.Category!.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(correction)),
    };

    /// <summary>With the day, or with the reason alone, where that was all that was corrected.</summary>
    private static bool IsBehind(PersonRow row, RosterCorrection left) =>
        row.LeftOn == left.FormerLeftOn
        && (row.LeftOn != left.On || (row.LeftReason is { } reason && reason == left.FormerLeftReason && reason != left.LeftReason));

    private (PersonRow? Amended, Column Column, string Former) Roles(PersonRow row, RosterCorrection correction, RoleAt role)
    {
        var given = correction.Kind == CorrectionKind.RoleGiven;
        var meant = given || row.Roles.Contains(role) ? role : MovedAlong(row, correction) ?? role;
        var lags = row.Roles.Contains(meant) != given;
        return (
            lags ? row with { Roles = given ? [.. row.Roles, role] : [.. row.Roles.Where(one => one != meant)] } : null,
            PeopleColumns.Roles,
            $"{Literals<Role>.Write(role.Role)}@{role.Unit}");
    }

    /// <summary>
    /// A role without a unit is one for the row's own (docs/roster.md). In a row that has the person's new unit and still the role that ended in
    /// the former one, it is that role, and has not come along.
    /// </summary>
    private RoleAt? MovedAlong(PersonRow row, RosterCorrection ended)
    {
        var (person, now) = (ended.Person!, row.RolesWithoutUnit.FirstOrDefault(one => one.Role == ended.Role));
        return row.RolesWithoutUnit.Contains(now)
            && records.Memberships[person].Any(span => span.UnitId == ended.UnitId)
            && !records.Roles[person].Any(span => span.To is null && span.Role == now.Role && span.Unit!.Code == now.Unit)
            ? now
            : null;
    }

    private static (PersonRow? Amended, Column Column, string Former) Categories(PersonRow row, RosterCorrection correction, Category category)
    {
        var added = correction.Kind == CorrectionKind.CategoryAdded;
        var lags = row.Categories.Contains(category) != added;
        return (
            lags ? row with { Categories = added ? [.. row.Categories, category] : [.. row.Categories.Where(one => one != category)] } : null,
            PeopleColumns.Categories,
            Literals<Category>.Write(category));
    }
}
