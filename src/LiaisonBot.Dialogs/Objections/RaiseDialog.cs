using System.Globalization;
using LiaisonBot.Data.Objections;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.Objections;

/// <summary>"这条记录不对": somebody objects to a line about themselves, sees how it stands, and may take it back while nobody has dealt with it.</summary>
internal static class RaiseDialog
{
    public static async Task BeginAsync(Turn turn)
    {
        if (await turn.EntryAboutMeAsync(RecordName.Id(turn.Input(Verbs.Entry))) is not { } entry)
            turn.Say(turn.Words["objection.no_entry"]);
        else if (await turn.PendingOwnAsync(entry) is { } pending)
            await ShowAsync(turn, pending, OwnNews.Before);
        else
            turn.Show(RaiseCards.Form(FormOf(turn, entry), turn.Words));
    }

    public static async Task RaiseAsync(Turn turn)
    {
        if (await SubjectAsync(turn) is not { } entry || await turn.UnitOfAsync(entry) is not { } unitId)
        {
            turn.Say(turn.Words["objection.no_entry"]);
            return;
        }

        if (await turn.PendingOwnAsync(entry) is { } pending)
        {
            turn.Spend(() => ObjectionRecords.Subject(pending));
            await ShowAsync(turn, pending, OwnNews.Before);
            return;
        }

        var reason = ShortText.Of(turn.Input(nameof(RaiseForm.Reason)));
        var seen = entry.Id.ToString(CultureInfo.InvariantCulture) == turn.Key!.Subject;
        if (!seen)
            turn.Show(RaiseCards.Form(FormOf(turn, entry) with { Reason = reason, HasChanged = true }, turn.Words));
        else if (reason.Length == 0 || Letters.In(reason) > Objection.ReasonLength)
            turn.Show(RaiseCards.Form(new RaiseForm(entry, reason, turn.Key.Key) { IsWrong = true }, turn.Words));
        else
            await KeepAsync(turn, entry, new RaisedIn(unitId, reason));
    }

    public static async Task RaiseAgainAsync(Turn turn)
    {
        if (await turn.OwnObjectionAsync(ObjectionRecords.IdIn(turn.Key!.Outcome)) is { } objection)
            await ShowAsync(turn, objection, OwnNews.Before);
        else
            turn.Say(turn.Words["turn.already_done"]);
    }

    public static async Task ShowMineAsync(Turn turn)
    {
        if (await turn.OwnObjectionAsync(RecordName.Id(turn.Input(Verbs.Objection))) is { } objection)
            await ShowAsync(turn, objection, OwnNews.Standing);
        else
            turn.Say(turn.Words["objection.not_yours"]);
    }

    public static async Task WithdrawAsync(Turn turn)
    {
        if (await turn.OwnObjectionAsync(RecordName.Id(turn.Key!.Subject)) is not { } objection)
        {
            turn.Say(turn.Words["objection.not_yours"]);
            return;
        }

        if (objection.State == ObjectionState.Open)
        {
            var view = (await turn.ViewAsync(objection)) with { State = ObjectionState.Withdrawn };
            objection.State = ObjectionState.Withdrawn;
            objection.ChangedAt = turn.Now;
            turn.Spend();
            turn.Audit("objection.withdraw", () => ObjectionRecords.Subject(objection), turn.Me.Id);
            await Notices.TellHandlersAsync(turn, view, (await Handlers.TodayAsync(turn)).Of(view));
        }

        await ShowAsync(turn, objection, OwnNews.Standing);
    }

    public static async Task WithdrawAgainAsync(Turn turn)
    {
        if (await turn.OwnObjectionAsync(RecordName.Id(turn.Key!.Subject)) is { } objection)
            await ShowAsync(turn, objection, OwnNews.Standing);
    }

    private static RaiseForm FormOf(Turn turn, EntryView entry) =>
        new(entry, "", turn.IssueKey(Keys.Form, entry.Id.ToString(CultureInfo.InvariantCulture)));

    private static Task<EntryView?> SubjectAsync(Turn turn) => turn.EntryAboutMeAsync(RecordName.Id(turn.Key!.Subject));

    private static async Task KeepAsync(Turn turn, EntryView entry, RaisedIn raised)
    {
        var objection = new Objection
        {
            ContactId = entry.Id,
            RootId = entry.RootId,
            PairingId = entry.PairingId,
            ObjectorId = turn.Me.Id,
            UnitId = raised.UnitId,
            Reason = raised.Reason,
            RaisedAt = turn.Now,
            State = ObjectionState.Open,
        };
        turn.Db.Add(objection);

        // Two forms for one entry, saved at the same moment, must not both be kept: the later commit finds the person changed.
        turn.Db.Entry(turn.Me.Person).Property(person => person.Version).IsModified = true;
        turn.Spend(() => ObjectionRecords.Subject(objection));
        turn.Audit("objection.raise", () => ObjectionRecords.Subject(objection), turn.Me.Id);

        var view = View(turn, entry, objection);
        var handling = (await Handlers.TodayAsync(turn)).Of(view);
        await Notices.TellHandlersAsync(turn, view, handling, () => objection.Id);
        turn.Show(RaiseCards.Own(new OwnView(view, handling, OwnNews.Raised, OwnKey(turn, objection)), turn.Words));
    }

    private static ObjectionView View(Turn turn, EntryView entry, Objection objection) => new()
    {
        Id = objection.Id,
        State = objection.State,
        Reason = objection.Reason,
        UnitId = objection.UnitId,
        RootId = entry.RootId,
        ObjectorId = turn.Me.Id,
        Objector = turn.Me.Person.Name,
        AuthorId = entry.AuthorId,
        Author = entry.Author,
        On = entry.On,
        Kind = entry.Kind,
        Line = entry.Line,
        LineNow = entry.Line,
    };

    private static async Task ShowAsync(Turn turn, Objection objection, OwnNews news)
    {
        var view = (await turn.ViewAsync(objection)) with { State = objection.State };
        var handling = (await Handlers.TodayAsync(turn)).Of(view);
        var key = objection.State == ObjectionState.Open ? OwnKey(turn, objection) : null;
        turn.Show(RaiseCards.Own(new OwnView(view, handling, news, key), turn.Words));
    }

    private static string OwnKey(Turn turn, Objection objection) =>
        turn.IssueKeyOnceSaved(Keys.Own, () => objection.Id.ToString(CultureInfo.InvariantCulture));

    private sealed record RaisedIn(long UnitId, string Reason);
}
