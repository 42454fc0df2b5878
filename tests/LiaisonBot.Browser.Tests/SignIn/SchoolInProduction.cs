using LiaisonBot.Browser.Tests.WebChat;
using LiaisonBot.Data.Linking;
using LiaisonBot.Data.Store;
using LiaisonBot.Testing.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace LiaisonBot.Browser.Tests.SignIn;

/// <summary>The real program in Production with its page: 林秋实 is 1 and reads Chinese, Helen Zhu is 2 and reads English.</summary>
public sealed class SchoolInProduction : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private BotProcess? bot;
    private SqliteStore? store;

    public Uri Address => bot!.Address;

    public async Task InitializeAsync()
    {
        var roster = Directory.CreateDirectory(Path.Combine(folder.Path, "roster")).FullName;
        File.WriteAllText(Path.Combine(roster, "org.csv"), "code,name,kind,parent\nC,医学院党委,committee,\nB1,生理学党支部,branch,C\n");
        File.WriteAllText(
            Path.Combine(roster, "people.csv"),
            "staff_no,name,unit,kind,roles,categories,title,account,email,locale,joined_on,left_on\n"
            + "1,林秋实,B1,member,secretary,,教授,,,zh-CN,2010-09-01,\n2,Helen Zhu,B1,member,,,讲师,,,en-US,2020-09-01,\n");
        File.WriteAllText(Path.Combine(roster, "pairings.csv"), "member,colleague,origin,batch,started_on,ended_on,reason\n");
        Assert.Equal(0, (await BotRun.OfAsync(folder, ["import", "roster"])).ExitCode);
        store = new SqliteStore($"Data Source={folder.Database}");
        bot = await BotProcess.StartAsync(folder, new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["WebChat__Enabled"] = "true",
            ["TrustedProxies__0"] = "127.0.0.1",
        });
    }

    public async Task<string> CodeAsync(string staffNo, TimeSpan? validFor = null)
    {
        await using var db = store!.Read();
        var person = await db.People.SingleAsync(one => one.StaffNo == staffNo);
        var now = TimeProvider.System.GetUtcNow();
        var (_, text) = (await db.IssueCodesAsync([person], issuedBy: null, now, now + (validFor ?? TimeSpan.FromHours(1))))[0];
        Assert.Equal(CommitOutcome.Committed, await store.CommitAsync(db, default));
        return CodeText.Shown(text);
    }

    /// <summary>Types the code and enters, with the keyboard alone.</summary>
    internal static async Task EnterAsync(ChatPage chat, string code)
    {
        await Code(chat).FillAsync(code);
        await Code(chat).PressAsync("Enter");
    }

    internal static ILocator Code(ChatPage chat) => chat.Page.Locator("#code");

    public async Task DisposeAsync()
    {
        if (bot is not null)
            await bot.DisposeAsync();
        if (store is not null)
            await store.DisposeAsync();
    }

    public void Dispose() => folder.Dispose();
}
