using LiaisonBot.Data.Cases;

namespace LiaisonBot.Data.Tests.Cases;

/// <summary>What people do to a case, and what is refused (D1, D4, D5).</summary>
public sealed class CaseRulesTests
{
    private readonly CaseStage stage = new();

    [Fact]
    public void The_first_to_take_it_has_it_and_the_second_hears_so()
    {
        var one = stage.Raise();
        stage.Must(one, CaseStep.Taken, CaseStage.BranchSecretary);

        stage.Refuses(CaseRefusal.TakenAlready, one, CaseStep.Taken, CaseStage.BranchSecretary);
        stage.Refuses(CaseRefusal.TakenByOther, one, CaseStep.Taken, CaseStage.BranchDeputy);
        stage.Refuses(CaseRefusal.TakenByOther, one, CaseStep.Resolved, CaseStage.BranchDeputy);
        stage.Must(one, CaseStep.Noted, CaseStage.BranchDeputy);
        Assert.Equal((CaseState.Taken, CaseStage.BranchSecretary), (one.State, one.TakenById));
    }

    [Fact]
    public void What_somebody_took_who_is_away_or_no_longer_a_holder_can_be_taken_by_another()
    {
        var one = stage.Raise();
        stage.Must(one, CaseStep.Taken, CaseStage.BranchSecretary);
        stage.Holders[0] = stage.Holders[0] with { IsAway = true };
        stage.Must(one, CaseStep.Taken, CaseStage.BranchDeputy);
        stage.Holders.RemoveAll(holder => holder.PersonId == CaseStage.BranchDeputy);
        stage.Must(one, CaseStep.Resolved, CaseStage.BranchSecretary);
        Assert.Equal(CaseStage.BranchSecretary, one.AnsweredById);
    }

    [Fact]
    public void Whoever_resolves_an_untaken_case_has_taken_it_by_that()
    {
        var one = stage.Raise();
        stage.Must(one, CaseStep.Resolved, CaseStage.BranchDeputy, "已修好");
        Assert.Equal((CaseState.Resolved, CaseStage.BranchDeputy, "已修好", null), (one.State, one.TakenById, one.Answer, one.DueOn));
    }

    [Fact]
    public void It_is_handed_only_to_another_holder_of_the_rung_who_is_there()
    {
        var one = stage.Raise();
        foreach (long? to in new long?[] { null, CaseStage.BranchSecretary, CaseStage.GeneralSecretary, CaseStage.Other, CaseStage.Raiser })
            stage.Refuses(CaseRefusal.NoSuchHolder, one, CaseStep.HandedOver, CaseStage.BranchSecretary, to: to);
        var line = stage.Must(one, CaseStep.HandedOver, CaseStage.BranchSecretary, to: CaseStage.BranchDeputy);
        Assert.Equal((CaseStage.BranchDeputy, CaseStage.BranchDeputy, CaseState.Taken), (one.TakenById, line.ToPersonId, one.State));
        stage.Refuses(CaseRefusal.TakenByOther, one, CaseStep.Resolved, CaseStage.BranchSecretary);
    }

    [Fact]
    public void An_escalated_case_is_untaken_one_rung_up_and_its_lower_holders_hear_that_it_moved_on()
    {
        var one = stage.Raise();
        stage.Must(one, CaseStep.Taken, CaseStage.BranchSecretary);
        var line = stage.Must(one, CaseStep.Escalated, CaseStage.BranchSecretary, "已报后勤，未能解决");

        Assert.Equal((CaseStage.Branch, CaseStage.General, "已报后勤，未能解决"), (line.UnitId, line.ToUnitId, line.Text));
        Assert.Equal((CaseState.Open, null, CaseStage.General), (one.State, one.TakenById, one.UnitId));
        stage.Refuses(CaseRefusal.MovedOn, one, CaseStep.Resolved, CaseStage.BranchSecretary);
        stage.Refuses(CaseRefusal.NotYours, one, CaseStep.Resolved, CaseStage.SecondSecretary);
        stage.Must(one, CaseStep.Escalated, CaseStage.GeneralSecretary);
        stage.Refuses(CaseRefusal.AtTop, one, CaseStep.Escalated, CaseStage.CommitteeSecretary);
    }

    [Fact]
    public void Nobody_acts_on_a_case_of_another_branch_of_a_lower_rung_or_of_their_own()
    {
        var one = stage.Raise();
        long[] strangers = [CaseStage.SecondSecretary, CaseStage.GeneralSecretary, CaseStage.CommitteeSecretary, CaseStage.Other, CaseStage.Raiser];
        CaseStep[] acts = [CaseStep.Taken, CaseStep.Asked, CaseStep.Noted, CaseStep.HandedOver, CaseStep.Resolved, CaseStep.CannotSolve, CaseStep.Escalated];
        Assert.All(from who in strangers from step in acts select (who, step), act =>
            stage.Refuses(CaseRefusal.NotYours, one, act.step, act.who, to: CaseStage.BranchDeputy));
        CaseStep[] raisersActs = [CaseStep.Replied, CaseStep.Confirmed, CaseStep.NotSolved, CaseStep.Withdrawn];
        Assert.All(raisersActs, step => stage.Refuses(CaseRefusal.NotYours, one, step, CaseStage.BranchSecretary));
    }

    [Fact]
    public void A_question_goes_to_the_raiser_once_and_the_answer_returns_to_whoever_asked()
    {
        var one = stage.Raise();
        stage.Must(one, CaseStep.Asked, CaseStage.BranchSecretary, "几楼？");
        Assert.Equal(CaseState.Asked, one.State);
        stage.Refuses(CaseRefusal.AlreadyAsked, one, CaseStep.Asked, CaseStage.BranchSecretary);
        stage.Must(one, CaseStep.Replied, CaseStage.Raiser, "三楼");
        Assert.Equal((CaseState.Taken, CaseStage.BranchSecretary), (one.State, one.TakenById));
        stage.Must(one, CaseStep.Replied, CaseStage.Raiser, "又漏了");
        Assert.Equal(CaseState.Taken, one.State);
    }

    [Fact]
    public void A_case_that_waits_for_its_raiser_may_still_be_answered_or_escalated()
    {
        var one = stage.Raise();
        stage.Must(one, CaseStep.Asked, CaseStage.BranchSecretary);
        stage.Must(one, CaseStep.Escalated, CaseStage.BranchSecretary);
        Assert.Equal((CaseState.Open, null), (one.State, one.PausedOn));
        stage.Must(one, CaseStep.Asked, CaseStage.GeneralSecretary);
        stage.Must(one, CaseStep.CannotSolve, CaseStage.GeneralSecretary, "今年没有预算");
        Assert.Equal((CaseState.NotSolvable, "今年没有预算", null), (one.State, one.Answer, one.PausedOn));
    }

    [Fact]
    public void The_answer_is_confirmed_by_the_raiser_and_the_outcomes_stay_distinct()
    {
        var solved = Answered(CaseStep.Resolved);
        stage.Must(solved, CaseStep.Confirmed, CaseStage.Raiser);
        Assert.Equal(CaseState.ClosedConfirmed, solved.State);

        var not = Answered(CaseStep.CannotSolve);
        stage.Must(not, CaseStep.Confirmed, CaseStage.Raiser);
        Assert.Equal(CaseState.ClosedNotSolvable, not.State);

        var withdrawn = stage.Raise();
        stage.Refuses(CaseRefusal.NotAnswered, withdrawn, CaseStep.Confirmed, CaseStage.Raiser);
        stage.Must(withdrawn, CaseStep.Withdrawn, CaseStage.Raiser);
        Assert.Equal(CaseState.Withdrawn, withdrawn.State);
        Assert.All([solved, not, withdrawn], one => Assert.Equal((null, null), (one.NextOn, one.DueOn)));
    }

    [Fact]
    public void Not_solved_returns_once_to_whoever_answered_and_then_goes_one_rung_up()
    {
        var one = Answered(CaseStep.Resolved);
        stage.Must(one, CaseStep.NotSolved, CaseStage.Raiser, "又漏了");
        Assert.Equal((CaseState.Taken, CaseStage.BranchSecretary, CaseStage.Branch), (one.State, one.TakenById, one.UnitId));
        stage.Must(one, CaseStep.Resolved, CaseStage.BranchSecretary);
        stage.Must(one, CaseStep.NotSolved, CaseStage.Raiser, "还是漏");
        Assert.Equal((CaseState.Open, null, CaseStage.General), (one.State, one.TakenById, one.UnitId));
        Assert.Equal((2, 0), (one.ReopenedTimes, one.ReopenedHere));
    }

    [Fact]
    public void The_top_rung_asked_again_keeps_the_case()
    {
        var one = stage.Raise(homeUnitId: CaseStage.Committee);
        for (var time = 1; time <= 3; time++)
        {
            stage.Must(one, CaseStep.CannotSolve, CaseStage.CommitteeSecretary);
            stage.Must(one, CaseStep.NotSolved, CaseStage.Raiser);
            Assert.Equal((CaseStage.Committee, CaseState.Taken, time), (one.UnitId, one.State, one.ReopenedTimes));
        }
    }

    [Fact]
    public void An_answered_case_is_no_longer_handled_or_withdrawn_and_a_closed_one_not_touched_at_all()
    {
        var one = Answered(CaseStep.Resolved);
        foreach (var step in new[] { CaseStep.Taken, CaseStep.Asked, CaseStep.Resolved, CaseStep.CannotSolve, CaseStep.Escalated })
            stage.Refuses(CaseRefusal.Answered, one, step, CaseStage.BranchSecretary);
        stage.Refuses(CaseRefusal.Answered, one, CaseStep.Withdrawn, CaseStage.Raiser);
        stage.Must(one, CaseStep.Confirmed, CaseStage.Raiser);
        foreach (var step in new[] { CaseStep.Taken, CaseStep.Noted, CaseStep.Resolved })
            stage.Refuses(CaseRefusal.Closed, one, step, CaseStage.BranchSecretary);
        foreach (var step in new[] { CaseStep.Replied, CaseStep.Confirmed, CaseStep.NotSolved, CaseStep.Withdrawn })
            stage.Refuses(CaseRefusal.Closed, one, step, CaseStage.Raiser);
    }

    [Fact]
    public void Words_are_needed_where_somebody_is_to_read_them_and_are_kept_short()
    {
        var one = stage.Raise();
        foreach (var step in new[] { CaseStep.Asked, CaseStep.Noted, CaseStep.Resolved, CaseStep.CannotSolve, CaseStep.Escalated })
        {
            stage.Refuses(CaseRefusal.NoText, one, step, CaseStage.BranchSecretary, " \n");
            stage.Refuses(CaseRefusal.TooLong, one, step, CaseStage.BranchSecretary, new string('长', 501));
        }

        Assert.Equal(CaseState.Open, one.State);
        stage.Must(one, CaseStep.Resolved, CaseStage.BranchSecretary, string.Concat(Enumerable.Repeat("🌱", 500)));
        stage.Refuses(CaseRefusal.NoText, one, CaseStep.NotSolved, CaseStage.Raiser, "");
    }

    private Case Answered(CaseStep how)
    {
        var one = stage.Raise();
        stage.Must(one, how, CaseStage.BranchSecretary, "答复");
        return one;
    }
}
