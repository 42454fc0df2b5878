using LiaisonBot.Protocol.Files;

namespace LiaisonBot.Dialogs.Tests.Conversing;

/// <summary>Takes files as a person's own store would, and keeps them for the test.</summary>
public sealed class KeptUploads : IFileUpload
{
    /// <summary>What it answers.</summary>
    public UploadOutcome Outcome { get; set; } = UploadOutcome.Delivered;

    public IList<(string Url, byte[] File)> All { get; } = [];

    public async Task<UploadOutcome> SendAsync(string url, long bytes, IAsyncEnumerable<byte[]> parts, CancellationToken cancellation)
    {
        using var file = new MemoryStream();
        await foreach (var part in parts)
            await file.WriteAsync(part, cancellation);
        Assert.Equal(bytes, file.Length);
        All.Add((url, file.ToArray()));
        return Outcome;
    }
}
