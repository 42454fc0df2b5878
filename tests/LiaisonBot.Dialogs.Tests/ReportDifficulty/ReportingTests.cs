using LiaisonBot.Data.Cases;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;

namespace LiaisonBot.Dialogs.Tests.ReportDifficulty;

public abstract class ReportingTests : ReportDifficultyTests
{
    [Fact]
    public async Task A_sentence_fills_the_form_and_submitting_makes_a_case_with_a_number_and_a_date()
    {
        await PairAsync("王芳", "李明");

        await Chat.SayAsync("反映困难：王芳家里老人住院，需要调班");

        Assert.Equal(Id("王芳"), Chat.Last.Inputs["Whom"]);
        Assert.Equal("difficulty", Chat.Last.Inputs["Kind"]);
        Assert.Equal("王芳家里老人住院，需要调班", Chat.Last.Inputs["Text"]);
        await Chat.PressAsync("提交", ("Category", "work"));

        Chat.Expect("已提交，编号 2026-0001").Expect("现由药理支部办理，4月22日（周三）以前答复").Expect("[撤回]");
        var one = Assert.Single(await CasesAsync());
        Assert.Equal(Colleague("王芳").Id, Assert.Single(one.Colleagues).ColleagueId);
        Assert.Equal(
            (CaseKind.Difficulty, "work", CaseUrgency.Ordinary, NameTravel.Branch, School.Pharmacology.Id, false),
            (one.Kind, one.Category, one.Urgency, one.Travel, one.UnitId, one.IsOwn));
    }

    [Fact]
    public async Task The_same_in_English()
    {
        await PairAsync("王芳");
        await SpeakEnglishAsync(Member);

        await Chat.SayAsync("report difficulty: 王芳 has no place in the kindergarten");
        await Chat.PressAsync("Submit", ("Category", "management"), ("Urgency", "now"));

        Chat.Expect("Submitted as 2026-0001").Expect("With 药理支部, to be answered by Mon, April 20").Expect("[Withdraw]");
        await Chat.SayAsync("report difficulty");
        await Chat.PressAsync("Submit", ("Text", ""));
        Chat.Expect("Please say what it is").Expect("Please choose the category");
    }

    [Fact]
    public async Task Whoever_handles_it_first_is_told_at_once()
    {
        await PairAsync("王芳");
        await Chat.SayAsync("反映困难：王芳的宿舍漏水");
        await Chat.PressAsync("提交", ("Category", "housing"));

        await Secretary.HearAsync();

        Secretary.Expect("2026-0001").Expect("王芳的宿舍漏水").Expect("周海").Expect("[办理]");
    }

    [Theory]
    [InlineData("反映困难", "difficulty")]
    [InlineData("反映问题：电梯总是坏", "problem")]
    [InlineData("提意见：食堂关门太早", "opinion")]
    [InlineData("提建议 开一个自习室", "suggestion")]
    [InlineData("make a suggestion: a room to study in", "suggestion")]
    [InlineData("我想反映一下宿舍漏水的事", "difficulty")]
    [InlineData("反映王芳家里没有人照顾孩子", "difficulty")]
    [InlineData("I want to report a problem with the lift", "problem")]
    [InlineData("我要反映困难", "difficulty")]
    [InlineData("我想提个建议", "suggestion")]
    [InlineData("I want to report a problem", "problem")]
    public async Task What_is_said_decides_the_kind(string said, string kind)
    {
        await PairAsync("王芳", "李明");

        await Chat.SayAsync(said);

        Assert.Equal(kind, Chat.Last.Inputs["Kind"]);
        Assert.Contains("提交", Chat.Last.Buttons);
    }

    [Theory]
    [InlineData("我要反映困难")]
    [InlineData("我想提个建议。")]
    [InlineData("I want to report a problem")]
    public async Task A_sentence_that_only_says_that_one_wants_to_report_opens_an_empty_form(string said)
    {
        await PairAsync("王芳", "李明");

        await Chat.SayAsync(said);

        Chat.ExpectNot("没有认出");
        Assert.Equal("", Chat.Last.Inputs["Text"]);
    }

    [Fact]
    public async Task Several_and_a_group_can_be_chosen_and_nobody_is_an_answer_as_well()
    {
        await PairAsync("王芳", "李明");
        await Chat.SayAsync("反映问题");
        await Chat.PressAsync("提交", ("Whom", $"{Id("王芳")},{Id("李明")}"), ("Category", "facilities"), ("Text", "两间实验室停水"));
        await Chat.SayAsync("反映问题");
        await Chat.PressAsync("提交", ("Whom", "group"), ("Category", "facilities"), ("Text", "三楼的青年教师都没有工位"));
        Chat.Expect("一个群体");
        await Chat.SayAsync("反映问题");
        await Chat.PressAsync("提交", ("Whom", ""), ("Category", "facilities"), ("Text", "楼梯灯不亮"));
        Chat.Expect("未具名");

        var cases = await CasesAsync();

        Assert.Equal([2, 0, 0], cases.Select(one => one.Colleagues.Count));
        Assert.Equal([false, true, false], cases.Select(one => one.ConcernsGroup));
        Assert.Equal(["2026-0001", "2026-0002", "2026-0003"], cases.Select(one => one.Number));
    }

    [Fact]
    public async Task A_colleague_reports_for_themselves_and_the_name_goes_as_far_as_they_say()
    {
        await PairAsync("王芳");
        var colleague = School.ChatOf(Colleague("王芳"));

        await colleague.SayAsync("反映困难：宿舍太吵，睡不好");
        Assert.Equal("own", colleague.Last.Inputs["Whom"]);
        Assert.False(colleague.Last.Inputs.ContainsKey("Agreed"));
        await colleague.PressAsync("提交", ("Category", "health"), ("Travel", "nowhere"));

        colleague.Expect("编号 2026-0001");
        Assert.True(Assert.Single(await CasesAsync()).IsOwn);
        await Secretary.HearAsync();
        Secretary.Expect("宿舍太吵").ExpectNot("王芳");
    }

    [Fact]
    public async Task After_a_contact_was_logged_what_was_heard_is_reported_with_its_colleague()
    {
        await PairAsync("王芳", "李明");
        await Chat.SayAsync("昨天和李明谈心，聊了孩子上学");
        await Chat.PressAsync("保存");

        await Chat.PressAsync("反映困难");

        Assert.Equal(Id("李明"), Chat.Last.Inputs["Whom"]);
    }

    [Fact]
    public async Task The_only_colleague_is_filled_in_and_of_two_of_one_name_one_is_asked_for()
    {
        await PairAsync("王芳");
        Assert.Equal(Id("王芳"), (await Chat.SayAsync("反映困难")).Last.Inputs["Whom"]);
        await School.PairAsync(Member, await School.ColleagueAsync("王芳"));

        await Chat.SayAsync("反映困难：王芳家里需要照顾");

        Chat.Expect("“王芳”有多位");
        Assert.Equal("", Chat.Last.Inputs["Whom"]);
    }

    [Fact]
    public async Task A_name_that_is_nobodys_of_mine_is_not_looked_up_and_the_form_says_so()
    {
        await PairAsync("王芳");
        await School.ColleagueAsync("赵小明");

        await Chat.SayAsync("反映困难：赵小明家里老人住院");

        Chat.Expect("没有认出是您的哪位联系对象");
        Assert.Equal("", Chat.Last.Inputs["Whom"]);
    }

    [Fact]
    public async Task Settings_give_the_categories_in_both_languages()
    {
        School.Programme.CaseCategories.Add(new() { Id = "canteen", Chinese = "食堂", English = "Canteen" });
        School.Programme.CaseCategories.Add(new() { Id = "other" });
        await PairAsync("王芳");

        (await Chat.SayAsync("反映困难")).Expect("食堂").ExpectNot("住房");
        await Chat.PressAsync("提交", ("Category", "housing"), ("Text", "没有清真窗口"));
        Chat.Expect("请选择类别");
        await Chat.PressAsync("提交", ("Category", "canteen"));

        Chat.Expect("食堂").Expect("2026-0001");
    }
}

public sealed class ReportingOnSqliteTests : ReportingTests;

public sealed class ReportingOnPostgresTests : ReportingTests
{
    protected override Engine Engine => Engine.Postgres;
}
