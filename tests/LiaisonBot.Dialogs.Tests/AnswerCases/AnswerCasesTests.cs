using LiaisonBot.Data.Cases;
using LiaisonBot.Dialogs.Tests.Cases;
using LiaisonBot.Dialogs.Tests.Conversing;

namespace LiaisonBot.Dialogs.Tests.AnswerCases;

/// <summary>The way back: questions and answers reach whoever raised a case, who has the last word (D5).</summary>
public sealed class AnswerCasesTests
{
    [Fact]
    public async Task A_question_reaches_the_raiser_and_the_answer_returns_to_whoever_asked()
    {
        await using var play = await CasePlay.BeginAsync();
        await play.Secretary.HearAsync();
        await play.Secretary.PressAsync("办理");
        (await play.Raiser.HearAsync()).Expect("药理支部的林书琴已经开始办理");
        await CasePlay.WriteAsync(play.Secretary, "追问", "是几楼的宿舍？");
        (await play.Raiser.HearAsync()).Expect("请您补充").Expect("是几楼的宿舍？").Expect("办理时间暂停计算");
        await CasePlay.WriteAsync(play.Raiser, "回复", "三号楼三楼");
        play.Raiser.Expect("已转给办理的人");
        (await play.Secretary.HearAsync()).Expect("对方有新的回复").Expect("三号楼三楼").Expect("办理中");
        (await play.Deputy.HearAsync()).ExpectNot("三号楼三楼");
    }

    [Fact]
    public async Task The_answer_comes_back_and_is_confirmed()
    {
        await using var play = await CasePlay.BeginAsync();
        await play.Secretary.HearAsync();
        await CasePlay.WriteAsync(play.Secretary, "办结", "后勤今天已修好");
        (await play.Raiser.HearAsync()).Expect("已有答复").Expect("后勤今天已修好");
        await play.Raiser.PressAsync("确认解决");
        play.Raiser.Expect("已解决（已确认）");
        Assert.Equal(["我的事项"], play.Raiser.Last.Buttons);
        (await play.Secretary.HearAsync()).Expect("对方已确认解决");
        Assert.Equal(CaseState.ClosedConfirmed, (await play.OnlyAsync()).State);
    }

    [Fact]
    public async Task Not_solved_needs_why_comes_back_once_and_then_goes_up()
    {
        await using var play = await CasePlay.BeginAsync();
        await play.Secretary.HearAsync();
        await CasePlay.WriteAsync(play.Secretary, "办结", "已修好");
        await play.Raiser.HearAsync();
        await play.Raiser.PressAsync("仍未解决");
        play.Raiser.Expect("请先写几句话");
        await CasePlay.WriteAsync(play.Raiser, "仍未解决", "下雨又漏了");
        play.Raiser.Expect("已请药理支部继续办理");
        (await play.Secretary.HearAsync()).Expect("对方反馈仍未解决").Expect("下雨又漏了");
        await CasePlay.WriteAsync(play.Secretary, "办结", "又修了一次");
        await play.Raiser.HearAsync();
        await CasePlay.WriteAsync(play.Raiser, "仍未解决", "还是漏");
        play.Raiser.Expect("现由药学党总支办理");
        (await play.Secretary.HearAsync()).Expect("已转上一级办理");
        (await play.General.HearAsync()).Expect("还是漏");
        await CasePlay.WriteAsync(play.General, "办结", "整栋楼换了屋面");
        await play.Raiser.HearAsync();
        await play.Raiser.PressAsync("确认解决");
        play.Raiser.Expect("已解决（已确认）").Expect("更早的还有");
    }

    [Fact]
    public async Task What_cannot_be_solved_is_accepted_as_such_and_not_counted_as_solved()
    {
        await using var play = await CasePlay.BeginAsync();
        await play.Secretary.HearAsync();
        await CasePlay.WriteAsync(play.Secretary, "无法解决", "学校没有空余宿舍");
        await play.Raiser.HearAsync();
        play.Raiser.Expect("无法解决的理由").ExpectNot("[确认解决]");
        await play.Raiser.PressAsync("接受答复");
        play.Raiser.Expect("按“无法解决”办结");
        Assert.Equal(CaseState.ClosedNotSolvable, (await play.OnlyAsync()).State);
        (await play.Secretary.HearAsync()).Expect("对方已接受答复");
    }

    [Fact]
    public async Task It_is_withdrawn_before_an_answer_and_not_after()
    {
        await using var play = await CasePlay.BeginAsync();
        var first = play.Raiser.Last;
        await play.Secretary.HearAsync();
        await CasePlay.WriteAsync(play.Secretary, "办结", "已修好");
        await play.Raiser.PressAsync(first, "撤回");
        play.Raiser.Expect("刚刚已有答复").Expect("已修好");
        Assert.Equal(CaseState.Resolved, (await play.OnlyAsync()).State);

        await using var other = await CasePlay.BeginAsync();
        var card = other.Raiser.Last;
        await other.Raiser.PressAsync("撤回");
        other.Raiser.Expect("已撤回");
        foreach (var chat in new[] { other.Secretary, other.Deputy })
        {
            await chat.HearAsync();
            chat.Expect("对方已撤回");
        }

        await other.Secretary.PressAsync(other.Secretary.Replies[0], "办结", ("Text", "太晚"));
        other.Secretary.Expect("这件事已经结束").ExpectNot("[办结]");
        await other.Raiser.PressAsync(card, "撤回");
        other.Raiser.Expect("已撤回");
        Assert.Equal([CaseStep.Raised, CaseStep.Withdrawn], await other.StepsAsync());
    }

    [Fact]
    public async Task A_closed_case_takes_nothing_more()
    {
        await using var play = await CasePlay.BeginAsync();
        var first = play.Raiser.Last;
        await play.Secretary.HearAsync();
        var brought = play.Secretary.Last;
        await CasePlay.WriteAsync(play.Secretary, "办结", "已修好");
        var answered = (await play.Raiser.HearAsync()).Last;
        await play.Raiser.PressAsync("确认解决");
        await play.Raiser.PressAsync(first, "补充情况", ("Text", "又漏了"));
        play.Raiser.Expect("已经结束").Expect("又漏了");
        await play.Raiser.PressAsync(answered, "仍未解决", ("Text", "又漏了"));
        play.Raiser.Expect("已解决（已确认）");
        await play.Secretary.PressAsync(brought, "办理");
        play.Secretary.Expect("已解决（已确认）");
        Assert.Equal([CaseStep.Raised, CaseStep.Resolved, CaseStep.Confirmed], await play.StepsAsync());
    }

    [Fact]
    public async Task A_text_of_twenty_thousand_characters_is_refused_with_its_length_and_given_back_in_part()
    {
        await using var play = await CasePlay.BeginAsync();
        await play.Raiser.PressAsync("补充情况", ("Text", new string('长', 20_000)));
        play.Raiser.Expect("现有 20000 字");
        Assert.True(play.Raiser.Last.Size() < 28 * 1024);
        Assert.Equal([CaseStep.Raised], await play.StepsAsync());
    }

    [Fact]
    public async Task The_way_back_in_english()
    {
        await using var play = await CasePlay.BeginAsync(raise: false);
        await using (var db = play.School.Store.Read())
            await play.School.PreferEnglishAsync(db.People.Single(person => person.Name == "凌晓"));
        await play.Raiser.SayAsync("raise one");
        play.Raiser.Expect("Case 2026-0001").Expect("With 药理支部, to be answered by Wed, April 22");
        await play.Secretary.HearAsync();
        await CasePlay.WriteAsync(play.Secretary, "办结", "已修好");
        (await play.Raiser.HearAsync()).Expect("There is an answer").Expect("Answered, to be confirmed");
        await CasePlay.WriteAsync(play.Raiser, "Not solved", "It leaks again");
        play.Raiser.Expect("It is with 药理支部 again");
        await play.Raiser.PressAsync("Withdraw");
        play.Raiser.Expect("Withdrawn");
    }
}
