using LiaisonBot.Data.Pairings;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;

namespace LiaisonBot.Dialogs.Tests.EndPairings;

/// <summary>An end is taken back as if it had never been, unless something has come of it meanwhile.</summary>
public sealed class UndoTests
{
    [Theory]
    [InlineData("合同到期：至 6 月底; until: June")]
    [InlineData(null)]
    public async Task A_last_day_to_come_and_its_reason_stand_again(string? reason)
    {
        await using var made = await EndSchool.OpenAsync();
        var last = new DateOnly(2026, 6, 30);
        await made.School.ChangeAsync(db =>
        {
            var pairing = db.Pairings.Single(one => one.Id == made.Pairing.Id);
            (pairing.EndedOn, pairing.EndReason) = (last, reason);
        });
        await made.ChangeAsync();
        Assert.Null((await made.PairingAsync()).EndReason);

        await made.Colleague.PressAsync("撤销");

        made.Colleague.Expect("已撤销");
        var pairing = await made.PairingAsync();
        Assert.Equal((last, reason, null, false), (pairing.EndedOn, pairing.EndReason, pairing.Ending, pairing.EndedInChat));
    }

    [Fact]
    public async Task The_longest_reason_of_a_roster_is_kept()
    {
        await using var made = await EndSchool.OpenAsync();
        var reason = string.Concat(Enumerable.Repeat("😀", Pairing.EndReasonLength));
        await made.School.ChangeAsync(db =>
        {
            var pairing = db.Pairings.Single(one => one.Id == made.Pairing.Id);
            (pairing.EndedOn, pairing.EndReason) = (new DateOnly(2026, 6, 30), reason);
        });
        await made.Member.SayAsync("我的结对");
        await made.Member.PressAsync("结束结对");
        await made.Member.PressAsync("结束结对", ("Reason", "即将调往其他校区"));
        await made.Member.PressAsync("撤销");
        Assert.Equal(reason, (await made.PairingAsync()).EndReason);
    }

    [Fact]
    public async Task Whose_places_were_filled_since_is_not_given_one_more()
    {
        await using var made = await EndSchool.OpenAsync();
        made.School.Programme.Pairing = made.School.Programme.Pairing with { Places = 1 };
        await made.School.PreferEnglishAsync(made.Chen);
        await made.Colleague.SayAsync("my pairings");
        await made.Colleague.PressAsync("Change friend");
        await made.Colleague.PressAsync("Change friend");
        var done = made.Colleague.Last;
        await made.School.PairAsync(made.Ling, await made.School.ColleagueAsync("沈知秋"), made.School.Today);

        await made.Colleague.SayAsync("my pairings");
        Assert.DoesNotContain("Undo", made.Colleague.Last.Buttons);
        await made.Colleague.PressAsync(done, "Undo");

        made.Colleague.Expect("It cannot be taken back any more").Expect("the member may have no place left").ExpectNot("沈知秋");
        Assert.Equal(made.School.Today, (await made.PairingAsync()).EndedOn);
    }

    [Fact]
    public async Task A_place_that_is_left_is_enough()
    {
        await using var made = await EndSchool.OpenAsync();
        made.School.Programme.Pairing = made.School.Programme.Pairing with { Places = 2 };
        await made.ChangeAsync();
        await made.School.PairAsync(made.Ling, await made.School.ColleagueAsync("沈知秋"), made.School.Today);
        await made.Colleague.PressAsync("撤销");
        made.Colleague.Expect("已撤销");
        Assert.Null((await made.PairingAsync()).EndedOn);
    }

    [Fact]
    public async Task More_pairings_than_places_that_stood_before_do_not_stand_in_the_way()
    {
        await using var made = await EndSchool.OpenAsync();
        made.School.Programme.Pairing = made.School.Programme.Pairing with { Places = 1 };
        await made.School.PairAsync(made.Ling, await made.School.ColleagueAsync("沈知秋"));
        await made.ChangeAsync();
        await made.Colleague.PressAsync("撤销");
        made.Colleague.Expect("已撤销");
        Assert.Null((await made.PairingAsync()).EndedOn);
    }

    [Fact]
    public async Task Whom_the_colleague_asked_meanwhile_is_not_asked_any_more()
    {
        await using var made = await EndSchool.OpenAsync();
        await EndAndAskAnotherAsync(made);
        await (await made.OtherMember.HearAsync()).PressAsync("同意");
        await made.Secretary.HearAsync();
        var approval = made.Secretary.Last;

        await made.Member.PressAsync("撤销");

        made.Member.Expect("已撤销").Expect("一切照旧").ExpectNot("申请").ExpectNot("方远");
        Assert.Contains((await made.Colleague.HearAsync()).Replies, reply => reply.Reads("结对没有结成") && reply.Reads("方远 与 陈思远"));
        (await made.OtherMember.HearAsync()).Expect("结对没有结成").ExpectNot("凌晓");
        await made.Secretary.PressAsync(approval, "同意");
        made.Secretary.Expect("已失效");
        Assert.Equal(made.Pairing.Id, (await made.LatestAsync()).Id);
        Assert.Contains("proposal.lapse", await made.AuditedAsync());
    }

    [Fact]
    public async Task Whoever_was_asked_meanwhile_and_has_not_answered_hears_that_no_answer_is_needed()
    {
        await using var made = await EndSchool.OpenAsync();
        await EndAndAskAnotherAsync(made);
        await made.OtherMember.HearAsync();
        await made.Member.PressAsync("撤销");
        (await made.OtherMember.HearAsync()).Expect("结对申请不用答复了").Expect("方远 与 陈思远").ExpectNot("没有结成").ExpectNot("凌晓");

        await made.School.PreferEnglishAsync(made.Fang);
        await EndAndAskAnotherAsync(made);
        await made.OtherMember.HearAsync();
        await made.Member.PressAsync("撤销");
        (await made.OtherMember.HearAsync()).Expect("A pairing request needs no answer any more").Expect("you need not answer it");
    }

    [Fact]
    public async Task Who_asked_another_reads_what_becomes_of_that()
    {
        await using var made = await EndSchool.OpenAsync();
        await made.School.PreferEnglishAsync(made.Chen);
        await made.School.PreferEnglishAsync(made.Fang);
        await made.Colleague.SayAsync("my pairings");
        await made.Colleague.PressAsync("Change friend");
        await made.Colleague.PressAsync("Change friend");
        var done = made.Colleague.Last;
        await made.Colleague.SayAsync("ask for a friend 方远");
        await made.Colleague.PressAsync("Submit");
        made.Colleague.Expect("Waiting for an answer from 方远");

        await made.Colleague.PressAsync(done, "Undo");

        made.Colleague.Expect("The pairing goes on as it was. Another request that was still open is closed");
        (await made.OtherMember.HearAsync()).ExpectNothing();
        Assert.Null((await made.PairingAsync()).EndedOn);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Undone_and_approved_at_once_the_colleague_has_one_friend(Engine engine)
    {
        await using var made = await EndSchool.OpenAsync(engine);
        await EndAndAskAnotherAsync(made);
        await (await made.OtherMember.HearAsync()).PressAsync("同意");
        await made.Secretary.HearAsync();

        await Task.WhenAll(Task.Run(() => made.Member.PressAsync("撤销")), Task.Run(() => made.Secretary.PressAsync("同意")));

        await using var db = made.School.Store.Read();
        Assert.Single(db.Pairings.OfColleague(made.Chen.Id).LastingAfter(made.School.Today));
    }

    /// <summary>凌晓 ends the pairing, and 陈思远 asks 方远.</summary>
    private static async Task EndAndAskAnotherAsync(EndSchool made)
    {
        await made.Member.SayAsync("我的结对");
        await made.Member.PressAsync("结束结对");
        await made.Member.PressAsync("结束结对", ("Reason", "即将调往其他校区"));
        await made.Colleague.SayAsync("申请联系人 方远");
        await made.Colleague.PressAsync("提交");
        made.Colleague.Expect("等待答复：方远");
    }
}
