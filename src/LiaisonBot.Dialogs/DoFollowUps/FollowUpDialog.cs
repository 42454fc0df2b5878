using LiaisonBot.Data.FollowUps;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.FollowUps;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.DoFollowUps;

/// <summary>
/// One thing that is to be done: looked at, done, put off, taken back. Whose it is to do is asked at every press, since people and offices change.
/// </summary>
internal static class FollowUpDialog
{
    /// <summary>What may be put off, may be so by a year at most.</summary>
    private const int MostYears = 1;

    public static async Task OpenAsync(Turn turn)
    {
        if (await turn.FollowUpAsync(RecordName.Id(turn.Input(FollowUpRecords.Input))) is not { } opened)
        {
            turn.Say(turn.Words["followup.gone"]);
            return;
        }

        await turn.FollowAsync(FollowUpRecords.Opened, opened.One.Id);
        await ShowAsync(turn, opened, FollowUpNews.Standing);
    }

    public static Task DoneAsync(Turn turn) => ChangeAsync(turn, FollowUpNews.Done, opened => opened.MayDo && opened.One.IsOpen, opened =>
    {
        (opened.One.DoneOn, opened.One.DoneById) = (turn.Today, turn.Me.Id);
        return true;
    });

    public static async Task PutOffAsync(Turn turn)
    {
        var typed = turn.Input(nameof(FollowUpForm.By));
        FormProblem? problem = null;
        await ChangeAsync(turn, FollowUpNews.PutOff, opened => opened.MayDo && opened.One.IsOpen, opened =>
        {
            problem = FollowUpCheck.DayProblems(nameof(FollowUpForm.By), FollowUpForm.Day(typed), LaterThan(opened.One, turn.Today)).FirstOrDefault();
            if (problem is null)
                (opened.One.DueOn, opened.One.SetOn) = (FollowUpForm.Day(typed)!.Value, turn.Today);
            return problem is null;
        });
        if (problem is not null && await turn.PressedFollowUpAsync() is { } again)
            await ShowAsync(turn, again, FollowUpNews.Standing, problem);
    }

    public static Task WithdrawAsync(Turn turn) => ChangeAsync(turn, FollowUpNews.Withdrawn, opened => opened.MayChange && opened.One.IsOpen, opened =>
    {
        opened.One.WithdrawnAt = turn.Now;
        return true;
    });

    public static Task UndoAsync(Turn turn) => ChangeAsync(turn, FollowUpNews.Reopened, MayUndo, opened =>
    {
        (opened.One.DoneOn, opened.One.DoneById, opened.One.WithdrawnAt, opened.One.SetOn) = (null, null, null, turn.Today);
        return true;
    });

    /// <summary>The card was used before: how it stands.</summary>
    public static async Task PressAgainAsync(Turn turn)
    {
        if (await turn.PressedFollowUpAsync() is { } opened)
            await ShowAsync(turn, opened, FollowUpNews.Standing);
        else
            turn.Say(turn.Words["followup.gone"]);
    }

    public static async Task ShowAsync(Turn turn, OpenedFollowUp opened, FollowUpNews news, FormProblem? problem = null)
    {
        var one = opened.One;
        var line = (await turn.LinesAsync([one], tellsNames: true))[0];
        turn.Show(FollowUpCard.Of(
            new FollowUpView(line, opened.Owner.Name, turn.Today)
            {
                News = news,
                Problem = problem,
                Key = opened.MayDo || opened.MayChange ? turn.IssueKey(Keys.Card, RecordName.Text(one.Id)) : null,
                MayDo = opened.MayDo && one.IsOpen,
                MayChange = opened.MayChange && one.IsOpen,
                MayUndo = MayUndo(opened),
                PutOffTo = FollowUpForm.Text(LaterThan(one, turn.Today).First),
                SourceVerb = turn.VerbOf($"{PrefixOf(one.Kind)}.open"),
            },
            turn.Words));
    }

    private static bool MayUndo(OpenedFollowUp opened) =>
        (opened.One is { DoneOn: not null, WithdrawnAt: null } && opened.MayDo) || (opened.One.WithdrawnAt is not null && opened.MayChange);

    private static DayRange LaterThan(FollowUp one, DateOnly today) => one.DueOn < today
        ? new DayRange(today, today.AddYears(MostYears))
        : new DayRange(one.DueOn.AddDays(1), one.DueOn.AddYears(MostYears));

    /// <param name="turn">The press.</param>
    /// <param name="news">What it does.</param>
    /// <param name="may">Whether it may, as things stand now; what was done meanwhile is shown as it stands.</param>
    /// <param name="change">Does it; false leaves all as it is, and the card to be pressed again.</param>
    private static async Task ChangeAsync(Turn turn, FollowUpNews news, Func<OpenedFollowUp, bool> may, Func<OpenedFollowUp, bool> change)
    {
        if (await turn.PressedFollowUpAsync() is not { } opened)
        {
            turn.Say(turn.Words["followup.gone"]);
        }
        else if (!may(opened))
        {
            await ShowAsync(turn, opened, FollowUpNews.Standing);
        }
        else if (change(opened))
        {
            turn.Spend(() => FollowUpRecords.Subject(opened.One));
            turn.Audit($"followup.{FollowUpNotices.KeyOf(news)}", () => FollowUpRecords.Subject(opened.One), opened.One.PersonId);
            await turn.TellAsync(opened.One, news);
            await ShowAsync(turn, opened, news);
        }
    }

    /// <summary>How the actions begin, wherever they live, that show what it is of.</summary>
    private static string PrefixOf(FollowUpKind kind) => Literals<FollowUpKind>.Write(kind).Split('_')[0];
}
