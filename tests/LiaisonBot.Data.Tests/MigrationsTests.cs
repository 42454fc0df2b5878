using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LiaisonBot.Data.Tests;

public sealed class MigrationsTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_migrations_describe_the_model_as_it_is(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine);
        await using var db = database.Open();

        Assert.False(db.Database.HasPendingModelChanges(), "The model changed: run tools/add-migration.sh.");
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_compiled_model_is_the_model_as_it_is(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine);
        await using var db = database.Open();

        var fromCode = db.GetService<IModelRuntimeInitializer>()
            .Initialize((IModel)db.GetService<IDesignTimeModel>().Model, designTime: false);

        Assert.Equal("RuntimeModel", db.Model.GetType().BaseType?.Name);
        Assert.Equal(Describe(fromCode), Describe(db.Model));

        static string Describe(IModel model) => model.ToDebugString(MetadataDebugStringOptions.LongDefault);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_migrations_apply_to_an_empty_database(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine);
        await using var db = database.Open();

        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.Empty(await db.People.ToListAsync());
    }

    [Fact]
    public async Task Both_engines_have_the_same_migrations()
    {
        Assert.Equal(await NamesAsync(Engine.Sqlite), await NamesAsync(Engine.Postgres));

        static async Task<IEnumerable<string>> NamesAsync(Engine engine)
        {
            await using var database = await TestDatabase.NewAsync(engine);
            await using var db = database.Open();
            return [.. db.Database.GetMigrations().Select(id => id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..])];
        }
    }
}
