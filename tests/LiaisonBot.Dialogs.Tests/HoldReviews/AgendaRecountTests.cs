using LiaisonBot.Data;
using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.FollowUps;
using LiaisonBot.Data.Papers;
using LiaisonBot.Data.Reviews;
using LiaisonBot.Data.Units;
using LiaisonBot.Data.WorkPlans;
using LiaisonBot.Dialogs.Tests.AskStatus;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.Tests.HoldReviews;

/// <summary>Every figure of an agenda is counted again by SQL that was written by hand, for every unit of a generated school, on both databases.</summary>
public sealed class AgendaRecountTests
{
    private static readonly DateOnly Today = new(2026, 4, 15);
    private static readonly DateOnly March = new(2026, 3, 1);

    [Theory]
    [InlineData(Engine.Sqlite, 1)]
    [InlineData(Engine.Sqlite, 2)]
    [InlineData(Engine.Postgres, 1)]
    public async Task Every_figure_of_an_agenda_is_what_plain_SQL_counts(Engine engine, int seed)
    {
        await using var made = await GeneratedSchool.OpenAsync(engine, seed, branches: 5, people: 24);
        await HandInAsync(made, made.Branches[0]);
        await PlanAsync(made, made.Branches[1], isTakenBack: false);
        await PlanAsync(made, made.Branches[2], isTakenBack: true);
        await DecideAsync(made);
        var recount = new Recount(engine, made.School);
        await using var db = made.School.Store.Read();
        var units = await db.Units.OrderBy(unit => unit.Path).ToListAsync();
        foreach (var unit in units)
            await CompareAsync(recount, units, unit, await FiguresAsync(made, db, unit));

        var whole = await FiguresAsync(made, db, units[0]);
        Assert.DoesNotContain(made.Branches[0].Name, whole.SheetsMissing);
        Assert.Contains(made.Branches[1].Name, whole.SheetsMissing);
        Assert.Equal(made.Branches.Count - 1, whole.PlansMissing);
        Assert.Equal(["三月定的", "五月定的"], whole.Undone.Select(one => one.Text));
    }

    private static async Task CompareAsync(Recount recount, IReadOnlyList<Unit> units, Unit unit, ReviewFigures figures)
    {
        var people = (await recount.UnpairedAsync(unit, "member", Today)).Whole + (await recount.UnpairedAsync(unit, "colleague", Today)).Whole;
        var met = await recount.CoverageAsync(unit, new DateOnly(2026, 4, 1), Today);
        Compare(met.Whole, met, (figures.Coverage?.Whole, figures.Coverage?.Part));
        Compare(people, await recount.OldCasesAsync(unit, Today.AddDays(-30)), (figures.Cases?.Whole, figures.Cases?.Part));
        Compare(people, ((await recount.PendingAsync(unit)).Part, (await recount.TalksAsync(unit, Today)).Part), (figures.OverdueCases, figures.OverdueTalks));
        Assert.Equal((await recount.RoundsAsync(unit, new DateOnly(2026, 1, 1), Today)).Whole, figures.Rounds);
        Assert.Equal(March, figures.SheetMonth);
        Assert.Equal(await recount.SheetsMissingAsync(units.Where(one => one.Kind == UnitKind.Branch && one.IsWithin(unit)), March), figures.SheetsMissing);
        Assert.Equal(await recount.PlansMissingAsync(unit, Today.Year), figures.PlansMissing);
        Assert.Equal(await recount.UndoneAsync(unit), figures.Undone.Select(one => one.Text));
    }

    /// <summary>What is about fewer than five is not told.</summary>
    private static void Compare(int size, (int?, int?) counted, (int?, int?) told) => Assert.Equal(size is > 0 and < 5 ? (null, null) : counted, told);

    private static Task<ReviewFigures> FiguresAsync(GeneratedSchool made, LiaisonDb db, Unit unit) =>
        ReviewFigures.OnAsync(db, unit, made.School.Services.GetRequiredService<ProgrammeClock>(), CancellationToken.None);

    private static async Task HandInAsync(GeneratedSchool made, Unit branch)
    {
        await using var db = made.School.Store.Read();
        var sheet = PaperPeriod.Sheet(March);
        var draft = await new PaperDesk(db, made.School.Services.GetRequiredService<ProgrammeClock>(), made.School.Programme)
            .DraftAsync(branch, sheet, PaperWords.None, CancellationToken.None);
        var paper = new Paper { Kind = sheet.Kind, UnitId = branch.Id, Period = sheet.Name };
        paper.HandIn(draft, made.School.Lin.Id, School.Opening);
        await made.School.ChangeAsync(store => store.Add(paper));
    }

    private static async Task PlanAsync(GeneratedSchool made, Unit branch, bool isTakenBack)
    {
        var plan = new WorkPlan { UnitId = branch.Id, Year = Today.Year, Aims = "结对全覆盖", WrittenById = made.School.Lin.Id, WrittenAt = School.Opening };
        await made.School.ChangeAsync(db => db.Add(plan));
        var step = ToDo(FollowUpKind.PlanStep, plan.Id, branch, "走访", Today);
        step.WithdrawnAt = isTakenBack ? School.Opening : null;
        await made.School.ChangeAsync(db => db.Add(step));
    }

    /// <summary>The committee's: two to be done, one done, one taken back.</summary>
    private static async Task DecideAsync(GeneratedSchool made)
    {
        var committee = new Unit { Id = made.School.GeneralBranch.ParentId!.Value, Code = "C", Name = "" };
        var (done, takenBack) = (Decision("办完的", Today), Decision("取消的", Today));
        (done.DoneOn, takenBack.WithdrawnAt) = (Today, School.Opening);
        await made.School.ChangeAsync(db => db.AddRange(Decision("五月定的", Today.AddDays(30)), Decision("三月定的", Today.AddDays(-20)), done, takenBack));

        FollowUp Decision(string text, DateOnly due) => ToDo(FollowUpKind.ReviewDecision, 1, committee, text, due);
    }

    private static FollowUp ToDo(FollowUpKind kind, long source, Unit unit, string text, DateOnly due) =>
        new() { Kind = kind, SourceId = source, UnitId = unit.Id, ByUnitId = unit.Id, Text = text, DueOn = due, FirstDueOn = due, SetOn = due };
}
