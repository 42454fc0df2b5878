using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.SuggestPairings;

/// <summary>How many are suggested and left over, in a sentence: of each only what there is.</summary>
internal static class CountTerms
{
    /// <param name="words">The reader's.</param>
    /// <param name="count">Of a unit.</param>
    /// <param name="isAll">Whether whoever is neither suggested nor left over has somebody.</param>
    public static string Said(this Wording words, PairUpCount count, bool isAll)
    {
        var left = count.Colleagues + count.Members;
        if (count.Pairs + left == 0)
            return words[isAll ? "pairup.nothing" : "pairup.nothing.new"];
        if (left == 0)
            return words.Say(isAll ? "pairup.tally.all" : "pairup.tally.pairs", ("pairs", count.Pairs));
        (string Key, int Count)[] sides = [("pairup.tally.colleagues", count.Colleagues), ("pairup.tally.members", count.Members)];
        var those = sides.Where(side => side.Count > 0).Select(side => words.Say(side.Key, ("count", side.Count)))
            .Aggregate((one, other) => words.Say("pairup.tally.and", ("one", one), ("other", other)));
        return words.Say(count.Pairs == 0 ? "pairup.tally.none" : "pairup.tally", ("pairs", count.Pairs), ("left", those));
    }
}
