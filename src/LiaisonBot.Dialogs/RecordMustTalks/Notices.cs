using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.RecordMustTalks;

/// <summary>The members hear at once of the talks that they owe, and of those that they owe no longer.</summary>
internal static class Notices
{
    /// <summary>The names of those who have no chat with the bot; it stands among their pairings all the same.</summary>
    public static Task<IReadOnlyList<string>> TellOwedAsync(Turn turn, IEnumerable<TalkLine> talks) => TellAsync(turn, talks, NoticeCards.Owed);

    public static Task<IReadOnlyList<string>> TellUndoneAsync(Turn turn, IEnumerable<TalkLine> talks) => TellAsync(turn, talks, NoticeCards.Undone);

    private static async Task<IReadOnlyList<string>> TellAsync(Turn turn, IEnumerable<TalkLine> talks, Func<NoticeView, Wording, Card> draw)
    {
        var unreached = new List<string>();
        foreach (var theirs in talks.Where(line => line.Talk.MetOn is null && line.Talk.MemberId != turn.Me.Id).GroupBy(line => line.Talk.MemberId))
        {
            var view = new NoticeView(
                [.. theirs], turn.Me.Person.Name, turn.VerbOf("contact.log", Who.Member), turn.VerbOf("pairing.list", Who.Member));
            if (!await turn.TellAsync(theirs.Key, words => draw(view, words)))
                unreached.Add(view.Talks[0].Member);
        }

        return unreached;
    }
}
