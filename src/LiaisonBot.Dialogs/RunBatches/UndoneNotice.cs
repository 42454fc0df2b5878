using LiaisonBot.Data.Batches;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.RunBatches;

/// <summary>Both sides of a pairing that was taken back hear that it was, outside their quiet hours: no fault of theirs.</summary>
internal static class UndoneNotice
{
    /// <returns>The names of those who could not be told.</returns>
    public static async Task<IReadOnlyList<string>> TellAsync(Turn turn, IReadOnlyList<BatchPair> pairs)
    {
        var unreached = new List<string>();
        var ids = pairs.SelectMany(pair => new[] { pair.MemberId, pair.ColleagueId }).ToHashSet();
        var names = await turn.Db.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name);
        foreach (var mine in pairs.GroupBy(pair => pair.MemberId))
        {
            var colleagues = mine.Select(pair => names[pair.ColleagueId]).ToList();
            if (!await Welcome.TellAsync(turn, mine.Key, words => Of("batch.undone.member", words.List(colleagues), words)))
                unreached.Add(names[mine.Key]);
        }

        foreach (var pair in pairs)
        {
            if (!await Welcome.TellAsync(turn, pair.ColleagueId, words => Of("batch.undone.colleague", names[pair.MemberId], words)))
                unreached.Add(names[pair.ColleagueId]);
        }

        return unreached;
    }

    public static Card Of(string told, string names, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(), [new CardHeading(words[told]), new UserText(words.Say($"{told}.what", ("names", names)))]),
        words[told]);
}
