using LiaisonBot.Data.Suggestions;

namespace LiaisonBot.Testing.Proofs.Pairings;

/// <summary>Tries every way to pair a handful of people.</summary>
public sealed class EveryWay(RulesByHand rules)
{
    private readonly Dictionary<long, int> taken = [];
    private Score best;

    /// <summary>For whom rules are lifted, as <see cref="LeftOver"/> says it.</summary>
    public long LiftedFor { get; init; }

    public HardRule Lifted { get; init; }

    /// <summary>If set, the only one with whom that person may be paired.</summary>
    public long? OnlyWith { get; init; }

    public Score Best()
    {
        best = new(-1, 0, 0);
        Try(0, new(0, 0, 0));
        return best;
    }

    private void Try(int place, Score soFar)
    {
        if (place == rules.Colleagues.Count)
        {
            best = soFar.IsBetterThan(best) ? soFar : best;
            return;
        }

        Try(place + 1, soFar);
        var colleague = rules.Colleagues[place];
        foreach (var member in rules.Members.Where(member => IsAllowed(member, colleague)))
        {
            var isExtra = colleague.Id == LiftedFor && Lifted.HasFlag(HardRule.Places);
            var load = rules.Load[member.Id] + taken.GetValueOrDefault(member.Id);
            if (!isExtra && load >= Places(member))
                continue;
            taken[member.Id] = load - rules.Load[member.Id] + (isExtra ? 0 : 1);
            Try(place + 1, new(
                soFar.Pairs + 1,
                soFar.Reached + (load == 0 && !isExtra ? 1 : 0),
                soFar.Cost + rules.Cost(member, colleague) + rules.CostOfPlace(load)));
            taken[member.Id] = load - rules.Load[member.Id];
        }
    }

    private int Places(Candidate member) =>
        member.Id == LiftedFor && Lifted.HasFlag(HardRule.Places) ? Math.Max(member.Places, rules.Load[member.Id]) + 1 : member.Places;

    private bool IsAllowed(Candidate member, Candidate colleague)
    {
        var isLifted = member.Id == LiftedFor || colleague.Id == LiftedFor;
        if (isLifted && OnlyWith is { } other && member.Id != other && colleague.Id != other)
            return false;
        return (rules.Between(member, colleague) & ~(isLifted ? Lifted : HardRule.None)) == HardRule.None;
    }
}

/// <summary>Which rules have to be lifted for somebody left over, found by lifting every set of them.</summary>
public static class WaysByHand
{
    /// <summary>All that suffice of the smallest size.</summary>
    public static string Smallest(RulesByHand rules, long person)
    {
        var best = new EveryWay(rules).Best();
        var ways = Enumerable.Range(0, 16).Select(set => (HardRule)set).Where(set => IsWayOut(rules, person, set, null, best)).ToList();
        return string.Join("; ", ways.Where(way => Size(way) == ways.Min(Size)));
    }

    public static bool IsWayOut(RulesByHand rules, long person, WayOut way) =>
        IsWayOut(rules, person, way.Lift, way.With, new EveryWay(rules).Best());

    private static bool IsWayOut(RulesByHand rules, long person, HardRule lifted, long? with, Score best) =>
        new EveryWay(rules) { LiftedFor = person, Lifted = lifted, OnlyWith = with }.Best().ReachesMoreThan(best);

    private static int Size(HardRule rules) => int.PopCount((int)rules);
}

/// <summary>How good a way to pair is: colleagues paired, then members reached who had nobody, then cost.</summary>
public readonly record struct Score(int Pairs, int Reached, long Cost)
{
    public bool IsBetterThan(Score other) => (Pairs, Reached, -Cost).CompareTo((other.Pairs, other.Reached, -other.Cost)) > 0;

    /// <summary>Whether more people are paired, on either side.</summary>
    public bool ReachesMoreThan(Score other) => (Pairs, Reached).CompareTo((other.Pairs, other.Reached)) > 0;

    public static Score Of(SuggestedPairings pairings) => new(pairings.Pairs.Count, pairings.MembersReached, pairings.Cost);
}
