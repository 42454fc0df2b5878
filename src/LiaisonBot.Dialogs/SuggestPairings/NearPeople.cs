using LiaisonBot.Data.People;
using LiaisonBot.Data.Suggestions;
using LiaisonBot.Data.Suggestions.Reading;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Dialogs.SuggestPairings;

/// <summary>A pair, or somebody left over, in the list.</summary>
/// <param name="Pair">Null for somebody left over.</param>
/// <param name="Left">Null for a pair.</param>
internal sealed record PairUpLine(SuggestedPair? Pair, LeftOver? Left)
{
    /// <summary>Of somebody left over, on which side they stand.</summary>
    public PersonKind Side { get; init; }

    /// <summary>Those whose names the line may show.</summary>
    public IEnumerable<long> People => Pair is { } pair ? [pair.MemberId, pair.ColleagueId] : [Left!.PersonId, .. Left.WaysOut.Select(way => way.With)];
}

/// <summary>
/// What a unit's secretary reads by name, as with pairings that stand: pairs of which one belongs directly to the unit, or to a Party group
/// right below it, and those of these people who are left over.
/// </summary>
internal sealed class NearPeople(UnitSuggestion made)
{
    public UnitSuggestion Made { get; } = made;

    public IEnumerable<PairUpLine> Lines =>
    [
        .. Made.Pairs.Where(pair => IsNear(pair.MemberId) || IsNear(pair.ColleagueId)).Select(pair => new PairUpLine(pair, null)),
        .. Made.Colleagues.Where(left => IsNear(left.PersonId)).Select(left => new PairUpLine(null, left) { Side = PersonKind.Colleague }),
        .. Made.Members.Where(left => IsNear(left.PersonId)).Select(left => new PairUpLine(null, left) { Side = PersonKind.Member }),
    ];

    public IReadOnlyList<UnderWay> UnderWay { get; } = SuggestPairings.UnderWay.Of(made, person => IsNear(made, person));

    public bool IsNear(long person) => IsNear(Made, person);

    private static bool IsNear(UnitSuggestion made, long person) => made.UnitOf(person) is var unit && (unit.Id == made.Order.Unit.Id || unit.DeskId() == made.Order.Unit.Id);
}
