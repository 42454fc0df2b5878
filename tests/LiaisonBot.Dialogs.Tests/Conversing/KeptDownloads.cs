using LiaisonBot.Protocol.Files;

namespace LiaisonBot.Dialogs.Tests.Conversing;

/// <summary>Gives files as a channel's store would.</summary>
public sealed class KeptDownloads : IFileDownload
{
    /// <summary>What lies where.</summary>
    public IDictionary<string, Download> All { get; } = new Dictionary<string, Download>();

    /// <summary>What was asked for.</summary>
    public IList<string> Asked { get; } = [];

    public Task<Download> FetchAsync(string url, long most, CancellationToken cancellation)
    {
        Asked.Add(url);
        return Task.FromResult(All.TryGetValue(url, out var file) ? file : new Download(DownloadOutcome.Gone));
    }
}
