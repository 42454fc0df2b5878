using LiaisonBot.Data.People;
using LiaisonBot.Data.Programme;
using LiaisonBot.Dialogs.AskStatus.Questions;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.AskStatus;

/// <summary>The answer to a question: a headline, a table, a trend, and what leads further.</summary>
internal static class StatusCard
{
    /// <summary>The name of the input and of the data that hold a question.</summary>
    public const string Asked = "Ask";

    private const int MostName = 40;

    public static Card Of(StatusAnswer answer, IReadOnlyList<CaseCategory> categories, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words.Title(answer.Question.Measure), Subtitle(answer, categories, words)),
            .. Headlines(answer, words),
            .. Table(answer, words),
            .. Trend(answer.Question, answer.Months, words),
            .. Notes(answer, words),
            .. Choices([.. answer.Rows.Where(row => row.Opens is not null).Select(row => (Name(row, words), row.Opens!))], words),
        ])
        {
            Actions = [.. Actions(answer, words)],
        },
        words.Title(answer.Question.Measure));

    /// <summary>A list of questions and the button that asks the chosen one.</summary>
    public static IEnumerable<CardElement> Choices(IReadOnlyList<(string Title, StatusQuestion Question)> questions, Wording words)
    {
        if (questions.Count == 0)
            yield break;
        yield return new InputChoices(Asked, [.. questions.Select(one => new Choice(QuestionCode.Write(one.Question), Excerpt.Of(one.Title, MostName)))])
        {
            Label = words["status.open"],
            Value = QuestionCode.Write(questions[0].Question),
            Separator = true,
            Spacing = Spacing.Medium,
        };
        yield return new ActionSet(new Press(Verbs.Ask, words["status.button.open"])) { Spacing = Spacing.Small };
    }

    public static Press Button(string title, StatusQuestion question) =>
        new(Verbs.Ask, title) { Data = new Dictionary<string, string> { [Asked] = QuestionCode.Write(question) }, SendsInputs = false };

    /// <summary>Months and their bars; the months alone where the figure is a number.</summary>
    public static IEnumerable<CardElement> Trend(StatusQuestion question, IReadOnlyList<AnswerMonth> months, Wording words)
    {
        if (months.Count == 0)
            yield break;
        var most = months.Max(month => month.Tally is { } tally ? FigureWords.CountOf(question, tally) : 0);
        yield return new BarChart(words.Title(question.Measure), [.. months.Select(month => new Bar(
            words.ShortMonth(month.Month),
            words.Cell(question, month.Tally),
            FigureWords.IsShare(question) ? month.Tally?.Percent : Share(month, question, most)))])
        {
            Separator = true,
            Spacing = Spacing.Medium,
        };
    }

    private static int? Share(AnswerMonth month, StatusQuestion question, int most) =>
        month.Tally is { } tally && most > 0 ? 100 * FigureWords.CountOf(question, tally) / most : null;

    private static string Subtitle(StatusAnswer answer, IReadOnlyList<CaseCategory> categories, Wording words) => string.Join(" · ", new[]
    {
        answer.Where,
        When(answer, words),
        words.Narrowed(answer.Question, categories) is { Length: > 0 } narrowed ? narrowed : null,
        answer.Question.Condition is { } condition ? words.Condition(condition) : null,
        PageButtons.Where(answer.Page, words),
    }.OfType<string>());

    private static string When(StatusAnswer answer, Wording words) => answer switch
    {
        { AtMonthsEnd: true } or { Question.Period.From: null } or { Question: { Period: null, Measure: not (Measure.Coverage or Measure.Collected) } } =>
            words.Say("status.ask.as_of", ("day", answer.Span.To)),
        { Question.Period: { } period } => words.Period(period),
        _ => words.Month(answer.Span.To),
    };

    private static IEnumerable<CardElement> Headlines(StatusAnswer answer, Wording words)
    {
        if (answer.Narrowed)
        {
            yield return new TextBlock(answer.Page.Count == 0 ? words["status.none_such"] : words.Say("status.such", ("count", answer.Page.Count))) { Bold = true };
            yield break;
        }

        yield return new TextBlock(words.Headline(answer.Question, answer.Span, answer.Total)) { Bold = true };
        if (answer.Members is { } members)
            yield return new TextBlock(words.Headline(answer.Question with { Side = PersonKind.Member }, answer.Span, members)) { Spacing = Spacing.Small };
    }

    private static IEnumerable<CardElement> Table(StatusAnswer answer, Wording words) => answer.Rows.Select((row, place) => new ColumnSet(
        new Column(new UserText(Excerpt.Of(Name(row, words), MostName))) { Stretch = true },
        new Column(new TextBlock(words.Cell(answer.Question, row.Tally)) { Subtle = row.Tally is null }))
    {
        Separator = true,
        Spacing = place == 0 ? Spacing.Medium : Spacing.Small,
    });

    private static string Name(AnswerRow row, Wording words) => row.IsItself ? words.Say("status.itself", ("unit", row.Name)) : row.Name;

    private static IEnumerable<CardElement> Notes(StatusAnswer answer, Wording words)
    {
        if (answer.Hides && answer.Total is not null)
            yield return new TextBlock(words[answer.Narrowed ? "status.hides.narrowed" : "status.hides"]) { Subtle = true, Spacing = Spacing.Medium };
        if (answer.Question.About is not null)
            yield return new TextBlock(words["status.reached_only"]) { Subtle = true, Spacing = Spacing.Small };
        if (answer.AtMonthsEnd)
            yield return new TextBlock(words["status.at_months_end"]) { Subtle = true, Spacing = Spacing.Small };
    }

    private static IEnumerable<CardButton> Actions(StatusAnswer answer, Wording words)
    {
        if (answer.Records is { } records && answer.Total is { Whole: > 0 })
            yield return Button(words["status.button.records"], records);
        if (answer.Trend is { } trend)
            yield return Button(words["status.button.trend"], trend);
        foreach (var page in PageButtons.Of(answer.Page, Verbs.Ask, words, new Dictionary<string, string> { [Asked] = QuestionCode.Write(answer.Question) }))
            yield return page;
        yield return Button(words["status.button.overview"], new StatusQuestion(Measure.Overview) { Units = answer.Question.Units });
    }
}
