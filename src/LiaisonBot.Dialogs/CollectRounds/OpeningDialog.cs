using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.CollectRounds;

/// <summary>A secretary opens a round of their branch: until when, and everybody who has a colleague there is told.</summary>
internal static class OpeningDialog
{
    private const int UsualDays = 14;

    public static async Task BeginAsync(Turn turn)
    {
        var branches = await turn.BranchesAsync();
        if (branches.Count == 0)
        {
            turn.Say(turn.Words["collect.no_branch"]);
            return;
        }

        // Whoever looks after two branches most likely means the one that has no round.
        var likely = branches.FirstOrDefault(branch => branch.Open is null) ?? branches[0];
        var form = new OpeningForm(RecordName.Text(likely.Unit.Id), OpeningForm.Text(turn.Today.AddDays(UsualDays)));
        var problems = branches.All(branch => branch.Open is not null) ? OpeningCheck.Of(form, branches, turn.Today).Problems : [];
        turn.Show(OpeningCard.Of(new OpeningView(form, branches, turn.IssueKey(Keys.Opening)) { Problems = problems }, turn.Words));
    }

    public static async Task OpenAsync(Turn turn)
    {
        var branches = await turn.BranchesAsync();
        var form = OpeningForm.Of(turn, branches);
        var check = OpeningCheck.Of(form, branches, turn.Today);
        if (check.Unit is not { } unit)
        {
            turn.Show(OpeningCard.Of(new OpeningView(form, branches, turn.Key!.Key) { Problems = check.Problems }, turn.Words));
        }
        else if (await Opening.OpenAsync(turn, unit, check.LastOn) is { } opened)
        {
            turn.Spend(() => RoundRecords.Subject(opened.Round));
            await RoundDialog.ShowOpenedAsync(turn, opened);
        }
        else
        {
            List<FormProblem> nobody = [new(nameof(OpeningForm.Unit), "collect.problem.nobody")];
            turn.Show(OpeningCard.Of(new OpeningView(form, branches, turn.Key!.Key) { Problems = nobody }, turn.Words));
        }
    }

    /// <summary>The form was pressed before: the round that it opened, as it stands.</summary>
    public static async Task OpenAgainAsync(Turn turn)
    {
        if (await turn.KeptRoundAsync(RoundRecords.IdIn(turn.Key!.Outcome)) is { } round)
            await RoundDialog.ShowAsync(turn, round, RoundNews.OpenedBefore);
        else
            turn.Say(turn.Words["collect.gone"]);
    }
}
