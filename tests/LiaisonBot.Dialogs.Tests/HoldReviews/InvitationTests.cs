using LiaisonBot.Data.People;
using LiaisonBot.Data.Reviews;
using LiaisonBot.Dialogs.HoldReviews;
using LiaisonBot.Dialogs.Tests.Conversing;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.Tests.HoldReviews;

/// <summary>An invitation goes with the post, can be answered until the meeting, and an answer is to one day and hour.</summary>
public sealed class InvitationTests
{
    [Fact]
    public async Task Who_takes_a_post_over_is_invited_and_who_gave_it_up_is_no_guest_any_more()
    {
        await using var made = await ReviewSchool.CalledAsync("2026-04-22");
        var invitation = (await made.Lin.HearAsync()).Last;
        var next = made.School.ChatOf(await made.School.MemberAsync("孟楠", made.School.Pharmacology, Role.Secretary));
        await next.JoinAsync();
        await made.School.ChangeAsync(db => db.RoleHoldings.Single(holding => holding.PersonId == made.School.Lin.Id).To = made.School.Today.AddDays(-1));

        Assert.Equal(1, await InviteAsync(made));
        Assert.Equal(0, await InviteAsync(made));

        (await next.HearAsync()).Expect("邀请您参加小结会").Expect("2026年4月22日 14:30");
        await next.PressAsync("参加");
        next.Expect("您已答复：参加");
        await made.Lin.PressAsync(invitation, "参加");
        made.Lin.Expect("没有找到这次小结会");
        (await made.Lin.ForgeAsync("review.open.1", ("Source", "1"))).Expect("没有找到这次小结会").ExpectNot("行政楼");
        (await made.OpenReviewAsync()).Expect("邀请 2 人次：参加 1，不能参加 0，未答复 1").ExpectNot("林书琴");
        Assert.Contains("review.invite review:1", await made.AuditedAsync());
    }

    [Fact]
    public async Task A_change_of_post_that_is_known_for_the_day_of_the_meeting_counts()
    {
        await using var made = await ReviewSchool.OpenAsync();
        var next = await made.School.MemberAsync("孟楠", made.School.Pharmacology, Role.Secretary);
        await made.School.ChangeAsync(db =>
        {
            db.RoleHoldings.Single(holding => holding.PersonId == made.School.Lin.Id).To = new DateOnly(2026, 4, 20);
            db.RoleHoldings.Single(holding => holding.PersonId == next.Id).From = new DateOnly(2026, 4, 21);
        });

        await made.CallAsync("2026-04-22");

        Assert.Equal([made.School.Gao.Id, next.Id], (await made.AnswersAsync()).Select(one => one.Person));
    }

    [Fact]
    public async Task An_invitation_months_ahead_can_be_answered_until_the_meeting()
    {
        await using var made = await ReviewSchool.CalledAsync("2026-08-12");
        await made.Lin.HearAsync();
        made.School.Clock.Advance(TimeSpan.FromDays(110));

        await made.Lin.PressAsync("参加");

        made.Lin.Expect("您已答复：参加");
    }

    [Fact]
    public async Task A_guest_answers_from_the_review_as_well()
    {
        await using var made = await ReviewSchool.CalledAsync("2026-04-22");

        await made.OpenReviewAsync(made.Lin);
        await made.Lin.PressAsync("不能参加");

        made.Lin.Expect("您已答复：不能参加");
        (await made.OpenReviewAsync(made.Lin)).Expect("您已答复：不能参加");
        Assert.Equal(InvitationAnswer.Cannot, (await made.AnswersAsync())[0].Answer);
    }

    [Fact]
    public async Task An_answer_to_a_day_that_was_changed_since_is_asked_for_anew()
    {
        await using var made = await ReviewSchool.CalledAsync("2026-04-22");
        var invitation = (await made.Lin.HearAsync()).Last;
        await made.OpenReviewAsync();
        await made.Holder.PressAsync("改时间地点");
        await made.Holder.PressAsync("改时间地点", ("On", "2026-04-23"), ("At", "09:00"));

        await made.Lin.PressAsync(invitation, "参加");
        made.Lin.Expect("请重新答复").Expect("2026年4月23日 09:00").ExpectNot("您已答复");
        Assert.Equal(InvitationAnswer.None, (await made.AnswersAsync())[0].Answer);

        await made.Lin.PressAsync("参加");
        Assert.Equal(InvitationAnswer.Coming, (await made.AnswersAsync())[0].Answer);
    }

    [Fact]
    public async Task Who_cannot_come_is_told_to_whoever_holds_the_desk_by_then()
    {
        await using var made = await ReviewSchool.CalledAsync("2026-04-22");
        var next = made.School.ChatOf(await made.School.MemberAsync("周明", made.School.GeneralBranch, Role.Secretary));
        await next.JoinAsync();
        await made.School.ChangeAsync(db => db.RoleHoldings.Single(holding => holding.PersonId == made.He.Id).To = made.School.Today.AddDays(-1));
        await made.Lin.HearAsync();

        await made.Lin.PressAsync("不能参加");

        (await next.HearAsync()).Expect("有人不能参加小结会").Expect("林书琴（药理支部）");
        (await made.Holder.HearAsync()).ExpectNothing();
    }

    private static Task<int> InviteAsync(ReviewSchool made) => made.School.Services.GetRequiredService<ReviewTime>().InviteAsync(CancellationToken.None);
}
