namespace LiaisonBot.Data.Suggestions.Matching;

/// <summary>The scene in numbers: who could be paired with whom, and at what cost.</summary>
internal sealed class Problem
{
    public Problem(SuggestionScene scene, SuggestionSettings settings)
    {
        Units = new UnitForest(scene.Units, settings.Widest);
        Sides = new Sides(scene, Units);
        Bonds = new Bonds(Sides, scene, settings);
        Costs = new Costs(settings, Units);
    }

    public UnitForest Units { get; }

    public Sides Sides { get; }

    public IReadOnlyList<Taker> Members => Sides.Members;

    public IReadOnlyList<Seeker> Colleagues => Sides.Colleagues;

    public Bonds Bonds { get; }

    public Costs Costs { get; }

    /// <summary>The hard rules that stand between the two, full places aside.</summary>
    public HardRule Between(int member, int colleague)
    {
        var reach = Units.Piece(Members[member].Unit) == Units.Piece(Colleagues[colleague].Unit) ? HardRule.None : HardRule.Reach;
        return reach | Bonds.Between(member, colleague).Bans;
    }

    /// <summary>What an allowed pair costs, the even load aside.</summary>
    public long Cost(int member, int colleague)
    {
        var (taker, seeker) = (Members[member], Colleagues[colleague]);
        return Costs.Way(Units.Steps(taker.Unit, seeker.Unit))
            + Costs.Misfit(taker.Trait, seeker.Trait)
            - Costs.Bonus(Bonds.Between(member, colleague));
    }
}
