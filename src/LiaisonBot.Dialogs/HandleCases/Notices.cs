using LiaisonBot.Data.Cases;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.HandleCases;

/// <summary>Who of those that handle cases hears of what happened to one: who has to do something now, and whose work it ends.</summary>
internal static class Notices
{
    public static async Task FollowAsync(Turn turn, long id)
    {
        var one = turn.OfThisTurn(id);
        var desk = await CaseDesk.OpenAsync(turn);
        foreach (var letter in Letters(desk.Ladder, one, turn.NewLines(one)).DistinctBy(letter => letter.PersonId))
        {
            if (letter.PersonId != turn.ActorId)
                await TellAsync(turn, desk, one, letter);
        }
    }

    private static async Task TellAsync(Turn turn, CaseDesk desk, Case one, Letter letter)
    {
        var view = await HandleDialog.ViewAsync(turn, desk, one, new CaseReader(letter.PersonId, desk.Ladder.OwnedBy([letter.UnitId])));
        var held = one.Urgency == CaseUrgency.Now ? Delivery.AtOnce : Delivery.AfterQuietHours;
        if (await turn.TellAsync(letter.PersonId, words => HandleCard.Of(view with { News = letter.News }, words), held))
            turn.AuditOf(letter.PersonId, "case.read", () => CaseRecords.Subject(one), CaseRecords.Concerned(one, letter.PersonId));
    }

    private static IEnumerable<Letter> Letters(LadderToday ladder, Case one, IReadOnlyList<CaseEvent> lines)
    {
        var owner = ladder.OwnerOf(one);
        var passedUp = lines.Any(line => line.Step == CaseStep.PassedUp);
        var nobodyActed = lines.All(line => line.ById is null);
        return lines.SelectMany(line => line.Step switch
        {
            CaseStep.Raised => ToPresent(passedUp ? "handling.news.passed_up" : "handling.news.raised"),
            CaseStep.Escalated => ToPresent(passedUp ? "handling.news.passed_up" : "handling.news.escalated"),
            CaseStep.NotSolved when one.TakenById is { } taker => [To(taker, "handling.news.not_solved")],
            CaseStep.NotSolved => [.. ToPresent("handling.news.not_solved"), new Letter(one.AnsweredById!.Value, line.UnitId, "handling.news.not_solved_up")],
            CaseStep.Replied => ToTaker("handling.news.replied"),
            CaseStep.HandedOver => [To(one.TakenById!.Value, "handling.news.handed_over")],
            CaseStep.Confirmed => [To(one.AnsweredById!.Value, one.State == CaseState.ClosedConfirmed ? "handling.news.confirmed" : "handling.news.accepted")],
            CaseStep.Withdrawn => ToTaker("handling.news.withdrawn"),
            CaseStep.DrawnUp => ladder.WayUp(line.UnitId)[0].PresentBut(one.RaisedById).Select(id => new Letter(id, line.UnitId, "handling.news.drawn_up")),
            CaseStep.PassedUp when nobodyActed => ToPresent("handling.news.passed_up"),
            CaseStep.Overdue => [.. ToTaker("handling.news.overdue"), .. ToRungAbove(line)],
            CaseStep.ClosedUnconfirmed => [To(one.AnsweredById!.Value, "handling.news.closed_unconfirmed")],
            _ => [],
        });

        Letter To(long personId, string news) => new(personId, owner.Unit.Id, news);
        IEnumerable<Letter> ToPresent(string news) => owner.PresentBut(one.RaisedById).Select(id => To(id, news));
        IEnumerable<Letter> ToRungAbove(CaseEvent line) => line.ToUnitId is { } above
            ? ladder.WayUp(above)[0].PresentBut(one.RaisedById).Select(id => new Letter(id, above, "handling.news.overdue_below"))
            : [];
        IEnumerable<Letter> ToTaker(string news) => one.TakenById is { } taker ? [To(taker, news)] : ToPresent(news);
    }

    /// <param name="PersonId">Who is told.</param>
    /// <param name="UnitId">As whose holder: decides which names they see.</param>
    /// <param name="News">The key of the sentence that says why.</param>
    private sealed record Letter(long PersonId, long UnitId, string News);
}
