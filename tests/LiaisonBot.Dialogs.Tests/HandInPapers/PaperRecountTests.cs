using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Papers;
using LiaisonBot.Data.Stored;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Tests.AskStatus;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.Tests.HandInPapers;

/// <summary>
/// Every figure of every sheet and summary is counted again by SQL that was written by hand and shares nothing with the bot, at generated
/// schools where people move, leave and are away and pairings change hands, on both databases.
/// </summary>
public sealed class PaperRecountTests
{
    private static readonly DateOnly Today = new(2026, 4, 15);

    [Theory]
    [InlineData(Engine.Sqlite, 1)]
    [InlineData(Engine.Sqlite, 2)]
    [InlineData(Engine.Postgres, 1)]
    public async Task Every_figure_of_a_sheet_is_what_plain_SQL_counts(Engine engine, int seed)
    {
        await using var made = await GeneratedSchool.OpenAsync(engine, seed, branches: 4, people: 24);
        var recount = new Recount(engine, made.School);
        var lines = 0;
        foreach (var branch in made.Branches)
        {
            for (var month = new DateOnly(2025, 11, 1); month <= Today; month = month.AddMonths(1))
            {
                var period = PaperPeriod.Sheet(month);
                var figures = (await DraftAsync(made.School, branch, period)).Figures;
                var day = period.AsOf(Today);

                var told = figures.Pairings.Select(one =>
                    $"{one.Member}|{one.Colleague}|{one.Contacts.Count}|{(one.Contacts.Count > 0 ? "met" : one.Excused is null ? "owed" : "excused")}").ToList();
                Assert.Equal(await recount.SheetAsync(branch, month, day), told);
                await CompareMonthAsync(recount, branch, Assert.Single(figures.Months), day);
                lines += told.Count;
            }
        }

        Assert.True(lines > 200, $"{lines} lines compared");
    }

    [Theory]
    [InlineData(Engine.Sqlite, 1)]
    [InlineData(Engine.Sqlite, 2)]
    [InlineData(Engine.Postgres, 1)]
    public async Task Every_figure_of_a_summary_is_what_plain_SQL_counts(Engine engine, int seed)
    {
        await using var made = await GeneratedSchool.OpenAsync(engine, seed, branches: 4, people: 24);
        var recount = new Recount(engine, made.School);
        var first = PaperPeriod.Summary(PaperKind.FirstSummary, 2026, Milestones.BuiltIn);
        var second = PaperPeriod.Summary(PaperKind.SecondSummary, 2025, Milestones.BuiltIn);
        await using var db = made.School.Store.Read();
        var units = await db.Units.Where(unit => unit.Kind == UnitKind.Branch || unit.Kind == UnitKind.GeneralBranch).ToListAsync();
        foreach (var unit in units)
        {
            var period = unit.Kind == UnitKind.Branch ? first : second;
            await CompareAsync(recount, unit, period, (await DraftAsync(made.School, unit, period)).Figures);
        }
    }

    [Theory]
    [InlineData(Engine.Sqlite, 1)]
    [InlineData(Engine.Postgres, 2)]
    public async Task Every_figure_of_a_half_years_check_is_what_plain_SQL_counts(Engine engine, int seed)
    {
        await using var made = await GeneratedSchool.OpenAsync(engine, seed, branches: 4, people: 24);
        var recount = new Recount(engine, made.School);
        await using var db = made.School.Store.Read();
        var root = await db.Units.SingleAsync(unit => unit.Kind == UnitKind.Committee);
        foreach (var branch in made.Branches)
        {
            foreach (var period in new[] { PaperPeriod.HalfYear(Today), PaperPeriod.HalfYear(new DateOnly(2025, 12, 1)) })
            {
                var (figures, day) = ((await DraftAsync(made.School, branch, period)).Figures, period.AsOf(Today));
                var check = figures.Check!;
                await CompareMonthsAsync(recount, branch, period, figures);
                Assert.Equal(await recount.TalksAsync(branch, day), (check.Talks.Owed, check.Talks.Overdue));
                Assert.Equal((await recount.RoundsAsync(branch, period.From, day)).Whole, check.Rounds);
                Assert.Equal((await recount.NeverAsync(branch, day)).Whole, check.Pairings);
                Assert.Equal(await ReportsAsync(recount, root, branch, period), check.ReportsOwed);
                foreach (var one in check.Cases)
                    Assert.Equal(await recount.CollectedAsync(branch, period.From, day, "Kind", Literals<Data.Cases.CaseKind>.Write(one.Kind)), one.Collected);
            }
        }
    }

    private static async Task<int> ReportsAsync(Recount recount, Unit root, Unit branch, PaperPeriod period)
    {
        var owed = 0;
        foreach (var first in new[] { period.From.AddMonths(-3), period.From }.Where(first => first.AddMonths(3).AddDays(9) <= period.AsOf(Today)))
        {
            var (quarter, day) = (Quarter.Of(first), first.AddMonths(3).AddDays(-1));
            var members = await recount.ReportingAsync(root, [.. quarter.Months.Where(month => month <= day)], day, Today);
            owed += members.Intersect(await recount.BelongingAsync(branch, day)).Count();
        }

        return owed;
    }

    [Fact]
    public async Task What_a_general_branch_adds_up_is_what_its_branches_gave_and_its_own_people_give()
    {
        await using var made = await GeneratedSchool.OpenAsync(Engine.Sqlite, 3, branches: 4, people: 24);
        var school = made.School;
        var first = PaperPeriod.Summary(PaperKind.FirstSummary, 2026, Milestones.BuiltIn);
        foreach (var branch in new[] { school.Pharmacology, school.Pharmacy })
        {
            var draft = await DraftAsync(school, branch, first);
            await school.ChangeAsync(db =>
            {
                var paper = new Paper { Kind = first.Kind, UnitId = branch.Id, Period = first.Name };
                paper.HandIn(draft, school.Lin.Id, School.Opening);
                db.Add(paper);
            });
        }

        var sum = await DraftAsync(school, school.GeneralBranch, first);

        Assert.Empty(sum.Missing);
        Assert.Equal(["药理支部", "药剂支部", "药学党总支"], sum.Parts.Select(part => part.Unit));
        var recount = new Recount(Engine.Sqlite, school);
        await CompareMonthsAsync(recount, school.GeneralBranch, first, sum.Figures);
        await CompareCasesAsync(recount, school.GeneralBranch, first, sum.Figures.Summary!);
    }

    private static async Task CompareAsync(Recount recount, Unit unit, PaperPeriod period, PaperFigures figures)
    {
        var (summary, day) = (figures.Summary!, period.AsOf(Today));
        await CompareMonthsAsync(recount, unit, period, figures);
        await CompareCasesAsync(recount, unit, period, summary);
        Assert.Equal(await recount.TalksAsync(unit, day), (summary.Talks.Owed, summary.Talks.Overdue));
        Assert.Equal(await recount.EndedAsync(unit, period.From, day, "opinion", "'closed_not_solvable'"), summary.NotSolvable.Count(one => one.Kind == Data.Cases.CaseKind.Opinion));
        foreach (var one in summary.People)
            Assert.Equal(await recount.BefriendedAsync(unit, Literals<Data.People.Category>.Write(one.Category), summary.PeopleOn), (one.People, one.Befriended));
        if (unit.Kind != UnitKind.Branch)
            return;
        foreach (var category in new[] { "housing", "work" })
            Assert.Equal(await recount.CollectedAsync(unit, period.From, day, "Category", category), summary.Collected.Where(one => one.Category == category).Sum(one => one.Collected));
        Assert.NotEmpty(summary.People);
    }

    private static async Task CompareMonthsAsync(Recount recount, Unit unit, PaperPeriod period, PaperFigures figures)
    {
        foreach (var month in period.Months.Where(month => month <= Today))
        {
            var end = month.AddMonths(1).AddDays(-1);
            await CompareMonthAsync(recount, unit, figures.Months.SingleOrDefault(one => one.Month == month) ?? new MonthFigures(month, 0, 0, 0), end < figures.AsOf ? end : figures.AsOf);
        }
    }

    private static async Task CompareMonthAsync(Recount recount, Unit unit, MonthFigures month, DateOnly day)
    {
        Assert.Equal(await recount.ExcusedAsync(unit, month.Month, day), (month.Pairings, month.Excused));
        Assert.Equal(await recount.CoverageAsync(unit, month.Month, day), (month.Owed(), month.Met));
    }

    private static async Task CompareCasesAsync(Recount recount, Unit unit, PaperPeriod period, SummaryFigures summary)
    {
        var day = period.AsOf(Today);
        foreach (var one in summary.Cases)
        {
            var kind = Literals<Data.Cases.CaseKind>.Write(one.Kind);
            Assert.Equal(await recount.CollectedAsync(unit, period.From, day, "Kind", kind), one.Collected);
            Assert.Equal(await recount.EndedAsync(unit, period.From, day, kind, "'closed_confirmed', 'closed_unconfirmed'"), one.Solved);
            Assert.Equal(await recount.EndedAsync(unit, period.From, day, kind, "'closed_not_solvable'"), one.NotSolvable);
            Assert.Equal(await recount.UnsettledAsync(unit, day, kind), one.Open);
        }

        Assert.Contains(summary.Cases, one => one.Collected > 0);
    }

    private static async Task<FrozenPaper> DraftAsync(School school, Unit unit, PaperPeriod period)
    {
        await using var db = school.Store.Read();
        return await new PaperDesk(db, school.Services.GetRequiredService<ProgrammeClock>(), school.Programme).DraftAsync(unit, period, PaperWords.None, CancellationToken.None);
    }
}
