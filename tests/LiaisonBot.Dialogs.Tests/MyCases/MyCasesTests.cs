using LiaisonBot.Data.Cases;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Preferences;
using LiaisonBot.Dialogs.Tests.Conversing;

namespace LiaisonBot.Dialogs.Tests.MyCases;

public sealed class MyCasesTests : IAsyncLifetime
{
    private School school = null!;
    private Person ling = null!;
    private Chat chat = null!;

    public async Task InitializeAsync()
    {
        school = await School.OpenAsync();
        ling = await school.MemberAsync("凌晓");
        chat = school.ChatOf(ling);
    }

    public Task DisposeAsync() => school.DisposeAsync().AsTask();

    [Fact]
    public async Task Whoever_raised_nothing_is_offered_to()
    {
        await chat.SayAsync("我的事项");

        chat.Expect("您还没有反映过事项").Expect("[反映困难]");
        await chat.PressAsync("反映困难");
        Assert.Contains("提交", chat.Last.Buttons);
    }

    [Fact]
    public async Task Each_case_says_how_it_stands_and_by_when_and_opens()
    {
        await ReportAsync("宿舍漏水");

        await chat.SayAsync("我的事项");

        chat.Expect("共 1 件").Expect("2026-0001").Expect("待办理").Expect("4月22日（周三）以前答复").Expect("宿舍漏水");
        await chat.PressAsync("打开 2026-0001");
        chat.Expect("事项 2026-0001").Expect("[撤回]");
        await chat.PressAsync("撤回");
        (await chat.SayAsync("我的事项")).Expect("已撤回");
    }

    [Fact]
    public async Task In_English()
    {
        await ReportAsync("宿舍漏水");
        await school.ChangeAsync(db => db.Add(new Preference { PersonId = ling.Id, Language = Locale.English }));

        await chat.SayAsync("my cases");

        chat.Expect("1 case").Expect("Waiting to be taken").Expect("to be answered by Wed, April 22");
        await chat.PressAsync("Open 2026-0001");
        chat.Expect("Case 2026-0001");
    }

    [Fact]
    public async Task What_waits_for_me_comes_first_and_many_come_in_pages()
    {
        for (var number = 1; number <= 7; number++)
            await ReportAsync($"第{number}件事");
        await school.ChangeAsync(db => db.Cases.Single(one => one.Serial == 1).State = CaseState.Resolved);
        await school.ChangeAsync(db => db.Cases.Single(one => one.Serial == 7).State = CaseState.Withdrawn);

        await chat.SayAsync("我的事项");

        chat.Expect("第 1/2 页").Expect("第1件事").Expect("已答复，待确认").ExpectNot("第7件事").ExpectNot("第2件事");
        await chat.PressAsync("下一页");
        chat.Expect("第2件事").Expect("第7件事").ExpectNot("第1件事");
    }

    [Fact]
    public async Task Nobody_elses_case_is_listed_or_opened()
    {
        await ReportAsync("宿舍漏水");
        var other = school.ChatOf(await school.MemberAsync("方远"));

        (await other.SayAsync("我的事项")).ExpectNot("宿舍漏水");

        (await other.ForgeAsync("case.mine.1", ("case", "2026-0001"))).Expect("没有找到这件事项").ExpectNot("宿舍漏水");
    }

    private async Task ReportAsync(string text)
    {
        await chat.SayAsync("反映困难");
        await chat.PressAsync("提交", ("Category", "housing"), ("Text", text));
        chat.Expect("已提交");
    }
}
