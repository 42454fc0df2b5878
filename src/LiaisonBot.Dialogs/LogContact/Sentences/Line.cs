using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.LogContact.Sentences;

/// <summary>The reportable line that a topic makes.</summary>
internal static partial class Line
{
    private const string Edges = " \t\r\n,。;:、!?，；：！？.\"“”'‘’《》()（）";
    private const int LastWords = 40;

    /// <summary>The topic without its wrapping, at most 200 characters; null when nothing is left.</summary>
    public static string? From(string topic)
    {
        var bare = topic.Trim().Trim(Edges.ToCharArray());
        bare = Trailing().Replace(Leading().Replace(bare, string.Empty), string.Empty).Trim(Edges.ToCharArray());
        return bare.Length == 0 ? null : Cut(bare);
    }

    /// <summary>Cuts at the end of a clause if one is near, never inside a character, and shows that it was cut.</summary>
    private static string Cut(string line)
    {
        if (Letters.In(line) <= Contact.LineLength)
            return line;
        var kept = new StringBuilder();
        var room = Contact.LineLength - 1;
        var elements = StringInfo.GetTextElementEnumerator(line);
        while (elements.MoveNext() && (room -= Letters.In(elements.GetTextElement())) >= 0)
            kept.Append(elements.Current);
        var cut = kept.ToString();
        var stop = cut.LastIndexOfAny([' ', ',', '，', '、', '；', ';', '。']);
        return (stop > cut.Length - LastWords ? cut[..stop].TrimEnd(Edges.ToCharArray()) : cut) + "…";
    }

    [GeneratedRegex(@"^(?:(?:关于|有关|的是|到|了|about\b|on\b)[ :：]*)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Leading();

    [GeneratedRegex("(?:的|这件|这个|这些)(?:事情|事儿|事|话题)$", RegexOptions.CultureInvariant)]
    private static partial Regex Trailing();
}
