using LiaisonBot.Data.People;

namespace LiaisonBot.Data.Suggestions.Matching;

/// <summary>Looks at one pair by the rules and weights by which all are suggested.</summary>
public static class PairChecks
{
    public static PairCheck Check(this SuggestionScene scene, SuggestionSettings settings, long memberId, long colleagueId)
    {
        ArgumentNullException.ThrowIfNull(scene);
        ArgumentNullException.ThrowIfNull(settings);
        var problem = new Problem(scene, settings);
        if (problem.Sides.Member(memberId) is not { } member || !IsColleague(scene, colleagueId))
            return new PairCheck(PairStanding.Gone, HardRule.None, []);
        if (problem.Sides.Colleague(colleagueId) is not { } colleague)
            return new PairCheck(PairStanding.Befriended, HardRule.None, []);
        var taker = problem.Members[member];
        var broken = problem.Between(member, colleague) | (taker.Free == 0 ? HardRule.Places : HardRule.None);
        return broken == HardRule.None
            ? new PairCheck(PairStanding.Possible, broken, Reasons.Of(problem, member, colleague, taker.Load))
            : new PairCheck(PairStanding.Ruled, broken, []);
    }

    private static bool IsColleague(SuggestionScene scene, long id) =>
        scene.People.Any(person => person.Id == id && person.Kind == PersonKind.Colleague && person.IsHere(scene.Day));
}
