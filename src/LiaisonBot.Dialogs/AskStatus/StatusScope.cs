using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.AskStatus.Questions;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.AskStatus;

/// <summary>Whose figures somebody may ask for, and whose names stand behind them: by the roles they hold today (W1).</summary>
/// <param name="Units">The units of their roles with everything below, in the order of the tree.</param>
/// <param name="Named">The units whose people they see by name: their own, and a group right below, which has no secretary of its own.</param>
/// <param name="Talks">Those of them whose must-talks they see: an officer sees none (C4).</param>
internal sealed record StatusScope(IReadOnlyList<Unit> Units, IReadOnlySet<long> Named, IReadOnlySet<long> Talks)
{
    /// <summary>The highest of them.</summary>
    public IReadOnlyList<Unit> Roots => [.. Units.Where(unit => Units.All(one => one.Id != unit.ParentId))];

    /// <summary>Null for somebody without such a role.</summary>
    public static async Task<StatusScope?> OfAsync(Turn turn)
    {
        var held = turn.Me.UnitsWith(Reach.Keepers).ToHashSet();
        if (held.Count == 0)
            return null;
        var all = await turn.Db.Units.AsNoTracking().OrderBy(unit => unit.Path).ToListAsync();
        var mine = all.Where(unit => held.Contains(unit.Id)).ToList();
        return new StatusScope(
            [.. all.Where(unit => mine.Exists(unit.IsWithin))],
            WithGroups(all, held),
            WithGroups(all, [.. turn.Me.UnitsWith(Role.Secretary, Role.DeputySecretary)]));
    }

    /// <summary>The units that a question names; null when one of them is not there to be asked about.</summary>
    public IReadOnlyList<Unit>? Asked(StatusQuestion question)
    {
        if (question.Units.Count == 0)
            return Roots;
        var found = question.Units.Select(code => Units.FirstOrDefault(unit => unit.Code == code)).OfType<Unit>().ToList();
        return found.Count == question.Units.Count ? found : null;
    }

    public IEnumerable<Unit> Below(Unit unit) => Units.Where(one => one.ParentId == unit.Id);

    public IEnumerable<Unit> Within(IReadOnlyList<Unit> roots) => Units.Where(unit => roots.Any(unit.IsWithin));

    /// <summary>Whether everybody of these units is known by name anyway.</summary>
    public bool KnowsAll(IReadOnlyList<Unit> roots) => Within(roots).All(unit => Named.Contains(unit.Id));

    private static HashSet<long> WithGroups(IEnumerable<Unit> all, HashSet<long> held) =>
        [.. held, .. all.Where(unit => unit is { Kind: UnitKind.Group, ParentId: { } parent } && held.Contains(parent)).Select(unit => unit.Id)];
}
