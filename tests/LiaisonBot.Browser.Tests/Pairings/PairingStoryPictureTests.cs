using LiaisonBot.Browser.Tests.Cases;
using LiaisonBot.Browser.Tests.WebChat;
using Microsoft.Playwright;

namespace LiaisonBot.Browser.Tests.Pairings;

/// <summary>
/// The first batch from its opening to the register that is filed, on the real page (P4, P5): the committee opens it, a branch looks at its pairs,
/// holds one, changes one and makes the others, both sides hear of it, the general branch files. The pictures are those of docs/pairing.md.
/// </summary>
public sealed class PairingStoryPictureTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task The_committee_opens_a_batch_a_branch_makes_its_pairs_and_the_register_is_filed()
    {
        await using var school = await SpringSchool.OpenAsync();
        var committee = await OpenAsync(school, "顾明远", 900);
        var branch = await OpenAsync(school, "林秋实", 900);
        var (member, colleague) = (await OpenAsync(school, "周若兰", 320), await OpenAsync(school, "苏婉清", 320));
        var general = await OpenAsync(school, "魏建国", 900);

        await committee.Chat.SayAsync("结对批次");
        await committee.Chat.PressAsync("今年没有现行的结对批次", "开批次");
        await committee.TakeAsync("开一个结对批次", "pairing-desktop-1-form.png");
        await committee.Chat.PressAsync("开一个结对批次", "开批次");
        await committee.TakeAsync("批次已开", "pairing-desktop-2-opened.png");

        await branch.TakeAsync("结对批次已开，请逐对查看", "pairing-desktop-told.png");
        await branch.Chat.SayAsync("结对建议");
        await branch.TakeAsync("以上只是建议", "pairing-desktop-3-suggested.png");
        await branch.Chat.PressAsync("结对批次已开，请逐对查看", "查看");
        await branch.TakeAsync("待完成", "pairing-desktop-4-branch.png");
        await PressAsync(branch, "待完成", "崔雨桐", "暂缓");
        await branch.HearAsync("已暂缓");
        await PressAsync(branch, "已暂缓", "苏婉清", "换人");
        await ChooseAsync(await branch.HearAsync("换一位党员"), "周若兰");
        await branch.TakeAsync("换一位党员", "pairing-desktop-5-change.png");
        await branch.Chat.PressAsync("换一位党员", "换成这位");
        await branch.TakeAsync("已换人", "pairing-desktop-6-changed.png");
        await branch.Chat.PressAsync("已换人", "完成这 2 对结对");
        await branch.TakeAsync("双方都会收到通知", "pairing-desktop-7-made.png");

        await member.TakeAsync("您有新的结对", "pairing-phone-member.png");
        await member.Chat.PressAsync("您有新的结对", "写结对计划");
        await member.HearAsync("我的结对");
        await colleague.TakeAsync("您有了一位联系人", "pairing-phone-colleague.png");
        await colleague.Chat.PressAsync("您有了一位联系人", "看看我的联系人");
        await colleague.HearAsync("周若兰");

        await committee.Chat.SayAsync("结对批次");
        await committee.Chat.PressAsync("2026-1 批次", "查看");
        await committee.TakeAsync("生理学党支部", "pairing-desktop-8-progress.png");
        await general.Chat.SayAsync("结对备案");
        await general.TakeAsync("还没有备案", "pairing-desktop-9-register.png");
        await general.Chat.PressAsync("还没有备案", "备案");
        await general.Chat.PressAsync("请确认备案内容", "确认备案");
        await general.TakeAsync("已备案，内容不再变动", "pairing-desktop-10-filed.png");
        await committee.Chat.SayAsync("结对备案");
        await committee.TakeAsync("第 1 次备案", "pairing-desktop-11-committee.png");
        AssertQuiet(committee, branch, member, colleague, general);
    }

    [Fact]
    public async Task In_English_and_on_a_phone()
    {
        await using var school = await SpringSchool.OpenAsync();
        var general = await OpenAsync(school, "Grace Tan", 320);
        var branch = await OpenAsync(school, "Daniel Koh", 320);
        var (member, colleague) = (await OpenAsync(school, "Helen Zhu", 900), await OpenAsync(school, "Maria Rossi", 900));

        await general.Chat.SayAsync("batch");
        await general.Chat.PressAsync("There is no batch in force this year", "Open a batch");
        await general.TakeAsync("Whose turn it is", "pairing-en-phone-1-form.png");
        await general.Chat.PressAsync("Whose turn it is", "Open the batch");
        await general.HearAsync("The batch is open");

        await branch.Chat.SayAsync("pair up");
        await branch.TakeAsync("These are suggestions", "pairing-en-phone-2-suggested.png");
        await branch.Chat.SayAsync("batch");
        await branch.Chat.PressAsync("Batches of pairings", "Open");
        await branch.TakeAsync("to be made", "pairing-en-phone-3-branch.png");
        await branch.Chat.PressAsync("to be made", "Make these 4 pairings");
        await branch.HearAsync("both sides are told");

        await member.TakeAsync("You have a new pairing", "pairing-en-member.png");
        await colleague.TakeAsync("You have a friend in the programme", "pairing-en-colleague.png");
        await general.Chat.SayAsync("file register");
        await general.Chat.PressAsync("Not filed yet", "File");
        await general.Chat.PressAsync("File this register?", "File it");
        await general.TakeAsync("It stays as it is", "pairing-en-phone-4-filed.png");
        AssertQuiet(general, branch, member, colleague);
    }

    /// <summary>A button of the pair of this colleague.</summary>
    private static Task PressAsync(CaseChat chat, string card, string colleague, string button) => ChatPage.Button(
        chat.Chat.Card(card).Locator(".ac-container").Filter(new() { HasText = $"→ {colleague}" }).Last, button).ClickAsync();

    private static async Task ChooseAsync(ILocator form, string member)
    {
        var choice = form.Locator("option").Filter(new() { HasText = member });
        await form.Locator("select").SelectOptionAsync(await choice.GetAttributeAsync("value") ?? "");
    }

    private Task<CaseChat> OpenAsync(SpringSchool school, string name, int width) => CaseChat.BeginAsync(chromium, school.Address, name, width);

    private static void AssertQuiet(params CaseChat[] chats)
    {
        foreach (var one in chats)
            one.Chat.AssertQuiet();
    }
}
