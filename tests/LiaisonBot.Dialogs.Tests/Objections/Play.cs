using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Objections;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.Objections;

/// <summary>A line by 凌晓 about 陈思远, with a private note to it, and the chats of all whom an objection to it concerns.</summary>
internal sealed class Play : IAsyncDisposable
{
    private Play(School school, Contact contact, Chat author, Chat colleague)
    {
        School = school;
        Contact = contact;
        Author = author;
        Colleague = colleague;
        Secretary = school.ChatOf(school.Lin);
    }

    public School School { get; }

    public Contact Contact { get; }

    public Chat Author { get; }

    public Chat Colleague { get; }

    public Chat Secretary { get; }

    /// <param name="write">Who wrote the line; 凌晓 when left out.</param>
    /// <param name="authorChats">Whether the author ever wrote to the bot.</param>
    public static async Task<Play> BeginAsync(Func<School, Task<Person>>? write = null, bool authorChats = true)
    {
        var school = await School.OpenAsync();
        var author = write is null ? await school.MemberAsync("凌晓") : await write(school);
        var chen = await school.ColleagueAsync("陈思远");
        var pairing = await school.PairAsync(author, chen);
        var contact = await school.MeetAsync(
            author, pairing, new DateOnly(2026, 3, 5), ContactKind.Visit, "走访宿舍，了解供暖情况", "只有作者能看到的话");
        var play = new Play(school, contact, school.ChatOf(author), school.ChatOf(chen));
        foreach (var chat in authorChats ? [play.Author, play.Colleague, play.Secretary] : new[] { play.Colleague, play.Secretary })
            await chat.JoinAsync();
        return play;
    }

    public async Task OpenFormAsync()
    {
        await Colleague.SayAsync("我的数据");
        await Colleague.PressAsync("关于我的记录");
        await Colleague.PressAsync("这条记录不对");
    }

    public async Task ObjectAsync(string reason)
    {
        await OpenFormAsync();
        await Colleague.PressAsync("提交", ("Reason", reason));
    }

    /// <summary>The author edits the line as people do, within the usual hours.</summary>
    public async Task EditAsync(string line)
    {
        await Author.ForgeAsync("contact.correct.1", ("entry", $"{Contact.Id}"));
        await Author.PressAsync("保存", (nameof(Contact.Line), line));
        Author.Expect("修改已保存");
    }

    public async Task<Objection> OnlyAsync()
    {
        await using var db = School.Store.Read();
        return await db.Objections.SingleAsync();
    }

    public ValueTask DisposeAsync() => School.DisposeAsync();
}
