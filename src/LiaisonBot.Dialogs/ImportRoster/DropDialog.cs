using LiaisonBot.Data.Rosters;
using LiaisonBot.Data.Rosters.Drops;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Protocol.Cards;
using LiaisonBot.Protocol.Files;

namespace LiaisonBot.Dialogs.ImportRoster;

/// <summary>
/// "导入名册": the three files are dropped into the chat, in any order, in one message or several; a button has them checked, as the dry run of
/// <c>import</c> does, and another has them applied. Both only note what is wanted: it is done outside the turn (<see cref="RosterDropWork"/>).
/// </summary>
internal sealed class DropDialog(ImportLimits limits, ImportSettings settings, DownloadHosts hosts)
{
    public Task SayAsync(Turn turn) => turn.Files.Count > 0 ? TakeAsync(turn) : ShowAsync(turn);

    public async Task ShowAsync(Turn turn)
    {
        if (await turn.RefusalAsync() is { } refusal)
            turn.Say(refusal);
        else
            turn.Say(CardOf(turn, await turn.OwnDropAsync(), []));
    }

    /// <summary>Files were dropped: those that are roster files are kept, and of the others is said what is wrong with them.</summary>
    public async Task TakeAsync(Turn turn)
    {
        if (await turn.RefusalAsync() is { } refusal)
        {
            turn.Say(refusal);
            return;
        }

        var drop = await turn.OwnDropAsync();
        var (wanted, problems) = SortedFiles.Of(turn.Files, limits, hosts);
        if (drop is { State: DropState.Checking or DropState.Applying or DropState.Applied })
        {
            turn.Say(turn.Words["import.busy"]);
            return;
        }

        if (wanted.Count > 0)
            drop = await KeepAsync(turn, drop, wanted);
        turn.Say(CardOf(turn, drop, problems));
    }

    public async Task CheckAsync(Turn turn)
    {
        if (await OwnAsync(turn) is not { } drop)
            return;
        if (drop.State is not (DropState.Gathering or DropState.Checked) || !DropCards.CanBeChecked(drop.Files))
        {
            turn.Show(CardOf(turn, drop, []));
            return;
        }

        turn.Spend();
        drop.State = DropState.Checking;
        turn.Audit("roster.import-check", () => RosterDrops.Name.Of(drop.Id));
        turn.Show(DropCards.Waiting("import.checking", turn.Words));
    }

    /// <summary>Only what the report was about is applied: files that came since have to be checked first.</summary>
    public async Task ApplyAsync(Turn turn)
    {
        if (await OwnAsync(turn) is not { } drop)
            return;
        if (drop.State != DropState.Checked || turn.Key!.Subject != RecordName.Text(drop.Edition))
        {
            turn.Say(turn.Words["import.stale"]);
            turn.Show(CardOf(turn, drop, []));
            return;
        }

        turn.Spend();
        drop.State = DropState.Applying;
        turn.Audit("roster.import-apply", () => RosterDrops.Name.Of(drop.Id));
        turn.Show(DropCards.Waiting("import.applying", turn.Words));
    }

    public static async Task DiscardAsync(Turn turn)
    {
        if (await OwnAsync(turn) is not { } drop)
            return;
        if (drop.State is DropState.Applying or DropState.Applied)
        {
            turn.Say(turn.Words["import.busy"]);
            return;
        }

        turn.Spend();
        turn.Audit("roster.import-discard", () => RosterDrops.Name.Of(drop.Id));
        turn.Db.Remove(drop);
        turn.Show(DropCards.Discarded(turn.Words));
    }

    private async Task<RosterDrop> KeepAsync(Turn turn, RosterDrop? known, IReadOnlyList<SentFile> wanted)
    {
        var drop = known ?? new RosterDrop { PersonId = turn.Me.Id, Conversation = turn.Conversation };
        if (known is null)
            turn.Db.Add(drop);
        drop.State = DropState.Gathering;
        drop.Conversation = turn.Conversation;
        drop.Edition++;
        drop.KeptUntil = turn.Now.AddHours(settings.KeepHours);
        foreach (var sent in wanted)
        {
            if (drop.Files.Find(one => one.Name == sent.Name) is not { } file)
                drop.Files.Add(file = new DroppedFile { Name = sent.Name });
            file.State = sent.Url is null ? DroppedFileState.Here : DroppedFileState.ToFetch;
            file.Url = sent.Url;
            file.Bytes = sent.Bytes?.Length ?? 0;
            await turn.Db.KeepContentAsync(drop, sent.Name, sent.Bytes);
        }

        turn.Audit("roster.drop", () => RosterDrops.Name.Of(drop.Id));
        return drop;
    }

    /// <summary>The speaker's files, with their right to them as of now; null when the press is answered already.</summary>
    private static async Task<RosterDrop?> OwnAsync(Turn turn)
    {
        if (await turn.RefusalAsync() is { } refusal)
            turn.Say(refusal);
        else if (await turn.OwnDropAsync() is { } drop)
            return drop;
        else
            turn.Say(turn.Words["import.gone"]);
        return null;
    }

    private Card CardOf(Turn turn, RosterDrop? drop, IReadOnlyList<DropProblem> problems) => DropCards.Files(
        new DropView(drop?.Files ?? [], drop is null ? null : turn.IssueKey(Verbs.Key, RecordName.Text(drop.Edition)))
        {
            State = drop?.State ?? DropState.Gathering,
            Problems = problems,
            Hours = settings.KeepHours,
            Megabytes = limits.Megabytes,
        },
        turn.Words);
}
