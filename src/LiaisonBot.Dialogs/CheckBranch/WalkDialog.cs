using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Papers;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Papers;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.CheckBranch;

/// <summary>
/// The secretary goes through the branch's pairings one by one, with each one's months at hand: all is well, or something is to be followed up
/// by a day (R8). What was noted may be changed until the check is handed in.
/// </summary>
internal static class WalkDialog
{
    private const char Between = '#';

    /// <summary>The action that opens the check itself, wherever it lives.</summary>
    private const string OpenPaper = "paper.open";

    public static async Task BeginAsync(Turn turn)
    {
        if (await turn.CheckAsync(PaperName.Read(turn.Input(PaperName.Input))) is not { } check)
            turn.Say(turn.Words["check.not_found"]);
        else
            await ShowAsync(turn, check, int.TryParse(turn.Input(ListPage.Name), out var page) ? page : null);
    }

    public static async Task SaveAsync(Turn turn)
    {
        var (name, pairingId) = Read(turn.Key!.Subject);
        if (await turn.CheckAsync(name) is not { } check)
        {
            turn.Say(turn.Words["check.not_found"]);
            return;
        }

        var pairings = await turn.PairingsAsync(check);
        if (check.IsHandedIn)
            turn.Say(turn.Words["check.closed"]);
        else if (pairings.FindIndex(one => one.Id == pairingId) is var place && place < 0)
            turn.Say(turn.Words["check.gone"]);
        else if (!Literals<CheckFinding>.TryRead(turn.Input(Verbs.Finding), out var finding))
            await ShowAsync(turn, check, place + 1);
        else
            await KeepAsync(turn, check, (pairings, place), finding);
    }

    /// <summary>The pairing was noted with this card before: how it stands.</summary>
    public static async Task SaveAgainAsync(Turn turn)
    {
        var (name, pairingId) = Read(turn.Key!.Subject);
        if (await turn.CheckAsync(name) is not { } check)
            turn.Say(turn.Words["check.not_found"]);
        else if ((await turn.PairingsAsync(check)).FindIndex(one => one.Id == pairingId) is var place && place < 0)
            turn.Say(turn.Words["check.gone"]);
        else
            await ShowAsync(turn, check, place + 1);
    }

    private static async Task KeepAsync(Turn turn, OpenCheck check, (List<PairingToCheck> All, int Place) at, CheckFinding finding)
    {
        var form = CheckForm.Of(turn);
        var (note, day) = (form.NoteProblem, form.Day(turn.Today));
        var pairing = at.All[at.Place];
        var known = await turn.Db.CheckedPairings.Of(check.Unit, check.Period).SingleOrDefaultAsync(one => one.PairingId == pairing.Id);
        var (keptNote, keptDay) = finding == CheckFinding.FollowUp ? (form.Note, day) : (null, null);
        if (known is not null && form.Since != CheckForm.SinceOf(known) && (known.Finding, known.Note, known.DueOn) != (finding, keptNote, keptDay))
        {
            await ShowOldAsync(turn, check, at, form, known);
            return;
        }

        if (finding == CheckFinding.FollowUp && (note is not null || day is null))
        {
            var view = await ViewAsync(turn, check, at.All, at.Place + 1);
            turn.Show(WalkCard.Of(view with { Form = form, NoteProblem = note, DayProblem = day is null ? "check.problem.day" : null, Key = turn.Key!.Key }, turn.Words));
            return;
        }

        await WriteAsync(turn, check, known ?? New(turn, check, pairing), (finding, keptNote, keptDay));
        await ShowNextAsync(turn, check, at);
    }

    private static async Task WriteAsync(Turn turn, OpenCheck check, CheckedPairing found, (CheckFinding What, string? Note, DateOnly? DueOn) noted)
    {
        // What was done was another finding: this one is to be done again.
        if ((found.Note, found.DueOn) != (noted.Note, noted.DueOn))
            (found.DoneAt, found.DoneById) = (null, null);
        (found.Finding, found.Note, found.DueOn) = noted;
        (found.CheckedById, found.CheckedAt) = (turn.Me.Id, turn.Now);
        turn.Spend(() => CheckRecords.Subject(found));
        turn.Audit("check.save", () => CheckRecords.Subject(found));

        // The morning's message that still waits may speak of what was to be followed up.
        foreach (var person in (await PostsToday.OnAsync(turn.Db, turn.Today, CancellationToken.None)).Of(check.Unit.Id))
            await turn.FollowAsync(RemindedPerson.DutyDone, person);
    }

    /// <summary>Somebody else noted something meanwhile: theirs is shown, and pressing once more takes one's own.</summary>
    private static async Task ShowOldAsync(Turn turn, OpenCheck check, (List<PairingToCheck> All, int Place) at, CheckForm form, CheckedPairing known)
    {
        var by = known.CheckedById;
        var name = await turn.Db.People.Where(person => person.Id == by).Select(person => person.Name).SingleAsync();
        var view = await ViewAsync(turn, check, at.All, at.Place + 1);
        turn.Show(WalkCard.Of(view with { Form = form with { Since = CheckForm.SinceOf(known) }, Theirs = (name, known.Note ?? ""), Key = turn.Key!.Key }, turn.Words));
    }

    private static CheckedPairing New(Turn turn, OpenCheck check, PairingToCheck pairing)
    {
        var found = new CheckedPairing { UnitId = check.Unit.Id, Period = check.Period.Name, PairingId = pairing.Id };
        turn.Db.Add(found);
        return found;
    }

    /// <summary>The next one that was not looked at yet, or that all were.</summary>
    private static async Task ShowNextAsync(Turn turn, OpenCheck check, (List<PairingToCheck> All, int Place) at)
    {
        var done = await turn.Db.CheckedPairings.Of(check.Unit, check.Period).Select(one => one.PairingId).ToListAsync();
        done.Add(at.All[at.Place].Id);
        var left = at.All.Select((pairing, place) => (pairing.Id, place)).Where(one => !done.Contains(one.Id)).Select(one => one.place).ToList();
        if (left.Count == 0)
        {
            turn.Show(WalkCard.Done(check.Name, check.Period, turn.VerbOf(OpenPaper), turn.Words));
            return;
        }

        turn.Audit("check.read", () => $"unit:{check.Unit.Id}");
        turn.Show(WalkCard.Of(await ViewAsync(turn, check, at.All, left.Find(place => place > at.Place) is > 0 and var next ? next + 1 : left[0] + 1), turn.Words));
    }

    /// <param name="turn">The turn.</param>
    /// <param name="check">Which check.</param>
    /// <param name="number">The pairing's place, from 1; null for the first that was not looked at yet.</param>
    private static async Task ShowAsync(Turn turn, OpenCheck check, int? number)
    {
        var pairings = await turn.PairingsAsync(check);
        if (check.IsHandedIn || pairings.Count == 0)
        {
            turn.Say(turn.Words[check.IsHandedIn ? "check.closed" : "check.nobody"]);
            return;
        }

        if (number is null)
        {
            var done = await turn.Db.CheckedPairings.Of(check.Unit, check.Period).Select(one => one.PairingId).ToListAsync();
            number = Math.Max(pairings.FindIndex(one => !done.Contains(one.Id)), 0) + 1;
        }

        turn.Audit("check.read", () => $"unit:{check.Unit.Id}");
        turn.ShowPage(WalkCard.Of(await ViewAsync(turn, check, pairings, number.Value), turn.Words));
    }

    private static async Task<WalkView> ViewAsync(Turn turn, OpenCheck check, List<PairingToCheck> pairings, int number)
    {
        var page = new ListPage(Math.Clamp(number, 1, pairings.Count), pairings.Count) { Length = 1 };
        var pairing = pairings[page.Skipped];
        var found = await turn.Db.CheckedPairings.AsNoTracking().Of(check.Unit, check.Period).SingleOrDefaultAsync(one => one.PairingId == pairing.Id);
        return new WalkView(check.Name, check.Unit.Name, check.Period, page)
        {
            Pairing = pairing,
            Months = await turn.MonthsAsync(check, pairing.Id),
            Found = found?.Finding,
            Form = CheckForm.Of(found),
            Key = turn.IssueKey(Keys.Form, $"{check.Name}{Between}{RecordName.Text(pairing.Id)}"),
            Back = turn.VerbOf(OpenPaper),
        };
    }

    private static (PaperName? Name, long PairingId) Read(string? subject) =>
        subject?.Split(Between) is [var name, var pairing] && RecordName.Id(pairing) is { } id ? (PaperName.Read(name), id) : (null, 0);
}
