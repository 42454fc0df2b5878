using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Meta;
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
