using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.AskStatus.Questions;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.AskStatus;

/// <summary>
/// "情况", "哪些支部本月联系率低于80%": a question of either language, read by one grammar, answered with figures of one's own units. Who looks
/// after no unit sees their own month.
/// </summary>
internal static class StatusDialog
{
    /// <summary>The actions that open a case, wherever they live.</summary>
    private const string OpenCase = "case.open";

    public static async Task SayAsync(Turn turn)
    {
        if (await StatusScope.OfAsync(turn) is not { } scope)
            await OwnAsync(turn);
        else
            await ReadAsync(turn, scope, Reader(turn, scope).Read(turn.Rest));
    }

    /// <summary>A sentence without the word: answered when it is plainly about figures, else left to others.</summary>
    public static async Task<bool> HearAsync(Turn turn)
    {
        if (turn.Text.Length == 0 || await StatusScope.OfAsync(turn) is not { } scope)
            return false;
        var reading = Reader(turn, scope).Read(turn.Text);
        if (!reading.IsOurs)
            return false;
        await ReadAsync(turn, scope, reading);
        return true;
    }

    public static async Task PressAsync(Turn turn)
    {
        if (await StatusScope.OfAsync(turn) is not { } scope)
            await OwnAsync(turn);
        else if (QuestionCode.Read(turn.Input(StatusCard.Asked)) is { } question && scope.Asked(question) is { Count: > 0 } units)
            await AnswerAsync(turn, scope, question, units);
        else
            turn.Say(turn.Words["status.not_found"]);
    }

    private static QuestionReader Reader(Turn turn, StatusScope scope) => new(scope.Units, CaseCategories.Of(turn.Programme), turn.Today);

    private static async Task OwnAsync(Turn turn)
    {
        var period = turn.Rest.Length > 0 && new QuestionReader([], [], turn.Today).Read(turn.Rest) is Reading.Understood { Question.Period: { } said } ? said : null;
        turn.ShowPage(OwnMonth.Card(await OwnMonth.OfAsync(turn, Span.Of(period, turn.Today)), turn.Words));
    }

    private static async Task ReadAsync(Turn turn, StatusScope scope, Reading reading)
    {
        switch (reading)
        {
            case Reading.Understood { Question: var question }:
                await AnswerAsync(turn, scope, question, scope.Asked(question)!);
                break;
            case Reading.Which which:
                turn.Say(AskBackCard.Which(which, turn.Words));
                break;
            case Reading.NotUnderstood not:
                turn.Say(AskBackCard.NotUnderstood(not, scope.Units, CaseCategories.Of(turn.Programme), turn.Words));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(reading));
        }
    }

    private static async Task AnswerAsync(Turn turn, StatusScope scope, StatusQuestion question, IReadOnlyList<Unit> units)
    {
        var builder = await AnswerBuilder.OpenAsync(turn, scope, question);
        var categories = CaseCategories.Of(turn.Programme);
        var page = turn.Input(ListPage.Name);
        if (question.Measure == Measure.Milestones)
            turn.ShowPage(Year(turn, scope, question, units));
        else if (question.Measure == Measure.Overview)
            turn.ShowPage(OverviewCard.Of(await Overviews.OfAsync(turn, scope, builder, (question, units), page), turn.Words));
        else if (!question.Records)
            turn.ShowPage(StatusCard.Of(await builder.AnswerAsync(question, units, page), categories, turn.Words));
        else if (units is [var unit] && builder.Opens(question, unit))
            await RecordsAsync(turn, scope, (question, unit), builder.SpanOf(question, units));
        else
            turn.Say(turn.Words["status.not_found"]);
    }

    private static async Task RecordsAsync(Turn turn, StatusScope scope, (StatusQuestion Question, Unit Unit) asked, Span span)
    {
        var answer = await new RecordsReader(turn, scope).ReadAsync(asked.Question, asked.Unit, span, turn.Input(ListPage.Name));
        turn.Audit("status.read", () => $"unit:{asked.Unit.Id}");
        turn.ShowPage(RecordsCard.Of(answer, CaseCategories.Of(turn.Programme), turn.VerbOf(OpenCase), turn.Words));
    }

    private static Protocol.Cards.Card Year(Turn turn, StatusScope scope, StatusQuestion question, IReadOnlyList<Unit> units)
    {
        var year = question.Period?.To.Year ?? turn.Today.Year;
        var kinds = scope.Within(units).Select(unit => unit.Kind).ToHashSet();
        var lines = Milestones.Of(turn.Programme)
            .Where(milestone => milestone.Units.Any(kinds.Contains))
            .Select(milestone => new MilestoneLine(milestone, milestone.In(year), [.. milestone.Units.Where(kinds.Contains)]))
            .OrderBy(line => line.On)
            .ToList();
        return MilestonesCard.Of(year, lines, turn.Today, turn.Words);
    }
}
