using LiaisonBot.Data.Backups;

namespace LiaisonBot.Data.Tests.Backups;

/// <summary>Which backups this version can go on from, by the migrations that they went through.</summary>
public sealed class BackupVersionTests
{
    private static readonly string[] Known = ["20260101_Initial", "20260301_Second", "20260501_Third"];

    [Theory]
    [InlineData(BackupOutcome.Done, "20260101_Initial", "20260301_Second", "20260501_Third")]
    [InlineData(BackupOutcome.DoneButBehind, "20260101_Initial", "20260301_Second")]
    [InlineData(BackupOutcome.Newer, "20260101_Initial", "20260301_Second", "20260501_Third", "20260701_Fourth")]
    [InlineData(BackupOutcome.NotABackup, "20251231_Another", "20260101_Initial")]
    [InlineData(BackupOutcome.NotABackup)]
    public void It_is_judged_by_its_history(BackupOutcome expected, params string[] applied) =>
        Assert.Equal(expected, BackupVersion.Judge(applied, Known));
}
