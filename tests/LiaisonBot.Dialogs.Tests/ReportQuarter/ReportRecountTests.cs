using System.Globalization;
using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Papers;
using LiaisonBot.Data.QuarterlyReports;
using LiaisonBot.Data.Stored;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Tests.AskStatus;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.Tests.ReportQuarter;

/// <summary>
/// Every figure of every member's report, and who has to write one, is counted again by SQL that was written by hand, at generated schools where
/// people move, leave and are away and pairings change hands, on both databases.
/// </summary>
public sealed class ReportRecountTests
{
    private static readonly DateOnly Today = new(2026, 4, 15);
    private static readonly Quarter[] Quarters = [new(2025, 4), new(2026, 1), new(2026, 2)];

    [Theory]
    [InlineData(Engine.Sqlite, 1)]
    [InlineData(Engine.Sqlite, 2)]
    [InlineData(Engine.Postgres, 1)]
    public async Task Every_figure_of_a_report_is_what_plain_SQL_counts(Engine engine, int seed)
    {
        await using var made = await GeneratedSchool.OpenAsync(engine, seed, branches: 3, people: 16);
        var recount = new Recount(engine, made.School);
        await using var db = made.School.Store.Read();
        var root = await db.Units.SingleAsync(unit => unit.Kind == UnitKind.Committee);
        var compared = 0;
        foreach (var quarter in Quarters)
        {
            var day = quarter.AsOf(Today);
            var duties = await db.QuarterlyDutiesAsync(db.Memberships, quarter, Today, CancellationToken.None);
            Assert.Equal(await recount.ReportingAsync(root, [.. quarter.Months.Where(month => month <= day)], day, Today), duties.Select(duty => Text(duty.MemberId)));
            foreach (var duty in duties)
            {
                var figures = (await DraftAsync(made.School, db, duty, quarter)).Figures;
                await CompareAsync(recount, root, duty.MemberId, quarter, figures);
                compared++;
            }
        }

        Assert.True(compared > 40, $"{compared} reports compared");
    }

    private static async Task CompareAsync(Recount recount, Unit root, long member, Quarter quarter, ReportFigures figures)
    {
        var day = quarter.AsOf(Today);
        foreach (var month in quarter.Months.Where(month => month <= day))
        {
            var end = month.AddMonths(1).AddDays(-1) is var last && last < day ? last : day;
            var told = figures.Months.SingleOrDefault(one => one.Month == month) ?? new MonthFigures(month, 0, 0, 0);
            Assert.Equal(await recount.MonthOfAsync(root, member, month, end), $"{told.Pairings}|{told.Met}|{told.Excused}");
            Assert.Equal(told.Owed(), figures.Pairings.SelectMany(pairing => pairing.Months).Count(one => one.Month == month && one.IsOwed));
            foreach (var kind in Enum.GetValues<ContactKind>())
            {
                Assert.Equal(
                    await recount.ContactsOfAsync(member, month, end, Literals<ContactKind>.Write(kind)),
                    figures.Contacts.SingleOrDefault(one => one.Month == month && one.Kind == kind)?.Contacts ?? 0);
            }
        }

        foreach (var kind in Enum.GetValues<CaseKind>())
        {
            var told = figures.Cases.SingleOrDefault(one => one.Kind == kind) ?? CaseFigures.None(kind);
            Assert.Equal(await recount.CasesOfAsync(member, quarter.From, day, Literals<CaseKind>.Write(kind)), $"{told.Collected}|{told.Solved}|{told.NotSolvable}|{told.Open}");
            Assert.Equal(told.Solved + told.NotSolvable + told.Open, figures.Raised.Count(one => one.Kind == kind));
        }

        Assert.Equal(await recount.HeldByAsync(member, quarter.From, day), figures.Talks.Held);
        Assert.Equal(await recount.TalksOfAsync(member, day), (figures.Talks.Owed, figures.Talks.Overdue));
    }

    private static async Task<FrozenReport> DraftAsync(School school, Data.LiaisonDb db, QuarterlyDuty duty, Quarter quarter)
    {
        var (member, unit) = (await db.People.SingleAsync(person => person.Id == duty.MemberId), await db.Units.SingleAsync(unit => unit.Id == duty.UnitId));
        return await new QuarterlyReportDesk(db, school.Services.GetRequiredService<ProgrammeClock>()).DraftAsync(member, unit, quarter, PaperWords.None, CancellationToken.None);
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
