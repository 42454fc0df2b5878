using LiaisonBot.Data.Duties;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Testing.Databases;

namespace LiaisonBot.Data.Tests.Duties;

/// <summary>Who answers for a unit, where posts are vacant or their holders away.</summary>
public abstract class PostsTodayTests(Engine engine) : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 5, 15);
    private DutySchool school = null!;

    public async Task InitializeAsync() => school = await DutySchool.NewAsync(engine);

    public async Task DisposeAsync() => await school.DisposeAsync();

    [Fact]
    public async Task All_secretaries_who_are_there_then_the_deputies_then_those_above()
    {
        var (one, other) = (await school.OfficialAsync(school.Branch), await school.OfficialAsync(school.Branch));
        var deputy = await school.OfficialAsync(school.Branch, Role.DeputySecretary);
        var above = await school.OfficialAsync(school.General, Role.DeputySecretary);
        Assert.Equal([one.Id, other.Id], await OfAsync(school.Branch));

        await school.AwayAsync(one.Id, Today);
        Assert.Equal([other.Id], await OfAsync(school.Branch));
        await school.AwayAsync(other.Id, Today, Today);
        Assert.Equal([deputy.Id], await OfAsync(school.Branch));
        deputy.LeftOn = Today.AddDays(-1);
        await school.Db.SaveChangesAsync();
        Assert.Equal([above.Id], await OfAsync(school.Branch));
    }

    [Fact]
    public async Task Where_all_are_away_it_is_the_first_of_them_and_without_posts_nobody()
    {
        Assert.Empty(await OfAsync(school.Branch));
        var deputy = await school.OfficialAsync(school.Branch, Role.DeputySecretary);
        var above = await school.OfficialAsync(school.Committee);
        await school.AwayAsync(deputy.Id, Today);
        await school.AwayAsync(above.Id, Today);

        Assert.Equal([deputy.Id], await OfAsync(school.Branch));
        Assert.Equal([above.Id], await OfAsync(school.General));
    }

    [Fact]
    public async Task One_answers_for_ones_own_units_and_for_vacant_ones_below()
    {
        await school.OfficialAsync(school.Branch);
        var above = await school.OfficialAsync(school.General);
        var posts = await PostsToday.OnAsync(school.Db, Today, default);

        Assert.Equal(["B2"], posts.AnsweredBy(above.Id, UnitKind.Branch).Select(unit => unit.Code));
        Assert.Equal(["G", "B2"], posts.AnsweredBy(above.Id, UnitKind.Branch, UnitKind.GeneralBranch).Select(unit => unit.Code));
        Assert.Empty(posts.AnsweredBy(above.Id, UnitKind.Group));
    }

    private async Task<IReadOnlyList<long>> OfAsync(Unit unit) => (await PostsToday.OnAsync(school.Db, Today, default)).Of(unit.Id);
}

public sealed class PostsTodayOnSqliteTests() : PostsTodayTests(Engine.Sqlite);

public sealed class PostsTodayOnPostgresTests() : PostsTodayTests(Engine.Postgres);
