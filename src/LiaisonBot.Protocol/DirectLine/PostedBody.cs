using System.Buffers;
using System.Text.Json;
using LiaisonBot.Protocol.Schema;
using LiaisonBot.Protocol.Turns;
using Microsoft.AspNetCore.Http;

namespace LiaisonBot.Protocol.DirectLine;

/// <summary>Reads what a page posts, within limits, every string valid text.</summary>
internal static class PostedBody
{
    /// <summary>The activity, or the refusal to answer with.</summary>
    public static async Task<(Activity? Activity, IResult? Refusal)> ReadActivityAsync(HttpRequest request, BodyLimits limits)
    {
        if (!request.HasJsonContentType())
            return (null, DirectLineErrors.NotJson);
        if (await ReadAsync(request, limits) is not { } body)
            return (null, DirectLineErrors.TooLarge);
        return Parse(body, limits) is { Type: not null } activity
            ? (activity, null)
            : (null, DirectLineErrors.BadArgument("An activity with a type is expected."));
    }

    /// <summary>Null when there are too many bytes, however they are announced.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, BodyLimits limits)
    {
        if (request.ContentLength > limits.Bytes)
            return null;
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(request.HttpContext.RequestAborted);
            var complete = read.IsCompleted || read.Buffer.Length > limits.Bytes;
            var body = complete && read.Buffer.Length <= limits.Bytes ? read.Buffer.ToArray() : null;
            request.BodyReader.AdvanceTo(complete ? read.Buffer.End : read.Buffer.Start, read.Buffer.End);
            if (complete)
                return body;
        }
    }

    public static Activity? Parse(ReadOnlySpan<byte> body, BodyLimits limits)
    {
        try
        {
            return IsText(body, limits) ? JsonSerializer.Deserialize(body, ProtocolJson.Default.Activity) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>
    /// Fields we only pass on are not decoded by parsing: bytes that are no UTF-8, or half a surrogate pair, would come to light
    /// when they are written.
    /// </summary>
    private static bool IsText(ReadOnlySpan<byte> body, BodyLimits limits)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = limits.Depth });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                    reader.GetString();
            }
        }
        catch (InvalidOperationException)
        {
            return false;
        }

        return true;
    }
}
