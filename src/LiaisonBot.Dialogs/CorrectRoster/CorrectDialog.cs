using LiaisonBot.Data.Rosters.Corrections;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.CorrectRoster;

/// <summary>
/// "更正名册": whom, what, a form, and a preview of what will change and what follows from it. Nothing is changed before the preview is
/// confirmed; whom the speaker may name is asked anew at every press.
/// </summary>
internal static class CorrectDialog
{
    public static Task SayAsync(Turn turn) => turn.Rest.Length > 0 ? NameAsync(turn, turn.Rest) : BeginAsync(turn);

    public static async Task BeginAsync(Turn turn) => turn.Say(WhomCard.Of(new WhomView(await turn.OwnPeopleAsync(), "", null), turn.Words));

    /// <summary>From the list, by what was typed, or with a button.</summary>
    public static async Task FindAsync(Turn turn)
    {
        var typed = ShortText.Of(turn.Input(nameof(WhomForm.Name)));
        if (typed.Length > 0)
            await NameAsync(turn, typed);
        else if (turn.Input(nameof(WhomForm.Whom)) is { Length: > 0 } chosen)
            await ShowPersonAsync(turn, RecordName.Id(chosen));
        else
            turn.Show(WhomCard.Of(new WhomView(await turn.OwnPeopleAsync(), "", "roster.problem.nobody_named"), turn.Words));
    }

    public static async Task ShowFormAsync(Turn turn)
    {
        if (await OpenAsync(turn) is var (desk, kind))
            turn.Show(FormCard.Of(new FormView(desk.Entry, kind, Filled(CorrectionForm.Of(turn), turn, desk.Entry)), turn.Words));
    }

    public static async Task CheckAsync(Turn turn)
    {
        if (await OpenAsync(turn) is not var (desk, kind))
            return;
        var form = CorrectionForm.Of(turn);
        var (correction, problems) = await FormReader.ReadAsync(turn, kind, form, desk.Entry);
        if (correction is not null && await CorrectionRules.ProblemAsync(turn, correction, desk) is { } problem)
            problems = [problem];
        if (correction is null || problems.Count > 0)
            turn.Show(FormCard.Of(new FormView(desk.Entry, kind, form) { Problems = problems }, turn.Words));
        else
            await PreviewAsync(turn, desk, correction, form);
    }

    /// <summary>The plan goes into the card's key, so what is confirmed is what was shown.</summary>
    public static async Task PreviewAsync(Turn turn, CorrectionDesk desk, Correction correction, CorrectionForm form, bool changedSince = false)
    {
        var person = desk.Entry.Person;
        var planned = new PlannedCorrection(person.Id, person.Version, correction.Unit?.Id, correction);
        var effects = await desk.ForeseeAsync(correction, CancellationToken.None);
        effects = await turn.ToldAsync(person, effects);
        turn.Show(PreviewCard.Of(
            new PreviewView(desk.Entry, correction, effects, turn.IssueKey(Keys.Planned, planned.Write())) { Form = form, ChangedSince = changedSince },
            turn.Words));
    }

    private static async Task NameAsync(Turn turn, string named)
    {
        var found = await turn.NamedAsync(named);
        if (found.People is [var only])
            await ShowPersonAsync(turn, only.Id);
        else if (found.People.Count > 1)
            turn.ShowOrSay(WhomCard.Of(new WhomView(found, "", "roster.several"), turn.Words));
        else
            turn.ShowOrSay(WhomCard.Of(new WhomView(await turn.OwnPeopleAsync(), named, "roster.problem.nobody_found"), turn.Words));
    }

    private static async Task ShowPersonAsync(Turn turn, long? claimed)
    {
        if (await DeskAsync(turn, claimed) is not { } desk)
            return;
        turn.ShowOrSay(PersonCard.Of(desk.Entry, turn.Words));
    }

    private static async Task<(CorrectionDesk Desk, CorrectionKind Kind)?> OpenAsync(Turn turn)
    {
        if (!Literals<CorrectionKind>.TryRead(turn.Input(Verbs.What), out var kind))
        {
            turn.Say(turn.Words["roster.gone"]);
            return null;
        }

        if (await DeskAsync(turn, RecordName.Id(turn.Input(Verbs.Person))) is not { } desk)
            return null;
        if (PersonCard.Kinds(desk.Entry).Contains(kind))
            return (desk, kind);
        turn.Say(turn.Words["roster.gone"]);
        return null;
    }

    private static async Task<CorrectionDesk?> DeskAsync(Turn turn, long? claimed)
    {
        if (await turn.PersonToCorrectAsync(claimed) is { } person
            && await CorrectionDesk.OpenAsync(turn.Db, person, turn.Today, CancellationToken.None) is { } desk)
        {
            turn.Audit("roster.read", concerns: person.Id);
            return desk;
        }

        turn.Say(turn.Words["roster.gone"]);
        return null;
    }

    private static CorrectionForm Filled(CorrectionForm form, Turn turn, RosterEntry entry) => form with
    {
        On = form.On.Length > 0 ? form.On : CorrectionForm.Text(turn.Today),
        Held = form.Held.Length > 0 || entry.Roles is not [var only] ? form.Held : CorrectionForm.HeldValue(only),
        Title = form.Title.Length > 0 ? form.Title : entry.Person.Title ?? "",
    };

    private static void ShowOrSay(this Turn turn, Protocol.Cards.Card card)
    {
        if (turn.Press is null)
            turn.Say(card);
        else
            turn.Show(card);
    }
}
