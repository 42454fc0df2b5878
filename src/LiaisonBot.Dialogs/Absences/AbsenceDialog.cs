using LiaisonBot.Data.Absences;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.Absences;

/// <summary>
/// "请假": who is away and from when to when, entered by the person or by the secretary, deputy or officer of their unit. Each hears of
/// what the other enters. Nothing is overwritten; no particulars are asked for.
/// </summary>
internal static class AbsenceDialog
{
    public static async Task SayAsync(Turn turn)
    {
        if (turn.Rest.Length > 0 && AbsenceSentence.Read(turn.Rest, turn.Today) is { } sentence)
            await ShowReadAsync(turn, sentence);
        else
            await ListDialog.ShowAsync(turn);
    }

    /// <summary>我下周一到周三请病假: the form, filled in.</summary>
    public static async Task<bool> HearAsync(Turn turn)
    {
        if (!AbsenceSentence.SpeaksOfAbsence(turn.Text) || AbsenceSentence.Read(turn.Text, turn.Today) is not { } sentence)
            return false;
        await ShowReadAsync(turn, sentence);
        return true;
    }

    public static async Task BeginAsync(Turn turn) => turn.Show(FormCard.Of(await BlankAsync(turn), turn.Words));

    public static async Task EditAsync(Turn turn)
    {
        if (await SubjectAsync(turn) is { } absence)
            turn.Show(FormCard.Of(await FormOfAsync(turn, absence, AbsenceForm.Of(absence), null), turn.Words));
    }

    public static async Task SaveAsync(Turn turn)
    {
        var people = await turn.PeopleAsync();
        var form = AbsenceForm.Of(turn);
        var check = await CheckAsync(turn, form, people, replaced: null);
        if (check.Absence is { } good)
            await KeepAsync(turn, good, replaces: null);
        else
            turn.Show(FormCard.Of(new FormView(form, people, turn.Today, turn.Key!.Key) { Problems = check.Problems }, turn.Words));
    }

    public static async Task ChangeAsync(Turn turn)
    {
        if (await SubjectAsync(turn) is not { } absence)
            return;
        var line = await turn.LineAsync(absence);
        var form = AbsenceForm.Of(turn) with { Person = "" };
        var check = await CheckAsync(turn, form, [new AwayPerson(absence.PersonId, line.Name, "")], absence);
        if (check.Absence is { } good)
            await KeepAsync(turn, good, absence);
        else
            turn.Show(FormCard.Of((await FormOfAsync(turn, absence, form, turn.Key!.Key)) with { Problems = check.Problems }, turn.Words));
    }

    /// <summary>Back earlier than thought: yesterday was the last day. Another day is chosen in the form.</summary>
    public static async Task EndAsync(Turn turn)
    {
        if (await SubjectAsync(turn) is not { } absence)
            return;
        if (!AbsenceCard.CanEnd(absence, turn.Today))
        {
            await ListDialog.ShowOneAsync(turn, absence, AbsenceNews.Standing);
            return;
        }

        var line = await turn.LineAsync(absence);
        var person = new AwayPerson(absence.PersonId, line.Name, "");
        await KeepAsync(turn, new CheckedAbsence(person, absence.From, turn.Today.AddDays(-1), absence.Reason), absence);
    }

    public static async Task WithdrawAsync(Turn turn)
    {
        if (await SubjectAsync(turn) is not { } absence)
            return;
        absence.WithdrawnAt = turn.Now;
        turn.Spend(() => AbsenceRecords.Subject(absence));
        turn.Audit("absence.withdraw", () => AbsenceRecords.Subject(absence), absence.PersonId);
        var line = await turn.LineAsync(absence);
        await TellAsync(turn, line, AbsenceNews.WithdrawnByOther, absence.RecordedById);
        turn.Show(AbsenceCard.Of(new AbsenceView(line, AbsenceNews.Withdrawn, turn.Today, turn.Me.Id, null), turn.Words));
    }

    /// <summary>An old card: the absence as it stands, as far as it still is this person's to see.</summary>
    public static async Task PressAgainAsync(Turn turn)
    {
        if (await turn.LatestAsync(AbsenceRecords.IdIn(turn.Key!.Outcome)) is { } absence)
            await ListDialog.ShowOneAsync(turn, absence, AbsenceNews.Standing);
        else
            turn.Say(turn.Words["absence.gone"]);
    }

    private static async Task ShowReadAsync(Turn turn, AbsenceSentence sentence)
    {
        var blank = await BlankAsync(turn);
        var named = blank.People.Where(person => turn.Text.Contains(person.Name, StringComparison.OrdinalIgnoreCase)).ToList();
        var form = new AbsenceForm(
            named switch { [] => blank.Form.Person, [var one] => RecordName.Text(one.Id), _ => "" },
            AbsenceForm.Text(sentence.From),
            AbsenceForm.Text(sentence.To),
            sentence.Reason is { } reason ? Literals<AbsenceReason>.Write(reason) : "");
        List<FormProblem> problems =
        [
            .. named.Count > 1 ? [Problem.NoPerson] : Array.Empty<FormProblem>(),
            .. sentence.From is null ? [Problem.NoFrom] : Array.Empty<FormProblem>(),
            .. sentence.To is null ? [Problem.NoTo] : Array.Empty<FormProblem>(),
        ];
        turn.Say(FormCard.Of(blank with { Form = form, Problems = problems, WasRead = true }, turn.Words));
    }

    private static async Task<FormView> BlankAsync(Turn turn)
    {
        var people = await turn.PeopleAsync();
        var form = new AbsenceForm(RecordName.Text(turn.Me.Id), AbsenceForm.Text(turn.Today), "", "");
        return new FormView(form, people, turn.Today, turn.IssueKey(Keys.Form));
    }

    private static async Task<FormView> FormOfAsync(Turn turn, Absence absence, AbsenceForm form, string? key)
    {
        var name = (await turn.LineAsync(absence)).Name;
        return new FormView(form, [], turn.Today, key ?? turn.IssueKey(Keys.Edit, RecordName.Text(absence.Id))) { Changes = name };
    }

    /// <summary>The absence that the pressed card is about, if it still stands; if not, what became of it is said.</summary>
    private static async Task<Absence?> SubjectAsync(Turn turn)
    {
        var id = RecordName.Id(turn.Key!.Subject);
        if (await turn.AbsenceAsync(id) is { } absence)
            return absence;
        if (await turn.LatestAsync(id) is { } latest)
            await ListDialog.ShowOneAsync(turn, latest, AbsenceNews.Standing);
        else
            turn.Say(turn.Words["absence.gone"]);
        return null;
    }

    private static async Task<FormCheck> CheckAsync(Turn turn, AbsenceForm form, IReadOnlyList<AwayPerson> people, Absence? replaced)
    {
        var check = FormCheck.Of(form, people, turn.Today);
        return check.Absence is { } good && await turn.InTheWayAsync(good, replaced) is { } other
            ? new FormCheck(null, [Problem.Overlaps(other.From, other.To, turn.Words)])
            : check;
    }

    private static async Task KeepAsync(Turn turn, CheckedAbsence good, Absence? replaces)
    {
        var absence = await turn.KeepAsync(good, replaces);
        turn.Spend(() => AbsenceRecords.Subject(absence));
        turn.Audit(replaces is null ? "absence.save" : "absence.change", () => AbsenceRecords.Subject(absence), absence.PersonId);
        var line = new AbsenceLine(absence, good.Person.Name, turn.Me.Person.Name);
        await TellAsync(turn, line, replaces is null ? AbsenceNews.SavedByOther : AbsenceNews.ChangedByOther, replaces?.RecordedById);
        var key = turn.IssueKeyOnceSaved(Keys.Saved, () => RecordName.Text(absence.Id));
        turn.Show(AbsenceCard.Of(
            new AbsenceView(line, replaces is null ? AbsenceNews.Saved : AbsenceNews.Changed, turn.Today, turn.Me.Id, key), turn.Words));
    }

    /// <summary>Whoever is away hears of what another entered, and whoever entered it hears of what became of it.</summary>
    private static async Task TellAsync(Turn turn, AbsenceLine line, AbsenceNews news, long? recordedById)
    {
        foreach (var personId in new[] { line.Absence.PersonId, recordedById ?? turn.Me.Id }.Distinct().Where(id => id != turn.Me.Id))
        {
            await turn.TellAsync(
                personId,
                words => AbsenceCard.Of(
                    new AbsenceView(line with { RecordedBy = turn.Me.Person.Name }, news, turn.Today, personId, null), words));
        }
    }
}
