namespace LiaisonBot.Protocol.Files;

/// <summary>
/// Where files may be sent to, or fetched from. The address comes with a message, so it is compared with a list of exact hosts, or names below
/// a few domains of the channel's own store, before a byte goes anywhere.
/// </summary>
/// <param name="patterns"><c>host</c> or <c>*.host</c>.</param>
/// <param name="loopback">Whether this machine itself may be called, as a developer's tools need.</param>
public abstract class FileHosts(IReadOnlyList<string> patterns, bool loopback)
{
    /// <summary>Such an address carries a ticket of its own, and is long.</summary>
    public const int LongestUrl = 4096;

    /// <summary>The address when it is on the list; null for any other.</summary>
    public Uri? Allowed(string? url)
    {
        if (url is not { Length: > 0 and <= LongestUrl } || !url.All(letter => letter is > ' ' and < '\x7f' and not '\\'))
            return null;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.UserInfo.Length > 0 || address.Fragment.Length > 0)
            return null;
        if (address.IsLoopback)
            return loopback && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) ? address : null;
        return address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && address.HostNameType == UriHostNameType.Dns && patterns.Any(IsOf)
            ? address
            : null;

        bool IsOf(string pattern) => pattern.StartsWith("*.", StringComparison.Ordinal)
            ? address.Host.Length > pattern.Length - 1 && address.Host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase)
            : address.Host.Equals(pattern, StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>Where a file that the bot made may be sent.</summary>
/// <param name="patterns"><c>host</c> or <c>*.host</c>.</param>
/// <param name="loopback">Whether this machine itself may be called.</param>
public sealed class UploadHosts(IReadOnlyList<string> patterns, bool loopback) : FileHosts(patterns, loopback);

/// <summary>From where a file that somebody sent may be fetched.</summary>
/// <param name="patterns"><c>host</c> or <c>*.host</c>.</param>
/// <param name="loopback">Whether this machine itself may be called.</param>
public sealed class DownloadHosts(IReadOnlyList<string> patterns, bool loopback) : FileHosts(patterns, loopback);
