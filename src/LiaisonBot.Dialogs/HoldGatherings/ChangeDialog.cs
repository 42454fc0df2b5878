using LiaisonBot.Data.Gatherings;
using LiaisonBot.Dialogs.FollowUps;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.HoldGatherings;

/// <summary>
/// What is announced is held in another room, at another time or about something else: until it begins that is put right, and those invited hear
/// what it was and what it is. A change is taken back by changing it back, so that they hear of that too.
/// </summary>
internal static class ChangeDialog
{
    public static async Task OpenAsync(Turn turn)
    {
        if (await turn.AheadAsync(GatheringNews.TooLateToChange) is { } opened)
            Show(turn, opened, AnnounceForm.Of(opened.Gathering), []);
    }

    public static async Task ChangeAsync(Turn turn)
    {
        var form = AnnounceForm.Of(turn);
        if (await turn.AheadAsync(GatheringNews.TooLateToChange) is not { } opened)
        {
            await HandBackAsync(turn, form);
            return;
        }

        var check = FactsCheck.Of(form, new DayRange(turn.Today, turn.Today.AddDays(Gathering.MostDaysAhead)));
        IReadOnlyList<FormProblem> problems = check.Problems.Count > 0 ? check.Problems : [.. Problems(turn, opened.Gathering, check.Facts)];
        if (problems.Count > 0)
            Show(turn, opened, form, problems);
        else
            await KeepAsync(turn, opened, check.Facts);
    }

    /// <summary>The card was used before: the gathering as it stands, with what the form says otherwise.</summary>
    public static async Task ChangeAgainAsync(Turn turn)
    {
        await GatheringDialog.ShowAgainAsync(turn);
        await HandBackAsync(turn, AnnounceForm.Of(turn));
    }

    private static IEnumerable<FormProblem> Problems(Turn turn, Gathering gathering, GatheringFacts to)
    {
        var standing = GatheringFacts.Of(gathering);
        if (to == standing)
            yield return new FormProblem(nameof(AnnounceForm.On), "gathering.problem.unchanged");
        else if (turn.Input(Verbs.Seen) != AnnounceForm.Of(gathering).Told)
            yield return ChangedSince(standing, turn.Words);
        if (turn.BeginOf(to.On, to.At) <= turn.Now)
            yield return new FormProblem(nameof(AnnounceForm.At), "gathering.problem.past");
    }

    private static FormProblem ChangedSince(GatheringFacts standing, Wording words) => new(
        nameof(AnnounceForm.On),
        "gathering.problem.changed_since",
        ("kind", words.Term(standing.Kind)),
        ("when", GatheringParts.When(standing, words)),
        ("place", standing.Place),
        ("topic", standing.Topic));

    private static async Task KeepAsync(Turn turn, OpenedGathering opened, GatheringFacts to)
    {
        var (gathering, before) = (opened.Gathering, GatheringFacts.Of(opened.Gathering));
        gathering.Change(to);
        turn.Spend(() => GatheringRecords.Subject(gathering));
        turn.Audit("gathering.change", () => GatheringRecords.Subject(gathering));
        var isAnybodyInvited = gathering.People.Any(person => person.IsInvited);
        var unreached = await turn.NamesAsync(await Notices.ChangeAsync(turn, opened, before));
        await GatheringDialog.ShowAsync(turn, opened, isAnybodyInvited ? GatheringNews.Changed : GatheringNews.ChangedUntold, unreached);
    }

    /// <summary>Nothing that was typed is lost.</summary>
    private static async Task HandBackAsync(Turn turn, AnnounceForm form)
    {
        var standing = await turn.GatheringAsync(RecordName.Id(turn.Key!.Subject)) is { } opened ? AnnounceForm.Of(opened.Gathering) : null;
        turn.ShowUnsaved(form.Besides(standing));
    }

    private static void Show(Turn turn, OpenedGathering opened, AnnounceForm form, IReadOnlyList<FormProblem> problems) =>
        turn.Show(ChangeCard.Of(new ChangeView(opened.Gathering, opened.Unit, form, turn.KeyOf(opened.Gathering)) { Problems = problems }, turn.Words));
}
