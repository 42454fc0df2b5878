using LiaisonBot.Data.Cases;
using LiaisonBot.Dialogs.Tests.Conversing;

namespace LiaisonBot.Dialogs.Tests.ReportDifficulty;

/// <summary>Each with a clear answer, and nothing that was typed is lost.</summary>
public sealed class BadInputTests : ReportDifficultyTests
{
    [Fact]
    public async Task All_that_is_missing_is_said_in_one_round_and_the_rest_stays()
    {
        await PairAsync("王芳", "李明");
        await Chat.SayAsync("反映困难");

        await Chat.PressAsync("提交", ("Kind", ""), ("Urgency", ""), ("Travel", ""), ("Whom", Id("李明")));

        Chat.Expect("请选择类型").Expect("请选择类别").Expect("请写明是什么事").Expect("请选择缓急").Expect("请选择姓名可以让谁知道");
        Assert.Equal(Id("李明"), Chat.Last.Inputs["Whom"]);
        Assert.Empty(await CasesAsync());
    }

    [Theory]
    [InlineData(1001)]
    [InlineData(20_000)]
    public async Task A_text_that_is_too_long_comes_back_with_its_length_and_is_not_lost(int length)
    {
        await PairAsync("王芳");
        await Chat.SayAsync("反映困难");

        await Chat.PressAsync("提交", ("Category", "work"), ("Text", new string('字', length)));

        Chat.Expect($"现有 {length} 字");
        Assert.Equal(Math.Min(length, 3000), Chat.Last.Inputs["Text"].Length);
        Assert.Empty(await CasesAsync());
        await Chat.PressAsync("提交", ("Text", new string('字', 1000)));
        Chat.Expect("编号 2026-0001");
    }

    [Fact]
    public async Task A_very_long_sentence_opens_a_form_that_can_be_sent()
    {
        await PairAsync("王芳");

        await Chat.SayAsync("反映困难：" + new string('字', 20_000));

        Assert.Equal(200, Chat.Status);
        Assert.Equal(3000, Chat.Last.Inputs["Text"].Length);
        Chat.Expect("现有 20000 字，请精简到 1000 字以内");
    }

    [Fact]
    public async Task Somebody_who_is_not_my_colleague_or_no_longer_cannot_be_chosen()
    {
        await PairAsync("王芳", "李明");
        await EndAsync("李明");
        var stranger = await School.ColleagueAsync("赵小明");
        await Chat.SayAsync("反映困难");
        var form = Chat.Last;

        foreach (var id in new[] { Id("李明"), $"{stranger.Id}", "99999", "x", "own" })
        {
            await Chat.PressAsync(form, "提交", ("Whom", id), ("Category", "work"), ("Text", "需要调班"));
            Chat.Expect("不在您现在的结对名单中").ExpectNot("赵小明");
        }

        Assert.Empty(await CasesAsync());
    }

    [Fact]
    public async Task The_same_submission_delivered_three_times_with_new_ids_makes_one_case()
    {
        await PairAsync("王芳");
        await Chat.SayAsync("反映困难：王芳的设备坏了");
        var form = Chat.Last;
        await Chat.PressAsync(form, "提交", ("Category", "facilities"));

        for (var again = 0; again < 2; again++)
        {
            await Chat.PressAsync(form, "提交", ("Category", "facilities"));
            Chat.Expect("这份表已经提交过").Expect("事项 2026-0001").Expect("[撤回]");
        }

        Assert.Single(await CasesAsync());
    }

    [Fact]
    public async Task The_same_matter_from_another_form_is_not_raised_twice_until_the_first_has_ended()
    {
        await PairAsync("王芳");
        await RaiseAsync();
        await RaiseAsync();
        Chat.Expect("您已经反映过同样的事");
        Assert.Single(await CasesAsync());
        await Chat.PressAsync("撤回");

        await RaiseAsync();

        Chat.Expect("编号 2026-0002");
    }

    [Fact]
    public async Task Edited_and_forwarded_cards_do_nothing()
    {
        await PairAsync("王芳");
        await Chat.SayAsync("反映困难：王芳的设备坏了");
        var data = Chat.Last.DataOf("提交");
        (string, string)[] typed = [.. data, ("Kind", "difficulty"), ("Category", "work"), ("Text", "需要调班"), ("Urgency", "soon"), ("Travel", "upward")];

        (await Secretary.ForgeAsync("case.raise.1", typed)).Expect("已经不能用了");
        await Chat.ForgeAsync("case.raise.1", [("Kind", "difficulty"), ("Category", "work"), ("Text", "需要调班"), ("cardKey", "made-up")]);
        await Chat.ForgeAsync("case.raise.1", [.. typed.Select(pair => pair.Item1 == "Kind" ? ("Kind", "party") : pair)]);
        Chat.Expect("请选择类型");
        await Chat.ForgeAsync("case.raise.1", [.. typed.Select(pair => pair.Item1 == "Travel" ? ("Travel", "everywhere") : pair)]);
        Chat.Expect("请选择姓名可以让谁知道");

        Assert.Empty(await CasesAsync());
    }

    [Fact]
    public async Task A_colleague_cannot_report_in_somebody_elses_name()
    {
        await PairAsync("王芳", "李明");
        var colleague = School.ChatOf(Colleague("王芳"));
        await colleague.SayAsync("反映困难：宿舍太吵");

        await colleague.PressAsync("提交", ("Whom", Id("李明")), ("Category", "housing"));

        colleague.Expect("不在您现在的结对名单中");
        Assert.Empty(await CasesAsync());
    }

    [Fact]
    public async Task Text_changes_no_record_and_taking_back_is_withdrawing()
    {
        await PairAsync("王芳");
        await Chat.SayAsync("反映困难：王芳的设备坏了");
        Assert.Empty(await CasesAsync());
        await Chat.PressAsync("提交", ("Category", "facilities"));

        await Chat.PressAsync("撤回");

        Assert.Equal(CaseState.Withdrawn, Assert.Single(await CasesAsync()).State);
    }

    private async Task RaiseAsync()
    {
        await Chat.SayAsync("反映困难");
        await Chat.PressAsync("提交", ("Category", "work"), ("Text", "需要调班"));
    }
}
