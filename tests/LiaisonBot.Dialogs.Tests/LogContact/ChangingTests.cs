using LiaisonBot.Data.Contacts;
using LiaisonBot.Dialogs.Tests.Conversing;

namespace LiaisonBot.Dialogs.Tests.LogContact;

/// <summary>Editing and undoing what was saved, within a day, with its history kept.</summary>
public sealed class ChangingTests : LogContactTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_edit_makes_a_new_revision_and_keeps_the_old(bool onTeams)
    {
        var chat = await SavedAsync(onTeams);

        await chat.PressAsync("修改");
        chat.Expect("修改联系记录");
        Assert.Equal("看望", chat.Last.Inputs["Line"]);
        Assert.Equal("visit", chat.Last.Inputs["Kind"]);
        Assert.Equal("私下的话", chat.Last.Inputs["Note"]);
        await chat.PressAsync("保存", ("Line", "看望，送去教材"), ("Note", "改过的私下的话"));

        chat.Expect("修改已保存").Expect("看望，送去教材").Expect("本月：已联系 1 / 2 位").ExpectNot("改过的私下的话");
        var entries = await EntriesAsync();
        Assert.Equal(["看望", "看望，送去教材"], entries.Select(entry => entry.Line));
        Assert.Equal(entries[1].Id, entries[0].SupersededById);
        Assert.Equal(entries[0].Id, entries[1].RootId);
        Assert.Equal("私下的话", (await NoteAsync(entries[0]))!.Text);
        Assert.Equal("改过的私下的话", (await NoteAsync(entries[1]))!.Text);
        Assert.Equal(entries[1].Id, Assert.Single(entries.AsQueryable().Live()).Id);
    }

    [Fact]
    public async Task An_edit_of_an_edit_has_the_same_root()
    {
        var chat = await SavedAsync();
        await chat.PressAsync("修改");
        await chat.PressAsync("保存", ("Line", "第二稿"));
        await chat.PressAsync("修改");
        await chat.PressAsync("保存", ("Line", "第三稿"), ("Colleagues", Id("李明")));

        chat.Expect("第三稿").Expect("本月：已联系 1 / 2 位");
        var entries = await EntriesAsync();
        Assert.Equal([null, entries[0].Id, entries[0].Id], entries.Select(entry => entry.RootId));
        Assert.Equal([entries[1].Id, entries[2].Id, null], entries.Select(entry => entry.SupersededById));
    }

    [Fact]
    public async Task An_edit_saved_twice_is_one_revision()
    {
        var chat = await SavedAsync();
        await chat.PressAsync("修改");
        var form = chat.Last;
        await chat.PressAsync(form, "保存", ("Line", "第二稿"));

        await chat.PressAsync(form, "保存", ("Line", "又一稿"));

        chat.Expect("这份表已经保存过").Expect("第二稿").ExpectNot("又一稿");
        Assert.Equal(2, (await EntriesAsync()).Count);
    }

    [Fact]
    public async Task An_edit_that_is_wrong_comes_back_with_its_problems()
    {
        var chat = await SavedAsync();
        await chat.PressAsync("修改");

        await chat.PressAsync("保存", ("Line", ""));

        chat.Expect("修改联系记录").Expect("请用一句话写明联系内容");
        Assert.Single(await EntriesAsync());
        await chat.PressAsync("保存", ("Line", "第二稿"));
        chat.Expect("修改已保存");
    }

    [Fact]
    public async Task An_edit_that_is_left_changes_nothing()
    {
        var chat = await SavedAsync();
        await chat.PressAsync("修改");

        await chat.PressAsync("取消");

        chat.Expect("没有修改").Expect("看望");
        Assert.Equal(["修改", "撤销", "反映困难"], chat.Last.Buttons);
        Assert.Single(await EntriesAsync());
    }

    [Fact]
    public async Task Undo_voids_the_entry_and_keeps_its_row()
    {
        var chat = await SavedAsync();

        await chat.PressAsync("撤销");

        chat.Expect("已撤销").Expect("看望").Expect("本月：已联系 0 / 2 位");
        var entry = Assert.Single(await EntriesAsync());
        Assert.NotNull(entry.VoidedAt);
        Assert.Equal("私下的话", (await NoteAsync(entry))!.Text);
    }

    [Theory]
    [InlineData("撤销")]
    [InlineData("修改")]
    public async Task After_an_undo_the_old_card_says_so(string button)
    {
        var chat = await SavedAsync();
        var card = chat.Last;
        await chat.PressAsync(card, "撤销");

        await chat.PressAsync(card, button);

        chat.Expect("这条记录已于先前撤销").Expect("没有作任何改动");
        Assert.Single(await EntriesAsync());
    }

    [Fact]
    public async Task What_was_undone_can_be_logged_again()
    {
        var chat = await SavedAsync();
        await chat.PressAsync("撤销");
        await chat.PressAsync("记录联系");

        await chat.PressAsync("保存", ("Colleagues", Id("王芳")), ("Kind", "visit"), ("Line", "看望"));

        chat.Expect("联系记录已保存");
        Assert.Equal(2, (await EntriesAsync()).Count);
    }

    [Theory]
    [InlineData("撤销")]
    [InlineData("修改")]
    public async Task The_card_of_an_earlier_revision_changes_nothing_and_shows_the_latest(string button)
    {
        var chat = await SavedAsync();
        var first = chat.Last;
        await chat.PressAsync("修改");
        await chat.PressAsync("保存", ("Line", "第二稿"));

        await chat.PressAsync(first, button);

        chat.Expect("这条记录后来修改过").Expect("第二稿");
        Assert.Single((await EntriesAsync()).AsQueryable().Live());
        await chat.PressAsync("撤销");
        chat.Expect("已撤销");
        Assert.Empty((await EntriesAsync()).AsQueryable().Live());
    }

    [Fact]
    public async Task An_edit_form_of_an_entry_undone_meanwhile_saves_nothing()
    {
        var chat = await SavedAsync();
        var card = chat.Last;
        await chat.PressAsync(card, "修改");
        var form = chat.Last;
        await chat.PressAsync(card, "撤销");

        await chat.PressAsync(form, "保存", ("Line", "第二稿"));

        chat.Expect("这条记录已于先前撤销");
        Assert.Single(await EntriesAsync());
    }

    [Theory]
    [InlineData("撤销")]
    [InlineData("修改")]
    public async Task After_a_day_an_entry_stands(string button)
    {
        var chat = await SavedAsync();
        School.Clock.Advance(TimeSpan.FromHours(24) + TimeSpan.FromMinutes(1));

        await chat.PressAsync(button);

        chat.Expect("已过可修改的时间").Expect("看望");
        Assert.Equal(["反映困难"], chat.Last.Buttons);
        Assert.Null(Assert.Single(await EntriesAsync()).VoidedAt);
    }

    [Fact]
    public async Task Within_the_day_it_can_still_be_undone()
    {
        var chat = await SavedAsync();
        School.Clock.Advance(TimeSpan.FromHours(23) + TimeSpan.FromMinutes(59));

        await chat.PressAsync("撤销");

        chat.Expect("已撤销");
    }

    [Fact]
    public async Task An_edit_does_not_lengthen_the_day()
    {
        var chat = await SavedAsync();
        School.Clock.Advance(TimeSpan.FromHours(20));
        await chat.PressAsync("修改");
        await chat.PressAsync("保存", ("Line", "第二稿"));
        School.Clock.Advance(TimeSpan.FromHours(5));

        await chat.PressAsync("撤销");

        chat.Expect("已过可修改的时间");
        Assert.Single((await EntriesAsync()).AsQueryable().Live());
    }

    [Fact]
    public async Task An_entry_at_the_edge_of_back_entry_can_be_edited_the_next_day()
    {
        await PairAsync("王芳");
        var chat = await Chat().SayAsync("记录联系");
        await chat.PressAsync("保存", ("On", "2026-02-12"), ("Kind", "visit"), ("Line", "看望"));
        chat.Expect("联系记录已保存");
        School.Clock.Advance(TimeSpan.FromHours(20));

        await chat.PressAsync("修改");
        await chat.PressAsync("保存", ("Line", "第二稿"));

        chat.Expect("修改已保存").Expect("2026年2月12日");
    }

    [Fact]
    public async Task Another_member_cannot_undo_it()
    {
        var chat = await SavedAsync();
        var other = School.ChatOf(School.Lin);

        await other.PressAsync(chat.Last, "撤销");

        other.Expect("这张卡片已经不能用了");
        Assert.Null(Assert.Single(await EntriesAsync()).VoidedAt);
    }

    [Fact]
    public async Task In_English_an_entry_is_edited_and_undone()
    {
        await SpeakEnglishAsync();
        await PairAsync("王芳");
        var chat = await Chat().SayAsync("log contact");
        await chat.PressAsync("Save", ("Kind", "visit"), ("Line", "the lab move"));

        await chat.PressAsync("Edit");
        chat.Expect("Edit a contact").Expect("takes the place of the entry");
        await chat.PressAsync("Save", ("Line", "the new lab"));
        chat.Expect("Changes saved").Expect("the new lab").Expect("within 24 hours");
        await chat.PressAsync("Undo");

        chat.Expect("Undone").Expect("This month: 0 of 1 colleague contacted");
        School.Clock.Advance(TimeSpan.FromHours(25));
        await chat.SayAsync("visited 王芳 today about a book");
        await chat.PressAsync("Save");
        var card = chat.Last;
        School.Clock.Advance(TimeSpan.FromHours(25));
        await chat.PressAsync(card, "Undo");
        chat.Expect("It is too late to change this");
    }

    private async Task<Chat> SavedAsync(bool onTeams = false)
    {
        await PairAsync("王芳", "李明");
        var chat = await Chat(onTeams).SayAsync("记录联系");
        return await chat.PressAsync("保存", ("Colleagues", Id("王芳")), ("Kind", "visit"), ("Line", "看望"), ("Note", "私下的话"));
    }
}
