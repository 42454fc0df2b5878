using System.Text.RegularExpressions;
using LiaisonBot.Dialogs.Dates;

namespace LiaisonBot.Dialogs.LogContact.Sentences;

/// <summary>
/// Where in a sentence a name can stand. Chinese has no spaces between words, so what stands before and after decides
/// whether 高兴 is a colleague or a mood, and whether 李明 is a colleague or the beginning of 李明华.
/// </summary>
internal sealed partial class NamePlaces(SentenceText text, IReadOnlyList<DayFound> days, IReadOnlyList<KindFound> kinds)
{
    /// <summary>What a person is called by after their name.</summary>
    private const string Addresses =
        "(?:副?教授|老师|医生|大夫|博士|主任|院长|处长|科长|所长|书记|同志|同学|师傅|工程师|校长|先生|女士|护士长?|师兄|师姐|姐|哥)";

    /// <summary>After these, or a date, or at a beginning, a whole name is a name.</summary>
    private const string Before = "和跟与同找约请对向给为陪帮及到去看访望问系见了过友师事志授生士任长位叫";

    /// <summary>A name may be followed by these; another character after two of a name makes a third.</summary>
    private const string After =
        "和跟与同及了过的在又也去来就等一再只都先还刚已说聊谈见电通反提讲到家面座走访看望拜慰问学互帮吃喝打发约请对向给为因关表希想要有没是"
        + "今昨前大上下本这周星礼明后晚早中午老教医主院处科书校博师小姐女哥叔阿各你他她我它们微视深促交沟联接探登把被让从于参出工办实宿";

    private readonly string folded = text.Folded;

    /// <summary>Whether a whole name at this place is meant as one.</summary>
    public bool IsFirm(int start, int end) =>
        !Possessive().IsMatch(folded.AsSpan(end))
        && (IsStrict(start, end) || Begins(start) || Before.Contains(folded[start - 1], StringComparison.Ordinal)
            || EndsJustBefore(start));

    /// <summary>Whether nothing but a name can stand here: 和…, 走访…, with …, …老师.</summary>
    public bool IsStrict(int start, int end) =>
        Address().IsMatch(folded.AsSpan(end))
        || (Companion().IsMatch(folded.AsSpan(0, start)) && !Adverbial().IsMatch(folded.AsSpan(end)));

    /// <summary>Whether the two characters are the beginning of a longer name: 李明 in 和李明华谈心.</summary>
    public bool RunsOn(int start, int end)
    {
        if (end - start != 2 || end >= folded.Length || !SentenceText.IsHan(folded[end]) || !SentenceText.IsHan(folded[start])
            || After.Contains(folded[end], StringComparison.Ordinal))
            return false;
        var next = end + 1;
        return next == folded.Length || !char.IsLetterOrDigit(folded[next]) || Address().IsMatch(folded.AsSpan(next))
            || "和跟与在去".Contains(folded[next], StringComparison.Ordinal)
            || kinds.Any(kind => kind.Start == next) || days.Any(day => day.Start == next);
    }

    /// <summary>Where a name that ends at this place ends together with 老师, 教授 … after it.</summary>
    public int WithAddress(int end)
    {
        foreach (var address in Address().EnumerateMatches(folded.AsSpan(end)))
            return end + address.Length;
        return end;
    }

    private bool Begins(int start) => start == 0 || !char.IsLetterOrDigit(folded[start - 1]);

    private bool EndsJustBefore(int start) =>
        days.Any(day => day.End == start) || kinds.Any(kind => kind.End == start) || Address().IsMatch(folded.AsSpan(start - 1));

    [GeneratedRegex("^ ?" + Addresses, RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex("(?:[和跟与同找约及、]|走访了?|家访了?|看望了?|拜访了?|探望了?|慰问了?|联系了?|访问了?|见了|陪|给|帮|去看|(?:^|[^a-z])(?:with|and|to|visit|visited|met|saw|see|called|phoned|texted|helped|taught|contacted|on|mr|mrs|ms|dr|prof|professor|teacher)\\.?) ?$", RegexOptions.CultureInvariant)]
    private static partial Regex Companion();

    [GeneratedRegex("^(?:[地得极]|的|起来)", RegexOptions.CultureInvariant)]
    private static partial Regex Adverbial();

    [GeneratedRegex("^ ?(?:的(?!谈|交|聊|走|家)|'s\\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Possessive();
}
