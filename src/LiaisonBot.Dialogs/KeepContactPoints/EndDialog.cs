using LiaisonBot.Data.ContactPoints;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.KeepContactPoints;

/// <summary>Today is its last day: asked once, since its member is told, and for some hours it goes on as if nothing had been.</summary>
internal static class EndDialog
{
    public static async Task AskAsync(Turn turn)
    {
        if (await turn.LastingAsync() is not { } point)
            return;
        var named = await turn.NamedAsync(point);
        turn.Show(EndCard.Of(new EndView(named, turn.Key!.Key, turn.Programme.UndoHours) { Heard = await PointNotices.WouldTellAsync(turn, named) }, turn.Words));
    }

    public static async Task EndAsync(Turn turn)
    {
        if (await turn.LastingAsync() is not { } point)
            return;
        var named = await turn.NamedAsync(point);
        (point.To, named.Point.To) = (turn.Today, turn.Today);
        turn.Spend(() => PointRecords.Subject(point));
        turn.Audit("point.end", () => PointRecords.Subject(point), point.PersonId);
        await ShowAsync(turn, "point.ended", named, "point.told.ended");
    }

    public static async Task UndoAsync(Turn turn)
    {
        if (await turn.PressedAsync() is not { } point)
            return;
        if (point.To is null || await turn.HasSameAsync(point))
        {
            await ListDialog.ShowRefusedAsync(turn, point.To is null ? "point.undo.stands" : "point.undo.exists", point);
            return;
        }

        var named = await turn.NamedAsync(point);
        (point.To, named.Point.To) = (null, null);
        turn.Spend(() => PointRecords.Subject(point));
        turn.Audit("point.end-undo", () => PointRecords.Subject(point), point.PersonId);
        await ShowAsync(turn, "point.undone", named, "point.told.goes_on");
    }

    private static async Task ShowAsync(Turn turn, string news, NamedPoint named, string told) => await ListDialog.ShowAsync(
        turn, new PointChange(news, named, await PointNotices.TellAsync(turn, (named, told))) { Instead = named.Point.Id });
}
