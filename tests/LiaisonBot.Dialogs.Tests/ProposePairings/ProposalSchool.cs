using LiaisonBot.Data.Audit;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Proposals;
using LiaisonBot.Data.Wishes;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.ProposePairings;

/// <summary>
/// 凌晓 and 方远 are members of 药理支部, whose secretary is 林书琴; 陈思远 is a colleague there, and so is 沈知秋, who does not use the bot. Nobody
/// is paired. It is Wednesday, 15 April 2026.
/// </summary>
internal sealed class ProposalSchool : IAsyncDisposable
{
    private ProposalSchool(School school) => School = school;

    public School School { get; }

    public Person Ling { get; private set; } = null!;

    public Person Fang { get; private set; } = null!;

    public Person Chen { get; private set; } = null!;

    public Person Shen { get; private set; } = null!;

    public Chat Member { get; private set; } = null!;

    public Chat OtherMember { get; private set; } = null!;

    public Chat Colleague { get; private set; } = null!;

    public Chat Secretary { get; private set; } = null!;

    public static async Task<ProposalSchool> OpenAsync(Engine engine = Engine.Sqlite)
    {
        var made = new ProposalSchool(await School.OpenAsync(engine));
        var school = made.School;
        (made.Ling, made.Fang) = (await school.MemberAsync("凌晓"), await school.MemberAsync("方远"));
        (made.Chen, made.Shen) = (await school.ColleagueAsync("陈思远"), await school.ColleagueAsync("沈知秋"));
        (made.Member, made.OtherMember) = (await made.ChatAsync(made.Ling), await made.ChatAsync(made.Fang));
        (made.Colleague, made.Secretary) = (await made.ChatAsync(made.Chen), await made.ChatAsync(school.Lin));
        return made;
    }

    public async Task<Chat> ChatAsync(Person person)
    {
        var chat = School.ChatOf(person);
        await chat.JoinAsync();
        await chat.HearAsync();
        return chat;
    }

    /// <summary>凌晓 proposes 陈思远.</summary>
    public async Task ProposeAsync()
    {
        await Member.SayAsync("提议结对 陈思远");
        await Member.PressAsync("提交");
        Member.Expect("已提交，正在征求意见").Expect("等待答复：陈思远");
    }

    /// <summary>凌晓 is paired with 陈思远 by a proposal, and everybody has heard of it.</summary>
    public async Task<Pairing> PairedAsync()
    {
        await ProposeAsync();
        await (await Colleague.HearAsync()).PressAsync("同意");
        await (await Secretary.HearAsync()).PressAsync("同意");
        Secretary.Expect("结对成功");
        await Member.HearAsync();
        await Colleague.HearAsync();
        return Assert.Single(await PairingsAsync());
    }

    public async Task<Proposal> ProposalAsync()
    {
        await using var db = School.Store.Read();
        return await db.Proposals.AsNoTracking().OrderByDescending(one => one.Id).FirstAsync();
    }

    public async Task<int> CountAsync()
    {
        await using var db = School.Store.Read();
        return await db.Proposals.CountAsync();
    }

    public async Task<IReadOnlyList<Pairing>> PairingsAsync()
    {
        await using var db = School.Store.Read();
        return await db.Pairings.AsNoTracking().OrderBy(pairing => pairing.Id).ToListAsync();
    }

    public async Task<IReadOnlyList<FriendWish>> WishesAsync()
    {
        await using var db = School.Store.Read();
        return await db.FriendWishes.AsNoTracking().OrderBy(wish => wish.Id).ToListAsync();
    }

    public async Task<IReadOnlyList<string>> AuditedAsync()
    {
        await using var db = School.Store.Read();
        return await db.Set<AuditEntry>().OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync();
    }

    public ValueTask DisposeAsync() => School.DisposeAsync();
}
