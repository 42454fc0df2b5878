using System.Globalization;
using LiaisonBot.Protocol.Authentication;
using LiaisonBot.Protocol.Schema;
using Microsoft.Extensions.Options;

namespace LiaisonBot.Protocol.DirectLine;

/// <summary>What the server says of itself in every activity: which bot, and what time it is.</summary>
internal sealed class DirectLineBot(IOptions<DirectLineOptions> options, WireClock clock)
{
    public ChannelAccount Account { get; } = new() { Id = options.Value.BotId, Name = options.Value.BotName, Role = "bot" };

    /// <summary>Web Chat wants milliseconds.</summary>
    public string Timestamp() =>
        clock.Time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
