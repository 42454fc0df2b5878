using System.Globalization;

namespace LiaisonBot.Dialogs.Dates;

/// <summary>Small numbers as people write them in dates: 5, 五, 十二, 二十一, 两.</summary>
internal static class ChineseNumber
{
    /// <summary>A piece of a pattern that <see cref="Read"/> understands.</summary>
    public const string Pattern = @"(?:\d{1,3}|[一二两三四五六七八九十]{1,3})";

    private const string Digits = "零一二三四五六七八九";

    /// <summary>The number, or 0 where the characters make none.</summary>
    public static int Read(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        text = text.Replace('两', '二');
        var ten = text.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0)
            return text.Length == 1 ? Math.Max(Digits.IndexOf(text[0], StringComparison.Ordinal), 0) : 0;
        var tens = ten == 0 ? 1 : Read(text[..ten]);
        var ones = ten == text.Length - 1 ? 0 : Read(text[(ten + 1)..]);
        return tens is 0 or > 9 || ones > 9 ? 0 : (tens * 10) + ones;
    }
}
