using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Data.Rosters.Reading;

/// <summary>A good row of org.csv.</summary>
internal sealed record UnitRow(RosterRow Source, string Code, string Name, UnitKind Kind, string? Parent);

/// <summary>A role for a unit, by its code.</summary>
internal readonly record struct RoleAt(Role Role, string Unit);

/// <summary>What people.csv says of somebody, and what a correction in chat makes of that.</summary>
internal record PersonFacts(string StaffNo, string Name, string Unit, PersonKind Kind)
{
    public IReadOnlyList<RoleAt> Roles { get; init; } = [];

    public IReadOnlyList<Category> Categories { get; init; } = [];

    public string? Title { get; init; }

    public string? Account { get; init; }

    public string? Email { get; init; }

    public Locale Locale { get; init; }

    public DateOnly? JoinedOn { get; init; }

    public DateOnly? LeftOn { get; init; }

    public LeftReason? LeftReason { get; init; }
}

/// <summary>A good row of people.csv.</summary>
internal sealed record PersonRow(RosterRow Source, string StaffNo, string Name, string Unit, PersonKind Kind)
    : PersonFacts(StaffNo, Name, Unit, Kind)
{
    /// <summary>Those of the roles that stand without a unit, and so are for the row's own.</summary>
    public IReadOnlyList<RoleAt> RolesWithoutUnit { get; init; } = [];
}

/// <summary>A good row of pairings.csv.</summary>
internal sealed record PairingRow(RosterRow Source, string Member, string Colleague, PairingOrigin Origin, DateOnly StartedOn)
{
    public string? Batch { get; init; }

    public DateOnly? EndedOn { get; init; }

    public string? Reason { get; init; }
}

/// <summary>
/// The good rows of the three files, and the keys of all rows: null where the file itself could not be read, so that
/// nothing can be said about what refers to it.
/// </summary>
internal sealed record RosterRows(
    IReadOnlyList<UnitRow> Units, IReadOnlyList<PersonRow> People, IReadOnlyList<PairingRow> Pairings)
{
    public IReadOnlySet<string>? UnitCodes { get; init; }

    public IReadOnlySet<string>? StaffNos { get; init; }
}
