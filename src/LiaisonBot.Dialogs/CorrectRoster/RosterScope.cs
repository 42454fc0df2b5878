using LiaisonBot.Data.People;
using LiaisonBot.Data.Rosters.Corrections;
using LiaisonBot.Data.Spans;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.CorrectRoster;

/// <summary>Somebody whom a name or number fits.</summary>
internal sealed record Found(long Id, string Name, string StaffNo, string Unit);

/// <summary>People to choose from, and how many more there are than a list can hold.</summary>
internal sealed record Choosable(IReadOnlyList<Found> People, int More = 0);

/// <summary>Who else can make a correction: the lowest unit that has keepers and spans both, and some of their names.</summary>
internal sealed record Elsewhere(string Unit, IReadOnlyList<string> Keepers);

/// <summary>Whom and what the speaker may correct; everybody and everything else is answered like what does not exist.</summary>
internal static class RosterScope
{
    private const int MostShown = 60;
    private const int MostKeepers = 3;

    /// <summary>The people right in the speaker's units. Those further down are found by full name or number: nobody pages through them.</summary>
    public static Task<Choosable> OwnPeopleAsync(this Turn turn) => turn.ChoosableAsync(turn.OfMyUnits(Reach.Keepers));

    /// <summary>Those in the speaker's units and below whose number or full name this is.</summary>
    public static Task<Choosable> NamedAsync(this Turn turn, string whom) =>
        turn.ChoosableAsync(turn.PeopleToCorrect().Where(span => span.Person!.StaffNo == whom || span.Person.Name == whom));

    public static async Task<Person?> PersonToCorrectAsync(this Turn turn, long? claimed) =>
        claimed is { } id && await turn.PeopleToCorrect().AnyAsync(span => span.PersonId == id)
            ? await turn.Db.People.SingleAsync(person => person.Id == id)
            : null;

    /// <summary>The unit that is meant by its code, its full name, or a part that only one has.</summary>
    public static async Task<Unit?> UnitMeantAsync(this Turn turn, string meant)
    {
        var units = await turn.Db.Units.ToListAsync();
        var folded = ActionRegistry.Fold(meant);
        if (folded.Length == 0)
            return null;
        return units.Find(unit => ActionRegistry.Fold(unit.Code) == folded)
            ?? Only(units.FindAll(unit => ActionRegistry.Fold(unit.Name) == folded))
            ?? Only(units.FindAll(unit => ActionRegistry.Fold(unit.Name).Contains(folded, StringComparison.Ordinal)));
    }

    public static Task<bool> MayCorrectInAsync(this Turn turn, Unit unit) => turn.UnitsToCorrect().AnyAsync(one => one.Id == unit.Id);

    /// <summary>
    /// Whether the speaker may give or end a role for a unit of theirs: below it any, in it none above their own. Nobody gives themselves one.
    /// </summary>
    public static async Task<bool> MayAppointAsync(this Turn turn, Role role, Unit unit)
    {
        var held = turn.Me.Roles.Where(holding => Reach.Keepers.Contains(holding.Role)).ToList();
        if (held.Exists(holding => holding.UnitId == unit.Id && Rank(holding.Role) >= Rank(role)))
            return true;
        var above = held.ConvertAll(holding => holding.UnitId);
        var units = await turn.Db.Units.Where(one => above.Contains(one.Id) && one.Id != unit.Id).ToListAsync();
        return units.Exists(unit.IsWithin);
    }

    /// <summary>Who can do what concerns both units; null where nobody keeps any unit above them.</summary>
    public static async Task<Elsewhere?> ElsewhereAsync(this Turn turn, Unit one, Unit other)
    {
        var above = (await turn.Db.Units.ToListAsync()).Where(unit => one.IsWithin(unit) && other.IsWithin(unit))
            .OrderByDescending(unit => unit.Path.Length).ToList();
        var ids = above.ConvertAll(unit => unit.Id);
        var me = turn.Me.Id;
        var keepers = await (
            from holding in turn.Db.RoleHoldings.On(turn.Today)
            where ids.Contains(holding.UnitId) && Reach.Keepers.Contains(holding.Role) && holding.PersonId != me
            join person in turn.Db.People.Here(turn.Today) on holding.PersonId equals person.Id
            orderby person.Name
            select new { holding.UnitId, person.Name }).ToListAsync();
        return above.Select(unit => new Elsewhere(
                unit.Name, [.. keepers.Where(keeper => keeper.UnitId == unit.Id).Select(keeper => keeper.Name).Distinct().Take(MostKeepers)]))
            .FirstOrDefault(elsewhere => elsewhere.Keepers.Count > 0);
    }

    /// <summary>Of people further down a unit knows no pairings and no duties by name (programme.md, who may do what): they are left to their own branch.</summary>
    public static async Task<CorrectionEffects> ToldAsync(this Turn turn, Person person, CorrectionEffects effects) =>
        await turn.OfMyUnits(Reach.Keepers).AnyAsync(span => span.PersonId == person.Id)
            ? effects
            : effects with { MustTalkCount = effects.MustTalkWith.Count, MustTalkWith = [], RepairCount = effects.PairingsToRepair.Count, PairingsToRepair = [] };

    private static int Rank(Role role) => role switch
    {
        Role.Secretary => 3,
        Role.DeputySecretary => 2,
        Role.Officer => 1,
        Role.Leader or Role.AdminHead => 0,
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    private static async Task<Choosable> ChoosableAsync(this Turn turn, IQueryable<Membership> spans)
    {
        var people =
            from span in spans
            join person in turn.Db.People.Here(turn.Today) on span.PersonId equals person.Id
            orderby person.Name, person.StaffNo
            select new Found(person.Id, person.Name, person.StaffNo, span.Unit!.Name);
        var shown = await people.Take(MostShown).ToListAsync();
        return new Choosable(shown, shown.Count < MostShown ? 0 : await people.CountAsync() - shown.Count);
    }

    private static Unit? Only(List<Unit> units) => units is [var only] ? only : null;
}
