using LiaisonBot.Data.Duties;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Tests.Duties;

/// <summary>Records at random over a spring: the query finds what the model does, on every day.</summary>
public sealed class RandomDutiesTests
{
    [Theory]
    [InlineData(Engine.Sqlite, 1)]
    [InlineData(Engine.Sqlite, 2)]
    [InlineData(Engine.Postgres, 2)]
    public async Task Duties_are_what_the_model_says(Engine engine, int seed)
    {
        await using var school = await DutySchool.NewAsync(engine);
        await RandomHistories.FillAsync(school, new Random(seed));
        var model = await DutyModel.ReadAsync(school.Db);
        var seen = new HashSet<Excuse?>();

        for (var day = RandomHistories.First; day < RandomHistories.First.AddDays(RandomHistories.Days); day = day.AddDays(3))
        {
            var month = day.AddDays(-(day.DayNumber % 40));
            var duties = await school.Db.MonthlyDutiesOf(school.Db.Pairings, month, day).OrderBy(duty => duty.PairingId).ToListAsync();
            Assert.Equal(model.Duties(month, day), duties.Select(duty => DutyModel.Line(duty.PairingId, duty.MetOn, duty.ExcusedBecause)));
            seen.UnionWith(duties.Select(duty => duty.ExcusedBecause));
        }

        Assert.Equal(4, seen.Count);
    }
}
