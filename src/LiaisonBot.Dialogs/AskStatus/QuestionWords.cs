using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Stored;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.AskStatus.Questions;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.AskStatus;

/// <summary>A question in words, for headings and for buttons that ask it: whoever types what a button says asks the same.</summary>
internal static class QuestionWords
{
    /// <summary>"药理支部 2026年3月 联系率 低于 80%".</summary>
    /// <param name="words">The reader's.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="units">Where names of units are found.</param>
    /// <param name="categories">What cases can be about.</param>
    public static string Ask(this Wording words, StatusQuestion question, IReadOnlyList<Unit> units, IReadOnlyList<CaseCategory> categories) =>
        string.Join(' ', new[]
        {
            string.Join(words["status.ask.between"], question.Units.Select(code => units.FirstOrDefault(unit => unit.Code == code)?.Name ?? code)),
            question.Each is { } each ? words[$"status.ask.each.{Literals<UnitKind>.Write(each)}"] : "",
            question.Period is { } period ? words.Period(period) : "",
            words.Narrowed(question, categories),
            question is { Measure: Measure.Cases or Measure.Talks, Stage: not Stage.Pending } ? words[$"status.ask.stage.{Literals<Stage>.Write(question.Stage)}"] : "",
            words[$"status.ask.{Literals<Measure>.Write(question.Measure)}"],
            question.Condition is { } condition ? words.Condition(condition) : "",
        }.Where(part => part.Length > 0));

    /// <summary>What narrows the figure down: "青年教师", "意见 · 住房".</summary>
    public static string Narrowed(this Wording words, StatusQuestion question, IReadOnlyList<CaseCategory> categories) => string.Join(' ', new[]
    {
        question.People is { } people ? words.Term(people) : "",
        question.Side is { } side ? words.Term(side) : "",
        question.Kind is { } kind ? words.Term(kind) : "",
        question.About is { } about ? About(words, about, categories) : "",
    }.Where(part => part.Length > 0));

    public static string Condition(this Wording words, Condition condition) =>
        words.Say($"status.ask.{Literals<Comparison>.Write(condition.Is)}", ("number", words.Say($"status.ask.of.{Literals<Quantity>.Write(condition.Of)}", ("number", condition.Number))));

    /// <summary>"2026年3月", "2025年10月至2026年3月", "截至2025年12月31日".</summary>
    public static string Period(this Wording words, Period period) => period switch
    {
        { From: null } => words.Say("status.ask.as_of", ("day", period.To)),
        { IsOneMonth: true } => words.Month(period.To),
        _ => words.Say("status.ask.months", ("from", words.Month(period.From.Value)), ("to", words.Month(period.To))),
    };

    private static string About(Wording words, string about, IReadOnlyList<CaseCategory> categories) =>
        categories.FirstOrDefault(one => one.Id == about) is { } category ? words.Term(category) : about;
}
