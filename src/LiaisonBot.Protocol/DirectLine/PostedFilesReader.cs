using LiaisonBot.Protocol.Files;
using LiaisonBot.Protocol.Schema;
using LiaisonBot.Protocol.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace LiaisonBot.Protocol.DirectLine;

/// <summary>Takes a post with files apart: one part <c>activity</c>, and a part <c>file</c> for each file. Of a file that is too large the name is left.</summary>
internal sealed class PostedFilesReader(BodyLimits limits, IOptions<DirectLineOptions> options)
{
    private const string ActivityPart = "activity";
    private const string FilePart = "file";
    private const int MostFiles = 10;

    /// <summary>More than three, so that of a file that is too large it can still be said which it is.</summary>
    private const int FilesOfFullSize = 4;

    /// <summary>The message and its files, or the refusal to answer with.</summary>
    public async Task<(Activity? Posted, IReadOnlyList<SentFile> Files, IResult? Refusal)> ReadAsync(HttpContext http)
    {
        if (BoundaryOf(http.Request) is not { } boundary)
            return (null, [], DirectLineErrors.NotMultipart);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = FilesOfFullSize * ((long)options.Value.FileMegabytes << 20);
        try
        {
            return await ReadAsync(new MultipartReader(boundary, http.Request.Body), http.RequestAborted);
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (null, [], DirectLineErrors.TooLarge);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            return (null, [], DirectLineErrors.BadArgument("The parts cannot be told apart."));
        }
    }

    private static string? BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            && HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 and <= 200 } boundary
            ? boundary
            : null;

    private async Task<(Activity?, IReadOnlyList<SentFile>, IResult?)> ReadAsync(MultipartReader reader, CancellationToken cancellation)
    {
        Activity? posted = null;
        var files = new List<SentFile>();
        while (await reader.ReadNextSectionAsync(cancellation) is { } section)
        {
            if (section.GetContentDispositionHeader() is not { } head)
                continue;
            var name = HeaderUtilities.RemoveQuotes(head.Name).Value;
            if (name == ActivityPart)
                posted = await ReadAsync(section.Body, limits.Bytes, cancellation) is { } body ? PostedBody.Parse(body, limits) : null;
            else if (name == FilePart && files.Count < MostFiles)
                files.Add(await FileAsync(head, section.Body, cancellation));
            else
                return (null, [], DirectLineErrors.BadArgument("One activity is expected, with a few files."));
        }

        return posted is { Type: not null } && files.Count > 0
            ? (posted, files, null)
            : (null, [], DirectLineErrors.BadArgument("An activity with a type is expected, and a file."));
    }

    private async Task<SentFile> FileAsync(ContentDispositionHeaderValue head, Stream content, CancellationToken cancellation)
    {
        var name = HeaderUtilities.RemoveQuotes(head.FileNameStar.HasValue ? head.FileNameStar : head.FileName).Value;
        return new SentFile(name ?? "") { Bytes = await ReadAsync(content, options.Value.FileMegabytes << 20, cancellation) };
    }

    /// <summary>Null when there is more; what is too much is read to its end and kept nowhere, since the next part comes after it.</summary>
    private static async Task<byte[]?> ReadAsync(Stream content, int most, CancellationToken cancellation)
    {
        using var kept = new MemoryStream();
        var part = new byte[64 * 1024];
        var total = 0L;
        while (await content.ReadAsync(part, cancellation) is > 0 and var read)
        {
            total += read;
            if (total <= most)
                await kept.WriteAsync(part.AsMemory(0, read), cancellation);
        }

        return total <= most ? kept.ToArray() : null;
    }
}
