using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Papers;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Data.Tests.Papers;

/// <summary>Of which days a paper is, and from when on it may be handed in (D2, R2 to R4).</summary>
public sealed class PaperPeriodTests
{
    [Fact]
    public void A_sheet_is_a_calendar_months_and_is_handed_in_once_that_is_over()
    {
        var april = PaperPeriod.Sheet(new DateOnly(2026, 4, 15));

        Assert.Equal(("2026-04", new DateOnly(2026, 4, 1), new DateOnly(2026, 4, 30)), (april.Name, april.From, april.Closing));
        Assert.Equal(new DateOnly(2026, 5, 1), april.OpensOn);
        Assert.Equal(new DateOnly(2026, 4, 15), april.AsOf(new DateOnly(2026, 4, 15)));
        Assert.Equal(april.Closing, april.AsOf(new DateOnly(2026, 6, 1)));
    }

    [Fact]
    public void No_day_of_the_years_is_in_no_summary_and_none_in_two()
    {
        var all = Enumerable.Range(2024, 4).SelectMany(year => new[] { PaperKind.FirstSummary, PaperKind.SecondSummary }
            .Select(kind => PaperPeriod.Summary(kind, year, Milestones.BuiltIn))).ToList();

        Assert.All(all.Zip(all.Skip(1)), pair => Assert.Equal(pair.First.Closing.AddDays(1), pair.Second.From));
        Assert.Equal((new DateOnly(2025, 12, 1), new DateOnly(2026, 6, 30)), (all[4].From, all[4].Closing));
        Assert.Equal(new DateOnly(2026, 6, 16), all[4].OpensOn);
        Assert.Equal([12, 1, 2, 3, 4, 5, 6], all[4].Months.Select(month => month.Month));
    }

    [Fact]
    public void The_schools_own_days_move_the_closing_dates_and_not_the_names()
    {
        var settings = new ProgrammeSettings { Milestones = { new MilestoneDate { Id = "summary_branch", Month = 6, Day = 20 } } };

        var first = PaperPeriod.Read(PaperKind.FirstSummary, "2026", Milestones.Of(settings))!;

        Assert.Equal(("2026", new DateOnly(2026, 6, 20)), (first.Name, first.Closing));
        Assert.Equal(new DateOnly(2026, 6, 21), PaperPeriod.Read(PaperKind.SecondSummary, "2026", Milestones.Of(settings))!.From);
    }

    [Fact]
    public void People_are_told_apart_as_of_one_months_end_whenever_a_paper_of_the_period_is_handed_in() =>
        Assert.Equal(new DateOnly(2026, 5, 31), PaperPeriod.Summary(PaperKind.FirstSummary, 2026, Milestones.BuiltIn).PeopleOn);

    [Theory]
    [InlineData(PaperKind.MonthlySheet, "2026-13")]
    [InlineData(PaperKind.MonthlySheet, "2026")]
    [InlineData(PaperKind.MonthlySheet, "9999-12")]
    [InlineData(PaperKind.FirstSummary, "2026-04")]
    [InlineData(PaperKind.FirstSummary, "0")]
    [InlineData(PaperKind.SecondSummary, "")]
    public void What_is_no_name_of_a_period_is_none(PaperKind kind, string name) => Assert.Null(PaperPeriod.Read(kind, name, Milestones.BuiltIn));

    [Fact]
    public void Who_writes_what_is_as_the_documents_have_it()
    {
        Assert.Equal([UnitKind.Branch], PaperPeriod.WrittenBy(PaperKind.MonthlySheet, Milestones.BuiltIn));
        Assert.Equal([UnitKind.Branch, UnitKind.GeneralBranch], PaperPeriod.WrittenBy(PaperKind.FirstSummary, Milestones.BuiltIn));
        Assert.Equal([UnitKind.GeneralBranch], PaperPeriod.WrittenBy(PaperKind.SecondSummary, Milestones.BuiltIn));
        Assert.Equal([null, null, PaperKind.FirstSummary, PaperKind.FirstSummary, PaperKind.SecondSummary],
            new[] { "pairing", "review", "summary_branch", "summary_general", "summary_second" }.Select(id => PaperPeriod.Of(Milestones.BuiltIn.First(one => one.Id == id))));
    }
}
