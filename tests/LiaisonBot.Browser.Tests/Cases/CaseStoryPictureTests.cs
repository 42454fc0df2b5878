using Microsoft.Playwright;

namespace LiaisonBot.Browser.Tests.Cases;

/// <summary>
/// One case from the first word to the last on the real page (D1, D4, D5): reported, escalated twice, answered, not solved, answered again,
/// confirmed. Every card fits the page, and the pictures are those of docs/cases.md.
/// </summary>
public sealed class CaseStoryPictureTests(OfficeHours office, Chromium chromium) : IClassFixture<OfficeHours>, IClassFixture<Chromium>
{
    [Theory]
    [InlineData(900, "崔雨桐", "丁浩然", "desktop")]
    [InlineData(320, "邹德海", "方思齐", "phone")]
    public async Task A_difficulty_climbs_the_ladder_and_its_answer_comes_back(int width, string colleague, string member, string page)
    {
        var text = $"{colleague}家里老人住院，需要调班";
        var raiser = await OpenAsync(member, width);
        var branch = await OpenAsync("许佳怡", width);
        var general = await OpenAsync("魏建国", width);
        var committee = await OpenAsync("顾明远", width);

        await raiser.Chat.SayAsync($"反映困难：{text}");
        await raiser.CompleteAsync("family", "可以随事项逐级上报", "对方同意由我转达");
        await Picture.TakeAsync(raiser.Form, $"case-{page}-1-form.png");
        await raiser.SubmitAsync("提交");
        await Assertions.Expect(await raiser.HearAsync("待办理")).ToContainTextAsync(text);

        await branch.TakeAsync("有新的事项，请办理", $"case-{page}-2-branch.png");
        await branch.WriteAsync("有新的事项，请办理", "", "办理");
        await branch.HearAsync("您已开始办理");
        await branch.WriteAsync("您已开始办理", "同一岗位只有两个人，支部内排不开，请总支帮助调配。", "上报");
        await branch.HearAsync("已上报基础医学党总支");
        await raiser.HearAsync("这件事已经上报，现在由基础医学党总支办理");

        await general.HearAsync("下级上报的事项，请办理");
        await general.WriteAsync("下级上报的事项，请办理", "总支内没有可以调配的人，需要学院统一安排。", "上报");
        await general.HearAsync("已上报医学院党委");

        await committee.TakeAsync("下级上报的事项，请办理", $"case-{page}-3-committee.png");
        await committee.WriteAsync("下级上报的事项，请办理", "已从设备处借调一人，下周起每周只排三个白班。", "办结");
        await committee.HearAsync("答复已发给反映人");

        await raiser.TakeAsync("每周只排三个白班", $"case-{page}-4-answer.png");
        await raiser.WriteAsync("每周只排三个白班", "周二要陪护检查，白班仍排在周二。", "仍未解决");
        await raiser.HearAsync("已请医学院党委继续办理");

        await committee.TakeAsync("对方反馈仍未解决，请继续办理", $"case-{page}-5-not-solved.png");
        await committee.WriteAsync("对方反馈仍未解决，请继续办理", "周二的班已换到周四，请放心陪护。", "办结");

        await raiser.HearAsync("周二的班已换到周四");
        await raiser.WriteAsync("周二的班已换到周四", "", "确认解决");
        await raiser.TakeAsync("这件事已按“确认解决”办结", $"case-{page}-6-confirmed.png");
        await committee.HearAsync("对方已确认解决");
        await raiser.Chat.PressAsync("这件事已按“确认解决”办结", "更早");
        await raiser.HearAsync($"{member}提出");
        AssertQuiet(raiser, branch, general, committee);
    }

    [Fact]
    public async Task The_answer_comes_back_in_English()
    {
        var raiser = await OpenAsync("Helen Zhu", 900);
        var branch = await OpenAsync("林秋实", 900);
        await branch.Chat.SayAsync("English");
        await branch.Chat.PressAsync("设置", "保存");
        await branch.Chat.Page.Locator("html[lang=en]").WaitForAsync();

        await raiser.Chat.SayAsync("report difficulty: David Lin has no place in the kindergarten for his daughter");
        await raiser.CompleteAsync("management", "It may go upward with the case");
        await raiser.SubmitAsync("Submit");
        await raiser.HearAsync("Waiting to be taken");
        await branch.TakeAsync("A new case for you to deal with", "case-en-1-branch.png");
        await branch.WriteAsync("A new case for you to deal with", "The school has kept a place from next Monday on.", "Resolve");
        await branch.HearAsync("Your answer was sent");

        await raiser.TakeAsync("There is an answer", "case-en-2-answer.png");
        await raiser.WriteAsync("There is an answer", "", "Confirm solved");
        await raiser.HearAsync("Solved and confirmed");
        await branch.HearAsync("It was confirmed to be solved");
        AssertQuiet(raiser, branch);
    }

    private Task<CaseChat> OpenAsync(string name, int width) => CaseChat.BeginAsync(chromium, office.Address, name, width);

    private static void AssertQuiet(params CaseChat[] chats)
    {
        foreach (var one in chats)
            one.Chat.AssertQuiet();
    }
}
