namespace LiaisonBot.Dialogs.Tests.LogContact;

/// <summary>A contact told in one sentence: it opens a filled form, asks who is meant, and saves nothing by itself.</summary>
public sealed class ToldTests : LogContactTests
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

    [Theory]
    [InlineData("记录联系 王芳")]
    [InlineData("log contact 王芳")]
    public async Task A_name_behind_the_command_is_enough(string text)
    {
        await PairAsync("王芳", "李明");

        var chat = await Chat().SayAsync(text);

        Assert.Equal(Id("王芳"), chat.Last.Inputs["Colleagues"]);
        Assert.Equal("2026-04-15", chat.Last.Inputs["On"]);
    }

    [Fact]
    public async Task A_day_to_come_is_told_at_its_field_at_once_and_refused_at_save()
    {
        await PairAsync("王芳");
        var chat = await Chat().SayAsync("明天走访王芳，了解搬家情况");
        Assert.Equal("2026-04-16", chat.Last.Inputs["On"]);
        chat.Expect("联系日期不能晚于今天").ExpectNot("请核对后保存");

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
    public async Task A_day_without_its_year_lies_in_the_past_and_is_told_to_be_too_long_ago()
    {
        await PairAsync("王芳");

        var chat = await Chat().SayAsync("10月8日和王芳谈心，聊了课题申报");

        Assert.Equal("2025-10-08", chat.Last.Inputs["On"]);
        chat.Expect("只能补记62天以内的联系");
    }

    [Theory]
    [InlineData("孙立")]
    [InlineData("王大明")]
    public async Task Someone_elses_colleague_and_nobody_at_all_are_told_alike_and_the_rest_is_kept(string name)
    {
        await PairAsync("王芳");
        await School.PairAsync(School.Gao, await School.ColleagueAsync("孙立"));

        var chat = await Chat().SayAsync($"昨天和{name}谈心，聊了课题申报");

        chat.Expect($"“{name}”不在您的结对名单中");
        Assert.Equal(("", "2026-04-14", "课题申报"), (chat.Last.Inputs["Colleagues"], chat.Last.Inputs["On"], chat.Last.Inputs["Line"]));
        await chat.SayAsync("记录联系");
        chat.Expect($"“{name}”不在您的结对名单中");
    }

    [Fact]
    public async Task One_of_two_who_is_no_colleague_is_told_at_the_field()
    {
        await PairAsync("王芳", "李明");

        var chat = await Chat().SayAsync("昨天和王芳、崔雨桐谈心，聊了课题申报");

        chat.Expect("“崔雨桐”不在您的结对名单中").ExpectNot("“王芳”");
        Assert.Equal(Id("王芳"), chat.Last.Inputs["Colleagues"]);
    }

    [Fact]
    public async Task Who_has_no_pairing_hears_so()
    {
        var chat = await Chat().SayAsync("昨天和王大明谈心");

        chat.Expect("您目前没有结对同事");
    }

    [Theory]
    [InlineData("王芳")]
    [InlineData("王老师。")]
    public async Task A_name_alone_opens_the_form(string name)
    {
        await PairAsync("王芳", "李明");

        var chat = await Chat().SayAsync(name);

        Assert.Equal((Id("王芳"), "2026-04-15"), (chat.Last.Inputs["Colleagues"], chat.Last.Inputs["On"]));
    }

    [Theory]
    [InlineData("log a contact")]
    [InlineData("Record a contact.")]
    [InlineData("登记联系")]
    public async Task Other_words_open_the_form_as_well(string words)
    {
        await PairAsync("王芳");

        (await Chat().SayAsync(words)).Expect("记录联系");
    }
}
