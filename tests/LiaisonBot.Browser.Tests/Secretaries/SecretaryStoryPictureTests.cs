using LiaisonBot.Browser.Tests.Cases;
using Microsoft.Playwright;

namespace LiaisonBot.Browser.Tests.Secretaries;

/// <summary>
/// What those do who look after a unit, on the real page in both languages, at a desk and on a phone (W1, D2, D3, R2): how it stands, a
/// collection round, the month's sheet, the summary. Every card fits the page, and the pictures are those of docs/status.md, rounds.md and papers.md.
/// </summary>
public sealed class SecretaryStoryPictureTests(OfficeHours office, Chromium chromium) : IClassFixture<OfficeHours>, IClassFixture<Chromium>
{
    [Fact]
    public async Task At_a_desk_a_branch_collects_and_hands_in_and_the_level_above_sees_figures()
    {
        var (branch, general, member) = (await OpenAsync("许佳怡", 900), await OpenAsync("魏建国", 900), await OpenAsync("方思齐", 900));

        await branch.Chat.SayAsync("解剖学党支部 情况");
        await branch.TakeAsync("总体情况", "status-desktop-branch.png");
        await branch.Chat.SayAsync("解剖学党支部 近六个月联系率");
        await branch.TakeAsync("应联系", "status-desktop-months.png");

        await branch.Chat.SayAsync("收集");
        await branch.Chat.PressAsync("意见建议收集", "开始一轮收集");
        await branch.Chat.PressAsync("开始一轮收集", "开始收集");
        await branch.HearAsync("收集已开始");
        await member.Chat.PressAsync("支部开始收集意见建议", "逐位回答");
        await member.TakeAsync("同事们有什么要反映", "round-desktop-1-ask.png");
        await ChooseAsync(member.Chat.Card("同事们有什么要反映"), "有反映");
        await member.Chat.PressAsync("同事们有什么要反映", "保存");
        await member.TakeAsync("回答已保存", "round-desktop-2-saved.png");
        await branch.Chat.SayAsync("收集");
        await branch.Chat.PressAsync("正在进行", "查看");
        await branch.TakeAsync("应问", "round-desktop-3-branch.png");

        await branch.Chat.SayAsync("联系结对情况表");
        await (await branch.HearAsync("查看哪个单位的")).Locator("select").SelectOptionAsync(new SelectOptionValue { Label = "解剖学党支部" });
        await branch.Chat.PressAsync("查看哪个单位的", "打开");
        await branch.TakeAsync("草稿，数字随记录更新", "sheet-desktop-1-draft.png");
        await branch.Chat.PressAsync("草稿，数字随记录更新", "提交");
        await branch.TakeAsync("已提交，内容不再变动", "sheet-desktop-2-handed-in.png");
        await general.Chat.SayAsync("联系结对情况表");
        await general.TakeAsync("已提交 1 个", "sheet-desktop-3-above.png");
        AssertQuiet(branch, general, member);
    }

    [Fact]
    public async Task On_a_phone_the_committee_asks_and_looks_further()
    {
        var committee = await OpenAsync("顾明远", 320);
        await committee.Chat.SayAsync("情况");
        await committee.TakeAsync("总体情况", "status-phone-committee.png");
        await committee.Chat.SayAsync("哪些支部本月联系率低于80%");
        await committee.TakeAsync("符合条件的单位", "status-phone-branches.png");
        await committee.Chat.SayAsync("谁的联系率最高");
        await committee.HearAsync("不给人和单位排名次");

        var branch = await OpenAsync("罗一鸣", 320);
        await branch.Chat.SayAsync("小结");
        await branch.TakeAsync("草稿，数字随记录更新", "summary-phone-draft.png");
        await branch.Chat.SayAsync("收集");
        await branch.Chat.PressAsync("意见建议收集", "开始一轮收集");
        await branch.TakeAsync("开始一轮收集", "round-phone-form.png");
        AssertQuiet(committee, branch);
    }

    [Fact]
    public async Task In_English_at_a_desk_and_on_a_phone()
    {
        var desk = await OpenAsync("林秋实", 900);
        await desk.Chat.SayAsync("English");
        await desk.Chat.PressAsync("设置", "保存");
        await desk.Chat.Page.Locator("html[lang=en]").WaitForAsync();
        await desk.Chat.SayAsync("status");
        await desk.TakeAsync("How things stand", "status-en-desktop.png");
        await desk.Chat.SayAsync("collect");
        await desk.HearAsync("Collection rounds");
        await desk.Chat.SayAsync("summary");
        await desk.TakeAsync("Draft: its figures follow the records", "summary-en-desktop.png");

        var phone = await OpenAsync("Helen Zhu", 320);
        await phone.Chat.SayAsync("status");
        await phone.TakeAsync("How I stand", "status-en-phone.png");
        AssertQuiet(desk, phone);
    }

    private static Task ChooseAsync(ILocator card, string finding) => card.GetByLabel(finding).First.CheckAsync();

    private Task<CaseChat> OpenAsync(string name, int width) => CaseChat.BeginAsync(chromium, office.Address, name, width);

    private static void AssertQuiet(params CaseChat[] chats)
    {
        foreach (var one in chats)
            one.Chat.AssertQuiet();
    }
}
