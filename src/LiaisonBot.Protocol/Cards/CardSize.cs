using System.Text;

namespace LiaisonBot.Protocol.Cards;

/// <summary>How large a card is as Teams counts it. Lists page before they reach the limit.</summary>
public static class CardSize
{
    /// <summary>In bytes of UTF-16. Teams takes more today; its oldest clients and other channels do not (protocol.md 4.4).</summary>
    public const int Limit = 28 * 1024;

    /// <summary>The larger of the two serialisations, in bytes of UTF-16.</summary>
    public static int Of(Card card) => Math.Max(Of(card.ToJson(CardHost.Teams)), Of(card.ToJson(CardHost.Other)));

    private static int Of(byte[] json) => Encoding.UTF8.GetCharCount(json) * sizeof(char);
}
