using LiaisonBot.Data.Contacts;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.LogContact;

/// <summary>Opening the form and saving it, as a person would: C1, C2, C3, C5.</summary>
public abstract class SavingTests : LogContactTests
{
    [Theory]
    [InlineData("记录联系", false)]
    [InlineData("log contact", false)]
    [InlineData("　ＬＯＧ ｃｏｎｔａｃｔ！", true)]
    public async Task The_words_open_a_form_for_today_with_the_only_colleague_chosen(string words, bool onTeams)
    {
        await PairAsync("王芳");

        var chat = await Chat(onTeams).SayAsync(words);

        chat.Expect("记录联系").Expect("王芳");
        Assert.Equal("2026-04-15", chat.Last.Inputs["On"]);
        Assert.Equal(Id("王芳"), chat.Last.Inputs["Colleagues"]);
        Assert.Equal("", chat.Last.Inputs["Kind"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_saved_is_shown_with_the_months_tally_and_kept(bool onTeams)
    {
        await PairAsync("王芳", "李明", "赵晓东");
        var chat = await Chat(onTeams).SayAsync("记录联系");

        await chat.PressAsync(
            "保存",
            ("Colleagues", $"{Id("王芳")},{Id("李明")}"),
            ("On", "2026-04-14"),
            ("Kind", "study"),
            ("Tasks", "learn,help"),
            ("Line", "一起学习新的实验规程"),
            ("Note", "家里老人住院"),
            ("Next", "2026-05-12"));

        chat.Expect("联系记录已保存").Expect("李明、王芳").Expect("2026年4月14日").Expect("互帮互学").Expect("一起学习新的实验规程")
            .Expect("帮助解决实际困难、虚心向对方学习").Expect("2026年5月12日").Expect("本月：已联系 2 / 3 位").Expect("私人笔记")
            .ExpectNot("家里老人住院");
        var entry = Assert.Single(await EntriesAsync());
        Assert.Equal(new DateOnly(2026, 4, 14), entry.On);
        Assert.Equal(ContactKind.Study, entry.Kind);
        Assert.Equal(FriendTasks.Learn | FriendTasks.Help, entry.Tasks);
        Assert.Equal(new DateOnly(2026, 5, 12), entry.NextOn);
        Assert.Equal(Member.Id, entry.AuthorId);
        Assert.Equal(2, entry.Colleagues.Count);
        Assert.Equal("家里老人住院", (await NoteAsync(entry))!.Text);
    }

    [Fact]
    public async Task In_English_it_reads_as_English()
    {
        await PairAsync("王芳", "李明");
        await SpeakEnglishAsync();
        var chat = await Chat().SayAsync("log contact");
        chat.Expect("Log a contact").Expect("Heart-to-heart talk");

        await chat.PressAsync("Save", ("Colleagues", Id("王芳")), ("Kind", "visit"), ("Line", "the lab move"), ("Note", "secret worries"));

        chat.Expect("Contact saved").Expect("April 15, 2026").Expect("Visit").Expect("the lab move")
            .Expect("This month: 1 of 2 colleagues contacted").Expect("only you can see it").ExpectNot("secret worries");
        Assert.Equal(["Edit", "Undo", "Report difficulty"], chat.Last.Buttons);
    }

    [Fact]
    public async Task Pressing_twice_says_what_the_first_press_did_and_keeps_one_entry()
    {
        await PairAsync("王芳");
        var chat = await Chat().SayAsync("记录联系");
        var form = chat.Last;
        await chat.PressAsync(form, "保存", ("Kind", "visit"), ("Line", "看望"));

        await chat.PressAsync(form, "保存", ("Kind", "talk"), ("Line", "另一句话"));

        chat.Expect("这份表已经保存过").Expect("看望").ExpectNot("另一句话");
        Assert.Single(await EntriesAsync());
    }

    [Fact]
    public async Task A_press_delivered_again_with_its_id_is_answered_as_before()
    {
        await PairAsync("王芳");
        var chat = await Chat(onTeams: true).SayAsync("记录联系");
        await chat.PressAsync("保存", ("Kind", "visit"), ("Line", "看望"));

        await chat.SendAsync(chat.Sent);
        chat.Expect("联系记录已保存");
        await chat.SendAsync(chat.Sent with { Id = "another" });

        chat.Expect("这份表已经保存过");
        Assert.Single(await EntriesAsync());
    }

    [Fact]
    public async Task A_sentence_that_the_channel_repeats_opens_the_same_form_which_is_saved_once()
    {
        await PairAsync("王芳", "李明");
        var chat = await Chat().SayAsync("昨天走访王芳，了解搬家情况");
        var first = chat.Last;
        await chat.SendAsync(chat.Sent with { Id = "another" });
        var second = chat.Last;

        await chat.PressAsync(first, "保存");
        await chat.PressAsync(second, "保存");

        chat.Expect("这份表已经保存过");
        Assert.Single(await EntriesAsync());
    }

    [Fact]
    public async Task The_same_contact_entered_in_two_forms_is_kept_once()
    {
        await PairAsync("王芳");
        var chat = await Chat().SayAsync("记录联系");
        var first = chat.Last;
        await chat.SayAsync("记录联系");
        var second = chat.Last;
        await chat.PressAsync(first, "保存", ("Kind", "visit"), ("Line", "看望"));

        await chat.PressAsync(second, "保存", ("Kind", "visit"), ("Line", "看望"));

        chat.Expect("同样的联系已经记录过").Expect("看望");
        Assert.Single(await EntriesAsync());
    }

    [Fact]
    public async Task Two_meetings_on_one_day_are_two_entries()
    {
        await PairAsync("王芳");
        var chat = await Chat().SayAsync("记录联系");
        await chat.PressAsync("保存", ("Kind", "visit"), ("Line", "上午看望"));
        await chat.SayAsync("记录联系");

        await chat.PressAsync("保存", ("Kind", "visit"), ("Line", "下午又送去资料"));

        chat.Expect("联系记录已保存");
        Assert.Equal(2, (await EntriesAsync()).Count);
    }

    [Fact]
    public async Task A_contact_of_last_month_shows_that_months_tally()
    {
        await PairAsync("王芳", "李明");
        var chat = await Chat().SayAsync("记录联系");

        await chat.PressAsync("保存", ("Colleagues", Id("王芳")), ("On", "2026-03-30"), ("Kind", "visit"), ("Line", "看望"));

        chat.Expect("2026年3月：已联系 1 / 2 位");
    }

    [Fact]
    public async Task A_forms_problems_stand_at_its_fields_and_nothing_that_was_typed_is_lost()
    {
        await PairAsync("王芳", "李明");
        var chat = await Chat(onTeams: true).SayAsync("记录联系");

        await chat.PressAsync("保存", ("On", "2026-04-16"), ("Note", "先记一笔"));

        chat.Expect("还没有保存").Expect("请选择联系对象").Expect("联系日期不能晚于今天（2026年4月15日）").Expect("请选择联系方式")
            .Expect("请用一句话写明联系内容");
        Assert.Equal("先记一笔", chat.Last.Inputs["Note"]);
        Assert.Equal("2026-04-16", chat.Last.Inputs["On"]);
        Assert.Empty(await EntriesAsync());

        await chat.PressAsync("保存", ("Colleagues", Id("李明")), ("On", "2026-04-15"), ("Kind", "talk"), ("Line", "谈心"));
        chat.Expect("联系记录已保存");
        Assert.Single(await EntriesAsync());
    }

    [Fact]
    public async Task A_pairing_that_ended_meanwhile_is_refused_at_the_field()
    {
        await PairAsync("王芳", "李明");
        var chat = await Chat().SayAsync("记录联系");
        await EndAsync("王芳", new DateOnly(2026, 4, 13));

        await chat.PressAsync("保存", ("Colleagues", Id("王芳")), ("Kind", "visit"), ("Line", "看望"));
        chat.Expect("与王芳的结对已于2026年4月13日结束");
        Assert.Empty(await EntriesAsync());

        await chat.PressAsync("保存", ("On", "2026-04-13"));
        chat.Expect("联系记录已保存");
    }

    [Fact]
    public async Task Someone_without_a_pairing_is_told_so()
    {
        var chat = await Chat().SayAsync("记录联系");
        chat.Expect("没有可记录的结对");
    }

    [Fact]
    public async Task A_colleague_cannot_log()
    {
        var colleague = await School.ColleagueAsync("钱小雨");
        var chat = await School.ChatOf(colleague).SayAsync("记录联系");
        chat.Expect("由与您结对的党员来登记");
    }

    [Fact]
    public async Task Someone_elses_card_does_nothing_and_tells_nothing()
    {
        await PairAsync("王芳");
        var mine = await Chat().SayAsync("昨天走访王芳，聊了搬家");
        var other = School.ChatOf(School.Gao);

        await other.PressAsync(mine.Last, "保存");

        other.Expect("这张卡片已经不能用了").ExpectNot("王芳");
        Assert.Empty(await EntriesAsync());
    }

    [Fact]
    public async Task A_form_that_lay_too_long_is_refused_and_can_be_opened_anew()
    {
        await PairAsync("王芳");
        var chat = await Chat().SayAsync("昨天走访王芳，聊了搬家");
        School.Clock.Advance(TimeSpan.FromDays(61));

        await chat.PressAsync("保存");
        chat.Expect("已过期");
        await chat.SayAsync("记录联系");

        Assert.Equal("", chat.Last.Inputs["Line"]);
        Assert.Empty(await EntriesAsync());
    }

    [Fact]
    public async Task A_key_of_another_kind_of_card_opens_nothing()
    {
        await PairAsync("王芳");
        var chat = await Chat().SayAsync("记录联系");
        await chat.PressAsync("保存", ("Kind", "visit"), ("Line", "看望"));
        var undo = chat.Last.Button("撤销").GetProperty("data").GetProperty("cardKey").GetString()!;
        var forged = System.Text.Json.JsonSerializer.SerializeToElement(new Dictionary<string, string>
        {
            ["verb"] = "contact.save.1",
            ["cardKey"] = undo,
            ["Colleagues"] = Id("王芳"),
            ["On"] = "2026-04-15",
            ["Kind"] = "talk",
            ["Line"] = "伪造",
        });

        await chat.SendAsync(chat.New("message") with { Value = forged });

        chat.Expect("这张卡片已经不能用了");
        Assert.Single(await EntriesAsync());
    }

    [Fact]
    public async Task What_is_written_is_logged_nowhere_and_audited_by_ids()
    {
        await PairAsync("王芳");
        var chat = await Chat().SayAsync("昨天走访王芳，聊了搬家");
        await chat.PressAsync("保存", ("Note", "私下的话"));

        Assert.DoesNotContain(School.Log.Lines, line => line.Contains("王芳", StringComparison.Ordinal)
            || line.Contains("搬家", StringComparison.Ordinal) || line.Contains("私下", StringComparison.Ordinal));
        await using var db = School.Store.Read();
        var audit = await db.Set<Data.Audit.AuditEntry>().SingleAsync(entry => entry.Action == "contact.save");
        Assert.Equal($"contact:{(await EntriesAsync())[0].Id}", audit.Subject);
        Assert.Equal(Member.Id, audit.ActorId);
    }
}

public sealed class SavingOnSqliteTests : SavingTests;

public sealed class SavingOnPostgresTests : SavingTests
{
    protected override Engine Engine => Engine.Postgres;
}
