using System.Diagnostics.CodeAnalysis;

namespace LiaisonBot.Protocol.Files;

/// <summary>The way of a file that somebody sent, from where the channel keeps it. Network seam: tests put theirs in its place.</summary>
public interface IFileDownload
{
    /// <param name="url">As the channel gave it; a claim until it is found on the list of hosts.</param>
    /// <param name="most">How many bytes it may have.</param>
    /// <param name="cancellation">Gives it up.</param>
    Task<Download> FetchAsync(string url, long most, CancellationToken cancellation);
}

/// <summary>What became of it.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Bytes">The file, when it was fetched.</param>
[SuppressMessage("Performance", "CA1819", Justification = "The file itself, on its way to be kept.")]
public sealed record Download(DownloadOutcome Outcome, byte[]? Bytes = null);

public enum DownloadOutcome
{
    Fetched,

    /// <summary>The link is over, or lets nobody in.</summary>
    Gone,

    /// <summary>The place could not be reached, or did not answer well.</summary>
    Failed,

    TooLarge,

    /// <summary>The place is not on the list of hosts: it was not called.</summary>
    NotAllowed,
}
