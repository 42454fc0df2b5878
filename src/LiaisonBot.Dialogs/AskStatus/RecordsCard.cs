using LiaisonBot.Data.Programme;
using LiaisonBot.Dialogs.AskStatus.Questions;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.AskStatus;

/// <summary>The records behind a figure.</summary>
internal static class RecordsCard
{
    public static Card Of(RecordsAnswer answer, IReadOnlyList<CaseCategory> categories, string? openVerb, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words.Title(answer.Question.Measure), Subtitle(answer, categories, words)),
            .. answer.Lines.Count + answer.Cases.Count == 0 ? [new TextBlock(words["status.no_records"])] : answer.Lines.Select<RecordLine, CardElement>(line => Line(line, words)),
            .. answer.Cases.Select(CardElement (one) => CaseItems.Of(one, openVerb, words)),
            .. answer.Elsewhere > 0 ? [new TextBlock(words.Say("status.elsewhere", ("count", answer.Elsewhere))) { Subtle = true }] : Array.Empty<CardElement>(),
        ])
        {
            Actions =
            [
                .. PageButtons.Of(answer.Page, Verbs.Ask, words, new Dictionary<string, string> { [StatusCard.Asked] = QuestionCode.Write(answer.Question) }),
                StatusCard.Button(words["status.button.back"], answer.Question with { Records = false }),
            ],
        },
        words.Title(answer.Question.Measure));

    private static string Subtitle(RecordsAnswer answer, IReadOnlyList<CaseCategory> categories, Wording words) => string.Join(" · ", new[]
    {
        answer.Where,
        answer.Question.Period is { } period ? words.Period(period) : words.Say("status.ask.as_of", ("day", answer.Span.To)),
        words.Narrowed(answer.Question, categories) is { Length: > 0 } narrowed ? narrowed : null,
        PageButtons.Where(answer.Page, words),
    }.OfType<string>());

    private static UserText Line(RecordLine line, Wording words) =>
        new([new TextRun(line.Name) { Bold = true }, .. Details(line, words).Select(detail => new TextRun($" · {detail}") { Subtle = true })])
        {
            Separator = true,
            Spacing = Spacing.Small,
        };

    private static IEnumerable<string> Details(RecordLine line, Wording words)
    {
        if (line.With is { } with)
            yield return line.How is "open" or "over" ? with : words.Say("status.record.friend", ("name", with));
        yield return line.Day is { } day ? words.Say($"status.record.{line.How}", ("day", day)) : words[$"status.record.{line.How}"];
    }
}
