using LiaisonBot.Data.Cases;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.AnswerCases;

/// <summary>What others do to a case reaches whoever raised it: that somebody has it, what is asked, where it went, and the answer.</summary>
internal static class Notices
{
    public static async Task FollowAsync(Turn turn, long id)
    {
        var one = turn.OfThisTurn(id);
        var news = turn.NewLines(one).Select(line => News(line.Step)).LastOrDefault(news => news is not null);
        if (one.RaisedById == turn.ActorId || news is null)
            return;
        var view = await AnswerDialog.ViewAsync(turn, await CaseDesk.OpenAsync(turn), one);
        await turn.TellAsync(
            one.RaisedById,
            words => OwnCard.Of(view with { News = news }, words),
            one.Urgency == CaseUrgency.Now ? Delivery.AtOnce : Delivery.AfterQuietHours);
    }

    /// <summary>Null for what is the handlers' own affair.</summary>
    private static string? News(CaseStep step) => step switch
    {
        CaseStep.Taken => "answering.news.taken",
        CaseStep.Asked => "answering.news.asked",
        CaseStep.Resolved => "answering.news.resolved",
        CaseStep.CannotSolve => "answering.news.cannot_solve",
        CaseStep.Escalated => "answering.news.escalated",
        CaseStep.PassedUp => "answering.news.passed_up",
        CaseStep.AskedAgain => "answering.news.asked_again",
        CaseStep.ClosedUnconfirmed => "answering.news.closed_unconfirmed",
        _ => null,
    };
}
