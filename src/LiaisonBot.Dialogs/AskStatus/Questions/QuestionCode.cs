using System.Globalization;
using LiaisonBot.Data.Cases;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Stored;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Dialogs.AskStatus.Questions;

/// <summary>
/// A question as it travels in buttons: "coverage unit=G03-B02 period=2026-03-01..2026-03-31". Cards stay in chats for years, so what was
/// written once is read for good; like all of a press it is a claim.
/// </summary>
internal static class QuestionCode
{
    private const string Day = "yyyy-MM-dd";
    private const string Until = "..";
    private const string RecordsWord = "records";

    public static string Write(StatusQuestion question) => string.Join(' ', Words(question));

    /// <summary>Null for what no card of ours could hold.</summary>
    public static StatusQuestion? Read(string code)
    {
        var words = code.Split(' ');
        if (!Literals<Measure>.TryRead(words[0], out var measure))
            return null;
        StatusQuestion? question = new(measure);
        foreach (var word in words.Skip(1))
            question = question is null ? null : With(question, word.Split('=', 2));
        return question;
    }

    private static IEnumerable<string> Words(StatusQuestion question)
    {
        yield return Literals<Measure>.Write(question.Measure);
        foreach (var unit in question.Units)
            yield return $"unit={unit}";
        if (question.Each is { } each)
            yield return $"each={Literals<UnitKind>.Write(each)}";
        if (question.Period is { } period)
            yield return string.Create(CultureInfo.InvariantCulture, $"period={period.From?.ToString(Day, CultureInfo.InvariantCulture)}{Until}{period.To.ToString(Day, CultureInfo.InvariantCulture)}");
        if (question.People is { } people)
            yield return $"people={Literals<Category>.Write(people)}";
        if (question.Side is { } side)
            yield return $"side={Literals<PersonKind>.Write(side)}";
        if (question.Kind is { } kind)
            yield return $"kind={Literals<CaseKind>.Write(kind)}";
        if (question.About is { } about)
            yield return $"about={about}";
        if (question.Stage != Stage.Pending)
            yield return $"stage={Literals<Stage>.Write(question.Stage)}";
        if (question.Condition is { } condition)
            yield return string.Create(CultureInfo.InvariantCulture, $"if={Literals<Comparison>.Write(condition.Is)}:{condition.Number}:{Literals<Quantity>.Write(condition.Of)}");
        if (question.Records)
            yield return RecordsWord;
    }

    private static StatusQuestion? With(StatusQuestion question, string[] word) => word switch
    {
        ["unit", var code] => question with { Units = [.. question.Units, code] },
        ["each", var each] when Literals<UnitKind>.TryRead(each, out var kind) => question with { Each = kind },
        ["period", var days] when ReadPeriod(days) is { } period => question with { Period = period },
        ["if", var text] when ReadCondition(text) is { } condition => question with { Condition = condition },
        ["people", var text] when Literals<Category>.TryRead(text, out var people) => question with { People = people },
        ["side", var text] when Literals<PersonKind>.TryRead(text, out var side) => question with { Side = side },
        ["kind", var text] when Literals<CaseKind>.TryRead(text, out var kind) => question with { Kind = kind },
        ["about", var about] => question with { About = about },
        ["stage", var text] when Literals<Stage>.TryRead(text, out var stage) => question with { Stage = stage },
        [RecordsWord] => question with { Records = true },
        _ => null,
    };

    private static Period? ReadPeriod(string text)
    {
        if (text.Split(Until) is not [var from, var to] || ReadDay(to) is not { } last)
            return null;
        if (from.Length == 0)
            return Period.AsOf(last);
        return ReadDay(from) is { Day: 1 } first && first <= last && last.AddDays(1).Day == 1 && first.AddMonths(Period.MostMonths) > last
            ? new Period(first, last)
            : null;
    }

    private static DateOnly? ReadDay(string text) =>
        DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 9000 ? day : null;

    private static Condition? ReadCondition(string text) =>
        text.Split(':') is [var comparison, var number, var quantity]
        && Literals<Comparison>.TryRead(comparison, out var @is)
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        && Literals<Quantity>.TryRead(quantity, out var of)
            ? new Condition(@is, count, of)
            : null;
}
