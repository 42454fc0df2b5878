using LiaisonBot.Testing.Databases;
using LiaisonBot.Testing.Processes;
using LiaisonBot.Testing.Proofs.Backups;

namespace LiaisonBot.Tests.BackUpRecords;

/// <summary>A sample; the whole is <c>bench/</c>'s <c>backups</c> (docs/reliability.md).</summary>
public sealed class HotBackupTests
{
    private const int Members = 4;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Beside_a_bot_at_work_each_backup_holds_what_was_acknowledged_and_comes_back_whole(Engine engine)
    {
        await using var stand = await BotInTeams.StartAsync(Members, engine);

        var report = await new HotBackups(stand, Members).RunAsync(backups: 3, _ => { });

        Assert.True(report.Holds, report.ToString());
    }
}
