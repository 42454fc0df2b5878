using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.MyData;

/// <summary>What the slice's cards have in common.</summary>
internal static class KeptParts
{
    public static TextBlock Heading(string key, Wording words) => new(words[key]) { Bold = true, Separator = true, Spacing = Spacing.Medium };

    /// <summary>Who can read what stands above, in plain words.</summary>
    public static TextBlock Readers(string key, Wording words) => new(words[key]) { Subtle = true, Spacing = Spacing.Small };
}
