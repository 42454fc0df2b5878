using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Data.Tests.Cases;

/// <summary>Where a case stands, and whose it is, whatever becomes of units and posts (D1).</summary>
public sealed class LadderTests
{
    private readonly CaseStage stage = new();

    [Fact]
    public void A_case_begins_at_the_raisers_branch_also_from_a_group_below_it()
    {
        Assert.Equal(CaseStage.Branch, stage.Raise().UnitId);
        var ofGroup = stage.Raise(homeUnitId: CaseStage.Group);
        Assert.Equal((UnitKind.Branch, CaseStage.Branch, CaseStage.Branch), (ofGroup.Rung, ofGroup.UnitId, ofGroup.HomeUnitId));
    }

    [Fact]
    public void A_rung_without_holders_is_passed_at_once_and_the_history_says_so()
    {
        stage.Holders.RemoveAll(holder => holder.UnitId is CaseStage.Branch or CaseStage.General);
        var draft = CaseStage.Draft();

        var events = stage.Rules.Begin(draft, CaseCategories.BuiltIn[3]);

        Assert.Equal([CaseStep.Raised, CaseStep.PassedUp, CaseStep.PassedUp], events.Select(line => line.Step));
        Assert.Equal([null, CaseStage.General, CaseStage.Committee], events.Select(line => line.ToUnitId));
        Assert.Equal(CaseStage.Committee, draft.UnitId);
        Assert.Equal(CaseStage.Branch, draft.HomeUnitId);
        Assert.Equal([CaseStage.Branch, CaseStage.General, CaseStage.Committee], draft.Stops.Select(stop => stop.UnitId));
    }

    [Fact]
    public void Holders_who_are_away_are_passed_over_and_so_is_whoever_raised_it()
    {
        stage.Holders.RemoveAll(holder => holder.UnitId == CaseStage.Branch);
        stage.Holders.Add(new Holder(CaseStage.Branch, CaseStage.BranchSecretary, IsAway: true));
        stage.Holders.Add(new Holder(CaseStage.Branch, CaseStage.Raiser, IsAway: false));

        Assert.Equal(CaseStage.General, stage.Raise().UnitId);
    }

    [Fact]
    public void With_everybody_away_it_waits_where_somebody_will_come_back_and_with_nobody_at_all_at_the_top()
    {
        stage.Holders.RemoveAll(holder => holder.PersonId != CaseStage.GeneralSecretary);
        stage.Holders[0] = stage.Holders[0] with { IsAway = true };
        Assert.Equal(CaseStage.General, stage.Raise().UnitId);

        stage.Holders.Clear();
        Assert.Equal(CaseStage.Committee, stage.Raise().UnitId);
    }

    [Fact]
    public void A_ladder_from_branch_to_committee_leaves_the_general_branch_out()
    {
        stage.Ladder = new Ladder([new Rung(UnitKind.Branch, 5), new Rung(UnitKind.Committee, 15)]);
        var one = stage.Raise();
        stage.Must(one, CaseStep.Escalated, CaseStage.BranchSecretary);
        Assert.Equal(CaseStage.Committee, one.UnitId);
    }

    [Fact]
    public void A_case_of_a_rung_that_the_ladder_no_longer_has_is_the_next_ones()
    {
        var one = stage.Raise();
        stage.Must(one, CaseStep.Escalated, CaseStage.BranchSecretary);
        stage.Ladder = new Ladder([new Rung(UnitKind.Branch, 5), new Rung(UnitKind.Committee, 15)]);

        Assert.Equal([CaseStep.Rehomed], stage.Rules.Pass(one).Select(line => line.Step));
        Assert.Equal((UnitKind.Committee, CaseStage.Committee), (one.Rung, one.UnitId));
    }

    [Fact]
    public void What_was_merged_into_another_branch_is_handled_there_and_its_clock_runs_on()
    {
        var one = stage.Raise();
        stage.Must(one, CaseStep.Taken, CaseStage.BranchSecretary);
        var due = one.DueOn;
        Merge();

        stage.Refuses(CaseRefusal.NotYours, one, CaseStep.Resolved, CaseStage.BranchSecretary);
        var result = stage.Do(one, CaseStep.Taken, CaseStage.SecondSecretary);

        Assert.Equal([CaseStep.Rehomed, CaseStep.Taken], result.Events.Select(line => line.Step));
        Assert.Equal((CaseStage.Second, CaseStage.SecondSecretary, due), (one.UnitId, one.TakenById, one.DueOn));
        Assert.Contains(CaseStage.Branch, stage.LadderToday.OwnedBy([CaseStage.Second]));
    }

    [Fact]
    public void A_merged_unit_is_found_by_time_too_if_nobody_acts()
    {
        var one = stage.Raise();
        Merge();
        Assert.Equal([CaseStep.Rehomed], stage.Rules.Pass(one).Select(line => line.Step));
        Assert.Empty(stage.Rules.Pass(one));
        Assert.Equal(CaseStage.Second, one.UnitId);
    }

    [Fact]
    public void A_branch_moved_under_another_general_branch_escalates_there()
    {
        var one = stage.Raise();
        stage.Units.Add(6, new Unit { Id = 6, Code = "U6", Name = "另一总支", Kind = UnitKind.GeneralBranch, Path = "/1/6/" });
        stage.Holders.Add(new Holder(6, 61, IsAway: false));
        stage.Units[CaseStage.Branch].Path = "/1/6/3/";
        stage.Must(one, CaseStep.Escalated, CaseStage.BranchSecretary);
        Assert.Equal(6, one.UnitId);
    }

    [Fact]
    public void A_rung_that_lost_its_last_holder_gives_its_cases_up_but_not_one_whose_holder_is_merely_away()
    {
        var one = stage.Raise();
        stage.Holders.RemoveAll(holder => holder.PersonId == CaseStage.BranchDeputy);
        stage.Holders[0] = stage.Holders[0] with { IsAway = true };
        Assert.Empty(stage.Rules.Pass(one));

        stage.Holders.RemoveAt(0);
        Assert.Equal([CaseStep.PassedUp], stage.Rules.Pass(one).Select(line => line.Step));
        Assert.Equal(CaseStage.General, one.UnitId);
    }

    [Fact]
    public void Whoever_becomes_the_only_holder_of_a_rung_does_not_get_their_own_case()
    {
        var one = stage.Raise();
        stage.Holders.RemoveAll(holder => holder.UnitId == CaseStage.Branch);
        stage.Holders.Add(new Holder(CaseStage.Branch, CaseStage.Raiser, IsAway: false));
        stage.Refuses(CaseRefusal.NotYours, one, CaseStep.Resolved, CaseStage.Raiser);
        stage.Rules.Pass(one);
        Assert.Equal(CaseStage.General, one.UnitId);
    }

    [Fact]
    public void Wrong_settings_are_told_by_their_place()
    {
        string[] broken =
        [
            .. Ladder.Broken([new LadderRung { Unit = "parish", WorkingDays = 5 }]),
            .. Ladder.Broken([new LadderRung { Unit = "branch", WorkingDays = 5 }, new LadderRung { Unit = "branch", WorkingDays = 0 }]),
        ];

        Assert.Equal(["0:Unit", "1:Unit", "1:WorkingDays"], broken.Select(line => line[..line.IndexOf(": ", StringComparison.Ordinal)]));
        var settings = new ProgrammeSettings();
        settings.Ladder.Add(new LadderRung { Unit = "committee", WorkingDays = 3 });
        Assert.Equal([new Rung(UnitKind.Committee, 3)], Ladder.Of(settings).Rungs);
        Assert.Equal([5, 10, 15], Ladder.Of(new ProgrammeSettings()).Rungs.Select(rung => rung.WorkingDays));
    }

    /// <summary>The branch becomes a group of the second one, and its offices end.</summary>
    private void Merge()
    {
        stage.Units[CaseStage.Branch].Kind = UnitKind.Group;
        stage.Units[CaseStage.Branch].Path = "/1/2/4/3/";
        stage.Holders.RemoveAll(holder => holder.UnitId == CaseStage.Branch);
    }
}
