using LiaisonBot.Data.Gatherings;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.HoldGatherings;

/// <summary>
/// A gathering is looked at. Those who keep it see who was there; whoever was invited or there sees what it was, and nobody else's name.
/// </summary>
internal static class GatheringDialog
{
    /// <summary>The action that reports a difficulty, wherever it lives.</summary>
    private const string ReportAction = "case.report";

    public static async Task OpenAsync(Turn turn) => await ShowFoundAsync(turn, await turn.GatheringAsync(RecordName.Id(turn.Input(Verbs.Gathering))), GatheringNews.Standing);

    /// <summary>From a form that is left with nothing saved.</summary>
    public static async Task GoBackAsync(Turn turn) => await ShowFoundAsync(turn, await turn.PressedAsync(), GatheringNews.Standing);

    /// <summary>The card was used before: that is said, and how the gathering stands.</summary>
    public static async Task ShowAgainAsync(Turn turn) => await ShowFoundAsync(turn, await turn.PressedAsync(), GatheringNews.UsedBefore);

    /// <param name="turn">The turn.</param>
    /// <param name="opened">The gathering.</param>
    /// <param name="news">What is said of it first.</param>
    /// <param name="unreached">The names of those whom no message reached.</param>
    /// <param name="entries">For how many members there are entries with what this turn makes; null to count those that were made before.</param>
    public static async Task ShowAsync(
        Turn turn, OpenedGathering opened, GatheringNews news, IReadOnlyList<string>? unreached = null, int? entries = null)
    {
        var gathering = opened.Gathering;
        if (news is GatheringNews.Standing or GatheringNews.UsedBefore)
            turn.Audit("gathering.read", () => GatheringRecords.Subject(gathering));
        var view = View(turn, opened, news);
        if (opened.IsKept)
        {
            var there = await ThereAsync(turn, gathering);
            view = view with
            {
                Unreached = unreached ?? [],
                Invited = await InvitedDialog.NamesAsync(turn, gathering),
                Members = [.. there.Where(guest => guest.Kind == PersonKind.Member).Select(guest => guest.Name)],
                Colleagues = [.. there.Where(guest => guest.Kind == PersonKind.Colleague).Select(guest => guest.Name)],
                Entries = entries ?? await turn.Db.EntriesOf(gathering.Id).Select(entry => entry.AuthorId).Distinct().CountAsync(),
                Cases = await turn.Db.GatheringCases.CountAsync(one => one.GatheringId == gathering.Id),
            };
        }

        if (turn.Key is null)
            turn.ShowPage(GatheringCard.Of(view, turn.Words));
        else
            turn.Show(GatheringCard.Of(view, turn.Words));
    }

    private static async Task ShowFoundAsync(Turn turn, OpenedGathering? opened, GatheringNews news)
    {
        if (opened is null)
            turn.Say(turn.Words["gathering.gone"]);
        else
            await ShowAsync(turn, opened, news);
    }

    private static GatheringView View(Turn turn, OpenedGathering opened, GatheringNews news)
    {
        var (gathering, me) = (opened.Gathering, turn.Me.Id);
        var mayRestore = turn.MayRestore(opened);
        return new GatheringView(gathering, opened.Unit)
        {
            News = news,
            IsKept = opened.IsKept,
            ReadsLine = opened.Decides,
            WasThere = gathering.People.Any(person => person.PersonId == me && person.WasThere),
            IsNoted = turn.IsNoted(gathering),
            Key = opened.IsKept && (mayRestore || gathering.State != GatheringState.CalledOff) ? turn.KeyOf(gathering) : null,
            IsOpen = opened.IsKept && gathering.IsAnnounced && turn.IsAhead(gathering),
            MayLog = opened.Decides && gathering.IsAnnounced && gathering.On <= turn.Today && gathering.On >= turn.Today.AddDays(-turn.Programme.BackEntryDays),
            MayCorrect = turn.MayCorrect(opened),
            MayCallOff = opened.Decides && gathering.IsAnnounced,
            UndoHours = opened.Decides && gathering.LoggedAt is { } logged && turn.Now <= logged.AddHours(turn.Programme.UndoHours) ? turn.Programme.UndoHours : null,
            RestoreHours = mayRestore ? turn.Programme.UndoHours : null,
            ReportVerb = RaisedCases.MayRaise(turn, opened) ? turn.VerbOf(ReportAction) : null,
            ReportsForOthers = turn.Me.IsAny(Who.Member),
        };
    }

    /// <summary>Those who were there, as they belonged to the unit on that day.</summary>
    private static async Task<IReadOnlyList<GatheringGuest>> ThereAsync(Turn turn, Gathering gathering)
    {
        if (gathering.State != GatheringState.Held)
            return [];
        var there = gathering.ThoseThere();
        return [.. (await turn.Db.GuestsOfAsync(gathering, CancellationToken.None)).Where(guest => there.Contains(guest.Id))];
    }
}
