using LiaisonBot.Data.Audit;
using LiaisonBot.Data.Linking;
using LiaisonBot.Data.Store;
using LiaisonBot.Testing.Processes;
using LiaisonBot.Tests.ImportRosters;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.IssueCodes;

/// <summary><c>link-code STAFF_NO</c>: how the first people get in.</summary>
public sealed class LinkCodeVerbTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_prints_a_code_and_the_records_keep_its_hash_and_that_the_system_issued_it()
    {
        await ImportAsync();

        var run = await IssueAsync("1");

        Assert.Equal(0, run.ExitCode);
        var text = CodeText.Find(Assert.Single(run.Output))!;
        Assert.Contains("林秋实", Assert.Single(run.Errors), StringComparison.Ordinal);
        await using var store = new SqliteStore($"Data Source={folder.Database}");
        await using var db = store.Read();
        var code = await db.LinkCodes.SingleAsync();
        Assert.Equal((CodeText.Hash(text), null), (code.Hash, code.IssuedById));
        Assert.Equal(TimeSpan.FromHours(24), code.ExpiresAt - code.IssuedAt);
        var noted = await db.Set<AuditEntry>().SingleAsync(entry => entry.Action == "link.issue");
        Assert.Equal((null, code.PersonId, $"link_code:{code.Id}"), (noted.ActorId, noted.ConcernsId, noted.Subject));
    }

    [Fact]
    public async Task A_newer_code_withdraws_the_older()
    {
        await ImportAsync();
        await IssueAsync("1");
        await IssueAsync("1");

        await using var store = new SqliteStore($"Data Source={folder.Database}");
        await using var db = store.Read();
        Assert.Equal([false, true], await db.LinkCodes.OrderBy(code => code.Id).Select(code => code.WithdrawnAt == null).ToListAsync());
    }

    [Theory]
    [InlineData("99")]
    [InlineData("3")]
    public async Task For_nobody_of_the_roster_and_for_who_has_left_there_is_none(string staffNo)
    {
        var rosters = RosterFolder.Write(folder.Path);
        RosterFolder.Append(rosters, "people.csv", "3,段思齐,B1,member,,,,a-3,,zh-CN,2010-09-01,2020-08-31");
        Assert.Equal(0, (await BotRun.OfAsync(folder, ["import", "rosters"])).ExitCode);

        var run = await IssueAsync(staffNo);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(staffNo, Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    private async Task ImportAsync()
    {
        RosterFolder.Write(folder.Path);
        Assert.Equal(0, (await BotRun.OfAsync(folder, ["import", "rosters"])).ExitCode);
    }

    private Task<BotRun> IssueAsync(string staffNo) => BotRun.OfAsync(folder, ["link-code", staffNo]);
}
