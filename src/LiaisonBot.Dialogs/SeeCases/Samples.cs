using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Programme;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Paging;

namespace LiaisonBot.Dialogs.SeeCases;

/// <summary>This slice's cards in all their states, as of 15 April 2026.</summary>
internal static class Samples
{
    private const string Open = "case.open.1";

    private static readonly CaseFilter Everything = new() { Progress = Progress.All };

    public static IEnumerable<CardSample> All =>
    [
        new("case.list", "one page", words => CasesCard.Of(
            View(Everything, SampleCases.Overdue, SampleCases.Taken, SampleCases.Confirmed), Open, words)),
        new("case.list", "longest, between pages", words => CasesCard.Of(
            View(Everything, [.. Enumerable.Repeat(SampleCases.Longest, ListPage.Size)]) with { Page = new ListPage(2, 60) }, Open, words)),
        new("case.list", "overdue, nothing", words => CasesCard.Of(
            View(new CaseFilter { Progress = Progress.Overdue, Kind = CaseKind.Problem, Category = CaseCategories.BuiltIn[3], Urgent = true }), Open, words)),
    ];

    private static CasesView View(CaseFilter filter, params IReadOnlyList<CaseView> cases) =>
        new(cases, new ListPage(1, cases.Count), filter, CaseCategories.BuiltIn);
}
