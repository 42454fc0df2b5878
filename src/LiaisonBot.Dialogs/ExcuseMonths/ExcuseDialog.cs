using LiaisonBot.Data.Duties;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.ExcuseMonths;

/// <summary>
/// "免联系": the branch secretary excuses a pairing's month and says why (C1). The member is told, and is not reminded any more; taken back,
/// the month asks for a contact again.
/// </summary>
internal static class ExcuseDialog
{
    public static async Task BeginAsync(Turn turn)
    {
        var pairings = await turn.ExcusableAsync();
        if (pairings.Count == 0)
        {
            turn.Say(ExcuseCards.Nobody(turn.Words));
            return;
        }

        var named = turn.Rest.Length == 0 ? [] : pairings.FindAll(one => turn.Rest.Contains(one.Colleague, StringComparison.OrdinalIgnoreCase));
        var form = new ExcuseForm(named is [var only] ? RecordName.Text(only.Id) : "", ExcuseForm.Text(turn.Months()[0]), "");
        turn.Say(FormCard.Of(new FormView(form, [.. named.Concat(pairings).Distinct()], turn.Months(), turn.IssueKey(Keys.Form)), turn.Words));
    }

    public static async Task SaveAsync(Turn turn)
    {
        var pairings = await turn.ExcusableAsync();
        var form = ExcuseForm.Of(turn);
        var check = ExcuseCheck.Of(form, pairings, turn.Months());
        if (check.Pairing is not { } pairing)
            turn.Show(FormCard.Of(new FormView(form, pairings, turn.Months(), turn.Key!.Key) { Problems = check.Problems }, turn.Words));
        else if (await turn.KnownAsync(pairing.Id, check.Month) is { } known)
            ShowKnown(turn, new ExcuseLine(known, pairing));
        else
            await KeepAsync(turn, form, check.Month, pairing);
    }

    /// <summary>The form was saved before: what came of it, as it stands.</summary>
    public static async Task SaveAgainAsync(Turn turn) => await ShowAgainAsync(turn, ExcuseRecords.IdIn(turn.Key!.Outcome));

    public static async Task UndoAsync(Turn turn)
    {
        if (await turn.ExcuseAsync(RecordName.Id(turn.Key!.Subject)) is not { } line)
        {
            turn.Say(turn.Words["excuse.gone"]);
            return;
        }

        turn.Spend(() => ExcuseRecords.Subject(line.Excuse.Id));
        if (line.Excuse.WithdrawnAt is null)
        {
            line.Excuse.WithdrawnAt = turn.Now;
            turn.Audit("excuse.undo", () => ExcuseRecords.Subject(line.Excuse.Id), line.Pairing.MemberId);
            await turn.TellAsync(line.Pairing.MemberId, words => ExcuseCards.Told(line, "excuse.told.undone", words), Delivery.AfterQuietHours);
        }

        turn.Show(ExcuseCards.Of(line, "excuse.undone", key: null, turn.Words));
    }

    public static async Task UndoAgainAsync(Turn turn) => await ShowAgainAsync(turn, RecordName.Id(turn.Key!.Subject));

    private static async Task KeepAsync(Turn turn, ExcuseForm form, DateOnly month, ExcusablePairing pairing)
    {
        var excuse = new ExcusedMonth { PairingId = pairing.Id, Month = month, Reason = form.Reason, ExcusedById = turn.Me.Id, At = turn.Now };
        turn.Db.Add(excuse);
        await turn.FollowAsync(RemindedPerson.DutyDone, pairing.MemberId);
        turn.Audit("excuse.save", () => ExcuseRecords.Subject(excuse.Id), pairing.MemberId);
        turn.Spend(() => ExcuseRecords.Subject(excuse.Id));
        var line = new ExcuseLine(excuse, pairing);
        await turn.TellAsync(pairing.MemberId, words => ExcuseCards.Told(line, "excuse.told", words), Delivery.AfterQuietHours);
        turn.Show(ExcuseCards.Of(line, "excuse.saved", turn.IssueKeyOnceSaved(Keys.Saved, () => RecordName.Text(excuse.Id)), turn.Words));
    }

    private static void ShowKnown(Turn turn, ExcuseLine line)
    {
        turn.Spend(() => ExcuseRecords.Subject(line.Excuse.Id));
        turn.Show(ExcuseCards.Of(line, "excuse.known", turn.IssueKey(Keys.Saved, RecordName.Text(line.Excuse.Id)), turn.Words));
    }

    private static async Task ShowAgainAsync(Turn turn, long? id)
    {
        if (await turn.ExcuseAsync(id) is not { } line)
            turn.Say(turn.Words["excuse.gone"]);
        else if (line.Excuse.WithdrawnAt is null)
            turn.Show(ExcuseCards.Of(line, "excuse.known", turn.IssueKey(Keys.Saved, RecordName.Text(line.Excuse.Id)), turn.Words));
        else
            turn.Show(ExcuseCards.Of(line, "excuse.undone", key: null, turn.Words));
    }
}
