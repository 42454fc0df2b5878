using LiaisonBot.Data.Outbox;
using LiaisonBot.Testing.Channels;

namespace LiaisonBot.Testing.Proofs.Sending;

/// <param name="Kills">How often a process that sends was killed.</param>
/// <param name="Answers">Answers that were promised.</param>
/// <param name="Nudges">Reminders that were promised.</param>
/// <param name="Lost">Answers that never arrived, and nudges that neither arrived nor are listed as unknown.</param>
/// <param name="Twice">Nudges that arrived more than once.</param>
/// <param name="Unknown">Nudges that are listed as unknown.</param>
/// <param name="UnknownArrived">Of these, how many had arrived.</param>
/// <param name="AnsweredAgain">Answers that arrived once more, which at least once allows.</param>
/// <param name="Unended">Messages that have come to no end, as they stand; empty when there are none.</param>
public sealed record SendingReport(
    int Kills, int Answers, int Nudges, int Lost, int Twice, int Unknown, int UnknownArrived, int AnsweredAgain, string Unended)
{
    public bool Holds => this is { Kills: > 0, Answers: > 0, Nudges: > 0, Lost: 0, Twice: 0, Unended: "" };

    /// <summary>Compares what was written with what the channel was shown.</summary>
    public static async Task<SendingReport> OfAsync(WrittenMessages messages, FakeChannel channel, int kills, IReadOnlyList<string> unended)
    {
        ArgumentNullException.ThrowIfNull(messages);
        ArgumentNullException.ThrowIfNull(channel);
        var states = await messages.StatesAsync();
        var arrived = channel.Log.GroupBy(delivery => delivery.Text).ToDictionary(same => same.Key, same => same.Count());
        int Times(PlannedMessage message) => arrived.GetValueOrDefault(message.Text);
        var unknown = states.Where(one => one.Value == OutboxState.Unknown).Select(one => one.Key).ToList();
        return new SendingReport(
            kills,
            Answers: states.Keys.Count(message => !message.IsNudge),
            Nudges: states.Keys.Count(message => message.IsNudge),
            Lost: states.Count(one => Times(one.Key) == 0 && one.Value != OutboxState.Unknown),
            Twice: states.Keys.Count(message => message.IsNudge && Times(message) > 1),
            unknown.Count,
            unknown.Count(message => Times(message) > 0),
            AnsweredAgain: states.Keys.Count(message => !message.IsNudge && Times(message) > 1),
            string.Join("; ", unended));
    }
}
