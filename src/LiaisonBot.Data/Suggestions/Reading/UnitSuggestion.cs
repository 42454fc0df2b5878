using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Suggestions.Matching;
using LiaisonBot.Data.Units;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Suggestions.Reading;

/// <summary>What is suggested for a unit: the pairs within it, and who of it is left over.</summary>
/// <param name="Order">What was asked.</param>
/// <param name="Scene">What it was made from; for a branch the branches beside it are there, so that it shows what they could do for it.</param>
/// <param name="Made">For everybody in the scene.</param>
public sealed record UnitSuggestion(SuggestionOrder Order, SuggestionScene Scene, SuggestedPairings Made)
{
    private readonly Dictionary<long, Candidate> people = Scene.People.ToDictionary(person => person.Id);
    private readonly Dictionary<long, Unit> units = Scene.Units.ToDictionary(unit => unit.Id);

    public IEnumerable<SuggestedPair> Pairs => Made.Pairs.Where(pair => IsOurs(pair.MemberId));

    public IEnumerable<LeftOver> Colleagues => Made.Colleagues.Where(left => IsOurs(left.PersonId));

    /// <summary>Members without a colleague (P5); in a batch not everybody gets one, so there they are not told.</summary>
    public IEnumerable<LeftOver> Members => Made.Members.Where(left => IsOurs(left.PersonId));

    public Candidate this[long person] => people[person];

    public Unit UnitOf(long person) => units[people[person].UnitId];

    public static async Task<UnitSuggestion> MakeAsync(
        LiaisonDb db, ProgrammeClock clock, ProgrammeSettings programme, SuggestionOrder order, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(order);
        var around = await AroundAsync(db, order.Unit, cancellation);
        var scene = await new SceneReader(db, clock, programme.Pairing).ReadAsync(order with { Unit = around }, cancellation);
        return new UnitSuggestion(order, scene, PairingSuggestions.For(scene, programme.Pairing.Within(order.Unit)));
    }

    /// <summary>A branch is seen with those beside it. Nobody is suggested to them, but what they could do is a way out.</summary>
    private static async Task<Unit> AroundAsync(LiaisonDb db, Unit unit, CancellationToken cancellation)
    {
        var parent = unit.ParentId;
        return unit.Kind >= UnitKind.Branch && parent is not null
            ? await db.Units.AsNoTracking().SingleAsync(one => one.Id == parent, cancellation)
            : unit;
    }

    private bool IsOurs(long person) => UnitOf(person).IsWithin(Order.Unit);
}
