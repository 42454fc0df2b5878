using LiaisonBot.Data.GoodCases;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.NominateGoodCases;

/// <summary>
/// A good case is looked at, agreed to or not, and taken back. What may be done is asked at every press; whatever may not, or is done already,
/// is answered by how it stands.
/// </summary>
internal static class GoodCaseDialog
{
    public static async Task OpenAsync(Turn turn) =>
        await ShowAsync(turn, await turn.GoodCaseAsync(RecordName.Id(turn.Input(Verbs.GoodCase))), GoodCaseNews.Standing);

    /// <summary>The card was used before: how it stands now.</summary>
    public static async Task ShowAgainAsync(Turn turn) => await ShowAsync(turn, (await PressedAsync(turn)).One, GoodCaseNews.Standing);

    public static Task AgreeAsync(Turn turn) => AnswerAsync(turn, agrees: true);

    public static Task DeclineAsync(Turn turn) => AnswerAsync(turn, agrees: false);

    /// <summary>Whatever its words are by now: to take it back needs no second look, and no reason.</summary>
    public static async Task WithdrawAsync(Turn turn)
    {
        var (one, _) = await PressedAsync(turn);
        if (one is null || !(await turn.ActsAsync(one)).HasFlag(GoodCaseActs.Withdraw))
            await ShowAsync(turn, one, GoodCaseNews.Standing);
        else
            await EndAsync(turn, one, (GoodCaseState.Withdrawn, "goodcase.withdraw"), GoodCaseNews.Withdrawn);
    }

    public static async Task ShowAsync(Turn turn, GoodCase? one, GoodCaseNews news)
    {
        if (one is null)
            turn.Say(turn.Words["goodcase.gone"]);
        else
            turn.Show(GoodCaseCard.Of(await ReadAsync(turn, one) with { News = news }, turn.Words));
    }

    /// <summary>It as the speaker sees it. To look at what tells of others is noted.</summary>
    public static async Task<GoodCaseView> ReadAsync(Turn turn, GoodCase one)
    {
        if (one is { IsOpen: true, Id: > 0 } && !one.IsAbout(turn.Me.Id) && one.NominatedById != turn.Me.Id)
            turn.Audit("goodcase.read", () => GoodCaseRecords.Subject(one), one.ColleagueId);
        var acts = await turn.ActsAsync(one);
        return await turn.ViewAsync(one) with
        {
            IsNear = one.IsAbout(turn.Me.Id) || turn.Me.UnitsWith(Reach.Keepers).Contains(one.UnitId),
            May = acts,
            Key = acts == GoodCaseActs.None ? null : turn.IssueKeyOnceSaved(Keys.Card, () => GoodCaseEdition.Of(one).ToString()),
        };
    }

    /// <summary>What the pressed card is about, and whether its words are still those that it showed.</summary>
    public static async Task<(GoodCase? One, bool IsSame)> PressedAsync(Turn turn)
    {
        var shown = GoodCaseEdition.Read(turn.Key!.Subject);
        var one = await turn.GoodCaseAsync(shown?.Id);
        return (one, one?.Edition == shown?.Edition);
    }

    private static async Task AnswerAsync(Turn turn, bool agrees)
    {
        var (one, isSame) = await PressedAsync(turn);
        if (one is null || !(await turn.ActsAsync(one)).HasFlag(GoodCaseActs.Answer))
        {
            await ShowAsync(turn, one, GoodCaseNews.Standing);
        }
        else if (!agrees)
        {
            await EndAsync(turn, one, (GoodCaseState.Declined, "goodcase.decline"), GoodCaseNews.Declined);
        }
        else if (!isSame)
        {
            await ShowAsync(turn, one, GoodCaseNews.Changed);
        }
        else
        {
            one.Agree(turn.Me.Id, turn.Now);
            turn.Spend();
            turn.Audit("goodcase.agree", () => GoodCaseRecords.Subject(one), one.ColleagueId);
            await ShowAsync(turn, one, GoodCaseNews.Agreed);
        }
    }

    private static async Task EndAsync(Turn turn, GoodCase one, (GoodCaseState State, string Action) end, GoodCaseNews news)
    {
        one.End(end.State, turn.Me.Id, turn.Now);
        turn.Spend();

        // What one of the two does is their own affair: whoever may read the unit's audit is not told whose wish it was.
        turn.Audit(end.Action, () => GoodCaseRecords.Subject(one), turn.Me.Id == one.MemberId ? turn.Me.Id : one.ColleagueId);
        await ShowAsync(turn, one, news);
    }
}
