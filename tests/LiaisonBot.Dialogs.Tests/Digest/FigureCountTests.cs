using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Duties;
using LiaisonBot.Dialogs.Digest;
using LiaisonBot.Dialogs.Tests.AskStatus;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.Tests.Digest;

public sealed class FigureCountTests
{
    /// <summary>Some figures are counted together, and each opens by a query of its own: they must not differ.</summary>
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Every_figure_counts_the_records_to_which_it_opens(Engine engine)
    {
        await using var made = await GeneratedSchool.OpenAsync(engine, seed: 11, branches: 5, people: 16);
        var clock = made.School.Services.GetRequiredService<ProgrammeClock>();
        await using var db = made.School.Store.Read();
        var season = RoundSeason.Of(made.School.Programme, clock.Today);
        var found = new Dictionary<Figure, int>();
        foreach (var unit in await db.Units.AsNoTracking().ToListAsync())
        {
            var digest = await db.DigestAsync(unit, clock, season);
            var duties = new UnitDuties(db, unit, clock.Today);
            Assert.Equal(await duties.Counted.CountAsync(), digest.Pairings);
            foreach (var figure in Enum.GetValues<Figure>())
            {
                Assert.Equal((figure, await duties.CountAsync(figure)), (figure, digest.Of(figure)));
                found[figure] = found.GetValueOrDefault(figure) + digest.Of(figure);
            }
        }

        Assert.True(found[Figure.Met] > 0 && found[Figure.Owed] > 0 && found[Figure.Excused] > 0 && found[Figure.Never] > 0, string.Join(", ", found));
    }
}
