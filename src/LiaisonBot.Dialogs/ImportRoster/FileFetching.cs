using LiaisonBot.Data.Rosters;
using LiaisonBot.Data.Rosters.Drops;
using LiaisonBot.Dialogs.Pipeline;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Protocol.Files;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.ImportRoster;

/// <summary>Brings the files from where the channel keeps them, and says so when the last of them is there.</summary>
internal sealed class FileFetching(TurnStage stage, TimeTurns turns, IFileDownload download, FetchingRules rules)
{
    public async Task FetchAsync(RosterDrop drop, CancellationToken cancellation)
    {
        var file = drop.Files.First(one => one.State == DroppedFileState.ToFetch);
        var fetched = await download.FetchAsync(file.Url!, (long)rules.Limits.Megabytes << 20, cancellation);
        await turns.TakeAsync(turn => KeepAsync(turn, file, fetched, cancellation), cancellation);
    }

    private async Task<bool> KeepAsync(Turn turn, DroppedFile asked, Download fetched, CancellationToken cancellation)
    {
        var drop = await turn.Db.RosterDrops.Include(one => one.Files).Include(one => one.Conversation)
            .SingleOrDefaultAsync(one => one.Id == asked.DropId, cancellation);

        // Thrown away meanwhile, or another was sent in its place.
        if (drop?.Files.Find(one => one.Name == asked.Name && one.Url == asked.Url && one.State == DroppedFileState.ToFetch) is not { } file)
            return await LetGoAsync(drop);
        file.State = StateOf(fetched.Outcome);
        file.Url = null;
        file.Bytes = fetched.Bytes?.Length ?? 0;
        drop.LeasedUntil = null;
        await turn.Db.KeepContentAsync(drop, file.Name, fetched.Bytes);
        if (drop.Files.TrueForAll(one => one.State != DroppedFileState.ToFetch))
            await TellAsync(turn, drop, cancellation);
        return true;
    }

    private static Task<bool> LetGoAsync(RosterDrop? drop)
    {
        if (drop is not null)
            drop.LeasedUntil = null;
        return Task.FromResult(drop is not null);
    }

    private async Task TellAsync(Turn turn, RosterDrop drop, CancellationToken cancellation)
    {
        if (await stage.BeginForAsync(turn.Db, drop.PersonId, cancellation) is not { } asker)
            return;
        var key = turn.IssueKeyTo(drop.PersonId, Verbs.Key, () => RecordName.Text(drop.Edition));
        var view = new DropView(drop.Files, key) { State = drop.State, Hours = rules.Settings.KeepHours, Megabytes = rules.Limits.Megabytes };
        turn.WriteIn(drop.Conversation, asker.Words.Language, DropCards.Files(view, asker.Words));
    }

    private static DroppedFileState StateOf(DownloadOutcome outcome) => outcome switch
    {
        DownloadOutcome.Fetched => DroppedFileState.Here,
        DownloadOutcome.Gone => DroppedFileState.Gone,
        DownloadOutcome.Failed => DroppedFileState.Failed,
        DownloadOutcome.TooLarge => DroppedFileState.TooLarge,
        DownloadOutcome.NotAllowed => DroppedFileState.NotAllowed,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}

/// <summary>How large a file may be, and how long it is kept.</summary>
internal sealed record FetchingRules(ImportLimits Limits, ImportSettings Settings);
