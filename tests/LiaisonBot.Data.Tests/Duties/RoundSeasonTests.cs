using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Programme;

namespace LiaisonBot.Data.Tests.Duties;

/// <summary>In which days of the year each branch runs its rounds (D3).</summary>
public sealed class RoundSeasonTests
{
    [Fact]
    public void It_is_1_May_to_20_June()
    {
        var season = RoundSeason.Of(new ProgrammeSettings(), new DateOnly(2026, 2, 1));

        Assert.Equal((new DateOnly(2026, 5, 1), new DateOnly(2026, 6, 20)), (season.First, season.Last));
        Assert.True(season.Covers(new DateOnly(2026, 6, 20)));
        Assert.False(season.Covers(new DateOnly(2026, 6, 21)));
    }

    [Fact]
    public void It_moves_with_the_milestone()
    {
        var settings = new ProgrammeSettings { Milestones = { new MilestoneDate { Id = "rounds", Month = 6, Day = 30 } } };

        Assert.Equal(new DateOnly(2026, 5, 11), RoundSeason.Of(settings, new DateOnly(2026, 2, 1)).First);
    }
}
