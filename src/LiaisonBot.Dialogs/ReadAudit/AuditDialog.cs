using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.ReadAudit;

/// <summary>"操作记录": ids became names again for those who keep the unit's records, never for administrators, and texts for nobody.</summary>
internal static class AuditDialog
{
    public const string Verb = "audit.show.1";

    private const int CountedDays = 30;

    public static async Task ShowAsync(Turn turn)
    {
        if (turn.Me.UnitsWith(Reach.Keepers).Any())
            await ShowUnitAsync(turn);
        if (turn.Me.IsAny(Who.Administrator))
            turn.Say(AuditCards.Counts(await turn.CountsAsync(turn.Now.AddDays(-CountedDays)), CountedDays, turn.Words));
    }

    private static async Task ShowUnitAsync(Turn turn)
    {
        var entries = await turn.OfUnitAsync();
        var page = ListPage.Asked(turn.Input(ListPage.Name), await entries.CountAsync());
        turn.ShowPage(AuditCards.List(await turn.LinesAsync(entries, page), page, turn.Words));
        turn.Audit("audit.read");
    }
}
