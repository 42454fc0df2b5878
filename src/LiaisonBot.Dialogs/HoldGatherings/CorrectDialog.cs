using LiaisonBot.Data.Gatherings;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.HoldGatherings;

/// <summary>
/// Who was there is put right, for as long as contacts may be entered: the entries follow, each as a new row or taken back, and none is deleted.
/// Cases stay, they are somebody's word.
/// </summary>
internal static class CorrectDialog
{
    /// <summary>So much of the names that were ticked otherwise stands above the form.</summary>
    private const int MostNames = 300;

    /// <summary>Who was there: as it is logged, and on the other pages as it was ticked since.</summary>
    public static async Task ChooseAsync(Turn turn)
    {
        if (await LoggedAsync(turn) is not { } opened)
            return;
        if (turn.Input(ListPage.Name).Length == 0)
            await ShowAsync(turn, opened, AsItStands(opened.Gathering), []);
        else if (await IsAsSeenAsync(turn, opened))
            await ShowAsync(turn, opened, PeopleForm.Of(turn), []);
    }

    public static async Task CorrectAsync(Turn turn)
    {
        if (await LoggedAsync(turn) is not { } opened || !await IsAsSeenAsync(turn, opened))
            return;
        var (gathering, form) = (opened.Gathering, PeopleForm.Of(turn));
        var (before, shown) = (gathering.ThoseThere(), (await ListedAsync(turn, gathering)).Select(guest => guest.Id).ToList());
        var left = shown.Where(id => before.Contains(id) && !form.People.Contains(id)).ToHashSet();
        var came = shown.Where(id => !before.Contains(id) && form.People.Contains(id)).ToHashSet();
        var problem = left.Count + came.Count == 0 ? "gathering.problem.same_people" : left.Count == before.Count && came.Count == 0 ? "gathering.problem.nobody_there" : null;
        if (problem is not null)
            await ShowAsync(turn, opened, form, [new FormProblem(nameof(PeopleForm.People), problem)]);
        else
            await KeepAsync(turn, opened, left, came);
    }

    public static bool MayCorrect(this Turn turn, OpenedGathering opened) =>
        opened is { Decides: true, Gathering.State: GatheringState.Held } && opened.Gathering.On >= turn.Today.AddDays(-turn.Programme.BackEntryDays);

    private static async Task KeepAsync(Turn turn, OpenedGathering opened, HashSet<long> left, HashSet<long> came)
    {
        var gathering = opened.Gathering;
        gathering.Correct(left, came);

        // Whoever undoes it in the same moment finds that it has moved on.
        turn.Db.Entry(gathering).Property(one => one.Version).IsModified = true;
        turn.Spend(() => GatheringRecords.Subject(gathering));
        turn.Audit("gathering.correct", () => GatheringRecords.Subject(gathering));
        var corrected = await turn.CorrectAsync(gathering, left, came);
        foreach (var author in corrected.Authors.Where(author => author != turn.Me.Id))
            await Notices.CorrectAsync(turn, opened, author);
        await GatheringDialog.ShowAsync(turn, opened, GatheringNews.Corrected, entries: corrected.Members);
    }

    /// <summary>
    /// Whether it still is as the form showed it: what somebody else put right meanwhile is not undone unseen. Otherwise it is shown anew as it
    /// stands, with the names that were ticked otherwise.
    /// </summary>
    private static async Task<bool> IsAsSeenAsync(Turn turn, OpenedGathering opened)
    {
        var gathering = opened.Gathering;
        if (RecordName.Id(turn.Input(Verbs.Seen)) == gathering.Version)
            return true;
        var (standing, ticked) = (AsItStands(gathering), PeopleForm.Of(turn).People);
        var otherwise = (await ListedAsync(turn, gathering)).Where(guest => standing.People.Contains(guest.Id) != ticked.Contains(guest.Id)).Select(guest => guest.Name).ToList();
        var problem = new FormProblem(nameof(PeopleForm.People), "gathering.problem.corrected_since");
        var names = new FormProblem(nameof(PeopleForm.People), "gathering.problem.ticked_otherwise", ("names", Excerpt.Of(turn.Words.List(otherwise), MostNames)));
        await ShowAsync(turn, opened, standing, otherwise.Count > 0 ? [problem, names] : [problem]);
        return false;
    }

    private static PeopleForm AsItStands(Gathering gathering) => new(gathering.ThoseThere(), "");

    private static async Task<IEnumerable<GatheringGuest>> ListedAsync(Turn turn, Gathering gathering) =>
        (await GuestsAsync(turn, gathering)).Take(PeopleCard.MostPeople);

    private static async Task ShowAsync(Turn turn, OpenedGathering opened, PeopleForm form, IReadOnlyList<FormProblem> problems)
    {
        var guests = await GuestsAsync(turn, opened.Gathering);
        turn.Show(PeopleCard.Of(PeopleView.Of(turn, opened.Gathering, guests, form) with { Aim = PeopleAim.Correct, Problems = problems }, turn.Words));
    }

    private static Task<List<GatheringGuest>> GuestsAsync(Turn turn, Gathering gathering) => turn.Db.GuestsOfAsync(gathering, CancellationToken.None);

    /// <summary>The own gathering of the pressed card while it is logged and not too long ago; otherwise what is shown instead, and null.</summary>
    private static async Task<OpenedGathering?> LoggedAsync(Turn turn)
    {
        if (await turn.DecidedAsync() is not { } opened)
            return null;
        if (turn.MayCorrect(opened))
            return opened;
        await GatheringDialog.ShowAsync(turn, opened, opened.Gathering.State == GatheringState.Held ? GatheringNews.TooLateToCorrect : GatheringNews.ChangedSince);
        return null;
    }
}
