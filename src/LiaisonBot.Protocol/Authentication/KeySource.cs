using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace LiaisonBot.Protocol.Authentication;

internal abstract record KeyLookup
{
    public sealed record Found(SigningKey Key) : KeyLookup;

    public sealed record Unknown : KeyLookup;

    public sealed record Unavailable : KeyLookup;
}

/// <summary>Where an issuer publishes its keys, and by what name the document there must call it.</summary>
internal sealed record IssuerMetadata(string Url, Func<string, bool> Names);

/// <summary>
/// The current keys of one issuer. Written on IdentityModel's retriever rather than its ConfigurationManager, because that one runs
/// on the machine's clock alone and answers an unknown key from the old set while it refreshes behind the caller's back, so that
/// the first message after a rotation is lost.
/// </summary>
internal sealed partial class KeySource(IssuerMetadata issuer, IDocumentRetriever documents, TimeProvider clock, ILogger logger)
    : IDisposable
{
    /// <summary>The least time between two fetches: what a flood of made-up key ids can cause.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    public static readonly TimeSpan IntervalAfterFailure = TimeSpan.FromSeconds(5);

    /// <summary>Withdrawn keys stop counting after this at the latest, as long as the issuer answers.</summary>
    public static readonly TimeSpan OldAfter = TimeSpan.FromHours(12);

    /// <summary>Without an answer from the issuer for this long nobody is let in any more (protocol: keys hold for five days).</summary>
    public static readonly TimeSpan SpentAfter = TimeSpan.FromDays(5);

    private static readonly TimeSpan FetchLimit = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim gate = new(1, 1);
    private volatile KeySet? held;
    private long nextFetch;

    /// <summary>
    /// The key of that id. An unknown id fetches the set again, one fetch at a time and at most one in an interval, so that made-up
    /// ids cost nothing. When the issuer is away, what was fetched before still holds for a while; with nothing to hold on to,
    /// the answer is <see cref="KeyLookup.Unavailable"/>.
    /// </summary>
    public async Task<KeyLookup> FindAsync(string keyId, CancellationToken cancellation)
    {
        var known = held;
        var wanted = known is null || Age(known) > OldAfter || !known.Keys.ContainsKey(keyId);
        if (wanted && MayFetch())
        {
            // Whoever can do with the keys at hand does not queue behind a fetch under way.
            var patience = Usable(known, keyId) ? TimeSpan.Zero : Timeout.InfiniteTimeSpan;
            if (await gate.WaitAsync(patience, cancellation))
                await FetchInTurnAsync();
        }

        return Answer(keyId);
    }

    public void Dispose() => gate.Dispose();

    private KeyLookup Answer(string keyId)
    {
        if (held is not { } known || Age(known) > SpentAfter)
            return new KeyLookup.Unavailable();
        return known.Keys.TryGetValue(keyId, out var key) ? new KeyLookup.Found(key) : new KeyLookup.Unknown();
    }

    private bool Usable(KeySet? known, string keyId) =>
        known is not null && Age(known) <= SpentAfter && known.Keys.ContainsKey(keyId);

    private TimeSpan Age(KeySet keys) => clock.GetUtcNow() - keys.FetchedAt;

    private bool MayFetch() => clock.GetUtcNow().UtcTicks >= Volatile.Read(ref nextFetch);

    private async Task FetchInTurnAsync()
    {
        try
        {
            if (!MayFetch())
                return;
            var fetched = await FetchAsync();
            held = fetched ?? held;
            var pause = fetched is null ? IntervalAfterFailure : Interval;
            Volatile.Write(ref nextFetch, (clock.GetUtcNow() + pause).UtcTicks);
        }
        finally
        {
            gate.Release();
        }
    }

    // On a time limit of its own: many requests wait for this one, and the first of them may hang up.
    private async Task<KeySet?> FetchAsync()
    {
        using var limit = new CancellationTokenSource(FetchLimit, clock);
        try
        {
            var metadata = await OpenIdConnectConfigurationRetriever.GetAsync(issuer.Url, documents, limit.Token);
            if (!issuer.Names(metadata.Issuer ?? ""))
            {
                LogForeign();
                return null;
            }

            var keys = SigningKey.AllOf(metadata);
            if (keys.Count > 0)
                return new KeySet(keys, clock.GetUtcNow());

            // A slip at the issuer and no withdrawal of everything: what was fetched before holds on, as while the issuer is away.
            LogUnavailable("no keys");
            return null;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException
            or ArgumentException or InvalidOperationException or FormatException or JsonException)
        {
            LogUnavailable(exception.GetType().Name);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The keys of an issuer could not be fetched: {Kind}")]
    private partial void LogUnavailable(string kind);

    [LoggerMessage(Level = LogLevel.Error, Message = "Key metadata names another issuer than configured; its keys are not used")]
    private partial void LogForeign();

    private sealed record KeySet(FrozenDictionary<string, SigningKey> Keys, DateTimeOffset FetchedAt);
}
