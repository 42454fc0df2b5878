using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Protocol.Files;

/// <summary>The way of a file into a person's own store. Network seam: tests put theirs in its place.</summary>
public interface IFileUpload
{
    /// <param name="url">As the channel gave it; a claim until it is found on the list of hosts.</param>
    /// <param name="bytes">How large the file is.</param>
    /// <param name="parts">The file from its beginning; all but the last part as large as an upload session takes them.</param>
    /// <param name="cancellation">Stops between two parts.</param>
    Task<UploadOutcome> SendAsync(string url, long bytes, IAsyncEnumerable<byte[]> parts, CancellationToken cancellation);
}

public enum UploadOutcome
{
    Delivered,

    /// <summary>The place refused it, or could not be reached.</summary>
    Failed,

    /// <summary>The place is not on the list of hosts: nothing was sent.</summary>
    NotAllowed,
}

public static class FilesExtensions
{
    /// <summary>To and from the hosts given by the host's <see cref="UploadHosts"/> and <see cref="DownloadHosts"/>.</summary>
    public static IServiceCollection AddFiles(this IServiceCollection services)
    {
        // Time limits are ours, on our clock; and an address that lets anybody in who has it stands in no log.
        services.AddHttpClient(FileUpload.Client, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            .RemoveAllLoggers();
        return services.AddSingleton<IFileUpload, FileUpload>().AddSingleton<IFileDownload, FileDownload>();
    }
}
