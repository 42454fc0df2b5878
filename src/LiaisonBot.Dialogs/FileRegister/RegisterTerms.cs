using LiaisonBot.Data.RegisterFilings;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.FileRegister;

/// <summary>A register's figures in words: of each only what there is.</summary>
internal static class RegisterTerms
{
    public static string Changes(this Wording words, FrozenRegister content)
    {
        (string Key, int Count)[] all = [("filing.changes.new", content.New), ("filing.changes.moved", content.Moved), ("filing.changes.ended", content.Ended.Count)];
        return words.Say("filing.changes", ("changes", words.List(all.Where(one => one.Count > 0).Select(one => words.Say(one.Key, ("count", one.Count))))));
    }

    /// <summary>"23 对；未结对党员 1 人、群众 4 人".</summary>
    public static string Standing(this Wording words, RegisteredBranch branch)
    {
        var pairings = branch.Pairings.Count == 0 ? words["filing.branch.no_pairing"] : words.Say("filing.branch", ("count", branch.Pairings.Count));
        (string Key, int Count)[] without = [("filing.branch.members", branch.MembersWithout), ("filing.branch.colleagues", branch.ColleaguesWithout)];
        List<string> those = [.. without.Where(one => one.Count > 0).Select(one => words.Say(one.Key, ("count", one.Count)))];
        return those.Count == 0
            ? pairings
            : words.Say(
                "filing.branch.without",
                ("pairings", pairings),
                ("those", those.Aggregate((one, other) => words.Say("filing.branch.and", ("one", one), ("other", other)))));
    }
}
