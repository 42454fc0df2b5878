using System.Text.Json;

namespace LiaisonBot.Protocol.Schema;

/// <summary>The body that answers <c>deliveryMode: expectReplies</c>: the replies go back in the response, not through the connector.</summary>
public sealed record ExpectedReplies(IReadOnlyList<Activity> Activities)
{
    public static byte[] Write(IEnumerable<Activity> replies) =>
        JsonSerializer.SerializeToUtf8Bytes(new ExpectedReplies([.. replies]), ProtocolJson.Wire.ExpectedReplies);
}
