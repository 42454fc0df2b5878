using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Papers;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.HandInPapers;

/// <summary>
/// Whose papers are the speaker's to write, to see and to give back: secretaries and deputies write those of their units, and of units for
/// which they answer meanwhile; an officer sees them; the unit right above sees what was handed in, and its secretaries give it back.
/// </summary>
internal sealed class PaperScope
{
    private readonly HashSet<long> writes;
    private readonly HashSet<long> sees;

    private PaperScope(IReadOnlyList<Unit> units, HashSet<long> writes, HashSet<long> sees) => (Units, this.writes, this.sees) = (units, writes, sees);

    /// <summary>All units, in the order of the tree.</summary>
    public IReadOnlyList<Unit> Units { get; }

    public static async Task<PaperScope> OfAsync(Turn turn)
    {
        var units = await turn.Db.Units.AsNoTracking().OrderBy(unit => unit.Path).ToListAsync();
        var posts = await PostsToday.OnAsync(turn.Db, turn.Today, CancellationToken.None);
        var answered = posts.AnsweredBy(turn.Me.Id, UnitKind.Committee, UnitKind.GeneralBranch, UnitKind.Branch).Select(unit => unit.Id);
        HashSet<long> writes = [.. turn.Me.UnitsWith(Role.Secretary, Role.DeputySecretary), .. answered];
        return new PaperScope(units, writes, [.. writes, .. turn.Me.UnitsWith(Reach.Keepers)]);
    }

    public bool Writes(Unit unit) => writes.Contains(unit.Id);

    public bool Sees(Unit unit) => sees.Contains(unit.Id);

    public bool IsAbove(Unit unit) => unit.ParentId is { } parent && sees.Contains(parent);

    public bool GivesBack(Unit unit) => unit.ParentId is { } parent && writes.Contains(parent);

    /// <summary>The units whose papers of these kinds of unit the speaker sees, own ones first.</summary>
    public IEnumerable<Unit> Seen(IReadOnlyCollection<UnitKind> kinds) =>
        Units.Where(unit => kinds.Contains(unit.Kind) && Sees(unit)).Concat(Units.Where(unit => kinds.Contains(unit.Kind) && !Sees(unit) && IsAbove(unit)));
}

/// <summary>A paper that the speaker asked for.</summary>
/// <param name="Unit">Whose.</param>
/// <param name="Period">Of which days.</param>
/// <param name="Paper">Its row; null for a draft that nobody has touched.</param>
/// <param name="Scope">The speaker's.</param>
internal sealed record OpenedPaper(Unit Unit, PaperPeriod Period, Paper? Paper, PaperScope Scope)
{
    public bool IsOwn => Scope.Sees(Unit);

    public bool IsHandedIn => Paper is { IsHandedIn: true };
}
