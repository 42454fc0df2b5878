using LiaisonBot.Data.Briefings;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.SendBriefings;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.Tests.SendBriefings;

/// <summary>
/// 药学党总支 on 15 April 2026, at nine: its secretary 何文清, the branch secretaries 林书琴 and 高远, and 陈思远, a colleague of 药理支部. All four
/// belong to it, and have a chat.
/// </summary>
internal sealed class BriefingSchool : IAsyncDisposable
{
    public const string Title = "关于实验室搬迁的决定";
    public const string Text = "分两批搬迁，第一批从5月6日开始。";
    public const string EnglishTitle = "Decision on the laboratories";
    public const string EnglishText = "They move in two stages from May 6.";

    private BriefingSchool(School school) => School = school;

    public School School { get; }

    public Person He { get; private set; } = null!;

    public Person Chen { get; private set; } = null!;

    public Chat Secretary { get; private set; } = null!;

    public Chat Lin { get; private set; } = null!;

    public Chat Gao { get; private set; } = null!;

    public Chat Colleague { get; private set; } = null!;

    public static async Task<BriefingSchool> OpenAsync(Engine engine = Engine.Sqlite)
    {
        var made = new BriefingSchool(await School.OpenAsync(engine));
        var school = made.School;
        made.He = await school.MemberAsync("何文清", school.GeneralBranch, Role.Secretary);
        made.Chen = await school.ColleagueAsync("陈思远");
        (made.Secretary, made.Lin, made.Gao, made.Colleague) =
            (school.ChatOf(made.He), school.ChatOf(school.Lin), school.ChatOf(school.Gao), school.ChatOf(made.Chen));
        foreach (var chat in new[] { made.Secretary, made.Lin, made.Gao, made.Colleague })
        {
            await chat.JoinAsync();
            await chat.HearAsync();
        }

        return made;
    }

    /// <summary>The form of a new one, filled in and previewed.</summary>
    public async Task PreviewAsync(string title = Title, string text = Text, string englishTitle = "", string englishText = "")
    {
        await Secretary.SayAsync("通报");
        await Secretary.PressAsync("写通报");
        await Secretary.PressAsync("预览", ("Title", title), ("Text", text), ("EnglishTitle", englishTitle), ("EnglishText", englishText));
    }

    /// <summary>何文清 sends one; nothing of it has been brought to anybody yet.</summary>
    public async Task SendAsync(string title = Title, string text = Text, string englishTitle = "", string englishText = "")
    {
        await PreviewAsync(title, text, englishTitle, englishText);
        await Secretary.PressAsync("发出");
        Secretary.Expect("正在发出");
        await Secretary.HearAsync();
    }

    /// <summary>All the work beside the turns is done.</summary>
    /// <returns>In how many steps.</returns>
    public async Task<int> WorkAsync(int most = int.MaxValue)
    {
        var work = School.Services.GetRequiredService<BriefingWork>();
        var steps = 0;
        while (steps < most && await work.StepAsync(CancellationToken.None))
            steps++;
        return steps;
    }

    public async Task<Briefing> BriefingAsync(string title = Title)
    {
        await using var db = School.Store.Read();
        return await db.Briefings.Where(briefing => briefing.Title == title).OrderByDescending(briefing => briefing.Id).FirstAsync();
    }

    public async Task<BriefingTally> TallyAsync(string title = Title)
    {
        await using var db = School.Store.Read();
        return await db.TallyAsync(await BriefingAsync(title), CancellationToken.None);
    }

    public async Task<IReadOnlyList<OutboxMessage>> NudgesAsync()
    {
        await using var db = School.Store.Read();
        return await db.Set<OutboxMessage>().Include(message => message.Conversation).Where(message => message.Class == OutboxClass.Nudge).OrderBy(message => message.Id).ToListAsync();
    }

    public ValueTask DisposeAsync() => School.DisposeAsync();
}
