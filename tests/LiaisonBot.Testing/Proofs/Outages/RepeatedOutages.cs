using System.Net;
using LiaisonBot.Testing.Processes;

namespace LiaisonBot.Testing.Proofs.Outages;

/// <summary>
/// Members log contacts as fast as they can, and time and again the database takes nothing for a while. Nobody is told "saved" of what is
/// not, everyone is told "not now" meanwhile and goes on soon after, and no answer that was promised is lost.
/// </summary>
public sealed class RepeatedOutages(BotInTeams stand, int members, Trouble trouble)
{
    /// <summary>Long enough for a turn to give up a writer that does not end (12 s), and to be told so.</summary>
    private static readonly TimeSpan PatienceForARefusal = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan PatienceForTheReturn = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan PatienceForTheRest = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);
    private int refused;
    private int others;

    public async Task<OutageReport> RunAsync(int rounds, Action<int> progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var load = new BusyMembers(stand, members) { Heard = Hear };
        load.Begin();
        var report = new OutageReport(trouble.Name);
        for (var round = 1; round <= rounds; round++)
        {
            await EveryoneSavesAsync(load);
            var before = refused;
            await trouble.BeginAsync(stand);
            var felt = await UntilAsync(() => refused > before + members, PatienceForARefusal);
            await trouble.EndAsync(stand);
            var back = await EveryoneSavesAsync(load);
            report = report with { Rounds = round, Unfelt = report.Unfelt + (felt ? 0 : 1), SlowestReturn = Later(report.SlowestReturn, back) };
            progress(round);
            if (!stand.Bot.IsRunning)
            {
                await load.EndAsync(TimeSpan.Zero);
                return report with { Ended = 1, Acknowledged = load.Acknowledged.Count };
            }
        }

        await load.EndAsync();
        var ledger = new Ledger(stand);
        var unsent = await ledger.UnsentAfterAsync(PatienceForTheRest);
        var kept = await ledger.EntriesByLineAsync();
        return report with
        {
            Refused = refused,
            Others = others,
            Acknowledged = load.Acknowledged.Count,
            FalseYes = load.Acknowledged.Count(line => !kept.ContainsKey(line)),
            Twice = kept.Values.Count(times => times > 1),
            Unanswered = load.Unanswered.Count,
            Unsent = unsent,
            Unsound = await ledger.IsSoundAsync() ? 0 : 1,
        };
    }

    private void Hear(HttpStatusCode status)
    {
        if (status == HttpStatusCode.ServiceUnavailable)
            Interlocked.Increment(ref refused);
        else if (status != HttpStatusCode.OK)
            Interlocked.Increment(ref others);
    }

    /// <summary>How long it takes until every member was told once more that an entry is saved.</summary>
    private async Task<TimeSpan> EveryoneSavesAsync(BusyMembers load)
    {
        var begun = TimeProvider.System.GetTimestamp();
        var before = load.SavedByMember;
        await UntilAsync(() => load.SavedByMember.Zip(before).All(member => member.First > member.Second), PatienceForTheReturn);
        return TimeProvider.System.GetElapsedTime(begun);
    }

    private async Task<bool> UntilAsync(Func<bool> holds, TimeSpan patience)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (!holds())
        {
            if (TimeProvider.System.GetElapsedTime(begun) > patience || !stand.Bot.IsRunning)
                return false;
            await Task.Delay(BetweenLooks, TimeProvider.System);
        }

        return true;
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}

/// <param name="Name">What was wrong.</param>
/// <param name="Rounds">How often it was so.</param>
/// <param name="Unfelt">Times at which nobody was told "not now": then nothing was proved.</param>
/// <param name="Refused">Things said or pressed that were answered with 503.</param>
/// <param name="Others">Those answered with anything but 200 and 503.</param>
/// <param name="Acknowledged">Entries of which somebody was told that they are saved.</param>
/// <param name="FalseYes">Of these, not in the database.</param>
/// <param name="Twice">Entries that are there more than once.</param>
/// <param name="Unanswered">Forms and saved cards that never arrived.</param>
/// <param name="Unsent">Promised messages that were given up or never sent.</param>
/// <param name="Unsound">1 when the database's own check found fault at the end.</param>
/// <param name="Ended">1 when the bot itself ended over it.</param>
/// <param name="SlowestReturn">The longest it took, after the trouble ended, until every member had saved once more.</param>
public sealed record OutageReport(
    string Name, int Rounds = 0, int Unfelt = 0, int Refused = 0, int Others = 0, int Acknowledged = 0, int FalseYes = 0, int Twice = 0,
    int Unanswered = 0, int Unsent = 0, int Unsound = 0, int Ended = 0, TimeSpan SlowestReturn = default)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    public bool Holds => this is
    {
        Rounds: > 0, Unfelt: 0, Others: 0, Acknowledged: > 0, FalseYes: 0, Twice: 0, Unanswered: 0, Unsent: 0, Unsound: 0, Ended: 0,
    } && SlowestReturn < Soon;
}
