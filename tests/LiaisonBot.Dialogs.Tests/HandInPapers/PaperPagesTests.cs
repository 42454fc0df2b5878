using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Papers;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Programme;
using LiaisonBot.Dialogs.Papers;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.Tests.HandInPapers;

/// <summary>A paper as a document: what files and cards are made from.</summary>
public sealed class PaperPagesTests
{
    private static readonly FrozenPaper Summary = new()
    {
        Kind = PaperKind.FirstSummary,
        Unit = "药学党总支",
        UnitCode = "G03",
        Period = "2026",
        From = new DateOnly(2025, 12, 1),
        Closing = new DateOnly(2026, 6, 30),
        Words = new PaperWords("情况", "问题", "打算"),
        Figures = new PaperFigures
        {
            AsOf = new DateOnly(2026, 6, 29),
            Months = [new MonthFigures(new DateOnly(2026, 6, 1), 30, 25, 1)],
            Summary = new SummaryFigures
            {
                Cases = [new CaseFigures(CaseKind.Difficulty, 3, 1, 1, 1), new CaseFigures(CaseKind.Opinion, 2, 2, 0, 0)],
                Collected = [new CategoryFigures("housing", 5)],
                NotSolvable = [new UnsolvedCase("2026-0002", CaseKind.Difficulty, "房源已满")],
                Talks = new TalkFigures(3, 1),
                People = [new PeopleFigures(Category.YoungTeacher, 12, 10, IsTold: true)],
                PeopleOn = new DateOnly(2026, 5, 31),
            },
        },
        Missing = ["药剂支部"],
    };

    [Fact]
    public void A_summary_reads_in_document_As_own_order()
    {
        var paper = Summary with { Parts = [new PaperPart("药理支部", "0123456789abcdef", Summary.Figures), new PaperPart("药学党总支", "", Summary.Figures)] };

        var document = PaperPages.Of(paper, new PaperStamp("何文清", new DateOnly(2026, 7, 1), "0123456789abcdef"), new ProgrammeSettings(), Wording.Chinese);

        Assert.Equal("2026年第一次结对情况小结", document.Title);
        Assert.Equal("药学党总支 · 2025年12月1日至2026年6月30日\n数据截至2026年6月29日", document.Subtitle);
        Assert.Equal(
            ["基本情况", "意见建议和困难问题", "无法解决的事项及原因", "联系情况", "重点对象结对（2026年5月31日）", "数字来源", "存在问题", "下一步打算"],
            document.Blocks.OfType<PaperHeading>().Select(heading => heading.Text));
        var tables = document.Blocks.OfType<PaperTable>().ToList();
        Assert.All(tables, table => Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Count)));
        Assert.Equal(["困难", "3", "1", "1", "1"], tables[0].Rows[0]);
        Assert.Equal(["合计", "5", "3", "1", "1"], tables[0].Rows[^1]);
        Assert.Equal(["住房", "5"], tables[1].Rows[0]);
        Assert.Equal(["2026-0002", "困难", "房源已满"], tables[2].Rows[0]);
        Assert.Equal(["26年6月", "29", "25", "86%", "1"], tables[3].Rows[0]);
        Assert.Equal(["青年教师", "12", "10"], tables[4].Rows[0]);
        Assert.Equal(["药理支部", "29", "25", "5", "3", "1", "1", "01234567"], tables[5].Rows[0]);
        Assert.Equal(["药学党总支本级", "29", "25", "5", "3", "1", "1", "记录"], tables[5].Rows[1]);
        Assert.Equal("2026年7月1日由何文清提交，内容校验码 01234567 89abcdef", document.Blocks.OfType<PaperNote>().Single().Text);
        Assert.Contains(document.Blocks.OfType<PaperParagraph>(), paragraph => paragraph.Text == "还有 1 个单位没有提交，下列数字不含这些单位：药剂支部。");
    }

    [Fact]
    public void A_sheet_has_its_totals_and_its_pairings_in_English_too()
    {
        var sheet = Summary with
        {
            Kind = PaperKind.MonthlySheet,
            Period = "2026-06",
            From = new DateOnly(2026, 6, 1),
            Words = new PaperWords("Many were away.", "", ""),
            Missing = [],
            Figures = new PaperFigures
            {
                AsOf = new DateOnly(2026, 6, 30),
                Months = [new MonthFigures(new DateOnly(2026, 6, 1), 1, 1, 0)],
                Pairings = [new PairingLine { Member = "凌晓", Colleague = "陈思远", Contacts = [new ContactLine(new DateOnly(2026, 6, 2), ContactKind.Visit)] }],
            },
        };

        var document = PaperPages.Of(sheet, null, new ProgrammeSettings(), Wording.English);

        Assert.Equal("Monthly sheet, June 2026", document.Title);
        Assert.Equal(["Remarks"], document.Blocks.OfType<PaperHeading>().Select(heading => heading.Text));
        Assert.Equal(["Many were away.", "1 pairing this month: 1 met, 0 excused, 0 not met."], document.Blocks.OfType<PaperParagraph>().Select(paragraph => paragraph.Text));
        Assert.Equal(["凌晓", "陈思远", "June 2 (Visit)"], Assert.Single(document.Blocks.OfType<PaperTable>()).Rows[0]);
        Assert.Empty(PaperPages.Of(sheet.ForAbove(), null, new ProgrammeSettings(), Wording.English).Blocks.OfType<PaperTable>());
    }
}
