using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using LiaisonBot.Testing.Processes;

namespace LiaisonBot.Testing.Proofs;

/// <summary>
/// Members who log contacts one after another, as fast as the bot lets them, on a channel that repeats what was not answered. Every entry has
/// a line of its own, by which it is known again.
/// </summary>
public sealed class BusyMembers(BotInTeams stand, int members)
{
    private readonly Mailboxes mailboxes = new(stand.Channel);
    private readonly ConcurrentDictionary<string, bool> acknowledged = new();
    /// <summary>From the end on, when the bot is left alone: what has not come by then never comes.</summary>
    private static readonly TimeSpan PatienceForTheRest = TimeSpan.FromMinutes(3);

    private readonly CancellationTokenSource enough = new();
    private readonly CancellationTokenSource giveUp = new();
    private readonly int[] saved = new int[members];
    private List<Task> chats = [];
    private int lines;

    /// <summary>Hears how the bot answered each thing said or pressed.</summary>
    public Action<HttpStatusCode>? Heard { get; init; }

    /// <summary>The lines that the channel was told are saved.</summary>
    public ICollection<string> Acknowledged => acknowledged.Keys;

    /// <summary>Forms and saved cards that never arrived, each with the line it was for.</summary>
    public ConcurrentQueue<string> Unanswered { get; } = new();

    /// <summary>How many entries each member was told are saved.</summary>
    public IReadOnlyList<int> SavedByMember => [.. saved];

    public void Begin() => chats = [.. Enumerable.Range(1, members).Select(GoOnAsync)];

    /// <summary>Nobody begins anew; every contact that was begun is finished, or found to be left without an answer.</summary>
    /// <param name="patience">Of whoever knows that nothing will come; otherwise three minutes.</param>
    public async Task EndAsync(TimeSpan? patience = null)
    {
        await enough.CancelAsync();
        using var rest = new CancellationTokenSource(patience ?? PatienceForTheRest, TimeProvider.System);
        await using var over = rest.Token.Register(giveUp.Cancel);
        await Task.WhenAll(chats);
        enough.Dispose();
        giveUp.Dispose();
    }

    private async Task GoOnAsync(int member)
    {
        try
        {
            await LogContactsAsync(member);
        }
        catch (OperationCanceledException) when (giveUp.IsCancellationRequested)
        {
            Unanswered.Enqueue($"nothing at all for member {member}");
        }
    }

    private async Task LogContactsAsync(int member)
    {
        var chat = new RepeatingChat(stand, mailboxes, member) { Heard = Heard };
        while (!enough.IsCancellationRequested)
        {
            var number = Interlocked.Increment(ref lines);
            var line = string.Create(CultureInfo.InvariantCulture, $"第{number}次谈心");
            if (await chat.OpenFormAsync(giveUp.Token) is not { } form)
            {
                Unanswered.Enqueue($"no form for {line} of member {member}");
                continue;
            }

            var submit = number % 2 == 0;
            var body = await chat.SaveAsync(form, line, submit, giveUp.Token);
            acknowledged[line] = true;
            Interlocked.Increment(ref saved[member - 1]);
            if (submit && await chat.SavedCardAsync(line, giveUp.Token) is null)
                Unanswered.Enqueue($"no saved card for {line} of member {member}");
            else if (!submit && !body.Contains(line, StringComparison.Ordinal))
                Unanswered.Enqueue($"an answer to {line} of member {member} without it: {body}");
        }
    }
}
