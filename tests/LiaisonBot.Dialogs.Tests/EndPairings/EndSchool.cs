using LiaisonBot.Data.Audit;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Wishes;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.EndPairings;

/// <summary>凌晓 is the friend of 陈思远 since September; 方远 is another member of 药理支部, whose secretary is 林书琴. It is 15 April 2026.</summary>
internal sealed class EndSchool : IAsyncDisposable
{
    private EndSchool(School school) => School = school;

    public School School { get; }

    public Person Ling { get; private set; } = null!;

    public Person Fang { get; private set; } = null!;

    public Person Chen { get; private set; } = null!;

    public Pairing Pairing { get; private set; } = null!;

    public Chat Member { get; private set; } = null!;

    public Chat OtherMember { get; private set; } = null!;

    public Chat Colleague { get; private set; } = null!;

    public Chat Secretary { get; private set; } = null!;

    public static async Task<EndSchool> OpenAsync(Engine engine = Engine.Sqlite)
    {
        var made = new EndSchool(await School.OpenAsync(engine));
        var school = made.School;
        (made.Ling, made.Fang, made.Chen) = (await school.MemberAsync("凌晓"), await school.MemberAsync("方远"), await school.ColleagueAsync("陈思远"));
        made.Pairing = await school.PairAsync(made.Ling, made.Chen);
        (made.Member, made.OtherMember) = (await made.ChatAsync(made.Ling), await made.ChatAsync(made.Fang));
        (made.Colleague, made.Secretary) = (await made.ChatAsync(made.Chen), await made.ChatAsync(school.Lin));
        return made;
    }

    /// <summary>陈思远 changes to another friend.</summary>
    public async Task ChangeAsync()
    {
        await Colleague.SayAsync("我的结对");
        await Colleague.PressAsync("换一位");
        Colleague.Expect("您确定要结束与凌晓的结对").Expect("不用说明理由");
        await Colleague.PressAsync("换一位");
        Colleague.Expect("已经调整");
    }

    /// <summary>陈思远 pauses for so many months, this one among them.</summary>
    public async Task PauseAsync(int months)
    {
        await Colleague.ForgeAsync("pairing.pause.1", ("pairing", $"{Pairing.Id}"));
        await Colleague.PressAsync("暂停", ("Months", $"{months}"));
        Colleague.Expect("结对已暂停");
    }

    /// <summary>The branch does, and says why.</summary>
    public async Task PauseForTheBranchAsync(int months)
    {
        await Secretary.ForgeAsync("pairing.pause.1", ("pairing", $"{Pairing.Id}"));
        await Secretary.PressAsync("暂停", ("Months", $"{months}"), ("Reason", "党员出国访学"));
        Secretary.Expect("结对已暂停");
    }

    public async Task<Pairing> PairingAsync()
    {
        await using var db = School.Store.Read();
        return await db.Pairings.AsNoTracking().SingleAsync(pairing => pairing.Id == Pairing.Id);
    }

    public async Task<Pairing> LatestAsync()
    {
        await using var db = School.Store.Read();
        return await db.Pairings.AsNoTracking().OrderByDescending(pairing => pairing.Id).FirstAsync();
    }

    public async Task<IReadOnlyList<FriendWish>> WishesAsync()
    {
        await using var db = School.Store.Read();
        return await db.FriendWishes.Live().AsNoTracking().OrderBy(wish => wish.Id).ToListAsync();
    }

    public async Task<IReadOnlyList<ExcusedMonth>> PausedAsync()
    {
        await using var db = School.Store.Read();
        return await db.ExcusedMonths.AsNoTracking().Where(month => month.WithdrawnAt == null).OrderBy(month => month.Month).ToListAsync();
    }

    public async Task<IReadOnlyList<string>> AuditedAsync()
    {
        await using var db = School.Store.Read();
        return await db.Set<AuditEntry>().OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync();
    }

    public ValueTask DisposeAsync() => School.DisposeAsync();

    private async Task<Chat> ChatAsync(Person person)
    {
        var chat = School.ChatOf(person);
        await chat.JoinAsync();
        await chat.HearAsync();
        return chat;
    }
}
