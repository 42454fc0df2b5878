using LiaisonBot.Data.Cases;

namespace LiaisonBot.Data.Tests.Cases;

/// <summary>The clock in working days, over the May holidays of 2026: 1 to 5 May are free, Saturday, 9 May is worked.</summary>
public sealed class CaseClockTests
{
    private readonly CaseStage stage = new();

    [Theory]
    [InlineData(CaseUrgency.Ordinary, "2026-04-22")]
    [InlineData(CaseUrgency.Soon, "2026-04-22")]
    [InlineData(CaseUrgency.Now, "2026-04-20")]
    public void A_branch_has_five_working_days_and_three_when_it_is_urgent(CaseUrgency urgency, string due) =>
        Assert.Equal(Day(due), stage.Raise(urgency).DueOn);

    [Fact]
    public void Holidays_do_not_count_and_a_weekend_that_is_worked_does()
    {
        stage.Today = Day("2026-04-30");
        var one = stage.Raise();
        Assert.Equal(Day("2026-05-11"), one.DueOn);
        Assert.Equal([(CaseStep.Warned, Day("2026-05-09")), (CaseStep.Overdue, Day("2026-05-12"))], Steps(stage.PassTo(one, Day("2026-05-20"))));
    }

    [Fact]
    public void An_overdue_case_is_seen_by_the_next_rung_which_may_take_it_to_itself()
    {
        var one = stage.Raise();
        stage.Refuses(CaseRefusal.NotYours, one, CaseStep.Taken, CaseStage.GeneralSecretary);
        stage.PassTo(one, Day("2026-04-22"));
        Assert.False(one.IsOverdue(stage.Today));
        var overdue = Assert.Single(stage.PassTo(one, Day("2026-04-23")));
        Assert.Equal((CaseStep.Overdue, CaseStage.General, CaseStage.Branch), (overdue.Step, overdue.ToUnitId, one.UnitId));

        stage.Refuses(CaseRefusal.NotYours, one, CaseStep.Resolved, CaseStage.GeneralSecretary);
        stage.Refuses(CaseRefusal.NotYours, one, CaseStep.Taken, CaseStage.CommitteeSecretary);
        var result = stage.Do(one, CaseStep.Taken, CaseStage.GeneralSecretary);
        Assert.Equal([CaseStep.DrawnUp, CaseStep.Taken], result.Events.Select(line => line.Step));
        Assert.Equal((CaseStage.General, Day("2026-05-11"), CaseStage.GeneralSecretary), (one.UnitId, one.DueOn, one.TakenById));
    }

    [Fact]
    public void The_top_rung_keeps_what_is_overdue()
    {
        var one = stage.Raise(homeUnitId: CaseStage.Committee);
        var lines = stage.PassTo(one, Day("2026-06-30"));
        Assert.Equal([CaseStep.Warned, CaseStep.Overdue], lines.Select(line => line.Step));
        Assert.Null(lines[^1].ToUnitId);
        Assert.Equal(CaseStage.Committee, one.UnitId);
    }

    [Fact]
    public void While_the_raiser_is_asked_the_clock_stands_still()
    {
        var one = stage.Raise();
        stage.PassTo(one, Day("2026-04-17"));
        stage.Must(one, CaseStep.Asked, CaseStage.BranchSecretary);
        Assert.Empty(stage.PassTo(one, Day("2026-04-29")));
        stage.Must(one, CaseStep.Replied, CaseStage.Raiser);

        // Three days were left on 17 April: 30 April, 6 and 7 May.
        Assert.Equal(Day("2026-05-07"), one.DueOn);
        Assert.Equal([(CaseStep.Warned, Day("2026-05-06")), (CaseStep.Overdue, Day("2026-05-08"))], Steps(stage.PassTo(one, Day("2026-05-08"))));
    }

    [Fact]
    public void A_question_on_the_last_day_leaves_a_day_and_one_after_it_leaves_the_case_overdue()
    {
        var last = stage.Raise();
        var late = stage.Raise();
        stage.PassTo(last, Day("2026-04-22"));
        stage.Must(last, CaseStep.Asked, CaseStage.BranchSecretary);
        stage.Today = Day("2026-04-25");
        stage.Must(last, CaseStep.Replied, CaseStage.Raiser);
        Assert.Equal(Day("2026-04-27"), last.DueOn);

        stage.Must(late, CaseStep.Asked, CaseStage.BranchSecretary);
        Assert.True(late.IsOverdue(stage.Today));
        stage.Must(late, CaseStep.Replied, CaseStage.Raiser);
        Assert.True(late.IsOverdue(stage.Today));
        Assert.Equal([CaseStep.Overdue], stage.Rules.Pass(late).Select(line => line.Step));
    }

    [Fact]
    public void Days_that_nobody_let_pass_one_by_one_are_caught_up_without_an_old_warning()
    {
        var one = stage.Raise();
        stage.Today = Day("2026-05-20");
        Assert.Equal([CaseStep.Overdue], stage.Rules.Pass(one).Select(line => line.Step));
        Assert.Empty(stage.Rules.Pass(one));
    }

    [Theory]
    [InlineData(CaseStep.Resolved, CaseState.ClosedUnconfirmed)]
    [InlineData(CaseStep.CannotSolve, CaseState.ClosedNotSolvable)]
    public void An_answer_without_a_word_is_asked_about_again_after_28_days_and_closed_after_as_many_more(CaseStep how, CaseState end)
    {
        var one = stage.Raise();
        stage.Must(one, how, CaseStage.BranchSecretary);
        Assert.Equal(
            [(CaseStep.AskedAgain, Day("2026-05-13")), (CaseStep.ClosedUnconfirmed, Day("2026-06-10"))],
            Steps(stage.PassTo(one, Day("2026-12-31"))));
        Assert.Equal(end, one.State);
    }

    [Fact]
    public void A_new_rung_and_a_reopened_case_have_their_whole_time()
    {
        var one = stage.Raise();
        stage.Today = Day("2026-04-21");
        stage.Must(one, CaseStep.Escalated, CaseStage.BranchSecretary);
        Assert.Equal(Day("2026-05-08"), one.DueOn);
        stage.Must(one, CaseStep.Resolved, CaseStage.GeneralSecretary);
        stage.PassTo(one, Day("2026-05-20"));
        stage.Must(one, CaseStep.NotSolved, CaseStage.Raiser);
        Assert.Equal((Day("2026-06-03"), null), (one.DueOn, one.AskedAgainOn));
    }

    private static IEnumerable<(CaseStep, DateOnly)> Steps(IEnumerable<CaseEvent> lines) =>
        lines.Select(line => (line.Step, DateOnly.FromDateTime(line.At.UtcDateTime)));

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
