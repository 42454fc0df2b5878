using LiaisonBot.Data;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Rosters;
using LiaisonBot.Data.Rosters.Drops;
using LiaisonBot.Data.Rosters.Reporting;
using LiaisonBot.Data.Store;
using LiaisonBot.Dialogs.Pipeline;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.ImportRoster;

/// <summary>
/// The import itself, with the rights that whoever dropped the files has then. A check reads a snapshot and keeps nobody waiting; what is
/// applied is one transaction with the note that it was, so that it is done once, whatever stops.
/// </summary>
internal sealed class DropImport(LiaisonStore store, TurnStage stage, TimeTurns turns, ImportLimits limits)
{
    public async Task CheckAsync(RosterDrop drop, CancellationToken cancellation)
    {
        await using var db = store.Read();
        if (await AskerAsync(db, drop, cancellation) is not { } asker)
        {
            await RefuseAsync(drop, cancellation);
            return;
        }

        var report = await RunAsync(db, drop, asker, dryRun: true, cancellation);
        await SettleAsync(drop, report, cancellation);
    }

    public async Task ApplyAsync(RosterDrop drop, CancellationToken cancellation)
    {
        await using var db = store.OpenAlone();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (!await db.RosterDrops.AnyAsync(one => one.Id == drop.Id && one.State == DropState.Applying, cancellation))
            return;
        if (await AskerAsync(db, drop, cancellation) is not { } asker)
        {
            await transaction.RollbackAsync(cancellation);
            await RefuseAsync(drop, cancellation);
            return;
        }

        var report = await RunAsync(db, drop, asker, dryRun: false, cancellation);
        if (!report.IsAccepted)
        {
            // The roster is another than when it was checked.
            await transaction.RollbackAsync(cancellation);
            await SettleAsync(drop, report, cancellation);
            return;
        }

        var told = string.Join('\n', LinesOf(report, asker));
        await db.RosterDrops.Where(one => one.Id == drop.Id).ExecuteUpdateAsync(
            row => row.SetProperty(one => one.State, DropState.Applied).SetProperty(one => one.Report, told)
                .SetProperty(one => one.LeasedUntil, (DateTimeOffset?)null).SetProperty(one => one.Version, one => one.Version + 1),
            cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>It is applied: its owner hears of it, and the files go.</summary>
    public Task TellAsync(RosterDrop drop, CancellationToken cancellation) => AnswerAsync(
        drop,
        DropState.Applied,
        (turn, own, asker) =>
        {
            turn.Db.Remove(own);
            return asker is null ? null : DropCards.Report(new ReportView("import.done", own.Report!.Split('\n')) { Below = "import.done.how" }, asker.Words);
        },
        cancellation);

    /// <summary>A bug, which was logged: nothing is applied, and the files stay.</summary>
    public Task GiveUpAsync(RosterDrop drop, CancellationToken cancellation) => AnswerAsync(
        drop,
        drop.State,
        (turn, own, asker) =>
        {
            own.State = DropState.Gathering;
            return asker is null ? null : DropCards.Report(new ReportView("import.failed", []) { Below = "import.failed.bug", Key = KeyTo(turn, own) }, asker.Words);
        },
        cancellation);

    private Task<bool> SettleAsync(RosterDrop drop, ImportReport report, CancellationToken cancellation) => AnswerAsync(
        drop,
        drop.State,
        (turn, own, asker) =>
        {
            own.State = report.IsAccepted ? DropState.Checked : DropState.Gathering;
            if (asker is null)
                return null;
            var key = KeyTo(turn, own);
            return DropCards.Report(
                new ReportView("import.report", LinesOf(report, asker))
                {
                    Below = report.IsAccepted ? "import.report.apply" : "import.report.mend",
                    Key = key,
                    ApplyKey = report.IsAccepted ? key : null,
                },
                asker.Words);
        },
        cancellation);

    /// <summary>Whoever dropped them may not any more, or has left: the files go.</summary>
    private Task<bool> RefuseAsync(RosterDrop drop, CancellationToken cancellation) => AnswerAsync(
        drop,
        drop.State,
        (turn, own, asker) =>
        {
            turn.Db.Remove(own);
            return asker is null ? null : DropCards.Report(new ReportView("import.failed", []) { Below = "import.keepers_only" }, asker.Words);
        },
        cancellation);

    /// <summary>One commit: what becomes of the files, and what is said of it; nothing when they are another edition, or no longer there.</summary>
    private Task<bool> AnswerAsync(
        RosterDrop drop, DropState state, Func<Turn, RosterDrop, Turn?, Card?> answer, CancellationToken cancellation) => turns.TakeAsync(
        async turn =>
        {
            var own = await turn.Db.RosterDrops.Include(one => one.Conversation)
                .SingleOrDefaultAsync(one => one.Id == drop.Id && one.Edition == drop.Edition && one.State == state, cancellation);
            if (own is null)
                return false;
            own.LeasedUntil = null;
            var asker = await stage.BeginForAsync(turn.Db, own.PersonId, cancellation);
            if (answer(turn, own, asker) is { } card)
                turn.WriteIn(own.Conversation, asker!.Words.Language, card);
            return true;
        },
        cancellation);

    /// <summary>Null when they keep the whole roster no longer.</summary>
    private async Task<Turn?> AskerAsync(LiaisonDb db, RosterDrop drop, CancellationToken cancellation) =>
        await stage.BeginForAsync(db, drop.PersonId, cancellation) is { } asker && await asker.KeepsWholeRosterAsync() ? asker : null;

    private async Task<ImportReport> RunAsync(LiaisonDb db, RosterDrop drop, Turn asker, bool dryRun, CancellationToken cancellation)
    {
        var files = await db.ContentsAsync(drop.Id, cancellation);
        db.ChangeTracker.Clear();
        return await new RosterImport(db, asker.Clock, progress: null, limits) { MustTalkDays = asker.Programme.MustTalkDays, By = drop.PersonId }
            .RunAsync(name => files.TryGetValue(name, out var bytes) ? new MemoryStream(bytes, writable: false) : null, dryRun, cancellation);
    }

    private static string KeyTo(Turn turn, RosterDrop drop) => turn.IssueKeyTo(drop.PersonId, Verbs.Key, () => RecordName.Text(drop.Edition));

    private static IReadOnlyList<string> LinesOf(ImportReport report, Turn asker) =>
        [.. ReportLines.InChat(report, asker.Words.Language == Language.English ? Locale.English : Locale.Chinese)];
}
