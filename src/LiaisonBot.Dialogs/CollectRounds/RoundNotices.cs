using LiaisonBot.Data.Rounds;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.CollectRounds;

/// <summary>The members hear of a round that opens, and of an opening that was taken back; in their quiet hours, when these are over.</summary>
internal static class RoundNotices
{
    /// <summary>The names of those who could not be told; their morning's message may still reach them.</summary>
    public static async Task<IReadOnlyList<string>> TellOpenedAsync(Turn turn, Round round, IReadOnlyList<AskedMember> members)
    {
        var (by, ask) = (turn.ActorId is null ? null : turn.Me.Person.Name, turn.VerbOf("collect.ask", Who.Member));
        var unreached = new List<string>();
        foreach (var member in members.Where(member => !member.IsExcused && member.Id != turn.ActorId))
        {
            var view = new RoundNotice(round, member.Colleagues, by, ask);
            if (!await turn.TellAsync(member.Id, words => NoticeCards.Opened(view, words), Delivery.AfterQuietHours))
                unreached.Add(member.Name);
        }

        return unreached;
    }

    public static async Task TellUndoneAsync(Turn turn, Round round, IReadOnlyList<AskedMember> members)
    {
        var view = new RoundNotice(round, 0, turn.Me.Person.Name, null);
        foreach (var member in members.Where(member => !member.IsExcused && member.Id != turn.Me.Id))
            await turn.TellAsync(member.Id, words => NoticeCards.Undone(view, words), Delivery.AfterQuietHours);
    }
}
