using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Figures;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Paging;

namespace LiaisonBot.Dialogs.MyCases;

/// <summary>This slice's cards in all their states, as of 15 April 2026.</summary>
internal static class Samples
{
    private static readonly MyCasesVerbs Every = new("case.mine.1", "case.report.1");

    public static IEnumerable<CardSample> All =>
    [
        new("case.list-mine", "one page", words => MyCasesCard.Of(
            new MyCasesView(
                [
                    Mine(SampleCases.Asked),
                    Mine(SampleCases.Open),
                    Mine(SampleCases.Confirmed),
                    Mine(SampleCases.Open with { State = CaseState.Withdrawn, DueOn = null }),
                ],
                new ListPage(1, 4)),
            Every,
            words)),
        new("case.list-mine", "of half a year", words => MyCasesCard.Of(
            new MyCasesView([Mine(SampleCases.Confirmed)], new ListPage(2, 6)) { Period = new AppraisalPeriod(2026, 1) }, Every, words)),
        new("case.list-mine", "longest, between pages", words => MyCasesCard.Of(
            new MyCasesView([.. Enumerable.Repeat(Mine(SampleCases.Longest), ListPage.Size)], new ListPage(2, 60)), Every, words)),
        new("case.list-mine", "empty", words => MyCasesCard.Of(new MyCasesView([], new ListPage(1, 0)), Every, words)),
    ];

    private static CaseView Mine(CaseView view) => view with { IsMine = true };
}
