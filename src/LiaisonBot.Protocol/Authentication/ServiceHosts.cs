using System.Net;

namespace LiaisonBot.Protocol.Authentication;

/// <summary>What the bot may do with a serviceUrl.</summary>
public enum ServiceTrust
{
    /// <summary>Nothing: neither taken from an activity nor called.</summary>
    None,

    /// <summary>Call it, without a token: a tool on this machine.</summary>
    Loopback,

    /// <summary>Call it and show the bot's token.</summary>
    Channel,
}

/// <summary>
/// The places a bot talks to. A serviceUrl decides who receives the bot's token, so it is compared with a list of exact hosts
/// (and names below a few of Microsoft's own domains), never with a pattern anybody could register under.
/// </summary>
/// <param name="patterns">See <see cref="IsPattern"/>.</param>
/// <param name="loopback">Whether this machine itself may be called, as a developer's tools need.</param>
public sealed class ServiceHosts(IReadOnlyList<string> patterns, bool loopback)
{
    private const int LongestUrl = 2048;

    private readonly HashSet<string> exact = [.. patterns.Where(pattern => !IsWildcard(pattern)).Select(Lower)];
    private readonly string[] suffixes = [.. patterns.Where(IsWildcard).Select(pattern => Lower(pattern)[1..])];

    public ServiceTrust TrustIn(string? serviceUrl)
    {
        if (Parse(serviceUrl) is not { } url)
            return ServiceTrust.None;
        if (IsLoopback(url))
            return loopback ? ServiceTrust.Loopback : ServiceTrust.None;
        var listed = exact.Contains(url.Host) || suffixes.Any(suffix => url.Host.EndsWith(suffix, StringComparison.Ordinal));
        return listed && url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && url.HostNameType == UriHostNameType.Dns
            ? ServiceTrust.Channel
            : ServiceTrust.None;
    }

    /// <summary>Whether a setting names a host this class understands: <c>host</c> or <c>*.host</c>, at least two labels long.</summary>
    public static bool IsPattern(string? pattern)
    {
        if (string.IsNullOrWhiteSpace(pattern))
            return false;
        var host = IsWildcard(pattern) ? pattern[2..] : pattern;
        return Uri.CheckHostName(host) == UriHostNameType.Dns
            && host.Contains('.', StringComparison.Ordinal)
            && !host.EndsWith('.')
            && !(IsWildcard(pattern) && host.EndsWith("trafficmanager.net", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The same address: as written, but for the case of scheme and host.</summary>
    public static bool Same(string? left, string? right)
    {
        if (left is null || right is null || left.Length != right.Length)
            return false;
        var path = AuthorityEnd(left);
        return path == AuthorityEnd(right)
            && left.AsSpan(0, path).Equals(right.AsSpan(0, path), StringComparison.OrdinalIgnoreCase)
            && left.AsSpan(path).SequenceEqual(right.AsSpan(path));
    }

    /// <summary>localhost or an address of this machine's own, written as one.</summary>
    public static bool IsLoopback(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return url.Host == "localhost" || (IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
    }

    // Only plain visible ASCII is parsed: what Uri would repair (backslashes, blanks, other scripts) is a trick, not an address.
    private static Uri? Parse(string? text) =>
        text is { Length: > 0 and <= LongestUrl }
        && text.All(letter => letter is > ' ' and < '\x7f' and not '\\')
        && Uri.TryCreate(text, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
        && url is { UserInfo: "", Query: "", Fragment: "" }
            ? url
            : null;

    private static int AuthorityEnd(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        var slash = scheme < 0 ? -1 : url.IndexOf('/', scheme + 3);
        return slash < 0 ? url.Length : slash;
    }

    private static bool IsWildcard(string pattern) => pattern.StartsWith("*.", StringComparison.Ordinal);

    private static string Lower(string host) => host.Trim().ToLowerInvariant();
}
