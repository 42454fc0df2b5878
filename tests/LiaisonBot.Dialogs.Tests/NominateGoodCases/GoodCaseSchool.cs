using LiaisonBot.Data.Audit;
using LiaisonBot.Data.GoodCases;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.NominateGoodCases;

/// <summary>
/// 凌晓 of 药理支部 is the friend of 陈思远, and 方远 of 沈知秋, who does not use the bot. 林书琴 is the branch's secretary, 何文清 the general
/// branch's, 周立 the committee's. It is Wednesday, 15 April 2026.
/// </summary>
internal sealed class GoodCaseSchool : IAsyncDisposable
{
    public const string Text = "一年来每月一起改教案，教学竞赛获二等奖";

    private GoodCaseSchool(School school) => School = school;

    public School School { get; }

    public Person Ling { get; private set; } = null!;

    public Person Chen { get; private set; } = null!;

    public Pairing Pairing { get; private set; } = null!;

    public Pairing Other { get; private set; } = null!;

    public Chat Member { get; private set; } = null!;

    public Chat Colleague { get; private set; } = null!;

    public Chat Secretary { get; private set; } = null!;

    public Chat General { get; private set; } = null!;

    public Chat Committee { get; private set; } = null!;

    public static async Task<GoodCaseSchool> OpenAsync(Engine engine = Engine.Sqlite)
    {
        var made = new GoodCaseSchool(await School.OpenAsync(engine));
        var school = made.School;
        (made.Ling, made.Chen) = (await school.MemberAsync("凌晓"), await school.ColleagueAsync("陈思远"));
        made.Pairing = await school.PairAsync(made.Ling, made.Chen);
        made.Other = await school.PairAsync(await school.MemberAsync("方远"), await school.ColleagueAsync("沈知秋"));
        (made.Member, made.Colleague, made.Secretary) = (school.ChatOf(made.Ling), school.ChatOf(made.Chen), school.ChatOf(school.Lin));
        made.General = school.ChatOf(await school.MemberAsync("何文清", school.GeneralBranch, Role.Secretary));
        made.Committee = school.ChatOf(await school.MemberAsync("周立", await made.CommitteeUnitAsync(), Role.Secretary));
        foreach (var chat in new[] { made.Member, made.Colleague, made.Secretary })
        {
            await chat.JoinAsync();
            await chat.HearAsync();
        }

        return made;
    }

    /// <summary>凌晓 nominates the pairing with 陈思远; by that they have agreed themselves.</summary>
    public async Task NominateAsync(string text = Text)
    {
        await Member.SayAsync("典型");
        await Member.PressAsync("提名");
        await Member.PressAsync("提交", ("Text", text));
        Member.Expect("提名已提交");
    }

    /// <summary>The same, and 陈思远 agrees.</summary>
    public async Task AgreedAsync()
    {
        await NominateAsync();
        await Colleague.HearAsync();
        await Colleague.PressAsync("同意");
        Colleague.Expect("您已同意");
    }

    /// <summary>林书琴 nominates 方远 and 沈知秋.</summary>
    public async Task NominateOtherAsync()
    {
        await Secretary.SayAsync("典型");
        await Secretary.PressAsync("提名");
        await Secretary.PressAsync("提交", ("Pairing", $"{Other.Id}"), ("Text", Text));
        Secretary.Expect("提名已提交");
    }

    public async Task<GoodCase> GoodCaseAsync()
    {
        await using var db = School.Store.Read();
        return await db.GoodCases.AsNoTracking().OrderByDescending(one => one.Id).FirstAsync();
    }

    public async Task<int> CountAsync()
    {
        await using var db = School.Store.Read();
        return await db.GoodCases.CountAsync();
    }

    public async Task<IReadOnlyList<string>> AuditedAsync()
    {
        await using var db = School.Store.Read();
        return await db.Set<AuditEntry>().Where(entry => entry.Action.StartsWith("goodcase")).OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync();
    }

    public async Task<IReadOnlyList<OutboxMessage>> NudgesAsync()
    {
        await using var db = School.Store.Read();
        return await db.Set<OutboxMessage>().Include(one => one.Conversation).Where(one => one.Class == OutboxClass.Nudge).OrderBy(one => one.Id).ToListAsync();
    }

    public ValueTask DisposeAsync() => School.DisposeAsync();

    private async Task<Unit> CommitteeUnitAsync()
    {
        await using var db = School.Store.Read();
        return await db.Units.SingleAsync(unit => unit.Kind == UnitKind.Committee);
    }
}
