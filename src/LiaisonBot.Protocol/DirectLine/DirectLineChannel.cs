using LiaisonBot.Protocol.Schema;

namespace LiaisonBot.Protocol.DirectLine;

/// <summary>How a conversation of our own Direct Line is told from those of every other channel.</summary>
public static class DirectLineChannel
{
    /// <summary>
    /// The <c>serviceUrl</c> of these conversations. It is never dialled, and no channel can send it:
    /// only http addresses are accepted from outside.
    /// </summary>
    public const string ServiceUrl = "urn:liaisonbot:directline";

    public static bool Serves(ConversationReference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return string.Equals(reference.ServiceUrl, ServiceUrl, StringComparison.Ordinal);
    }
}
