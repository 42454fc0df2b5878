using LiaisonBot.Data.Store;
using LiaisonBot.Testing.Processes;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.RunBot;

public sealed class MigrateTests
{
    [Fact]
    public async Task It_makes_the_records_and_does_it_again_without_harm()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(0, (await BotRun.OfAsync(folder, ["migrate"])).ExitCode);
        Assert.Equal(0, (await BotRun.OfAsync(folder, ["migrate"])).ExitCode);

        await using var store = new SqliteStore($"Data Source={folder.Database}");
        await using var db = store.Read();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.False(await db.Units.AnyAsync());
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_left_alone_and_named()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.Database, "the minutes of the last meeting, by mistake under this name");

        var run = await BotRun.OfAsync(folder, ["migrate"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("ConnectionStrings:Liaison", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.StartsWith("the minutes", await File.ReadAllTextAsync(folder.Database), StringComparison.Ordinal);
    }
}
