using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.EndPairings;

/// <summary>How a colleague stands without one of their pairings.</summary>
/// <param name="Friends">Who else is their friend, or will be.</param>
/// <param name="MaySeek">Nobody is, and they are a colleague here: another friend can be looked for.</param>
internal sealed record Afterwards(IReadOnlyList<string> Friends, bool MaySeek)
{
    public static async Task<Afterwards> OfAsync(Turn turn, Pairing pairing)
    {
        var (id, colleague) = (pairing.Id, pairing.ColleagueId);
        var friends = await turn.Db.Pairings.OfColleague(colleague).LastingAfter(turn.Today).Where(other => other.Id != id)
            .OrderBy(other => other.StartedOn).ThenBy(other => other.Id).Select(other => other.Member!.Name).ToListAsync();
        return new Afterwards(friends, friends.Count == 0 && await turn.Db.KindOnAsync(colleague, turn.Today, CancellationToken.None) == PersonKind.Colleague);
    }

    /// <summary>The sentence for whom another friend is looked for; the one for whom there is one still; or the one for neither.</summary>
    public string Say(string key, Wording words) =>
        Friends.Count > 0 ? words.Say(key + ".remains", ("names", words.List(Friends))) : words[MaySeek ? key : key + ".over"];
}
