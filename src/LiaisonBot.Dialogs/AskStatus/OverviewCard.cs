using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.AskStatus.Questions;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.AskStatus;

/// <summary>"情况": how one's units stand, each figure a way further.</summary>
internal static class OverviewCard
{
    private static readonly StatusQuestion Coverage = new(Measure.Coverage);

    public static Card Of(OverviewAnswer answer, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words.Title(Measure.Overview), Subtitle(answer, words)),
            .. answer.Units.SelectMany(unit => Unit(unit, answer.Span, words)),
            .. StatusCard.Choices([.. answer.Units.SelectMany(unit => Leads(unit, answer.Units.Count > 1, words))], words),
        ])
        {
            Actions =
            [
                .. PageButtons.Of(answer.Page, Verbs.Ask, words, new Dictionary<string, string>
                {
                    [StatusCard.Asked] = QuestionCode.Write(new StatusQuestion(Measure.Overview)),
                }),
                StatusCard.Button(words["status.button.milestones"], new StatusQuestion(Measure.Milestones)),
            ],
        },
        words.Title(Measure.Overview));

    private static string Subtitle(OverviewAnswer answer, Wording words) => string.Join(" · ", new[]
    {
        words.Say("status.ask.as_of", ("day", answer.Span.To)),
        PageButtons.Where(answer.Page, words),
    }.OfType<string>());

    private static IEnumerable<CardElement> Unit(UnitOverview unit, Span span, Wording words)
    {
        yield return new UserText(new TextRun(unit.Name) { Bold = true }) { Separator = true, Spacing = Spacing.Medium };
        foreach (var line in unit.Lines)
        {
            yield return new TextBlock(words.Headline(line.Question, span, line.Tally))
            {
                Spacing = Spacing.Small,
                Color = line is { Question.Measure: Measure.Never or Measure.Talks or Measure.Cases, Tally.Part: > 0 } ? TextColor.Attention : TextColor.Default,
            };
        }

        if (unit.Next is var (milestone, day))
            yield return new TextBlock(words.Say("status.next", ("milestone", words.Term(milestone)), ("day", day))) { Spacing = Spacing.Small };
        foreach (var element in StatusCard.Trend(Coverage, unit.Months, words))
            yield return element;
    }

    private static IEnumerable<(string Title, StatusQuestion Question)> Leads(UnitOverview unit, bool named, Wording words) => unit.Lines
        .Where(line => line.Tally is { Whole: > 0 })
        .Select(line => line.Question)
        .Concat(unit.Below)
        .Select(question => (Title(question, unit, named, words), question));

    private static string Title(StatusQuestion question, UnitOverview unit, bool named, Wording words)
    {
        var title = words[$"status.title.{Literals<Measure>.Write(question.Measure)}"];
        return named ? $"{Excerpt.Of(unit.Name, 24)} · {title}" : title;
    }
}
