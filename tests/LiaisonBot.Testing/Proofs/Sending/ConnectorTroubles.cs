using System.Globalization;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Testing.Channels;
using LiaisonBot.Testing.Processes;

namespace LiaisonBot.Testing.Proofs.Sending;

/// <summary>
/// Answers and nudges to a channel with troubles of every kind (<see cref="TroubledChannel"/>), among them messages that it refuses or fails at
/// each time. Nothing is sent before the Retry-After of its conversation; what stands behind a poisoned message comes less than a second
/// later than what was promised at the same moment elsewhere; every other answer arrives; no nudge arrives twice.
/// </summary>
/// <param name="stand">Its limits are lifted.</param>
/// <param name="count">How many messages.</param>
/// <param name="poisoned">How many of them are poison, half of each kind.</param>
/// <param name="perSecond">How many are promised in a second: fewer than the bot sends.</param>
public sealed class ConnectorTroubles(BotInTeams stand, int count, int poisoned, int perSecond)
{
    private const int MessagesAtOnce = 20;
    private const int MessagesOfAChat = 5;
    private const int Seed = 1;

    /// <summary>Eight tries of what fails each time take two minutes; the breaker may rest in between.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(6);

    private readonly List<string> poisons = [.. Enumerable.Range(0, poisoned).Select(number => Name("poison", number))];

    /// <summary>Whether what fails each time is waited for until it is given up: for more than two minutes.</summary>
    public bool IsWhole { get; init; } = true;

    public async Task<TroublesReport> RunAsync(Action<int> progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var calm = Enumerable.Range(0, poisoned).SelectMany(number => new[] { Name("behind", number), Name("control", number) }).ToHashSet();
        var channel = new TroubledChannel(Seed, poisons.Index().ToDictionary(one => one.Item, one => new ChannelTrouble(one.Index % 2 == 0 ? 400 : 503)), calm);
        stand.Channel.Trouble = channel.Meet;
        await using var store = await stand.OpenStoreAsync();
        var messages = new WrittenMessages(store, stand.Channel.ServiceUrl);
        await WriteAsync(messages, progress);
        var unended = await messages.UnendedAfterAsync(Patience, message => !IsWhole && poisons.Contains(message.Text));
        return await JudgeAsync(messages, channel, unended);
    }

    private static string Name(string what, int number) => string.Create(CultureInfo.InvariantCulture, $"{what} {number}");

    /// <summary>Evenly: each poison with the one behind it and its control in one commit, and all the others around them.</summary>
    private async Task WriteAsync(WrittenMessages messages, Action<int> progress)
    {
        var others = new Queue<PlannedMessage>(Enumerable.Range(0, count - (3 * poisoned)).Select(Other));
        var commits = (count + MessagesAtOnce - 1) / MessagesAtOnce;
        var begun = TimeProvider.System.GetTimestamp();
        var (poison, written) = (0, 0);
        for (var commit = 1; commit <= commits; commit++)
        {
            var some = new List<PlannedMessage>();
            for (; poison < poisoned * commit / commits; poison++)
                some.AddRange(WithPoison(poison));
            while (others.Count > 0 && written + some.Count < MessagesAtOnce * commit)
                some.Add(others.Dequeue());
            await messages.WriteAsync(some);
            progress(written += some.Count);
            var ahead = TimeSpan.FromSeconds((double)written / perSecond) - TimeProvider.System.GetElapsedTime(begun);
            await Task.Delay(ahead > TimeSpan.Zero ? ahead : TimeSpan.Zero, TimeProvider.System);
        }
    }

    private IEnumerable<PlannedMessage> WithPoison(int number) =>
    [
        new(Name("poisoned", number), poisons[number], OutboxClass.Answer),
        new(Name("poisoned", number), Name("behind", number), OutboxClass.Answer),
        new(Name("calm", number), Name("control", number), OutboxClass.Answer),
    ];

    private static PlannedMessage Other(int number) => new(
        Name("chat", number / MessagesOfAChat), Name("message", number), number % 2 == 0 ? OutboxClass.Answer : OutboxClass.Nudge);

    private async Task<TroublesReport> JudgeAsync(WrittenMessages messages, TroubledChannel channel, IReadOnlyList<string> unended)
    {
        var states = await messages.StatesAsync();
        var arrived = stand.Channel.Log.GroupBy(delivery => delivery.Text).ToDictionary(same => same.Key, same => same.Count());
        int Times(PlannedMessage message) => arrived.GetValueOrDefault(message.Text);
        var poison = poisons.ToHashSet();
        List<TimeSpan> delays = [.. Enumerable.Range(0, poisoned).Select(number => DelayBehind(channel, number)).Order()];
        return new TroublesReport(messages.All.Count, channel.Met)
        {
            Early = channel.Early,
            AnswersLost = states.Keys.Count(message => !message.IsNudge && Times(message) == 0 && !poison.Contains(message.Text)),
            NudgesLost = states.Count(one => one.Key.IsNudge && Times(one.Key) == 0 && one.Value != OutboxState.Unknown),
            NudgesTwice = states.Keys.Count(message => message.IsNudge && Times(message) > 1),
            NudgesUnknown = states.Values.Count(state => state == OutboxState.Unknown),
            AnswersAgain = states.Keys.Count(message => !message.IsNudge && Times(message) > 1),
            PoisonNotGivenUp = states.Count(one => poison.Contains(one.Key.Text) && one.Value != OutboxState.Dead && (IsWhole || one.Value != OutboxState.Pending)),
            Unended = string.Join("; ", unended),
            LongestDelay = delays[^1],
            TypicalDelay = delays[delays.Count / 2],
        };
    }

    /// <summary>How much later than its control the one behind a poison was tried.</summary>
    private static TimeSpan DelayBehind(TroubledChannel channel, int number) =>
        channel.FirstTried(Name("behind", number)) is { } behind && channel.FirstTried(Name("control", number)) is { } control
            ? behind - control
            : TimeSpan.MaxValue;
}

/// <param name="Messages">How many were promised.</param>
/// <param name="Met">What their tries met.</param>
public sealed record TroublesReport(int Messages, string Met)
{
    private static readonly TimeSpan ASecond = TimeSpan.FromSeconds(1);

    /// <summary>Tries before a Retry-After was over.</summary>
    public int Early { get; init; }

    public int AnswersLost { get; init; }

    /// <summary>Nudges that did not arrive and are not listed as unknown.</summary>
    public int NudgesLost { get; init; }

    public int NudgesTwice { get; init; }

    /// <summary>Nudges that are listed as unknown.</summary>
    public int NudgesUnknown { get; init; }

    /// <summary>Answers that arrived once more, which at least once allows.</summary>
    public int AnswersAgain { get; init; }

    public int PoisonNotGivenUp { get; init; }

    /// <summary>Messages that have come to no end, as they stand; empty when there are none.</summary>
    public string Unended { get; init; } = "";

    /// <summary>The longest that a message behind a poisoned one was tried later than its control.</summary>
    public TimeSpan LongestDelay { get; init; }

    /// <summary>The median of the same.</summary>
    public TimeSpan TypicalDelay { get; init; }

    public bool Holds => this is { Messages: > 0, Early: 0, AnswersLost: 0, NudgesLost: 0, NudgesTwice: 0, PoisonNotGivenUp: 0, Unended: "" }
        && LongestDelay < ASecond;
}
