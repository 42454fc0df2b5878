using LiaisonBot.Data.Outbox;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.ProposePairings;

/// <summary>Cards stay in chats: whoever was asked for nothing hears so, and an old button says how it stands.</summary>
public sealed class OldCardTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task When_one_declines_the_other_hears_that_no_answer_is_needed(Engine engine)
    {
        await using var made = await ProposalSchool.OpenAsync(engine);
        await AssignAsync(made);
        var asked = (await made.Colleague.HearAsync()).Last;
        await (await made.Member.HearAsync()).PressAsync("不同意");
        (await made.Colleague.HearAsync()).Expect("结对申请不用答复了").Expect("凌晓 与 陈思远").Expect("这份结对申请不再办理，您不用答复了").ExpectNot("不同意").ExpectNot("没有结成");
        Assert.Empty(made.Colleague.Last.Buttons);
        (await made.Secretary.HearAsync()).Expect("结对没有结成");
        await made.Colleague.PressAsync(asked, "同意");
        made.Colleague.Expect("这份申请已经办结，这次没有改动").Expect("没有结成");
        Assert.Equal(["结对申请"], made.Colleague.Last.Buttons);
        Assert.Empty(await made.PairingsAsync());
        (await made.Member.HearAsync()).ExpectNothing();
    }

    [Fact]
    public async Task When_it_is_withdrawn_both_hear_so_in_English_as_well()
    {
        await using var made = await ProposalSchool.OpenAsync();
        await made.School.PreferEnglishAsync(made.Chen);
        await AssignAsync(made);
        var asked = (await made.Colleague.HearAsync()).Last;
        await made.Member.HearAsync();
        await made.Secretary.PressAsync("撤回");
        (await made.Colleague.HearAsync()).Expect("A pairing request needs no answer any more").Expect("you need not answer it");
        (await made.Member.HearAsync()).Expect("结对申请不用答复了");
        await made.Colleague.PressAsync(asked, "Decline");
        made.Colleague.Expect("This request is closed, and nothing was changed").Expect("Withdrawn");
    }

    [Fact]
    public async Task A_question_that_never_went_out_is_not_spoken_of()
    {
        await using var made = await ProposalSchool.OpenAsync();
        await AssignAsync(made);
        await (await made.Member.HearAsync()).PressAsync("不同意");
        (await made.Colleague.HearAsync()).ExpectNothing();
        await using var db = made.School.Store.Read();
        Assert.Equal(OutboxState.Withdrawn, await db.Proposals.Select(one => one.ColleagueNotice!.State).SingleAsync());
    }

    [Fact]
    public async Task To_record_an_agreement_that_is_there_or_can_be_given_says_so()
    {
        await using var made = await ProposalSchool.OpenAsync();
        await made.Member.SayAsync("提议结对 沈知秋");
        await made.Member.PressAsync("提交");
        var old = (await made.Secretary.HearAsync()).Last;
        var colleague = await made.ChatAsync(made.Shen);
        await made.Secretary.PressAsync(old, "登记同意", ("How", "当面谈过"));
        made.Secretary.Expect("沈知秋现在可以在这里自己答复，不用代为登记").Expect("没有改动").Expect("没有保存").Expect("当面谈过");
        await made.School.PreferEnglishAsync(made.School.Lin);
        await made.Secretary.PressAsync(old, "登记同意", ("How", "当面谈过"));
        made.Secretary.Expect("沈知秋 can answer here now").Expect("nothing was changed");

        await colleague.SayAsync("结对申请");
        await colleague.PressAsync("打开");
        await colleague.PressAsync("同意");
        await made.Secretary.PressAsync(old, "登记同意", ("How", "当面谈过"));
        made.Secretary.Expect("沈知秋 has agreed already, so there is nothing to record");
        Assert.Empty(await made.PairingsAsync());
        await made.Secretary.PressAsync(made.Secretary.Replies[^2], "Approve");
        await made.Secretary.PressAsync(old, "登记同意", ("How", "当面谈过"));
        made.Secretary.Expect("This request is closed").Expect("Paired");
        Assert.Null((await made.ProposalAsync()).AgreedHow);
    }

    [Fact]
    public async Task What_is_answered_before_has_nothing_to_do()
    {
        await using var made = await ProposalSchool.OpenAsync();
        await AssignAsync(made);
        var asked = (await made.Colleague.HearAsync()).Last;
        await made.Colleague.PressAsync(asked, "同意");
        await made.Colleague.PressAsync(asked, "不同意");
        made.Colleague.Expect("这一步不用再办，这次没有改动").Expect("等待答复：凌晓");
        await made.School.PreferEnglishAsync(made.Chen);
        await made.Colleague.PressAsync(asked, "同意");
        made.Colleague.Expect("There is nothing left to do in this step");
        Assert.True((await made.ProposalAsync()).IsOpen);
    }

    private static async Task AssignAsync(ProposalSchool made)
    {
        await made.Secretary.SayAsync("安排结对");
        await made.Secretary.PressAsync("提交", ("Member", $"{made.Ling.Id}"), ("Whom", $"{made.Chen.Id}"));
        made.Secretary.Expect("等待答复：凌晓、陈思远");
    }
}
