using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LiaisonBot.Data.Tests.Sqlite;

public sealed class MigrationsTests
{
    [Fact]
    public void The_migrations_describe_the_model_as_it_is()
    {
        using var database = new TestDatabase();
        using var db = database.Open();

        Assert.False(db.Database.HasPendingModelChanges(), "The model changed: run tools/add-migration.sh.");
    }

    [Fact]
    public void The_compiled_model_is_the_model_as_it_is()
    {
        using var database = new TestDatabase();
        using var db = database.Open();

        var fromCode = db.GetService<IModelRuntimeInitializer>()
            .Initialize((IModel)db.GetService<IDesignTimeModel>().Model, designTime: false);

        Assert.Equal("RuntimeModel", db.Model.GetType().BaseType?.Name);
        Assert.Equal(Describe(fromCode), Describe(db.Model));

        static string Describe(IModel model) => model.ToDebugString(MetadataDebugStringOptions.LongDefault);
    }

    [Fact]
    public void The_migrations_apply_to_an_empty_file()
    {
        using var database = new TestDatabase();
        using var db = database.Open();

        Assert.Empty(db.Database.GetPendingMigrations());
        Assert.Empty(db.People);
    }
}
