using System.Globalization;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.EndPairings;

/// <summary>
/// A colleague wants some peace for a while, without a reason, or the secretary says why: these months are excused (C1), so that nothing is owed in
/// them. It goes on at any time from the month in which that is said.
/// </summary>
internal static class PauseDialog
{
    public static async Task OpenAsync(Turn turn)
    {
        if (await PairingAsync(turn, turn.Input(Verbs.Pairing)) is { } pairing)
            turn.Show(PauseCard.Of(await ViewAsync(turn, pairing, turn.IssueKey(Keys.Pause, RecordName.Text(pairing.Id))), turn.Words));
        else
            await NowDialog.SayAsync(turn, RecordName.Id(turn.Input(Verbs.Pairing)));
    }

    public static async Task PauseAsync(Turn turn)
    {
        if (await PairingAsync(turn, turn.Key!.Subject) is not { } pairing)
        {
            await AgainAsync(turn);
            return;
        }

        var (form, asksWhy) = (PauseForm.Of(turn), pairing.ColleagueId != turn.Me.Id);
        var problems = form.Problems(asksWhy).ToList();
        if (problems.Count > 0)
        {
            turn.Show(PauseCard.Of(await ViewAsync(turn, pairing, turn.Key.Key) with { Form = form, Problems = problems }, turn.Words));
            return;
        }

        var last = await KeepAsync(turn, pairing, int.Parse(form.Months, CultureInfo.InvariantCulture), asksWhy ? form.Reason : turn.Words["ending.pause.wished"]);
        turn.Spend();
        turn.Audit("pairing.pause", () => EndingRecords.Subject(pairing.Id), pairing.ColleagueId);
        await turn.FollowAsync(RemindedPerson.DutyDone, pairing.MemberId);
        await TellAsync(turn, pairing, (next, words) => PauseCard.Told(pairing, last, next, words));
    }

    public static async Task ResumeAsync(Turn turn)
    {
        if (await PairingAsync(turn, turn.Key!.Subject) is not { } pairing || await ExcusedAsync(turn, pairing) is not { } excused
            || excused.FindAll(month => MayTakeBack(turn, pairing, month)) is not { Count: > 0 } paused)
        {
            await AgainAsync(turn);
            return;
        }

        foreach (var month in paused)
            month.WithdrawnAt = turn.Now;
        var left = excused.Except(paused).Select(month => month.Month).ToList();
        turn.Spend();
        turn.Audit("pairing.resume", () => EndingRecords.Subject(pairing.Id), pairing.ColleagueId);
        await TellAsync(turn, pairing, (next, words) => PauseCard.Resumed(pairing, left, next, words));
    }

    public static Task AgainAsync(Turn turn) => NowDialog.SayAsync(turn, RecordName.Id(turn.Key!.Subject));

    private static async Task<Pairing?> PairingAsync(Turn turn, string? claimed) =>
        await turn.FriendshipAsync(RecordName.Id(claimed)) ?? await turn.PairingAtDeskAsync(RecordName.Id(claimed));

    private static async Task<PauseView> ViewAsync(Turn turn, Pairing pairing, string key)
    {
        var excused = await ExcusedAsync(turn, pairing);
        return new PauseView(pairing, MonthlyContact.MonthOf(turn.Today), key)
        {
            AsksWhy = pairing.ColleagueId != turn.Me.Id,
            PausedUntil = MonthlyContact.ExcusedTo(excused.Select(month => month.Month), turn.Today),
            MayResume = excused.Exists(month => MayTakeBack(turn, pairing, month)),
        };
    }

    /// <summary>The months from this one on that are excused, whoever said so.</summary>
    private static Task<List<ExcusedMonth>> ExcusedAsync(Turn turn, Pairing pairing)
    {
        var first = MonthlyContact.MonthOf(turn.Today);
        return turn.Db.ExcusedMonths.Where(month => month.PairingId == pairing.Id && month.Month >= first && month.WithdrawnAt == null)
            .OrderBy(month => month.Month).ToListAsync();
    }

    /// <summary>A colleague takes back what they wished themselves, the branch either.</summary>
    private static bool MayTakeBack(Turn turn, Pairing pairing, ExcusedMonth month) =>
        pairing.ColleagueId != turn.Me.Id || month.ExcusedById == turn.Me.Id;

    /// <summary>
    /// Excuses these months, as far as they are not excused, and no later ones that the speaker's own side paused: what a colleague wished for
    /// longer stands (P1). The last that is excused now.
    /// </summary>
    private static async Task<DateOnly> KeepAsync(Turn turn, Pairing pairing, int count, string reason)
    {
        var (first, isOwn) = (MonthlyContact.MonthOf(turn.Today), pairing.ColleagueId == turn.Me.Id);
        List<DateOnly> wanted = [.. Enumerable.Range(0, count).Select(first.AddMonths)];
        var excused = await ExcusedAsync(turn, pairing);
        var later = excused.FindAll(month => !wanted.Contains(month.Month) && (month.ExcusedById == pairing.ColleagueId) == isOwn);
        foreach (var month in later)
            month.WithdrawnAt = turn.Now;
        var known = excused.Except(later).Select(month => month.Month).ToList();
        foreach (var month in wanted.Except(known))
            turn.Db.Add(new ExcusedMonth { PairingId = pairing.Id, Month = month, Reason = reason, ExcusedById = turn.Me.Id, At = turn.Now });
        return MonthlyContact.ExcusedTo([.. wanted, .. known], turn.Today) ?? wanted[^1];
    }

    /// <summary>The speaker, and the other one or both, each with where they look next.</summary>
    private static async Task TellAsync(Turn turn, Pairing pairing, Func<NextStep?, Wording, Protocol.Cards.Card> draw)
    {
        foreach (var person in new[] { pairing.MemberId, pairing.ColleagueId }.Where(person => person != turn.Me.Id))
        {
            var next = NextStep.Of(turn, pairing, person);
            await turn.TellAsync(person, words => draw(next, words), Delivery.AfterQuietHours);
        }

        turn.Show(draw(NextStep.Of(turn, pairing, turn.Me.Id), turn.Words));
    }
}
