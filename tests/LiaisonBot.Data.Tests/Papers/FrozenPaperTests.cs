using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Papers;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Tests.Papers;

/// <summary>The form in which a paper is frozen. It is kept for years and hashed: what is written here once is never written otherwise.</summary>
public sealed class FrozenPaperTests
{
    private static readonly FrozenPaper Sheet = new()
    {
        Kind = PaperKind.MonthlySheet,
        Unit = "药理支部",
        UnitCode = "G03-B01",
        Period = "2026-04",
        From = new DateOnly(2026, 4, 1),
        Closing = new DateOnly(2026, 4, 30),
        Words = new PaperWords("情况“正常”", "", ""),
        Figures = new PaperFigures
        {
            AsOf = new DateOnly(2026, 4, 30),
            Months = [new MonthFigures(new DateOnly(2026, 4, 1), 2, 1, 1)],
            Pairings =
            [
                new PairingLine { Member = "凌晓", Colleague = "陈思远", Contacts = [new ContactLine(new DateOnly(2026, 4, 2), ContactKind.Talk)] },
                new PairingLine { Member = "凌晓", Colleague = "罗一鸣", Contacts = [], Excused = Excuse.MemberAway },
            ],
        },
    };

    [Fact]
    public void It_is_written_in_one_way_with_fixed_texts() => Assert.Equal(
        """
        {"shape":1,"kind":"monthly_sheet","unit":"药理支部","unitCode":"G03-B01","period":"2026-04","from":"2026-04-01","closing":"2026-04-30",
        "words":{"situation":"情况“正常”","problems":"","nextSteps":""},
        "figures":{"asOf":"2026-04-30","months":[{"month":"2026-04-01","pairings":2,"met":1,"excused":1}],
        "pairings":[{"member":"凌晓","colleague":"陈思远","contacts":[{"on":"2026-04-02","kind":"talk"}],"excused":null},
        {"member":"凌晓","colleague":"罗一鸣","contacts":[],"excused":"member_away"}],"summary":null},"parts":[],"missing":[]}
        """.ReplaceLineEndings(""),
        Sheet.Write());

    [Fact]
    public void Read_again_it_is_the_same_to_the_letter()
    {
        var whole = Sheet with { Figures = Sheet.Figures with { Summary = Summary }, Parts = [new PaperPart("药剂支部", "ab", Sheet.Figures)], Missing = ["护理支部"] };

        Assert.Equal(whole.Write(), FrozenPaper.Read(whole.Write()).Write());
        Assert.Equal(64, FrozenText.HashOf(whole.Write()).Length);
        Assert.NotEqual(FrozenText.HashOf(whole.Write()), FrozenText.HashOf((whole with { Missing = [] }).Write()));
    }

    [Fact]
    public void The_level_above_is_told_no_names_and_nothing_by_which_somebody_could_be_known()
    {
        var above = (Sheet with { Figures = Sheet.Figures with { Summary = Summary } }).ForAbove().Write();

        Assert.DoesNotContain("陈思远", above, StringComparison.Ordinal);
        Assert.DoesNotContain("housing", above, StringComparison.Ordinal);
        Assert.DoesNotContain("guidance", above, StringComparison.Ordinal);
        Assert.Contains("young_teacher", above, StringComparison.Ordinal);
        Assert.Contains("2026-0002", above, StringComparison.Ordinal);
    }

    private static SummaryFigures Summary { get; } = new()
    {
        Cases = [new CaseFigures(CaseKind.Opinion, 3, 1, 1, 1)],
        Collected = [new CategoryFigures("housing", 3)],
        NotSolvable = [new UnsolvedCase("2026-0002", CaseKind.Opinion, "房源已满")],
        Talks = new TalkFigures(2, 1),
        People = [new PeopleFigures(Category.YoungTeacher, 12, 10, IsTold: true), new PeopleFigures(Category.Guidance, 2, 1, IsTold: false)],
        PeopleOn = new DateOnly(2026, 3, 31),
    };
}
