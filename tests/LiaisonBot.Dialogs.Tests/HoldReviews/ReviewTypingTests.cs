using LiaisonBot.Data.People;

namespace LiaisonBot.Dialogs.Tests.HoldReviews;

/// <summary>What is typed into a review's form is not lost on the way elsewhere, or when somebody else was faster.</summary>
public sealed class ReviewTypingTests
{
    [Theory]
    [InlineData("记录决定")]
    [InlineData("改时间地点")]
    public async Task What_is_typed_is_there_again_on_the_way_back(string elsewhere)
    {
        await using var made = await ReviewSchool.CalledAsync();
        await made.OpenReviewAsync();
        await made.Holder.PressAsync(elsewhere, ("Agenda", "一、通报进展"), ("Problems", "月末集中联系偏多"), ("Reason", "与教学检查冲突"));

        await made.Holder.PressAsync("返回");

        made.Holder.Expect("写了还没有保存的内容");
        Assert.Equal(("一、通报进展", "月末集中联系偏多", "与教学检查冲突"), (made.Holder.Last.Inputs["Agenda"], made.Holder.Last.Inputs["Problems"], made.Holder.Last.Inputs["Reason"]));
        Assert.Equal("", (await made.ReviewAsync()).Problems);
        await made.Holder.PressAsync("保存");
        Assert.Equal("月末集中联系偏多", (await made.ReviewAsync()).Problems);
        (await made.OpenReviewAsync()).ExpectNot("写了还没有保存的内容");
    }

    [Fact]
    public async Task What_is_typed_is_there_again_after_a_decision_was_looked_at()
    {
        await using var made = await ReviewSchool.CalledAsync();
        await made.DecideAsync("核对超期事项");
        await made.OpenReviewAsync();
        await made.Holder.PressAsync("打开", ("Problems", "月末集中联系偏多"));
        made.Holder.Expect("核对超期事项");

        await made.Holder.PressAsync("查看小结会");

        made.Holder.Expect("写了还没有保存的内容");
        Assert.Equal("月末集中联系偏多", made.Holder.Last.Inputs["Problems"]);
    }

    [Fact]
    public async Task The_agenda_drafted_anew_keeps_the_problems_and_gives_the_typed_agenda_back()
    {
        await using var made = await ReviewSchool.CalledAsync();
        await made.OpenReviewAsync();

        await made.Holder.PressAsync("重新起草议程", ("Agenda", "一、通报进展"), ("Problems", "月末集中联系偏多"));

        made.Holder.Expect("议程已按最新数据重新起草").Expect("您刚才写的没有保存").Expect("一、通报进展");
        Assert.Equal("月末集中联系偏多", made.Holder.Replies[0].Inputs["Problems"]);
    }

    [Fact]
    public async Task When_somebody_else_closed_it_what_was_typed_comes_back_to_be_copied()
    {
        await using var made = await ReviewSchool.CalledAsync();
        var deputy = made.School.ChatOf(await made.School.MemberAsync("方远", made.School.GeneralBranch, Role.DeputySecretary));
        var form = (await made.OpenReviewAsync(deputy)).Last;
        await deputy.PressAsync("记录决定", ("Problems", "材料报送不及时"));
        var decision = deputy.Last;
        await made.OpenReviewAsync();
        await made.Holder.PressAsync("结束并定稿", ("Problems", "月末集中联系偏多"));

        await deputy.PressAsync(form, "保存", ("Problems", "例会记录不全"));
        deputy.Expect("这次小结会已经结束或取消").Expect("您刚才写的没有保存").Expect("例会记录不全");
        await deputy.PressAsync(decision, "保存", ("What", "下周补报材料"));
        deputy.Expect("这次小结会已经结束或取消").Expect("下周补报材料");

        await made.OpenReviewAsync(deputy);
        deputy.Expect("您刚才写的没有保存").Expect("材料报送不及时");
        (await made.OpenReviewAsync(deputy)).ExpectNot("材料报送不及时");
        Assert.Equal("月末集中联系偏多", (await made.ReviewAsync()).Problems);
    }

    [Fact]
    public async Task Called_off_it_gives_back_what_was_typed_beside_the_reason()
    {
        await using var made = await ReviewSchool.CalledAsync("2026-04-22");
        await made.OpenReviewAsync();

        await made.Holder.PressAsync("取消小结会", ("Reason", "与教学检查冲突"), ("Problems", "月末集中联系偏多"));

        made.Holder.Expect("小结会已取消").Expect("您刚才写的没有保存").Expect("月末集中联系偏多");
    }
}
