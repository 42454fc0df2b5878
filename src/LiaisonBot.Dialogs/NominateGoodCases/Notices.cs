using LiaisonBot.Data.GoodCases;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.NominateGoodCases;

/// <summary>
/// Each of the two is asked once for each edition, outside their quiet hours, and never reminded: it stands in their list and among their data. A
/// message that still waits is taken back with its words.
/// </summary>
internal static class Notices
{
    /// <summary>What could not be brought to them for so long is found in their list.</summary>
    private static readonly TimeSpan Wanted = TimeSpan.FromDays(14);

    public static async Task AskAsync(Turn turn, GoodCase one)
    {
        if (!one.HasAgreed(one.MemberId))
            await AskAsync(turn, one, one.MemberId, message => one.MemberNotice = message);
        if (!one.HasAgreed(one.ColleagueId))
            await AskAsync(turn, one, one.ColleagueId, message => one.ColleagueNotice = message);
    }

    private static async Task AskAsync(Turn turn, GoodCase one, long personId, Action<OutboxMessage> posted)
    {
        var key = turn.IssueKeyTo(personId, Keys.Card, () => GoodCaseEdition.Of(one).ToString());
        var view = await turn.ViewAsync(one) with { IsNear = true, May = GoodCaseActs.Answer, News = GoodCaseNews.Asked, Key = key };
        await turn.NudgeAsync(personId, words => GoodCaseCard.Of(view, words), new Nudge(turn.Now + Wanted, posted) { Delivery = Delivery.AfterQuietHours });
    }
}
