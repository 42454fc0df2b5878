using LiaisonBot.Data.Audit;
using LiaisonBot.Data.FollowUps;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Reviews;
using LiaisonBot.Dialogs.Tests.Conversing;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.HoldReviews;

/// <summary>药学党总支 on 15 April 2026: its secretary 何文清, and the secretaries of its branches, 林书琴 (药理支部) and 高远 (药剂支部).</summary>
internal sealed class ReviewSchool : IAsyncDisposable
{
    private ReviewSchool(School school) => School = school;

    public School School { get; }

    public Person He { get; private set; } = null!;

    /// <summary>何文清, who holds the review.</summary>
    public Chat Holder { get; private set; } = null!;

    public Chat Lin { get; private set; } = null!;

    public Chat Gao { get; private set; } = null!;

    public static async Task<ReviewSchool> OpenAsync()
    {
        var made = new ReviewSchool(await School.OpenAsync());
        var school = made.School;
        made.He = await school.MemberAsync("何文清", school.GeneralBranch, Role.Secretary);
        (made.Holder, made.Lin, made.Gao) = (school.ChatOf(made.He), school.ChatOf(school.Lin), school.ChatOf(school.Gao));
        foreach (var chat in new[] { made.Holder, made.Lin, made.Gao })
            await chat.JoinAsync();
        return made;
    }

    /// <summary>The same with a review called for that day.</summary>
    public static async Task<ReviewSchool> CalledAsync(string on = "2026-04-15")
    {
        var made = await OpenAsync();
        await made.CallAsync(on);
        return made;
    }

    public async Task CallAsync(string on)
    {
        await Holder.SayAsync("小结会");
        await Holder.PressAsync("召集小结会");
        await Holder.PressAsync("召集并邀请", ("On", on), ("At", "14:30"), ("Place", "行政楼 302"));
        Holder.Expect("小结会已召集");
    }

    public async Task<Chat> OpenReviewAsync(Chat? chat = null)
    {
        await (chat ?? Holder).SayAsync("小结会");
        return await (chat ?? Holder).PressAsync("打开");
    }

    public async Task DecideAsync(string what, string by = "2026-05-10")
    {
        await OpenReviewAsync();
        await Holder.PressAsync("记录决定");
        await Holder.PressAsync("保存", ("What", what), ("Whom", $"{School.Pharmacology.Id}:secretary"), ("By", by));
        Holder.Expect("决定已记录");
    }

    public async Task<Review> ReviewAsync()
    {
        await using var db = School.Store.Read();
        return await db.Reviews.AsNoTracking().OrderByDescending(review => review.Id).FirstAsync();
    }

    public async Task<IReadOnlyList<(long Person, InvitationAnswer Answer)>> AnswersAsync()
    {
        await using var db = School.Store.Read();
        return [.. (await db.ReviewInvitations.OrderBy(one => one.PersonId).ToListAsync()).Select(one => (one.PersonId, one.Answer))];
    }

    public async Task<IReadOnlyList<FollowUp>> DecisionsAsync()
    {
        await using var db = School.Store.Read();
        return await db.FollowUps.AsNoTracking().OrderBy(one => one.Id).ToListAsync();
    }

    public async Task<IReadOnlyList<string>> AuditedAsync()
    {
        await using var db = School.Store.Read();
        return await db.Set<AuditEntry>().OrderBy(entry => entry.Id).Select(entry => $"{entry.Action} {entry.Subject}").ToListAsync();
    }

    public async Task<OutboxMessage> LastMessageToAsync(Person person)
    {
        await using var db = School.Store.Read();
        return await db.Set<OutboxMessage>().AsNoTracking().Where(one => one.Conversation.PersonId == person.Id).OrderByDescending(one => one.Id).FirstAsync();
    }

    public ValueTask DisposeAsync() => School.DisposeAsync();
}
