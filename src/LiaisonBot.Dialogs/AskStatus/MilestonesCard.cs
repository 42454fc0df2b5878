using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Stored;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.AskStatus.Questions;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.AskStatus;

/// <summary>A day of the programme's year, and which of the asker's units it is for.</summary>
internal sealed record MilestoneLine(Milestone Of, DateOnly On, IReadOnlyList<UnitKind> Whose);

/// <summary>The days of the programme's year (R1 to R5, P5, D3).</summary>
internal static class MilestonesCard
{
    public static Card Of(int year, IReadOnlyList<MilestoneLine> lines, DateOnly today, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words.Title(Measure.Milestones), words.Say("status.year", ("year", year))),
            .. lines.Count == 0 ? [new TextBlock(words["status.empty.milestones"])] : lines.Select<MilestoneLine, CardElement>(line => Line(line, today, words)),
        ])
        {
            Actions = [StatusCard.Button(words["status.button.overview"], new StatusQuestion(Measure.Overview))],
        },
        words.Title(Measure.Milestones));

    private static UserText Line(MilestoneLine line, DateOnly today, Wording words) => new(
        new TextRun(words.MonthDay(line.On)) { Bold = true, Subtle = line.On < today },
        $" {words.Term(line.Of)}",
        new TextRun($" · {words.List(line.Whose.Select(kind => words[$"status.kind.{Literals<UnitKind>.Write(kind)}"]))} · {When(line.On.DayNumber - today.DayNumber, words)}") { Subtle = true })
    {
        Separator = true,
        Spacing = Spacing.Small,
    };

    private static string When(int days, Wording words) => days switch
    {
        < 0 => words["status.passed"],
        0 => words["status.is_today"],
        _ => words.Say("status.in_days", ("days", days)),
    };
}
