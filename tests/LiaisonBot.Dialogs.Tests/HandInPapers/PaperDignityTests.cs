using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Papers;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Tests.AskStatus;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.Tests.HandInPapers;

/// <summary>
/// At generated schools a general branch is told of no group of fewer than five people of a category: neither in a branch's paper, nor in its
/// own, nor by taking the one from the other (programme.md, Dignity).
/// </summary>
public sealed class PaperDignityTests
{
    private static readonly PaperPeriod First = PaperPeriod.Summary(PaperKind.FirstSummary, 2026, Milestones.BuiltIn);

    /// <summary>At the first school all of it is small, and nothing is told.</summary>
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public async Task No_small_group_follows_from_the_papers_of_a_general_branch(int seed, bool tells)
    {
        await using var made = await GeneratedSchool.OpenAsync(Engine.Sqlite, seed, branches: 6, people: 60);
        var (general, branches) = await NursingAsync(made.School);
        var told = new List<SummaryFigures>();
        foreach (var branch in branches)
            told.Add((await HandInAsync(made.School, branch)).ForAbove().Figures.Summary!);
        var sum = (await DraftAsync(made.School, general)).Figures.Summary!;

        foreach (var category in Enum.GetValues<Category>())
        {
            var parts = told.SelectMany(one => one.People).Where(one => one.Category == category).ToList();
            Assert.All(parts, one => Assert.True(IsTellable(one.Befriended, one.People - one.Befriended), $"{one}"));
            if (sum.People.SingleOrDefault(one => one.Category == category) is not { } total)
                continue;
            var (befriended, people) = (total.Befriended - parts.Sum(one => one.Befriended), total.People - parts.Sum(one => one.People));
            Assert.True(IsTellable(total.Befriended, total.People - total.Befriended), $"{total}");
            Assert.True(IsTellable(befriended, people - befriended), $"{total} without {string.Join(", ", parts)}");
        }

        Assert.All(told, one => Assert.Empty(one.Collected));
        Assert.All(sum.Collected, one => Assert.True(one.Collected >= 5));
        Assert.Equal(tells, sum.People.Count > 0);
    }

    [Fact]
    public async Task While_a_branch_is_missing_nothing_is_told_apart_by_category()
    {
        await using var made = await GeneratedSchool.OpenAsync(Engine.Sqlite, 1, branches: 6, people: 24);
        var (general, branches) = await NursingAsync(made.School);
        foreach (var branch in branches.Skip(1))
            await HandInAsync(made.School, branch);

        var sum = await DraftAsync(made.School, general);

        Assert.Equal([branches[0].Name], sum.Missing);
        Assert.Empty(sum.Figures.Summary!.People);
        Assert.Empty(sum.Figures.Summary.Collected);
    }

    private static bool IsTellable(params int[] groups) => groups.All(group => group is 0 or >= 5);

    private static async Task<(Unit General, IReadOnlyList<Unit> Branches)> NursingAsync(School school)
    {
        await using var db = school.Store.Read();
        var general = await db.Units.SingleAsync(unit => unit.Code == "G04");
        return (general, await db.Units.Where(unit => unit.ParentId == general.Id).OrderBy(unit => unit.Path).ToListAsync());
    }

    private static async Task<FrozenPaper> HandInAsync(School school, Unit branch)
    {
        var draft = await DraftAsync(school, branch);
        await school.ChangeAsync(db =>
        {
            var paper = new Paper { Kind = First.Kind, UnitId = branch.Id, Period = First.Name };
            paper.HandIn(draft, school.Lin.Id, School.Opening);
            db.Add(paper);
        });
        return draft;
    }

    private static async Task<FrozenPaper> DraftAsync(School school, Unit unit)
    {
        await using var db = school.Store.Read();
        return await new PaperDesk(db, school.Services.GetRequiredService<ProgrammeClock>(), school.Programme).DraftAsync(unit, First, PaperWords.None, CancellationToken.None);
    }
}
