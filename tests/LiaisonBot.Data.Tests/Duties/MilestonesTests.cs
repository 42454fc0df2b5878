using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Data.Tests.Duties;

public sealed class MilestonesTests
{
    [Fact]
    public void Document_As_dates_hold_unless_the_settings_say_otherwise()
    {
        Assert.Equal(
            ["kickoff 3-31", "work_plan 3-31", "pairing 4-20", "register 4-20", "rounds 6-20", "summary_branch 6-30", "check_first 6-30", "summary_general 7-1", "summary_second 11-30", "review 12-15", "check_second 12-31"],
            Milestones.Of(new ProgrammeSettings()).Select(one => $"{one.Id} {one.Month}-{one.Day}"));
    }

    [Fact]
    public void A_setting_moves_one_that_is_built_in_and_adds_the_schools_own()
    {
        var milestones = Milestones.Of(With(
            new MilestoneDate { Id = "pairing", Month = 5, Day = 31 },
            new MilestoneDate { Id = "open_day", Chinese = "开放日座谈", English = "open day", Month = 10, Day = 20, Units = { "committee", "branch" } }));

        Assert.Equal(Milestones.BuiltIn.Count + 1, milestones.Count);
        var pairing = Assert.Single(milestones, one => one.Id == Milestone.Pairing);
        Assert.Equal((new DateOnly(2027, 5, 31), UnitKind.Branch), (pairing.In(2027), Assert.Single(pairing.Units)));
        Assert.Equal([UnitKind.Committee, UnitKind.Branch], milestones[^1].Units);
        Assert.Equal(("开放日座谈", "open day"), (milestones[^1].Chinese, milestones[^1].English));
    }

    [Theory]
    [InlineData("", 4, 20, "branch", "0:Id: ")]
    [InlineData("Pairing", 4, 20, "branch", "0:Id: 'Pairing'")]
    [InlineData("pairing", 0, 20, "branch", "0:Month: ")]
    [InlineData("pairing", 13, 20, "branch", "0:Month: ")]
    [InlineData("pairing", 4, 31, "branch", "0:Day: must be between 1 and 30.")]
    [InlineData("pairing", 2, 29, "branch", "0:Day: must be between 1 and 28.")]
    [InlineData("pairing", 4, 20, "parish", "0:Units: 'parish' is not known")]
    [InlineData("open_day", 4, 20, null, "0:Units: 'open_day' is not built in")]
    public void What_is_wrong_is_told_with_its_place(string id, int month, int day, string? unit, string line)
    {
        var milestone = new MilestoneDate { Id = id, Chinese = "开放日座谈", English = "open day", Month = month, Day = day };
        if (unit is not null)
            milestone.Units.Add(unit);

        Assert.StartsWith(line, Assert.Single(Milestones.Broken([milestone])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("开放日座谈", "")]
    [InlineData("", "open day")]
    public void One_of_the_schools_own_says_what_it_is_about_in_both_languages(string chinese, string english)
    {
        var milestone = new MilestoneDate { Id = "open_day", Chinese = chinese, English = english, Month = 4, Day = 20, Units = { "branch" } };

        Assert.Equal(["0: 'open_day' is not built in, so it needs Chinese and English."], Milestones.Broken([milestone]));
    }

    [Fact]
    public void The_same_one_may_stand_there_once()
    {
        var twice = new MilestoneDate { Id = "pairing", Month = 5, Day = 1 };

        Assert.Equal(["1:Id: 'pairing' stands twice."], Milestones.Broken([twice, twice]));
        Assert.Empty(Milestones.Broken([twice]));
    }

    private static ProgrammeSettings With(params MilestoneDate[] milestones)
    {
        var settings = new ProgrammeSettings();
        foreach (var milestone in milestones)
            settings.Milestones.Add(milestone);
        return settings;
    }
}
