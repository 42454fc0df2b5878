using System.Globalization;
using LiaisonBot.Testing.Channels;
using LiaisonBot.Testing.Processes;
using LiaisonBot.Testing.Rosters;

namespace LiaisonBot.Testing.Proofs;

/// <summary>
/// People who each say so many things, one after the other, on whichever node; the channel repeats with the same id what was not
/// acknowledged. What comes back is judged afterwards.
/// </summary>
/// <param name="stand">With as many members as people talk.</param>
/// <param name="people">How many talk at once.</param>
/// <param name="messages">How often each says something.</param>
public sealed class ManyTalks(BotNodes stand, int people, int messages)
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private int acknowledged;
    private int repeated;

    public int Acknowledged => Volatile.Read(ref acknowledged);

    public int Total => people * messages;

    public async Task RunAsync()
    {
        await Task.WhenAll(Enumerable.Range(1, people).Select(TalkAsync));
        var begun = TimeProvider.System.GetTimestamp();
        while (Answers().Sum(talk => talk.Distinct().Count()) < Total && TimeProvider.System.GetElapsedTime(begun) < Patience)
            await Task.Delay(BetweenTries, TimeProvider.System);
    }

    /// <summary>Who was acknowledged but never answered, and whose answers stand in another order than the messages.</summary>
    public TalksJudged Judge()
    {
        var talks = Answers().ToList();
        var answered = talks.Sum(talk => talk.Distinct().Count());
        var inverted = talks.Sum(talk => FirstTimes(talk).Zip(FirstTimes(talk).Skip(1)).Count(pair => pair.First > pair.Second));
        return new TalksJudged(Acknowledged, Acknowledged - answered, inverted, repeated, talks.Sum(talk => talk.Count) - answered);
    }

    private async Task TalkAsync(int number)
    {
        var person = stand.Person(PlainSchool.Account(number));
        for (var message = 1; message <= messages; message++)
        {
            var id = message.ToString(CultureInfo.InvariantCulture);
            for (var node = number + message; !await IsTakenAsync(person, node, id); node++)
            {
                Interlocked.Increment(ref repeated);
                await Task.Delay(BetweenTries, TimeProvider.System);
            }

            Interlocked.Increment(ref acknowledged);
        }
    }

    private async Task<bool> IsTakenAsync(TeamsPerson person, int node, string id)
    {
        try
        {
            using var answer = await person.SayAsync(stand.Node(node), "取消", id);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception gone) when (gone is HttpRequestException or ObjectDisposedException or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Of each conversation the messages that were answered, in order of arrival: an answer names its message.</summary>
    private IEnumerable<List<int>> Answers() => stand.Channel.Log
        .Where(delivery => delivery.Target is not null)
        .GroupBy(delivery => delivery.Conversation, delivery => int.Parse(delivery.Target!, CultureInfo.InvariantCulture))
        .Select(talk => talk.ToList());

    /// <summary>At least once is promised: a repeat is no inversion, a first time out of turn is.</summary>
    private static List<int> FirstTimes(List<int> talk) => [.. talk.Distinct()];
}

/// <param name="Acknowledged">Messages that the bot answered with 200.</param>
/// <param name="Lost">Of these, how many answers never arrived.</param>
/// <param name="Inversions">Answers that arrived before the answer to an earlier message of the same conversation.</param>
/// <param name="Repeated">How often the channel had to repeat a message.</param>
/// <param name="AnsweredAgain">Answers that arrived more than once.</param>
public sealed record TalksJudged(int Acknowledged, int Lost, int Inversions, int Repeated, int AnsweredAgain);
