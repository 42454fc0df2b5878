using LiaisonBot.Data.People;

namespace LiaisonBot.Data.Suggestions.Matching;

/// <summary>The members, and the colleagues without a friend (P5), who are here on the day; each side numbered from 0 in the order of ids.</summary>
internal sealed class Sides
{
    private readonly Dictionary<long, int> members;
    private readonly Dictionary<long, int> colleagues;

    public Sides(SuggestionScene scene, UnitForest units)
    {
        var bound = scene.Friendships.Where(friendship => friendship.Binds(scene.Day)).ToList();
        var loads = bound.CountBy(friendship => friendship.MemberId).ToDictionary();
        var befriended = bound.Select(friendship => friendship.ColleagueId).ToHashSet();
        var here = scene.People.Where(person => person.IsHere(scene.Day)).OrderBy(person => person.Id).ToLookup(person => person.Kind);
        Members = [.. here[PersonKind.Member].Select(person =>
            new Taker(person.Id, units.PlaceOf(person.UnitId), person.Trait, loads.GetValueOrDefault(person.Id), person.Places))];
        Colleagues = [.. here[PersonKind.Colleague].Where(person => !befriended.Contains(person.Id)).Select(person =>
            new Seeker(person.Id, units.PlaceOf(person.UnitId), person.Trait))];
        members = Members.Index().ToDictionary(member => member.Item.Id, member => member.Index);
        colleagues = Colleagues.Index().ToDictionary(colleague => colleague.Item.Id, colleague => colleague.Index);
    }

    public IReadOnlyList<Taker> Members { get; }

    public IReadOnlyList<Seeker> Colleagues { get; }

    public int? Member(long id) => members.TryGetValue(id, out var place) ? place : null;

    public int? Colleague(long id) => colleagues.TryGetValue(id, out var place) ? place : null;
}

/// <summary>A member.</summary>
/// <param name="Load">How many colleagues they have.</param>
/// <param name="Places">How many they may have.</param>
internal sealed record Taker(long Id, int Unit, Trait Trait, int Load, int Places)
{
    public int Free => Math.Max(0, Places - Load);
}

/// <summary>A colleague without a friend.</summary>
internal sealed record Seeker(long Id, int Unit, Trait Trait);
