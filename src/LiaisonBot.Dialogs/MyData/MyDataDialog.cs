using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.MyData;

/// <summary>"我的数据": what is kept about the speaker, with who can read it. It changes nothing and shows nobody else's.</summary>
internal static class MyDataDialog
{
    public static async Task ShowAsync(Turn turn) =>
        turn.Say(OverviewCard.Of(await turn.AboutMeAsync(), turn.VerbOf("absence.list"), turn.Words));

    public static async Task ShowFriendsAsync(Turn turn)
    {
        var page = ListPage.Asked(turn.Input(ListPage.Name), await turn.CountFriendsAsync());
        turn.ShowPage(FriendsCard.Of(await turn.FriendsAsync(page), page, turn.Words));
    }

    public static async Task ShowRecordsAsync(Turn turn)
    {
        var page = ListPage.Asked(turn.Input(ListPage.Name), await turn.CountRecordsAsync());
        var view = new RecordsView(await turn.RecordsAsync(page), page, turn.VerbOf("objection.begin"), turn.VerbOf("objection.mine"));
        turn.ShowPage(RecordsCard.Of(view, turn.Words));
    }

    public static async Task ShowCasesAsync(Turn turn)
    {
        var page = ListPage.Asked(turn.Input(ListPage.Name), await turn.CountCasesAsync());
        turn.ShowPage(CasesCard.Of(await turn.CasesAboutMeAsync(page), page, turn.Words));
    }

    public static async Task ShowGatheringsAsync(Turn turn) => turn.Say(GatheringsKept.Card(await turn.GatheringsKeptAsync(), turn.Words));

    public static async Task ShowRequestsAsync(Turn turn) => turn.Say(RequestsKept.Card(await turn.RequestsKeptAsync(), turn.Words));
}
