using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using LiaisonBot.Protocol.Schema;

namespace LiaisonBot.Protocol.Files;

/// <summary>A file that somebody sent with a message: where the channel keeps it, or itself where it came along.</summary>
/// <param name="Name">As the sender's machine calls it; a claim.</param>
[SuppressMessage("Performance", "CA1819", Justification = "The file itself, on its way to be kept.")]
public sealed record SentFile(string Name)
{
    /// <summary>Where it can be fetched; null where it came along.</summary>
    public string? Url { get; init; }

    /// <summary>What stands in it; null where it has to be fetched, and where it was larger than what is taken.</summary>
    public byte[]? Bytes { get; init; }
}

/// <summary>The files that a message names. Pictures in a text, and the text once more as HTML, are none.</summary>
public static class SentFiles
{
    private static readonly string[] NoFiles = ["image/", "text/html", "application/vnd.microsoft."];

    public static IReadOnlyList<SentFile> LinkedIn(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.Type == ActivityTypes.Message && activity.Attachments is { } attachments ? [.. attachments.Select(Read).OfType<SentFile>()] : [];
    }

    private static SentFile? Read(Attachment attachment)
    {
        if (attachment.ContentType == ContentTypes.FileDownloadInfo)
            return new SentFile(attachment.Name ?? "") { Url = DownloadUrl(attachment.Content) ?? "" };
        return attachment is { ContentUrl: { Length: > 0 } url, ContentType: var type } && !Array.Exists(NoFiles, none => type?.StartsWith(none, StringComparison.OrdinalIgnoreCase) == true)
            ? new SentFile(attachment.Name ?? "") { Url = url }
            : null;
    }

    private static string? DownloadUrl(JsonElement? content)
    {
        try
        {
            return content is { ValueKind: JsonValueKind.Object } info
                && info.TryGetProperty("downloadUrl", out var url) && url.ValueKind == JsonValueKind.String
                ? url.GetString()
                : null;
        }
        catch (InvalidOperationException)
        {
            // The one sign System.Text.Json gives of half a surrogate pair in a string.
            return null;
        }
    }
}
