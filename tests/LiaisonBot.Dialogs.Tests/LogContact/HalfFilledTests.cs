using System.Text.Json;
using LiaisonBot.Dialogs.Tests.Conversing;

namespace LiaisonBot.Dialogs.Tests.LogContact;

/// <summary>Sentences that open a filled form, and forms that were begun and not saved.</summary>
public sealed class HalfFilledTests : LogContactTests
{
    [Fact]
    public async Task A_sentence_opens_the_form_filled_in_and_saves_nothing_by_itself()
    {
        await PairAsync("王芳", "李明");

        var chat = await Chat().SayAsync("昨天和王芳谈心，聊了实验室搬迁，下周三再聊");

        chat.Expect("已按您说的填好");
        Assert.Equal(Id("王芳"), chat.Last.Inputs["Colleagues"]);
        Assert.Equal("2026-04-14", chat.Last.Inputs["On"]);
        Assert.Equal("talk", chat.Last.Inputs["Kind"]);
        Assert.Equal("实验室搬迁", chat.Last.Inputs["Line"]);
        Assert.Equal("2026-04-22", chat.Last.Inputs["Next"]);
        Assert.Empty(await EntriesAsync());
        await chat.PressAsync("保存");
        chat.Expect("联系记录已保存");
    }

    [Theory]
    [InlineData("talked with 王芳 yesterday about the lab move")]
    [InlineData("log contact: talked with 王芳 yesterday about the lab move")]
    public async Task A_sentence_works_in_English_alone_or_behind_the_command(string text)
    {
        await PairAsync("王芳", "李明");
        await SpeakEnglishAsync();

        var chat = await Chat().SayAsync(text);

        chat.Expect("Filled in from what you said");
        Assert.Equal("the lab move", chat.Last.Inputs["Line"]);
        await chat.PressAsync("Save");
        chat.Expect("Contact saved").Expect("April 14, 2026");
    }

    [Fact]
    public async Task A_day_to_come_is_filled_in_and_refused_at_save()
    {
        await PairAsync("王芳");
        var chat = await Chat().SayAsync("明天走访王芳，了解搬家情况");
        Assert.Equal("2026-04-16", chat.Last.Inputs["On"]);

        await chat.PressAsync("保存");

        chat.Expect("联系日期不能晚于今天");
        Assert.Empty(await EntriesAsync());
    }

    [Fact]
    public async Task A_day_that_cannot_be_told_is_asked_for_at_its_field()
    {
        await PairAsync("王芳");

        var chat = await Chat().SayAsync("上周走访王芳，了解搬家情况");

        chat.Expect("没有认出具体是哪一天");
        Assert.Equal("", chat.Last.Inputs["On"]);
    }

    [Fact]
    public async Task An_unclear_name_is_asked_about_and_the_answer_goes_into_the_form()
    {
        await PairAsync("王芳", "王志强", "李明");
        var chat = await Chat().SayAsync("昨天和王老师、李明谈心，聊了课题申报");
        chat.Expect("是哪一位？").Expect("“王老师”可能是");
        Assert.Equal(["王志强", "王芳", "取消"], chat.Last.Buttons);

        await chat.PressAsync("王志强");

        Assert.Equal($"{Id("李明")},{Id("王志强")}", chat.Last.Inputs["Colleagues"]);
        Assert.Equal("课题申报", chat.Last.Inputs["Line"]);
        await chat.PressAsync("保存");
        chat.Expect("王志强").Expect("本月：已联系 2 / 3 位");
    }

    [Fact]
    public async Task An_answer_pressed_again_changes_nothing()
    {
        await PairAsync("王芳", "王志强");
        var chat = await Chat().SayAsync("昨天和王老师谈心，聊了课题申报");
        var question = chat.Last;
        await chat.PressAsync(question, "王志强");

        await chat.PressAsync(question, "王芳");

        chat.Expect("这个问题已经回答过了");
        await chat.SayAsync("记录联系");
        Assert.Equal(Id("王志强"), chat.Last.Inputs["Colleagues"]);
    }

    [Fact]
    public async Task Two_unclear_names_are_asked_about_one_after_the_other()
    {
        await PairAsync("王芳", "王志强", "李明", "李文静");
        var chat = await Chat().SayAsync("昨天和王老师、李老师谈心，聊了课题申报");

        await chat.PressAsync("王芳");
        chat.Expect("“李老师”可能是");
        await chat.PressAsync("李明");

        Assert.Equal($"{Id("王芳")},{Id("李明")}", chat.Last.Inputs["Colleagues"]);
    }

    [Fact]
    public async Task A_name_that_fits_more_than_a_card_has_buttons_is_asked_for_at_the_field()
    {
        await PairAsync("王一", "王二芳", "王三强", "王四海", "王五洲", "王六顺");

        var chat = await Chat().SayAsync("昨天和小王谈心，聊了课题申报");

        chat.Expect("“小王”有多位，请选择是哪一位");
        Assert.Equal("课题申报", chat.Last.Inputs["Line"]);
    }

    [Fact]
    public async Task Two_colleagues_of_one_name_are_told_apart_by_their_staff_number()
    {
        await PairAsync("王芳");
        var other = await School.ColleagueAsync("王芳");
        await School.PairAsync(Member, other);

        var chat = await Chat().SayAsync("昨天和王芳谈心");

        chat.Expect("是哪一位？");
        await chat.PressAsync($"王芳 {other.StaffNo}");
        Assert.Equal(other.Id.ToString(), chat.Last.Inputs["Colleagues"]);
    }

    [Fact]
    public async Task A_form_read_from_a_sentence_survives_a_change_of_subject()
    {
        await PairAsync("王芳", "李明");
        var chat = await Chat().SayAsync("昨天和王芳谈心，聊了实验室搬迁");
        await chat.SayAsync("帮助");

        await chat.SayAsync("记录联系");

        chat.Expect("上次没有填完");
        Assert.Equal(Id("王芳"), chat.Last.Inputs["Colleagues"]);
        Assert.Equal("实验室搬迁", chat.Last.Inputs["Line"]);
    }

    [Fact]
    public async Task A_form_put_away_comes_back_filled_after_a_restart_and_is_saved_once()
    {
        await PairAsync("王芳", "李明");
        var chat = await Chat().SayAsync("记录联系");
        var before = chat.Last;
        await chat.PressAsync("稍后再填", ("Colleagues", Id("李明")), ("Kind", "study"), ("Note", "写到一半"));
        chat.Expect("已为您留着");
        await School.RestartAsync();

        await chat.PressAsync("继续填写");

        chat.Expect("上次没有填完");
        Assert.Equal(Id("李明"), chat.Last.Inputs["Colleagues"]);
        Assert.Equal("study", chat.Last.Inputs["Kind"]);
        Assert.Equal("写到一半", chat.Last.Inputs["Note"]);
        await chat.PressAsync("保存", ("Line", "一起备课"));
        chat.Expect("联系记录已保存");
        await chat.PressAsync(before, "保存", ("Line", "旧卡片"));
        chat.Expect("这份表已经保存过");
        Assert.Single(await EntriesAsync());
    }

    [Fact]
    public async Task A_form_that_was_refused_comes_back_as_it_was()
    {
        await PairAsync("王芳", "李明");
        var chat = await Chat().SayAsync("记录联系");
        await chat.PressAsync("保存", ("Colleagues", Id("王芳")), ("Line", "说到一半"));

        await chat.SayAsync("log contact");

        Assert.Equal("说到一半", chat.Last.Inputs["Line"]);
        Assert.Equal(Id("王芳"), chat.Last.Inputs["Colleagues"]);
    }

    [Fact]
    public async Task After_saving_the_next_form_is_empty()
    {
        await PairAsync("王芳", "李明");
        var chat = await Chat().SayAsync("昨天和王芳谈心，聊了实验室搬迁");
        await chat.PressAsync("保存");

        await chat.SayAsync("记录联系");

        Assert.Equal("", chat.Last.Inputs["Line"]);
        chat.ExpectNot("上次没有填完");
    }

    [Theory]
    [InlineData("保存")]
    [InlineData("稍后再填")]
    [InlineData("取消")]
    public async Task A_form_that_was_cancelled_is_gone(string button)
    {
        await PairAsync("王芳", "李明");
        var chat = await Chat().SayAsync("昨天和王芳谈心，聊了实验室搬迁");
        var form = chat.Last;
        await chat.PressAsync("取消");
        chat.Expect("已取消").Expect("没有保存任何内容");

        await chat.PressAsync(form, button);
        chat.Expect("已取消");
        await chat.SayAsync("记录联系");

        Assert.Equal("", chat.Last.Inputs["Line"]);
        Assert.Empty(await EntriesAsync());
    }

    [Fact]
    public async Task A_draft_of_a_shape_that_is_no_longer_read_begins_anew()
    {
        await PairAsync("王芳");
        var chat = await Chat().SayAsync("昨天和王芳谈心，聊了实验室搬迁");
        await School.ChangeAsync(db => db.Set<Data.Drafts.Draft>().Single().Content = """{"Formular":1}""");

        await chat.SayAsync("记录联系");

        Assert.Equal("", chat.Last.Inputs["Line"]);
    }

    [Fact]
    public async Task Another_sentence_opens_another_form_and_both_can_be_saved()
    {
        await PairAsync("王芳", "李明");
        var chat = await Chat().SayAsync("昨天和王芳谈心，聊了实验室搬迁");
        var first = chat.Last;
        await chat.SayAsync("今天走访李明，了解老人住院情况");
        await chat.PressAsync("保存");

        await chat.PressAsync(first, "保存");

        chat.Expect("联系记录已保存");
        Assert.Equal(2, (await EntriesAsync()).Count);
    }

    [Fact]
    public async Task The_button_of_a_pairing_opens_the_form_for_that_colleague()
    {
        await PairAsync("王芳", "李明");

        var chat = await PressLogAsync("李明");

        Assert.Equal(Id("李明"), chat.Last.Inputs["Colleagues"]);
    }

    [Fact]
    public async Task The_button_of_a_pairing_that_is_long_over_is_refused_in_words()
    {
        await PairAsync("王芳");
        await PairAsync("李明", new DateOnly(2025, 3, 1), new DateOnly(2025, 12, 31));

        var chat = await PressLogAsync("李明");

        chat.Expect("结对已结束").Expect("您与李明的结对已于2025年12月31日结束");
    }

    [Fact]
    public async Task The_button_of_somebody_elses_pairing_tells_nothing_of_it()
    {
        await PairAsync("王芳");
        var stranger = await School.ColleagueAsync("孙立");
        var pairing = await School.PairAsync(School.Gao, stranger);

        var chat = await PressLogAsync(Chat(), pairing.Id.ToString());

        chat.Expect("不在您的结对名单中").ExpectNot("孙立");
    }

    [Fact]
    public async Task A_pairing_that_ended_lately_is_offered_and_marked()
    {
        await PairAsync("王芳");
        await PairAsync("李明", new DateOnly(2025, 9, 1), new DateOnly(2026, 4, 3));

        var chat = await Chat().SayAsync("记录联系");

        chat.Expect("李明（结对已于2026年4月3日结束）");
        Assert.Equal(Id("王芳"), chat.Last.Inputs["Colleagues"]);
    }

    [Fact]
    public async Task A_sentence_about_a_colleague_of_someone_elses_is_not_understood()
    {
        await PairAsync("王芳");
        await School.PairAsync(School.Gao, await School.ColleagueAsync("孙立"));

        var chat = await Chat().SayAsync("昨天和孙立谈心");

        chat.Expect("没有听懂");
    }

    private Task<Chat> PressLogAsync(string colleague) => PressLogAsync(Chat(), PairingId(colleague));

    private static Task<Chat> PressLogAsync(Chat chat, string id) => chat.SendAsync(chat.New("message") with
    {
        Value = JsonSerializer.SerializeToElement(new Dictionary<string, string> { ["verb"] = "contact.log.1", ["pairing"] = id }),
    });
}
