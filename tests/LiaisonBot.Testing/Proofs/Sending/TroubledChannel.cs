using System.Collections.Concurrent;
using System.Globalization;
using LiaisonBot.Testing.Channels;

namespace LiaisonBot.Testing.Proofs.Sending;

/// <summary>
/// How a channel fails: of all tries 20 % with 429 and a Retry-After, in seconds or as a date by turns, 5 % with 412, 502, 503 or 504, 1 % without
/// an answer, those after 412 sometimes shown all the same; and some messages each time. It notes what came when.
/// </summary>
/// <param name="seed">What happens depends on it and on the order of arrival.</param>
/// <param name="poison">The texts that are refused for good, or fail each time, by what they meet.</param>
/// <param name="calm">Those that meet nothing, to compare with.</param>
internal sealed class TroubledChannel(int seed, IReadOnlyDictionary<string, ChannelTrouble> poison, IReadOnlySet<string> calm)
{
    private const int LongestRetryAfter = 3;
    private static readonly int[] Gateways = [502, 503, 504];

    private readonly Lock gate = new();
    private readonly Random luck = new(seed);
    private readonly Dictionary<string, DateTimeOffset> closedUntil = [];
    private readonly ConcurrentDictionary<string, DateTimeOffset> firstTried = new();
    private readonly Dictionary<string, int> met = [];
    private int early;

    /// <summary>Tries that came to a conversation before its Retry-After was over.</summary>
    public int Early => early;

    /// <summary>What was met how often.</summary>
    public string Met
    {
        get
        {
            lock (gate)
            {
                return string.Join(", ", met.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key}: {one.Value}"));
            }
        }
    }

    /// <summary>When that text came first; null for one that never did.</summary>
    public DateTimeOffset? FirstTried(string text) => firstTried.TryGetValue(text, out var at) ? at : null;

    public ChannelTrouble? Meet(Delivery delivery)
    {
        var now = TimeProvider.System.GetUtcNow();
        firstTried.TryAdd(delivery.Text, now);
        lock (gate)
        {
            if (closedUntil.TryGetValue(delivery.Conversation, out var until) && now < until)
                early++;
            var trouble = poison.GetValueOrDefault(delivery.Text) ?? (calm.Contains(delivery.Text) ? null : Any(delivery, now));
            var name = trouble switch
            {
                null => "taken",
                { Status: { } status } => status.ToString(CultureInfo.InvariantCulture),
                _ => "no answer",
            };
            met[name] = met.GetValueOrDefault(name) + 1;
            return trouble;
        }
    }

    private ChannelTrouble? Any(Delivery delivery, DateTimeOffset now) => luck.Next(100) switch
    {
        < 10 => Throttle(delivery, now.AddSeconds(luck.Next(1, LongestRetryAfter + 1)), isDate: false, now),
        < 20 => Throttle(delivery, now.AddSeconds(luck.Next(1, LongestRetryAfter + 1)), isDate: true, now),
        < 22 => new ChannelTrouble(412),
        < 25 => new ChannelTrouble(Gateways[luck.Next(Gateways.Length)], IsShown: luck.Next(2) == 0),
        < 26 => new ChannelTrouble(null, IsShown: luck.Next(2) == 0),
        _ => null,
    };

    /// <summary>A date has no fractions of a second.</summary>
    private ChannelTrouble Throttle(Delivery delivery, DateTimeOffset until, bool isDate, DateTimeOffset now)
    {
        if (isDate)
            until = DateTimeOffset.FromUnixTimeSeconds(until.ToUnixTimeSeconds());
        closedUntil[delivery.Conversation] = until;
        return new ChannelTrouble(429, isDate ? until.ToString("R", CultureInfo.InvariantCulture) : $"{(until - now).TotalSeconds:0}");
    }
}
