using LiaisonBot.Data.Cases;
using LiaisonBot.Dialogs.Tests.Conversing;

namespace LiaisonBot.Dialogs.Tests.ReportDifficulty;

/// <summary>How far a name travels is decided when something is reported, and what may not travel is not even kept.</summary>
public sealed class NamesTests : ReportDifficultyTests
{
    [Theory]
    [InlineData("health")]
    [InlineData("family")]
    [InlineData("money")]
    public async Task A_sensitive_matter_needs_the_box_or_goes_without_the_name(string category)
    {
        await PairAsync("王芳", "李明");
        await Chat.SayAsync("反映困难：王芳家里老人住院，需要调班");

        await Chat.PressAsync("提交", ("Category", category));
        Chat.Expect("对方同意转达，请勾选").Expect("[不具名提交]");
        Assert.Empty(await CasesAsync());
        await Chat.PressAsync("不具名提交");
        Chat.Expect("内容里却写着“王芳”");
        Assert.Empty(await CasesAsync());
        await Chat.PressAsync("不具名提交", ("Text", "一位同事家里老人住院，需要调班"));

        Chat.Expect("编号 2026-0001").ExpectNot("王芳");
        Assert.Empty(Assert.Single(await CasesAsync()).Colleagues);
        await Secretary.HearAsync();
        Secretary.Expect("一位同事家里老人住院").ExpectNot("王芳");
    }

    [Fact]
    public async Task With_the_box_the_name_is_kept()
    {
        await PairAsync("王芳");
        await Chat.SayAsync("反映困难：王芳家里老人住院，需要调班");

        await Chat.PressAsync("提交", ("Category", "family"), ("Agreed", "true"));

        var one = Assert.Single(await CasesAsync());
        Assert.True(one.Agreed);
        Assert.Single(one.Colleagues);
    }

    [Fact]
    public async Task A_name_that_goes_nowhere_is_not_stored_at_all_and_may_not_stand_in_the_text()
    {
        await PairAsync("王芳");
        await Chat.SayAsync("反映困难：王芳的设备坏了");

        await Chat.PressAsync("提交", ("Category", "facilities"), ("Travel", "nowhere"));
        Chat.Expect("姓名不随事项转达");
        await Chat.PressAsync("提交", ("Text", "一台离心机坏了"));

        var one = Assert.Single(await CasesAsync());
        Assert.Empty(one.Colleagues);
        Assert.Equal(NameTravel.Nowhere, one.Travel);
    }

    [Fact]
    public async Task A_colleague_named_in_the_text_alone_is_to_be_chosen_so_that_the_name_can_be_kept_back()
    {
        await PairAsync("王芳", "李明");
        await Chat.SayAsync("反映困难：王芳和李明的设备坏了");
        Assert.Equal(2, Chat.Last.Inputs["Whom"].Split(',').Length);

        await Chat.PressAsync("提交", ("Category", "facilities"), ("Whom", Id("王芳")));

        Chat.Expect("内容里写着“李明”");
        Assert.Empty(await CasesAsync());
    }

    [Theory]
    [InlineData("branch", false)]
    [InlineData("upward", true)]
    public async Task In_every_list_of_the_next_rung_the_name_shows_only_if_it_may_go_there(string travel, bool shows)
    {
        await PairAsync("王芳");
        var general = School.ChatOf(await School.MemberAsync("何文清", School.GeneralBranch, Data.People.Role.Secretary));
        await general.JoinAsync();
        await Chat.SayAsync("反映困难：王芳的宿舍漏水");
        await Chat.PressAsync("提交", ("Category", "housing"), ("Travel", travel));
        await Secretary.HearAsync();
        await Secretary.PressAsync("上报", ("Text", "支部没有房源"));

        await general.HearAsync();
        Assert.Equal(shows, general.Replies.Any(reply => reply.Reads("王芳")));
        foreach (var words in new[] { "事项", "事项 2026-0001", "事项 住房" })
        {
            (await general.SayAsync(words)).Expect("的宿舍漏水");
            Assert.Equal(shows, general.Replies.Any(reply => reply.Reads("王芳")));
        }
    }
}
