using Microsoft.EntityFrameworkCore;

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
    public void The_migrations_apply_to_an_empty_file()
    {
        using var database = new TestDatabase();
        using var db = database.Open();

        Assert.Empty(db.Database.GetPendingMigrations());
        Assert.Empty(db.People);
    }
}
