using LiaisonBot.Data.Rosters.Reading;

namespace LiaisonBot.Data.Rosters;

/// <summary>The three files that an import reads.</summary>
public static class RosterFiles
{
    /// <summary>In the order in which each stands on the ones before it.</summary>
    public static IReadOnlyList<string> All { get; } = [OrgColumns.File, PeopleColumns.File, PairingColumns.File];
}
