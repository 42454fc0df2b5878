using System.Globalization;
using System.Text.RegularExpressions;
using LiaisonBot.Dialogs.Dates;

namespace LiaisonBot.Dialogs.AskStatus.Questions;

/// <summary>低于80%, 30天以上, 超过5件, below 80 percent, older than two weeks, at least 3.</summary>
internal static partial class ConditionWords
{
    private const string ChineseCount = @"(?<n>\d{1,4}|一?半|[一二两三四五六七八九十百]{1,4})";
    private const string EnglishCount = @"(?<n>\d{1,4}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)|half)";
    private const string ChineseOf = @"(?<u>%|个百分点|成|个?工作日|天|日|周|个?星期|个?月|半年|件|条|个|对|次|名|位|人)?";
    private const string EnglishOf = @"(?<u>%|per ?cent\b|days?\b|weeks?\b|months?\b)?";

    private static readonly string[] Numbers = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>The longest condition that begins at a place of a folded text; null when none does.</summary>
    public static (int Length, Condition Condition)? At(string text, int at)
    {
        (int Length, Condition Condition)? found = null;
        foreach (var words in new[] { ChineseBefore(), ChineseAfter(), EnglishBefore(), EnglishAfter() })
        {
            if (words.Match(text, at) is { Success: true } match && match.Length > (found?.Length ?? 0) && Read(match) is { } condition)
                found = (match.Length, condition);
        }

        return found;
    }

    private static Condition? Read(Match match)
    {
        if (Number(match) is not ({ } number) || Compare(match.Groups["c"].Value) is not { } comparison)
            return null;
        var unit = match.Groups["u"].Value;
        return unit switch
        {
            _ when match.Groups["p"].Success || unit is "%" or "个百分点" || unit.StartsWith("per", StringComparison.Ordinal) => new Condition(comparison, number, Quantity.Percent),
            "成" => new Condition(comparison, 10 * number, Quantity.Percent),
            _ when match.Groups["n"].Value is "半" or "一半" or "half" => new Condition(comparison, 50, Quantity.Percent),
            "天" or "日" or ['d', ..] => new Condition(comparison, number, Quantity.Days),
            "周" or [.., '星', '期'] or ['w', ..] => new Condition(comparison, 7 * number, Quantity.Days),
            [.., '月'] or ['m', ..] => new Condition(comparison, 30 * number, Quantity.Days),
            [.., '工', '作', '日'] or "半年" => null,
            _ => new Condition(comparison, number, Quantity.Count),
        };
    }

    private static int? Number(Match match) => match.Groups["n"].Value switch
    {
        "半" or "一半" or "half" => 50,
        "a" or "an" => 1,
        "百" or "一百" => 100,
        var word when Array.IndexOf(Numbers, word) is > 0 and var number => number,
        var word when Array.IndexOf(Tens, word) is > 0 and var tens => 10 * tens,
        var figures when int.TryParse(figures, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        var chinese => ChineseNumber.Read(chinese) is > 0 and var number ? number : null,
    };

    private static Comparison? Compare(string said) => said switch
    {
        "低于" or "小于" or "少于" or "不到" or "不足" or "未达" or "未达到" or "达不到" or "没到" or "没有达到" or "没达到" => Comparison.Below,
        "不超过" or "不高于" or "不多于" or "不大于" or "最多" or "以下" or "以内" or "及以下" => Comparison.AtMost,
        "超过" or "超出" or "高于" or "大于" or "多于" or "超" => Comparison.Above,
        "至少" or "不低于" or "不少于" or "不小于" or "达到" or "以上" or "及以上" => Comparison.AtLeast,
        "below" or "under" or "less than" or "fewer than" or "lower than" or "younger than" => Comparison.Below,
        "at most" or "no more than" or "not more than" or "or less" or "or fewer" => Comparison.AtMost,
        "over" or "above" or "more than" or "older than" or "higher than" or "longer than" or "greater than" or "for more than" or "exceeding" => Comparison.Above,
        "at least" or "no less than" or "not less than" or "or more" or "or older" or "or longer" => Comparison.AtLeast,
        _ => null,
    };

    [GeneratedRegex(@"\G(?<c>低于|小于|少于|不到|不足|未达到?|达不到|没到|没有?达到|不超过|不高于|不多于|不大于|最多|超过|超出|高于|大于|多于|至少|不低于|不少于|不小于|达到|超)了?\s?(?<p>百分之)?\s?" + ChineseCount + @"\s?" + ChineseOf, RegexOptions.CultureInvariant)]
    private static partial Regex ChineseBefore();

    [GeneratedRegex(@"\G(?<p>百分之)?" + ChineseCount + @"\s?" + ChineseOf + @"\s?(?<c>及?以上|及?以下|以内)", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseAfter();

    [GeneratedRegex(@"\G\b(?<c>below|under|less than|fewer than|lower than|younger than|at most|no more than|not more than|over|above|(?:for )?more than|older than|higher than|longer than|greater than|exceeding|at least|no less than|not less than) " + EnglishCount + @"(?![a-z\d])[ -]?" + EnglishOf, RegexOptions.CultureInvariant)]
    private static partial Regex EnglishBefore();

    [GeneratedRegex(@"\G\b" + EnglishCount + @"(?![a-z\d])[ -]?" + EnglishOf + @" ?(?<c>or (?:more|older|longer|less|fewer))\b", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishAfter();
}
