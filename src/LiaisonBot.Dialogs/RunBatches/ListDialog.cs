using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.RunBatches;

/// <summary>"结对批次": the batches that concern the speaker's units.</summary>
internal static class ListDialog
{
    public static async Task ShowAsync(Turn turn)
    {
        var parts = await turn.BatchPartsAsync();
        var page = ListPage.Asked(turn.Input(ListPage.Name), parts.Count);
        turn.ShowPage(ListCard.Of([.. parts.Skip(page.Skipped).Take(page.Length)], page, turn.Words));
    }
}
