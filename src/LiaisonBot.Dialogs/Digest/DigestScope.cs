using LiaisonBot.Data.Duties;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Digest;

/// <summary>Which units' digests somebody may read: those whose secretary or deputy they are, and those for which they answer meanwhile.</summary>
internal static class DigestScope
{
    public static IReadOnlyList<UnitKind> Kinds { get; } = [UnitKind.Branch, UnitKind.GeneralBranch, UnitKind.Committee];

    public static async Task<IReadOnlyList<Unit>> UnitsAsync(Turn turn)
    {
        var held = turn.Me.UnitsWith(Role.Secretary, Role.DeputySecretary).ToList();
        var posts = await PostsToday.OnAsync(turn.Db, turn.Today, CancellationToken.None);
        var answered = posts.AnsweredBy(turn.Me.Id, Kinds).Select(unit => unit.Id).ToList();
        return await turn.Db.Units.AsNoTracking()
            .Where(unit => Kinds.Contains(unit.Kind) && (held.Contains(unit.Id) || answered.Contains(unit.Id)))
            .OrderBy(unit => unit.Path)
            .ToListAsync();
    }
}
