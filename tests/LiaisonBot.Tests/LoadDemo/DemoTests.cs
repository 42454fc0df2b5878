using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Meta;
using LiaisonBot.Data.MustTalks;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Rosters;
using LiaisonBot.Data.Store;
using LiaisonBot.ImportRosters;
using LiaisonBot.LoadDemo;
using LiaisonBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.LoadDemo;

public sealed class DemoTests : IAsyncLifetime, IAsyncDisposable
{
    private static readonly ProgrammeClock Clock = new(
        new SteppedClock(new DateTimeOffset(2016, 4, 20, 1, 0, 0, TimeSpan.Zero)), TimeZoneInfo.Utc);

    private static readonly ImportRules Rules = new(Clock, ImportLimits.Default, MustTalkDays: 10);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("demo-");
    private readonly SqliteStore store;

    public DemoTests() => store = new SqliteStore($"Data Source={Path.Combine(folder.FullName, "liaison.db")}");

    public Task InitializeAsync() => store.MigrateAsync(default);

    public async Task DisposeAsync()
    {
        await store.DisposeAsync();
        if (Directory.Exists(folder.FullName))
            folder.Delete(recursive: true);
    }

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    [Fact]
    public async Task It_covers_every_role_and_category_and_has_a_past_on_whatever_day_it_is_loaded()
    {
        Assert.True(await Demo.LoadIfEmptyAsync(store, Clock, default));
        Assert.False(await Demo.LoadIfEmptyAsync(store, Clock, default));

        await using var db = store.Read();
        Assert.Equal(31, await db.People.CountAsync());
        Assert.Equal(Enum.GetValues<Role>().Length, await db.RoleHoldings.Select(span => span.Role).Distinct().CountAsync());
        Assert.Equal(Enum.GetValues<Category>().Length, await db.CategoryHoldings.Select(span => span.Category).Distinct().CountAsync());
        Assert.Equal(15, await db.Pairings.ActiveOn(Clock.Today).CountAsync());
        Assert.True(await db.Contacts.CountAsync() > 30);
        Assert.True(await db.Contacts.AllAsync(contact => contact.On < Clock.Today));
        Assert.True(await db.HoldsDemoAsync(default));
    }

    [Theory]
    [InlineData(2016, 4, 20)]
    [InlineData(2016, 1, 4)]
    [InlineData(2026, 10, 8)]
    [InlineData(2026, 11, 22)]
    public async Task It_has_cases_in_many_states_and_talks_that_are_owed_on_whatever_day_it_is_loaded(int year, int month, int day)
    {
        var clock = new ProgrammeClock(new SteppedClock(new DateTimeOffset(year, month, day, 1, 0, 0, TimeSpan.Zero)), TimeZoneInfo.Utc);

        Assert.True(await Demo.LoadIfEmptyAsync(store, clock, default));

        await using var db = store.Read();
        var cases = await db.Cases.OrderBy(one => one.Id).ToListAsync();
        CaseState[] states = [CaseState.Open, CaseState.Taken, CaseState.Asked, CaseState.Resolved, CaseState.ClosedConfirmed];
        Assert.Equal(states, cases.Select(one => one.State).Distinct().Order());
        Assert.Single(cases, one => one.IsOverdue(clock.Today));
        Assert.Equal(cases.Count, cases.Select(one => one.Number).Distinct().Count());
        Assert.All(cases.GroupBy(one => one.Year), ofYear => Assert.Equal(Enumerable.Range(1, ofYear.Count()), ofYear.Select(one => one.Serial)));
        Assert.All(cases, one => Assert.True(one.NextOn is null || one.NextOn > clock.Today));
        var lines = await db.CaseEvents.OrderBy(line => line.Id).ToListAsync();
        Assert.All(lines, line => Assert.True(line.At <= clock.Now));
        Assert.All(cases, one => Assert.Equal(CaseStep.Raised, lines.First(line => line.CaseId == one.Id).Step));
        Assert.All(cases, one => Assert.Equal(one.State, lines.Last(line => line.CaseId == one.Id).State));
        Assert.Equal(2, await db.HeldOn(db.MustTalks, clock.Today).CountAsync(talk => talk.MetOn == null && talk.DueOn > clock.Today));
        Assert.False(await db.IsInUseAsync(default));
    }

    [Fact]
    public async Task Its_own_files_imported_by_the_verb_take_its_place()
    {
        await Demo.LoadIfEmptyAsync(store, Clock, default);
        foreach (var name in new[] { "org.csv", "people.csv", "pairings.csv" })
        {
            await using var file = File.Create(Path.Combine(folder.FullName, name));
            await DemoFiles.Open(name, Clock.Today)!.CopyToAsync(file);
        }

        var output = new StringWriter();
        Assert.True(await new ImportRun(store, Rules, Locale.English, output).RunAsync(folder, dryRun: false, default));
        var again = new StringWriter();
        Assert.True(await new ImportRun(store, Rules, Locale.Chinese, again).RunAsync(folder, dryRun: false, default));

        Assert.Contains("people: 31 added, 0 changed, 0 ended", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("没有变化。", again.ToString(), StringComparison.Ordinal);
        await using var db = store.Read();
        Assert.False(await db.Contacts.AnyAsync());
        Assert.False(await db.Cases.AnyAsync());
        Assert.False(await db.MustTalks.AnyAsync());
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_bad_input()
    {
        var output = new StringWriter();

        Assert.False(await new ImportRun(store, Rules, Locale.English, output)
            .RunAsync(new DirectoryInfo(Path.Combine(folder.FullName, "nowhere")), dryRun: false, default));
        Assert.Contains("There is no folder", output.ToString(), StringComparison.Ordinal);
    }
}
