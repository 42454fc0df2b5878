using LiaisonBot.Data;
using LiaisonBot.Data.Linking;
using LiaisonBot.Data.Store;
using LiaisonBot.Testing.Processes;
using LiaisonBot.Tests.ImportRosters;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.SignIn;

/// <summary>The real program in Production with its page and a small roster of its own: 林秋实 is 1, 苏婉清 is 2.</summary>
public sealed class SignInBot : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private BotProcess? bot;
    private SqliteStore? store;

    /// <summary>Beside those that make it Production with a page; read when it starts.</summary>
    public Dictionary<string, string> Settings { get; } = new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["WebChat__Enabled"] = "true",
        ["Limits__WrongCodesPerAddressAndHour"] = "1000",
    };

    public BotProcess Process => bot!;

    public string Folder => folder.Path;

    public SqliteStore Store => store!;

    public async Task InitializeAsync()
    {
        RosterFolder.Write(folder.Path);
        var import = await BotRun.OfAsync(folder, ["import", "rosters"]);
        Assert.Equal(0, import.ExitCode);
        store = new SqliteStore($"Data Source={folder.Database}");
        await StartAsync();
    }

    public async Task StartAsync() => bot = await BotProcess.StartAsync(folder, Settings);

    public async Task RestartAsync()
    {
        await bot!.DisposeAsync();
        await StartAsync();
    }

    /// <summary>A browser that nobody is signed in in yet.</summary>
    public Visitor Visitor() => new(Process.Address);

    public async Task<Visitor> SignedInAsync(string staffNo)
    {
        var visitor = Visitor();
        using var answer = await visitor.SignInAsync(await CodeAsync(staffNo));
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode}");
        return visitor;
    }

    /// <summary>A code as a secretary hands it over.</summary>
    public async Task<string> CodeAsync(string staffNo, TimeSpan? validFor = null)
    {
        await using var db = Store.Read();
        var person = await db.People.SingleAsync(one => one.StaffNo == staffNo);
        var now = TimeProvider.System.GetUtcNow();
        var (_, text) = (await db.IssueCodesAsync([person], issuedBy: null, now, now + (validFor ?? TimeSpan.FromHours(24))))[0];
        Assert.Equal(CommitOutcome.Committed, await Store.CommitAsync(db, default));
        return CodeText.Shown(text);
    }

    /// <summary>Changes records behind the bot's back, as an import or the clock would.</summary>
    public async Task ChangeAsync(Func<LiaisonDb, Task> change)
    {
        await using var db = Store.Read();
        await change(db);
        Assert.Equal(CommitOutcome.Committed, await Store.CommitAsync(db, default));
    }

    public async Task DisposeAsync()
    {
        if (bot is not null)
            await bot.DisposeAsync();
        if (store is not null)
            await store.DisposeAsync();
    }

    public void Dispose() => folder.Dispose();
}
