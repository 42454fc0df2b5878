using LiaisonBot.Data.Rounds;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.CollectRounds;

/// <summary>
/// The member's side: of each colleague, whether they raised something. What was said before stands in the form, and may be changed while
/// the round is open. From the saved card what was raised is reported, and so becomes a case (D3).
/// </summary>
internal static class AnswerDialog
{
    /// <summary>The action that reports a difficulty, wherever it lives.</summary>
    private const string ReportAction = "case.report";

    public static async Task AskAsync(Turn turn)
    {
        if (await turn.QuestionsAsync() is { } questions)
            Show(turn, questions);
        else
            turn.Say(turn.Words["collect.none_open"]);
    }

    /// <summary>The page that was turned to; else the first with somebody of whom nothing was said.</summary>
    public static void Show(Turn turn, Questions questions)
    {
        if (questions.Lines.Count == 0)
        {
            turn.Say(AnswerCard.Nobody(questions.Round, turn.Words));
            return;
        }

        var form = AnswerForm.Of(turn);
        var claimed = turn.Input(ListPage.Name) is { Length: > 0 } asked ? asked : FirstOpen(questions);
        var page = ListPage.Asked(claimed, questions.Lines.Count, AnswerCard.OnPage);
        turn.ShowPage(AnswerCard.Of(
            new AnswerView(questions, form, page, turn.IssueKey(Keys.Answers, RecordName.Text(questions.Round.Id))), turn.Words));
    }

    public static async Task SaveAsync(Turn turn)
    {
        var form = AnswerForm.Of(turn);
        var round = await OfKeyAsync(turn);
        var questions = await turn.QuestionsAsync(round, turn.Me.Id);
        if (!round.IsOpenOn(turn.Today))
        {
            turn.Show(SavedCard.Over(await OverAsync(turn, questions, form), turn.Words));
            return;
        }

        var chosen = questions with { Lines = [.. questions.Lines.Select(line => line with { Finding = form.Of(line) })] };
        if (chosen.Answered + questions.Answered == 0)
        {
            var page = ListPage.Asked("", questions.Lines.Count, AnswerCard.OnPage);
            turn.Show(questions.Lines.Count == 0
                ? AnswerCard.Nobody(round, turn.Words)
                : AnswerCard.Of(new AnswerView(questions, form, page, turn.Key!.Key) { IsEmpty = true }, turn.Words));
            return;
        }

        if (await KeepAsync(turn, questions, chosen))
        {
            if (chosen.Answered > 0)
                round.FirstAnsweredAt ??= turn.Now;
            turn.Audit("collect.save", () => RoundRecords.Subject(round));
            await turn.FollowAsync(RemindedPerson.DutyDone, turn.Me.Id);
        }

        turn.Spend(() => RoundRecords.Subject(round));
        turn.Show(SavedCard.Of(await ViewAsync(turn, chosen, "") with { IsSaved = true }, turn.Words));
    }

    /// <summary>The form was saved before: the answers as they stand.</summary>
    public static async Task SaveAgainAsync(Turn turn) => await ShowSavedAsync(turn, await OfKeyAsync(turn));

    /// <summary>Another page of what was raised, or what one has answered so far.</summary>
    public static async Task ShowSavedAsync(Turn turn)
    {
        var claimed = RecordName.Id(turn.Input(Verbs.Round));
        if (claimed is { } id && await turn.Db.Rounds.Standing().SingleOrDefaultAsync(round => round.Id == id) is { } found)
            await ShowSavedAsync(turn, found);
        else
            turn.Say(turn.Words["collect.gone"]);
    }

    private static async Task ShowSavedAsync(Turn turn, Round round)
    {
        var questions = await turn.QuestionsAsync(round, turn.Me.Id);
        var view = await ViewAsync(turn, questions, turn.Input(ListPage.Name));
        if (questions.Lines.Count == 0 && view.Page.Count == 0)
            turn.Say(turn.Words["collect.gone"]);
        else
            turn.Show(SavedCard.Of(view, turn.Words));
    }

    /// <summary>The round of the pressed form, as it stands now.</summary>
    private static Task<Round> OfKeyAsync(Turn turn)
    {
        var id = RecordName.Id(turn.Key!.Subject);
        return turn.Db.Rounds.SingleAsync(round => round.Id == id);
    }

    /// <summary>Keeps what differs; whether anything does.</summary>
    private static async Task<bool> KeepAsync(Turn turn, Questions before, Questions after)
    {
        var changed = after.Lines.Zip(before.Lines).Where(pair => pair.First.Finding != pair.Second.Finding).Select(pair => pair.First).ToList();
        var (id, pairings) = (before.Round.Id, changed.ConvertAll(line => line.PairingId));
        var known = await turn.Db.RoundAnswers.Where(answer => answer.RoundId == id && pairings.Contains(answer.PairingId)).ToListAsync();
        foreach (var line in changed)
        {
            var answer = known.Find(one => one.PairingId == line.PairingId);
            if (answer is null)
            {
                answer = new RoundAnswer { RoundId = id, PairingId = line.PairingId, AnsweredById = turn.Me.Id };
                turn.Db.Add(answer);
            }

            if (answer.Finding == RoundFinding.NotAsked)
                answer.AnsweredOn = turn.Today;
            (answer.Finding, answer.ChangedAt) = (line.Finding, turn.Now);
        }

        return changed.Count > 0;
    }

    private static async Task<SavedView> ViewAsync(Turn turn, Questions questions, string claimedPage)
    {
        var raised = await turn.RaisedAsync(questions);
        var page = ListPage.Asked(claimedPage, raised.Count);
        return new SavedView(questions, [.. raised.Skip(page.Skipped).Take(page.Length)], page, questions.Round.IsOpenOn(turn.Today))
        {
            ReportVerb = turn.VerbOf(ReportAction),
        };
    }

    /// <summary>What was chosen too late, so that nothing that somebody raised is lost.</summary>
    private static async Task<OverView> OverAsync(Turn turn, Questions questions, AnswerForm form)
    {
        var late = questions.Lines.Where(line => form.Of(line) != line.Finding).ToList();
        var raised = late.Where(line => form.Of(line) == RoundFinding.Something).Select(line => new RaisedLine(line.PairingId, line.ColleagueId, line.Label));
        var open = await turn.RoundOfAsync(turn.Me.Id);
        return new OverView(questions, late.Count, [.. raised])
        {
            ReportVerb = turn.VerbOf(ReportAction),
            AskVerb = open is null ? null : Verbs.Ask,
        };
    }

    private static string FirstOpen(Questions questions)
    {
        var first = questions.Lines.Index().FirstOrDefault(line => line.Item.Finding == RoundFinding.NotAsked).Index;
        return RecordName.Text((first / AnswerCard.OnPage) + 1);
    }
}
