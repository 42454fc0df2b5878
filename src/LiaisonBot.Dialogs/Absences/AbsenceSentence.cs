using System.Globalization;
using System.Text.RegularExpressions;
using LiaisonBot.Data.Absences;
using LiaisonBot.Dialogs.Dates;

namespace LiaisonBot.Dialogs.Absences;

/// <summary>
/// What a person told in one sentence: 3月1日到15日请病假. It only fills a form in. Days that a report would seek in the past
/// (周三, 5号) lie ahead here: one asks for leave before it begins.
/// </summary>
/// <param name="From">The first day; null when it cannot be told.</param>
/// <param name="To">The last day.</param>
/// <param name="Reason">Null when the words leave it open.</param>
internal sealed partial record AbsenceSentence(DateOnly? From, DateOnly? To, AbsenceReason? Reason)
{
    private static readonly (Regex Words, AbsenceReason Reason)[] Reasons =
    [
        (Parental(), AbsenceReason.Parental),
        (Abroad(), AbsenceReason.Abroad),
        (Illness(), AbsenceReason.Illness),
        (Leave(), AbsenceReason.Leave),
    ];

    /// <summary>Whether a sentence that is no command speaks of somebody's absence, and does not ask about it.</summary>
    public static bool SpeaksOfAbsence(string text) => SentenceText.From(text).Folded is var said && Absent().IsMatch(said) && !Question().IsMatch(said);

    /// <summary>Reads days and a reason; null when neither is there.</summary>
    public static AbsenceSentence? Read(string text, DateOnly today)
    {
        var said = Spelt(SentenceText.From(text).Folded);
        var found = Days.Find(said, today);
        var length = Length(said);
        AbsenceReason? reason = Reasons.Where(row => row.Words.IsMatch(said)).Select(row => (AbsenceReason?)row.Reason).FirstOrDefault();
        if (found.Count == 0 && length is null && reason is null)
            return null;
        if (found.Any(day => day.Day is null))
            return new AbsenceSentence(null, null, reason);
        var from = found.Count == 0 ? today : Ahead(said, found[0], today);
        DateOnly? to = (found.Count, length) switch
        {
            (0 or 1, { } add) => add(from),
            (0, null) => null,
            (1, null) => from,
            (2, _) => Ahead(said, found[1], from),
            _ => null,
        };
        return new AbsenceSentence(from, to, reason);
    }

    /// <summary>
    /// 3月1-15日 and "March 1 to 15" name the month once and mean it twice; 明后天 is two days; a day ends before 起 and 病假, which
    /// elsewhere may belong to 一起 and 15号病房.
    /// </summary>
    private static string Spelt(string said)
    {
        said = DayThenWord().Replace(said, "$0 ");
        said = ChineseRange().Replace(said, "$1$2日到$1$3日");
        said = EnglishRange().Replace(said, "$1 $2 to $1 $3");
        return said.Replace("明后天", "明天到后天", StringComparison.Ordinal).Replace("明后两天", "明天到后天", StringComparison.Ordinal)
            .Replace("今明两天", "今天到明天", StringComparison.Ordinal);
    }

    /// <summary>The day meant, no earlier than <paramref name="reference"/> where it was named by its weekday or number alone.</summary>
    private static DateOnly Ahead(string said, DayFound found, DateOnly reference)
    {
        var (words, day) = (said[found.Start..found.End], found.Day!.Value);
        if (BareWeekday().IsMatch(words))
            return day < reference ? day.AddDays((((reference.DayNumber - day.DayNumber) + 6) / 7) * 7) : day;
        if (BareDay().IsMatch(words))
        {
            var number = int.Parse(Digits().Match(words).Value is { Length: > 0 } digits ? digits : $"{day.Day}", CultureInfo.InvariantCulture);
            return Enumerable.Range(0, 3)
                .Select(reference.AddMonths)
                .Select(month => Days.Exact(month.Year, month.Month, number))
                .OfType<DateOnly>()
                .FirstOrDefault(date => date >= reference, day);
        }

        return day < reference && !words.Any(letter => letter == '年') && day.AddYears(1) <= reference.AddMonths(6) && reference != day
            && Month().IsMatch(words) && IsSecond(said, found) ? day.AddYears(1) : day;
    }

    /// <summary>12月28日到1月3日 ends in the next year.</summary>
    private static bool IsSecond(string said, DayFound found) => Until().IsMatch(said.AsSpan(0, found.Start));

    private static Func<DateOnly, DateOnly>? Length(string said)
    {
        var match = ForSoLong().Match(said);
        if (!match.Success)
            return null;
        var word = match.Groups["n"].Value;
        var count = word is "a" or "an" or "one" ? 1 : ChineseNumber.Read(word);
        return (count, match.Groups["u"].Value) switch
        {
            (0, _) => null,
            (_, "天" or "日" or "day") => from => from.AddDays(count - 1),
            (_, "月" or "month") => from => from.AddMonths(count).AddDays(-1),
            _ => from => from.AddDays((count * 7) - 1),
        };
    }

    [GeneratedRegex(@"请.{0,8}假|休.{0,4}假|病假|事假|年假|产假|育儿假|探亲假|\b(?:on|take|taking|have|sick|annual|parental) (?:\w+ )?leave\b|\bbe (?:away|absent)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Absent();

    [GeneratedRegex(@"[?吗呢] *$|怎么|如何|什么|是否|\bhow\b|\bcan i\b|^(?:who|when|what|is|are) ", RegexOptions.CultureInvariant)]
    private static partial Regex Question();

    [GeneratedRegex(@"产假|陪产|育儿|哺乳|\b(?:maternity|paternity|parental)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Parental();

    [GeneratedRegex(@"出国|出境|访学|赴外|国外|境外|\babroad\b|\boverseas\b", RegexOptions.CultureInvariant)]
    private static partial Regex Abroad();

    [GeneratedRegex(@"病假|生病|住院|看病|手术|\bsick\b|\bill(?:ness)?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Illness();

    [GeneratedRegex(@"事假|年休|年假|休假|探亲|婚假|丧假|调休|\b(?:annual|personal) leave\b|\bvacation\b|\bholiday\b", RegexOptions.CultureInvariant)]
    private static partial Regex Leave();

    [GeneratedRegex("(?<=周|星期|礼拜)一(?=起)|[日号](?=病假)", RegexOptions.CultureInvariant)]
    private static partial Regex DayThenWord();

    [GeneratedRegex(@"(\d{1,2}月)(\d{1,2}) ?(?:-|~|至|到|—)+ ?(\d{1,2})[日号]", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseRange();

    [GeneratedRegex(@"\b((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?) (\d{1,2}) ?(?:-|–|to|until|till|through) ?(\d{1,2})\b(?! ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishRange();

    [GeneratedRegex(@"(?<!第|\d)(?<n>\d{1,3}|[一二两三四五六七八九十]{1,3}|\ban?\b|\bone\b) ?个?(?<u>天|周|星期|礼拜|月|day|week|month)s?(?![前后日]|之前|以前|之后|以后|\d)(?<!\d月)", RegexOptions.CultureInvariant)]
    private static partial Regex ForSoLong();

    [GeneratedRegex(@"^(?:on )?(?:(?:周|星期|礼拜).|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex BareWeekday();

    [GeneratedRegex(@"^(?:[\d一二三四五六七八九十]{1,3}[日号]|(?:on )?the \d{1,2}(?:st|nd|rd|th))$", RegexOptions.CultureInvariant)]
    private static partial Regex BareDay();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"月|/|[a-z]{3}", RegexOptions.CultureInvariant)]
    private static partial Regex Month();

    [GeneratedRegex(@"(?:到|至|-|—|~|\b(?:to|until|till|through)) ?$", RegexOptions.CultureInvariant)]
    private static partial Regex Until();
}
