namespace LiaisonBot.Protocol.DirectLine;

/// <summary>What the host decides about its Direct Line server.</summary>
public sealed class DirectLineOptions
{
    /// <summary>Signs and checks tokens (HMAC-SHA256): at least 32 bytes, kept across restarts and the same on every node.</summary>
    public ReadOnlyMemory<byte> SigningKey { get; set; }

    /// <summary>The bot as the conversation names it.</summary>
    public string BotId { get; set; } = "liaisonbot";

    public string BotName { get; set; } = "LiaisonBot";

    /// <summary>How large a file may be that somebody sends.</summary>
    public int FileMegabytes { get; set; } = 1;
}
