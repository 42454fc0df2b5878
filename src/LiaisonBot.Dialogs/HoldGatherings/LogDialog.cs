using LiaisonBot.Data.Gatherings;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.HoldGatherings;

/// <summary>What was held is logged once for everybody: who was there, and one reportable line (C2, C3, C6).</summary>
internal static class LogDialog
{
    /// <summary>
    /// Who was there: the page that was turned to, with what was ticked on the others. Nobody is ticked because they were invited; what was logged
    /// and undone stands there again.
    /// </summary>
    public static async Task ChooseAsync(Turn turn)
    {
        var form = PeopleForm.Of(turn);
        if (await HeldAsync(turn) is { } opened)
            await ShowAsync(turn, opened, turn.Input(ListPage.Name).Length > 0 ? form : await turn.UndoneLogAsync(opened.Gathering) ?? form, []);
        else
            HandBack(turn, form);
    }

    public static async Task LogAsync(Turn turn)
    {
        var form = PeopleForm.Of(turn);
        if (await HeldAsync(turn) is not { } opened)
        {
            HandBack(turn, form);
            return;
        }

        var present = form.Among(await turn.Db.GuestsOfAsync(opened.Gathering, CancellationToken.None));
        var problems = form.Problems(present, withLine: true);
        if (problems.Count > 0)
            await ShowAsync(turn, opened, form, problems);
        else
            await KeepAsync(turn, opened, present, form.Line);
    }

    /// <summary>The card was used before: the gathering as it stands, with the line where it says something else than was logged.</summary>
    public static async Task LogAgainAsync(Turn turn)
    {
        await GatheringDialog.ShowAgainAsync(turn);
        var form = PeopleForm.Of(turn);
        if (await turn.GatheringAsync(RecordName.Id(turn.Key!.Subject)) is { } opened && opened.Gathering.Line != form.Line)
            HandBack(turn, form);
    }

    /// <summary>Nothing that was typed is lost.</summary>
    private static void HandBack(Turn turn, PeopleForm form)
    {
        if (form.Line.Length > 0)
            turn.Say(turn.Words.Say("gathering.unsaved", ("line", form.Line)));
    }

    private static async Task KeepAsync(Turn turn, OpenedGathering opened, IReadOnlyList<GatheringGuest> present, string line)
    {
        var gathering = opened.Gathering;
        gathering.Hold(turn.Me.Id, turn.Now, line);
        foreach (var guest in present)
            gathering.EnterAsThere(guest.Id);
        await turn.ForgetLogAsync(gathering);
        turn.Spend(() => GatheringRecords.Subject(gathering));
        turn.Audit("gathering.log", () => GatheringRecords.Subject(gathering));
        var entries = await turn.EnterAsync(gathering, [.. present.Select(guest => guest.Id)]);
        await GatheringDialog.ShowAsync(turn, opened, GatheringNews.Logged, entries: entries);
    }

    private static async Task ShowAsync(Turn turn, OpenedGathering opened, PeopleForm form, IReadOnlyList<FormProblem> problems)
    {
        var guests = await turn.Db.GuestsOfAsync(opened.Gathering, CancellationToken.None);
        turn.Show(PeopleCard.Of(PeopleView.Of(turn, opened.Gathering, guests, form) with { Aim = PeopleAim.Log, Problems = problems }, turn.Words));
    }

    /// <summary>The own gathering of the pressed card when it may be logged; otherwise what is shown instead, and null.</summary>
    private static async Task<OpenedGathering?> HeldAsync(Turn turn)
    {
        if (await turn.AnnouncedAsync() is not { } opened || turn.RefusesToDecide(opened))
            return null;
        var on = opened.Gathering.On;
        if (on <= turn.Today && on >= turn.Today.AddDays(-turn.Programme.BackEntryDays))
            return opened;
        await GatheringDialog.ShowAsync(turn, opened, on > turn.Today ? GatheringNews.TooEarly : GatheringNews.TooLateToLog);
        return null;
    }
}
