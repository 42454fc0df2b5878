using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.Proposals;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.ProposePairings;

/// <summary>
/// Who is asked, and who is told what became of it. Each of the two is asked once, outside their quiet hours, and never reminded: it stands in
/// their list and among their data. A question that still waits is taken back when it is answered elsewhere.
/// </summary>
internal static class Notices
{
    /// <summary>What could not be brought to them for so long is found in their list.</summary>
    private static readonly TimeSpan Wanted = TimeSpan.FromDays(14);

    public static async Task AskAsync(Turn turn, Proposal one)
    {
        if (!one.HasAgreed(one.MemberId))
            await AskAsync(turn, one, one.MemberId, new Nudge(turn.Now + Wanted, message => one.MemberNotice = message));
        if (!one.HasAgreed(one.ColleagueId) && !await AskAsync(turn, one, one.ColleagueId, new Nudge(turn.Now + Wanted, message => one.ColleagueNotice = message)))
            await TellDecidersAsync(turn, one, ProposalNews.ToRecord);
    }

    public static async Task TellDecidersAsync(Turn turn, Proposal one, ProposalNews news)
    {
        var view = await turn.ViewAsync(one) with { IsBranch = true, News = news, May = news == ProposalNews.ToRecord ? ProposalActs.Record : ProposalActs.Decide };
        foreach (var person in (await turn.DecidersAsync(one)).Where(person => person != turn.Me.Id))
        {
            var key = turn.IssueKeyTo(person, Keys.Card, () => RecordName.Text(one.Id));
            await turn.TellAsync(person, words => ProposalCard.Of(view with { Key = key }, words), Delivery.AfterQuietHours);
            turn.AuditOf(person, "proposal.read", () => ProposalRecords.Subject(one), one.ColleagueId);
        }
    }

    /// <summary>
    /// Whoever proposed it or had agreed hears that nothing came of it, and of the two's reasons nothing; whoever was asked and has not answered, that
    /// no answer is needed.
    /// </summary>
    public static async Task TellEndedAsync(Turn turn, Proposal one)
    {
        var view = await turn.ViewAsync(one);
        foreach (var person in one.Concerned().Where(person => person != turn.Me.Id))
        {
            var isWanted = one.IsWantedBy(person);
            await turn.TellAsync(person, words => isWanted ? NoticeCards.Ended(view, words) : NoticeCards.NotNeeded(view, words), Delivery.AfterQuietHours);
        }
    }

    /// <summary>Both are told, with the first step; and so is the former friend of a pairing that was handed over, and who had assigned it.</summary>
    public static async Task TellBegunAsync(Turn turn, Proposal one, Pairing pairing, Pairing? former)
    {
        var view = await turn.ViewAsync(one);
        foreach (var person in new[] { one.MemberId, one.ColleagueId }.Where(person => person != turn.Me.Id))
        {
            var steps = turn.StepsOf(one, person);
            await turn.TellAsync(person, words => NoticeCards.Begun(view, pairing.StartedOn, steps, words), Delivery.AfterQuietHours);
        }

        if (former is not null && former.MemberId != turn.Me.Id)
            await turn.TellAsync(former.MemberId, words => NoticeCards.HandedOver(view, former.EndedOn ?? turn.Today, words), Delivery.AfterQuietHours);
        if (!one.IsAbout(one.ProposedById) && one.ProposedById != turn.Me.Id)
            await turn.TellAsync(one.ProposedById, words => ProposalCard.Of(view with { News = ProposalNews.Paired, IsBranch = true }, words), Delivery.AfterQuietHours);
    }

    /// <summary>What one of the two can do first, wherever that lives.</summary>
    public static FirstSteps StepsOf(this Turn turn, Proposal one, long personId)
    {
        var who = personId == one.MemberId ? Who.Member : Who.Colleague;
        return new FirstSteps(personId == one.MemberId, turn.VerbOf("contact.log", who), turn.VerbOf("pairing.list", who));
    }

    private static async Task<bool> AskAsync(Turn turn, Proposal one, long personId, Nudge nudge)
    {
        var key = turn.IssueKeyTo(personId, Keys.Card, () => RecordName.Text(one.Id));
        var view = await turn.ViewAsync(one) with { IsColleague = personId == one.ColleagueId, May = ProposalActs.Answer, News = ProposalNews.Asked, Key = key };
        return await turn.NudgeAsync(personId, words => ProposalCard.Of(view, words), nudge with { Delivery = Delivery.AfterQuietHours });
    }
}
