using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;

namespace LiaisonBot.Dialogs.Tests.MyContacts;

/// <summary>A private note is its author's alone.</summary>
public sealed class PrivacyTests
{
    private const string Note = "只有作者能看到的话";
    private const string Line = "可上报的一句话";

    [Fact]
    public async Task Neither_the_secretary_nor_the_next_friend_nor_the_colleague_reaches_an_entry_or_its_note()
    {
        await using var school = await School.OpenAsync();
        var ling = await school.MemberAsync("凌晓");
        var fang = await school.MemberAsync("方远");
        var chen = await school.ColleagueAsync("陈思远");
        var before = await school.PairAsync(ling, chen, to: new DateOnly(2026, 3, 31));
        var after = await school.PairAsync(fang, chen, new DateOnly(2026, 4, 1));
        var contact = await school.MeetAsync(ling, before, new DateOnly(2026, 3, 5), line: Line, note: Note);
        await school.MeetAsync(fang, after, new DateOnly(2026, 4, 5), line: "方远自己的");

        foreach (var other in new[] { fang, chen, school.Lin, school.Gao })
        {
            var chat = school.ChatOf(other);
            (string Name, string Value)[] forged = [("entry", $"{contact.Id}"), ("Colleague", $"{chen.Id}"), ("Month", "2026-03")];
            await chat.SayAsync("我的记录");
            chat.ExpectNot(Note).ExpectNot(Line);
            await chat.SayAsync("我的记录 陈思远");
            chat.ExpectNot(Note).ExpectNot(Line);
            await chat.ForgeAsync("contact.mine.1", forged);
            chat.ExpectNot(Note).ExpectNot(Line);
            await chat.ForgeAsync("contact.read.1", forged);
            chat.ExpectNot(Note).ExpectNot(Line);
        }

        var author = await school.ChatOf(ling).ForgeAsync("contact.read.1", ("entry", $"{contact.Id}"));
        author.Expect(Note).Expect(Line);
    }

    [Fact]
    public async Task A_note_that_somebody_else_wrote_to_an_entry_is_not_shown_even_to_the_entrys_author()
    {
        await using var school = await School.OpenAsync();
        var (ling, chen, _) = await MyContactsTests.FriendsAsync(school);
        var contact = await school.MeetAsync(ling, chen, new DateOnly(2026, 4, 1), line: Line);
        await school.ChangeAsync(db => db.Add(new PrivateNote { ContactId = contact.Id, AuthorId = school.Lin.Id, Text = Note }));
        var chat = await school.ChatOf(ling).SayAsync("我的记录");
        chat.Expect(Line).ExpectNot(Note);
    }

    [Fact]
    public async Task Who_is_no_member_any_more_reads_nothing()
    {
        await using var school = await School.OpenAsync();
        var (ling, chen, _) = await MyContactsTests.FriendsAsync(school);
        await school.MeetAsync(ling, chen, new DateOnly(2026, 4, 1), line: Line, note: Note);
        var chat = await school.ChatOf(ling).SayAsync("我的记录");
        chat.Expect(Note);
        await school.ChangeAsync(db => db.Standings.Single(standing => standing.PersonId == ling.Id).Kind = PersonKind.Colleague);
        await chat.SayAsync("我的记录");
        chat.ExpectNot(Note).ExpectNot(Line);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("99999999999999999999")]
    [InlineData("第一条")]
    [InlineData("")]
    public async Task A_forged_entry_is_none(string entry)
    {
        await using var school = await School.OpenAsync();
        var (ling, chen, _) = await MyContactsTests.FriendsAsync(school);
        await school.MeetAsync(ling, chen, new DateOnly(2026, 4, 1), line: Line, note: Note);
        var chat = await school.ChatOf(ling).ForgeAsync("contact.read.1", ("entry", entry));
        chat.Expect("没有在您的记录中找到这一条").ExpectNot(Line);
    }

    [Fact]
    public async Task Neither_notes_nor_lines_nor_names_are_logged_or_summarised()
    {
        await using var school = await School.OpenAsync();
        var (ling, chen, _) = await MyContactsTests.FriendsAsync(school);
        await school.MeetAsync(ling, chen, new DateOnly(2026, 4, 1), line: Line, note: Note);
        await school.ChatOf(ling).SayAsync("我的记录");
        Assert.DoesNotContain(school.Log.Lines, line => line.Contains(Note, StringComparison.Ordinal) || line.Contains("陈思远", StringComparison.Ordinal));
    }
}
