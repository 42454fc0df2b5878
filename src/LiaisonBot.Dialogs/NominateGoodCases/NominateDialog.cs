using LiaisonBot.Data.GoodCases;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.NominateGoodCases;

/// <summary>
/// A member nominates a pairing of their own, or those who keep a unit's register one of the unit's; then both of its people are asked. Who
/// nominates their own has agreed by that.
/// </summary>
internal static class NominateDialog
{
    /// <summary>Nobody looks for two names among more than these.</summary>
    private const int MostPairings = 60;

    private const int MostWords = 40;

    public static Task BeginAsync(Turn turn) => BeginAsync(turn, "");

    /// <param name="turn">The turn.</param>
    /// <param name="name">Part of a name, of pairings with which alone the form begins; empty for all.</param>
    public static async Task BeginAsync(Turn turn, string name)
    {
        var form = new NominationForm("", "");
        var view = await WithPairingsAsync(turn, new NominationView(form, turn.IssueKey(Keys.Form)) { Pairings = [] }, name);
        if (view.Pairings.Count > 0)
            turn.Say(NominationCard.Of(view with { Form = form with { Pairing = view.Pairings is [var only] ? RecordName.Text(only.Id) : "" } }, turn.Words));
        else
            turn.Say(name.Length == 0 ? turn.Words["goodcase.no_pairing"] : turn.Words.Say("goodcase.nobody", ("words", Excerpt.Of(name, MostWords))));
    }

    public static async Task NominateAsync(Turn turn)
    {
        var form = NominationForm.Of(turn);
        var id = RecordName.Id(form.Pairing);
        var pairing = await turn.PairingsToNominate().SingleOrDefaultAsync(one => one.Id == id);
        var unit = pairing is null ? null : await UnitOfAsync(turn, pairing);
        List<FormProblem> problems = [.. form.TextProblems()];
        if (pairing is null || unit is null)
            problems.Add(new FormProblem(nameof(NominationForm.Pairing), "goodcase.problem.no_pairing"));
        else if (await turn.Db.GoodCases.AnyAsync(one => one.PairingId == id && one.EndedAt == null))
            problems.Add(new FormProblem(nameof(NominationForm.Pairing), "goodcase.problem.nominated"));

        if (problems.Count == 0)
            await KeepAsync(turn, pairing!, unit!.Value, form.Text);
        else
            turn.Show(NominationCard.Of(await WithPairingsAsync(turn, new NominationView(form, turn.Key!.Key) { Pairings = [], Problems = problems }, ""), turn.Words));
    }

    /// <summary>The form was sent before: what came of it, as it stands.</summary>
    public static async Task NominateAgainAsync(Turn turn) =>
        await GoodCaseDialog.ShowAsync(turn, await turn.GoodCaseAsync(GoodCaseRecords.IdIn(turn.Key!.Outcome)), GoodCaseNews.Standing);

    private static async Task KeepAsync(Turn turn, Pairing pairing, long unitId, string text)
    {
        var one = new GoodCase
        {
            PairingId = pairing.Id,
            MemberId = pairing.MemberId,
            ColleagueId = pairing.ColleagueId,
            UnitId = unitId,
            NominatedById = turn.Me.Id,
            NominatedAt = turn.Now,
            WrittenAt = turn.Now,
            Text = text,
        };
        one.Agree(turn.Me.Id, turn.Now);
        turn.Db.Add(one);
        turn.Spend(() => GoodCaseRecords.Subject(one));
        turn.Audit("goodcase.nominate", () => GoodCaseRecords.Subject(one), pairing.ColleagueId);
        await Notices.AskAsync(turn, one);
        await GoodCaseDialog.ShowAsync(turn, one, GoodCaseNews.Nominated);
    }

    /// <summary>The member's branch today.</summary>
    private static async Task<long?> UnitOfAsync(Turn turn, Pairing pairing) =>
        (await turn.Db.UnitOnAsync(pairing.MemberId, turn.Today, CancellationToken.None))?.DeskId();

    private static async Task<NominationView> WithPairingsAsync(Turn turn, NominationView view, string name)
    {
        var (me, today, chosen) = (turn.Me.Id, turn.Today, RecordName.Id(view.Form.Pairing));
        var alike = turn.Db.Pairings.WithNamesakes();
        var found = await (
            from pairing in turn.PairingsToNominate()
            join member in turn.Db.People on pairing.MemberId equals member.Id
            join colleague in turn.Db.People on pairing.ColleagueId equals colleague.Id
            where member.Name.Contains(name) || colleague.Name.Contains(name)
            orderby pairing.Id == chosen descending, pairing.MemberId == me descending, pairing.EndedOn == null || pairing.EndedOn >= today descending, member.Name, colleague.Name, pairing.Id descending
            select new PairingChoice(pairing.Id, member.Name, colleague.Name)
            {
                StaffNo = alike.Any(one => one.Id == pairing.Id) ? colleague.StaffNo : null,
            }).Take(MostPairings + 1).ToListAsync();
        return view with { Pairings = [.. found.Take(MostPairings)], HasMore = found.Count > MostPairings };
    }
}
