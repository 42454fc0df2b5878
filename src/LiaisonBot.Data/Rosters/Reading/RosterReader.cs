using LiaisonBot.Data.People;
using LiaisonBot.Data.Rosters.Reporting;

namespace LiaisonBot.Data.Rosters.Reading;

/// <summary>Reads the three files cell by cell; what concerns several rows at once is checked later.</summary>
internal static class RosterReader
{
    public static RosterRows Read(Func<string, Stream?> open, ImportLimits limits, Problems problems)
    {
        var org = ReadTable(open, OrgColumns.File, OrgColumns.All, limits, problems);
        var people = ReadTable(open, PeopleColumns.File, PeopleColumns.All, limits, problems);
        var pairings = ReadTable(open, PairingColumns.File, PairingColumns.All, limits, problems);
        return new RosterRows(Rows(org, Unit), Rows(people, Person), Rows(pairings, Pairing))
        {
            UnitCodes = org?.Values(OrgColumns.Code),
            StaffNos = people?.Values(PeopleColumns.StaffNo),
        };
    }

    private static RosterTable? ReadTable(
        Func<string, Stream?> open, string file, IReadOnlyList<Column> columns, ImportLimits limits, Problems problems)
    {
        try
        {
            using var content = open(file);
            return RosterTable.Read(file, content, columns, limits, problems);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(ProblemKind.FileUnreadable, file);
            return null;
        }
    }

    private static List<T> Rows<T>(RosterTable? table, Func<RosterRow, T> read)
        where T : class =>
        [.. (table?.Rows ?? []).Select(row => (Row: row, Value: read(row))).Where(pair => pair.Row.IsGood).Select(pair => pair.Value)];

    private static UnitRow Unit(RosterRow row) => new(
        row,
        row.Required(OrgColumns.Code, Units.Unit.CodeLength),
        row.Required(OrgColumns.Name, Units.Unit.NameLength),
        row.Word(OrgColumns.Kind, Vocabularies.UnitKinds, ProblemKind.KindUnknown),
        row.Optional(OrgColumns.Parent, Units.Unit.CodeLength));

    private static PersonRow Person(RosterRow row)
    {
        var person = new PersonRow(
            row,
            row.Required(PeopleColumns.StaffNo, People.Person.StaffNoLength),
            row.Required(PeopleColumns.Name, People.Person.NameLength),
            row.Required(PeopleColumns.Unit, Units.Unit.CodeLength),
            row.Word(PeopleColumns.Kind, Vocabularies.PersonKinds, ProblemKind.KindUnknown))
        {
            Categories = row.Words(PeopleColumns.Categories, Vocabularies.Categories, ProblemKind.CategoryUnknown),
            Title = row.Optional(PeopleColumns.Title, People.Person.TitleLength),
            Account = row.Optional(PeopleColumns.Account, People.Person.AccountLength),
            Email = row.Optional(PeopleColumns.Email, People.Person.EmailLength),
            Locale = row.OptionalWord(PeopleColumns.Locale, Vocabularies.Locales, ProblemKind.LocaleUnknown) ?? Locale.Chinese,
            JoinedOn = row.Date(PeopleColumns.JoinedOn),
            LeftOn = row.Date(PeopleColumns.LeftOn),
            LeftReason = row.OptionalWord(PeopleColumns.LeftReason, Vocabularies.LeftReasons, ProblemKind.LeftReasonUnknown),
        };
        if (person.LeftOn < person.JoinedOn)
            row.Fail(ProblemKind.EndBeforeStart, PeopleColumns.LeftOn);
        var roles = Roles(row, person.Unit);
        return person with
        {
            Roles = [.. roles.Select(role => role.At).Distinct()],
            RolesWithoutUnit = [.. roles.Where(role => !role.IsWritten).Select(role => role.At).Distinct()],
        };
    }

    /// <summary><c>secretary</c> is a role in the person's own unit, <c>secretary@G01</c> one in another.</summary>
    private static IReadOnlyList<(RoleAt At, bool IsWritten)> Roles(RosterRow row, string ownUnit) =>
    [
        .. row.List(PeopleColumns.Roles).Select(cell =>
        {
            var parts = cell.Replace('＠', '@').Split('@', 2, StringSplitOptions.TrimEntries);
            var role = row.Read(PeopleColumns.Roles, parts[0], Vocabularies.Roles, ProblemKind.RoleUnknown);
            return (new RoleAt(role, parts.Length == 2 ? parts[1] : ownUnit), parts.Length == 2);
        }),
    ];

    private static PairingRow Pairing(RosterRow row)
    {
        var pairing = new PairingRow(
            row,
            row.Required(PairingColumns.Member, People.Person.StaffNoLength),
            row.Required(PairingColumns.Colleague, People.Person.StaffNoLength),
            row.Word(PairingColumns.Origin, Vocabularies.Origins, ProblemKind.OriginUnknown),
            row.RequiredDate(PairingColumns.StartedOn))
        {
            Batch = row.Optional(PairingColumns.Batch, Pairings.Pairing.BatchLength),
            EndedOn = row.Date(PairingColumns.EndedOn),
            Reason = row.Optional(PairingColumns.Reason, Pairings.Pairing.EndReasonLength),
        };
        if (pairing.EndedOn < pairing.StartedOn)
            row.Fail(ProblemKind.EndBeforeStart, PairingColumns.EndedOn);
        return pairing;
    }
}
