using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;

namespace LiaisonBot.Dialogs.Tests.MyContacts;

/// <summary>Today is 15 April 2026.</summary>
public sealed class MyContactsTests
{
    [Fact]
    public async Task A_member_sees_own_entries_newest_first_with_the_private_note()
    {
        await using var school = await School.OpenAsync();
        var (ling, chen, luo) = await FriendsAsync(school);
        await school.MeetAsync(ling, chen, new DateOnly(2026, 3, 5), ContactKind.Visit, "看望实验室", "他有些疲惫");
        var talk = await school.MeetAsync(ling, luo, new DateOnly(2026, 4, 2), ContactKind.Talk, "聊职称评审");
        await school.ChangeAsync(db =>
        {
            var kept = db.Contacts.Single(contact => contact.Id == talk.Id);
            (kept.Tasks, kept.NextOn) = (FriendTasks.Hear | FriendTasks.Explain, new DateOnly(2026, 5, 8));
        });

        var chat = await school.ChatOf(ling).SayAsync("我的记录");

        chat.Expect("共 2 条").Expect("2026年3月5日，走访").Expect("陈思远").Expect("看望实验室").Expect("他有些疲惫").Expect("只有您能看到")
            .Expect("2026年4月2日，谈心").Expect("罗一鸣").Expect("听取和反映意见、解释政策和引导").Expect("2026年5月8日");
        Assert.True(
            chat.Last.All.IndexOf("聊职称评审", StringComparison.Ordinal) < chat.Last.All.IndexOf("看望实验室", StringComparison.Ordinal));
        Assert.Empty(chat.Last.Inputs);
    }

    [Fact]
    public async Task A_member_reads_it_in_English()
    {
        await using var school = await School.OpenAsync();
        var (ling, chen, _) = await FriendsAsync(school);
        await school.PreferEnglishAsync(ling);
        await school.MeetAsync(ling, chen, new DateOnly(2026, 3, 5), ContactKind.Study, "read a paper together", "shy");
        var chat = await school.ChatOf(ling, onTeams: true).SayAsync("my contacts");
        chat.Expect("1 entry").Expect("March 5, 2026, Mutual help and study").Expect("read a paper together").Expect("shy")
            .Expect("only you can see it");
    }

    [Fact]
    public async Task Nothing_logged_yet_says_how_to_begin()
    {
        await using var school = await School.OpenAsync();
        var (ling, _, _) = await FriendsAsync(school);
        var chat = await school.ChatOf(ling).SayAsync("我的记录 三月");
        chat.Expect("您还没有联系记录").Expect("记录联系");

        await school.PreferEnglishAsync(ling);
        await chat.SayAsync("my contacts");
        chat.Expect("You have not logged a contact yet");
    }

    [Fact]
    public async Task A_colleague_has_no_such_list()
    {
        await using var school = await School.OpenAsync();
        var chen = await school.ColleagueAsync("陈思远");
        var chat = await school.ChatOf(chen).SayAsync("我的记录");
        chat.Expect("不在您的权限内");
    }

    [Fact]
    public async Task An_edited_entry_stands_once_as_it_is_now_and_an_undone_one_says_so()
    {
        await using var school = await School.OpenAsync();
        var (ling, chen, _) = await FriendsAsync(school);
        var first = await school.MeetAsync(ling, chen, new DateOnly(2026, 4, 1), line: "原来的内容", note: "原来的笔记");
        var edit = await school.MeetAsync(ling, chen, new DateOnly(2026, 4, 1), line: "改过的内容", note: "改过的笔记");
        var undone = await school.MeetAsync(ling, chen, new DateOnly(2026, 4, 3), line: "记错了的", note: "撤销了的笔记");
        await school.ChangeAsync(db =>
        {
            db.Contacts.Single(contact => contact.Id == first.Id).SupersededById = edit.Id;
            db.Contacts.Single(contact => contact.Id == edit.Id).RootId = first.Id;
            db.Contacts.Single(contact => contact.Id == undone.Id).VoidedAt = School.Opening;
        });

        var chat = await school.ChatOf(ling).SayAsync("我的记录");
        chat.Expect("共 2 条").Expect("改过的内容").Expect("改过的笔记").Expect("已修改").Expect("记错了的").Expect("已撤销")
            .ExpectNot("原来的").ExpectNot("撤销了的笔记");

        await chat.ForgeAsync("contact.read.1", ("entry", $"{first.Id}"));
        chat.Expect("改过的内容").ExpectNot("原来的");
        await chat.ForgeAsync("contact.read.1", ("entry", $"{undone.Id}"));
        chat.Expect("已撤销").ExpectNot("撤销了的笔记");
    }

    [Fact]
    public async Task An_entry_made_on_the_members_behalf_says_by_whom()
    {
        await using var school = await School.OpenAsync();
        var (ling, chen, _) = await FriendsAsync(school);
        var contact = await school.MeetAsync(ling, chen, new DateOnly(2026, 4, 1));
        await school.ChangeAsync(db => db.Contacts.Single(kept => kept.Id == contact.Id).LoggedById = school.Lin.Id);
        var chat = await school.ChatOf(ling).SayAsync("我的记录");
        chat.Expect("由林书琴代为登记");
        await school.PreferEnglishAsync(ling);
        await chat.SayAsync("我的记录");
        chat.Expect("Entered on your behalf by 林书琴");
    }

    [Fact]
    public async Task A_long_note_is_cut_in_the_list_and_read_in_full_by_itself()
    {
        await using var school = await School.OpenAsync();
        var (ling, chen, _) = await FriendsAsync(school);
        var note = $"{new string('记', 200)}\n最后一句";
        await school.MeetAsync(ling, chen, new DateOnly(2026, 4, 1), note: note);
        var chat = await school.ChatOf(ling, onTeams: true).SayAsync("我的记录");
        chat.ExpectNot("最后一句");
        await chat.PressAsync("查看全文");
        chat.Expect("最后一句").Expect(new string('记', 200));
        await chat.PressAsync("我的记录");
        chat.Expect("共 1 条").ExpectNot("最后一句");
    }

    internal static async Task<(Person Ling, Pairing Chen, Pairing Luo)> FriendsAsync(School school)
    {
        var ling = await school.MemberAsync("凌晓");
        return (ling,
            await school.PairAsync(ling, await school.ColleagueAsync("陈思远")),
            await school.PairAsync(ling, await school.ColleagueAsync("罗一鸣")));
    }
}
