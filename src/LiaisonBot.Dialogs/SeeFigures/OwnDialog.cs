using LiaisonBot.Data.Figures;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.SeeFigures;

/// <summary>"我的考评数据": a member's own figures of a year or half-year, each opened down to its records. It shows nobody else's and says no verdict.</summary>
internal static class OwnDialog
{
    public static async Task ShowAsync(Turn turn)
    {
        if (Periods.Asked(turn) is not { } period)
        {
            turn.Say(turn.Words["figures.no_period"]);
            return;
        }

        var figures = await turn.OwnFiguresAsync(period);
        var page = ListPage.Asked(turn.Input(ListPage.Name), figures.Pairings.Count);
        turn.ShowPage(OwnCard.Of(new OwnView(figures, page, turn.Today, LinksOf(turn)), turn.Words));
    }

    /// <summary>One pairing month by month: of the speaker's own alone.</summary>
    public static async Task ShowPairingAsync(Turn turn)
    {
        var period = Periods.Of(turn);
        var all = await turn.Db.AppraisedMonthsAsync(turn.Me.Id, period, turn.Today, CancellationToken.None);
        var months = all.Where(month => month.PairingId == RecordName.Id(turn.Input(Verbs.Of))).ToList();
        if (months.Count == 0)
        {
            turn.Say(turn.Words["figures.gone"]);
            return;
        }

        var name = (await turn.NamesAsync(all.Select(month => month.ColleagueId)))[months[0].ColleagueId];
        turn.Show(RecordCards.Pairing(new PairingView(period, name, months, turn.Today) { Links = LinksOf(turn) }, turn.Words));
    }

    public static async Task ShowTalksAsync(Turn turn)
    {
        var period = Periods.Of(turn);
        var talks = await turn.Db.AppraisedTalksAsync(turn.Me.Id, period, turn.Today, CancellationToken.None);
        var page = ListPage.Asked(turn.Input(ListPage.Name), talks.Count, RecordCards.Lines);
        var names = await turn.NamesAsync(talks.Select(talk => talk.ColleagueId));
        turn.ShowPage(RecordCards.Talks(
            new TalksView(period, [.. talks.Skip(page.Skipped).Take(page.Length).Select(talk => new NamedTalk(talk, names[talk.ColleagueId]))], page, turn.Today),
            turn.Words));
    }

    private static Links LinksOf(Turn turn) => new(turn.VerbOf("contact.mine"), turn.VerbOf("case.list-mine"));
}
