using LiaisonBot.Data.Proposals;
using LiaisonBot.Data.Wishes;
using LiaisonBot.Dialogs.FollowUps;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.ProposePairings;

/// <summary>
/// A proposal is looked at, agreed to or not, and taken back. What may be done is asked at every press; whatever may not, or is done already,
/// is answered by how it stands.
/// </summary>
internal static class ProposalDialog
{
    public static async Task OpenAsync(Turn turn) =>
        await ShowAsync(turn, await turn.ProposalAsync(RecordName.Id(turn.Input(Verbs.Proposal))), ProposalNews.Standing);

    /// <summary>The card was used before: how it stands now.</summary>
    public static async Task ShowAgainAsync(Turn turn)
    {
        var one = await PressedAsync(turn);
        await ShowAsync(turn, one, await WhyNotAsync(turn, one, turn.Press!.Verb == Verbs.Record ? ProposalActs.Record : ProposalActs.None));
        HandBack(turn, one);
    }

    public static async Task AgreeAsync(Turn turn)
    {
        if (await PressedAsync(turn, ProposalActs.Answer) is not { } one)
            return;
        one.Agree(turn.Me.Id, turn.Now);
        turn.Spend();
        turn.Audit("proposal.agree", () => ProposalRecords.Subject(one), one.ColleagueId);
        await GoOnAsync(turn, one, ProposalNews.Agreed);
    }

    /// <summary>No reason is asked, and none is told: only that it did not come about.</summary>
    public static async Task DeclineAsync(Turn turn)
    {
        if (await PressedAsync(turn, ProposalActs.Answer) is not { } one)
            return;
        var isColleague = one.ColleagueId == turn.Me.Id;
        if (isColleague && turn.Input(nameof(AnswerForm.Avoid)) == "true")
            turn.Db.Add(new FriendWish { PersonId = turn.Me.Id, OtherId = one.MemberId, Kind = FriendWishKind.Avoids, At = turn.Now });
        one.Close(isColleague ? ProposalState.DeclinedByColleague : ProposalState.DeclinedByMember, turn.Me.Id, turn.Now);
        turn.Spend();
        // As one's own affair: whoever may read the unit's audit is not told who declined.
        turn.Audit("proposal.decline", () => ProposalRecords.Subject(one), turn.Me.Id);
        await Notices.TellEndedAsync(turn, one);
        await ShowAsync(turn, one, ProposalNews.Declined);
    }

    public static async Task WithdrawAsync(Turn turn)
    {
        if (await PressedAsync(turn, ProposalActs.Withdraw) is not { } one)
            return;
        one.Close(ProposalState.Withdrawn, turn.Me.Id, turn.Now);
        turn.Spend();
        turn.Audit("proposal.withdraw", () => ProposalRecords.Subject(one), one.ColleagueId);
        await Notices.TellEndedAsync(turn, one);
        await ShowAsync(turn, one, ProposalNews.Withdrawn);
    }

    /// <summary>After an answer: the other one is still asked, or the branch is, or they are friends.</summary>
    public static async Task GoOnAsync(Turn turn, Proposal one, ProposalNews news)
    {
        if (one is { State: ProposalState.Agreed, IsApproved: true })
        {
            await Beginning.BeginAsync(turn, one);
            return;
        }

        if (one.State == ProposalState.Agreed)
            await Notices.TellDecidersAsync(turn, one, ProposalNews.ToDecide);
        await ShowAsync(turn, one, news);
    }

    public static async Task ShowAsync(Turn turn, Proposal? one, ProposalNews news)
    {
        if (one is null)
            turn.Say(turn.Words["propose.gone"]);
        else
            turn.Show(ProposalCard.Of(await ReadAsync(turn, one) with { News = news }, turn.Words));
    }

    /// <summary>It as the speaker sees it. To look at what tells of others is noted.</summary>
    public static async Task<ProposalView> ReadAsync(Turn turn, Proposal one)
    {
        if (one is { IsOpen: true, Id: > 0 } && !one.IsAbout(turn.Me.Id) && one.ProposedById != turn.Me.Id)
            turn.Audit("proposal.read", () => ProposalRecords.Subject(one), one.ColleagueId);
        var acts = await turn.ActsAsync(one);
        return await turn.ViewAsync(one) with
        {
            IsColleague = one.ColleagueId == turn.Me.Id,
            IsBranch = await turn.DecidesAsync(one),
            May = acts,
            Key = acts == ProposalActs.None ? null : turn.IssueKeyOnceSaved(Keys.Card, () => RecordName.Text(one.Id)),
        };
    }

    /// <summary>What the pressed card is about, as far as the speaker may do this; otherwise how it stands is shown.</summary>
    public static async Task<Proposal?> PressedAsync(Turn turn, ProposalActs act)
    {
        var one = await PressedAsync(turn);
        if (one is not null && (await turn.ActsAsync(one)).HasFlag(act))
            return one;
        await ShowAsync(turn, one, await WhyNotAsync(turn, one, act));
        HandBack(turn, one);
        return null;
    }

    /// <summary>What was typed and is not kept: a press that comes twice has kept it.</summary>
    private static void HandBack(Turn turn, Proposal? one)
    {
        var form = AnswerForm.Of(turn);
        turn.ShowUnsaved(new[] { form.How, form.Reason }.Where(text => text != one?.AgreedHow && text != one?.Reason));
    }

    /// <summary>Why a button of an older card does nothing: in Teams the card alone would look as if nothing had been pressed.</summary>
    private static async Task<ProposalNews> WhyNotAsync(Turn turn, Proposal? one, ProposalActs act) => one switch
    {
        null => ProposalNews.Standing,
        { IsOpen: false } => ProposalNews.Closed,
        { ColleagueAgreedAt: not null } when act == ProposalActs.Record => ProposalNews.AgreedBefore,
        _ when act == ProposalActs.Record && !await turn.IsOutOfReachAsync(one.ColleagueId) => ProposalNews.InReach,
        _ => ProposalNews.NothingToDo,
    };

    private static Task<Proposal?> PressedAsync(Turn turn) => turn.ProposalAsync(RecordName.Id(turn.Key!.Subject));
}
