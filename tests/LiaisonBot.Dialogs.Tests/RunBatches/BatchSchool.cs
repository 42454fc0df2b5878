using LiaisonBot.Data.Audit;
using LiaisonBot.Data.Batches;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.RunBatches;

/// <summary>A school in which 药理支部 has two members and two young teachers, one of them high-level talent as well, and 药剂支部 a new hire.</summary>
internal sealed class BatchSchool : IAsyncDisposable
{
    private BatchSchool(School school) => School = school;

    public School School { get; }

    public Person Ling { get; private set; } = null!;

    public Person Chen { get; private set; } = null!;

    public Person Su { get; private set; } = null!;

    public Person He { get; private set; } = null!;

    public Person Above { get; private set; } = null!;

    /// <summary>The general branch's secretary, who opens batches.</summary>
    public Chat General { get; private set; } = null!;

    /// <summary>The branch's.</summary>
    public Chat Secretary { get; private set; } = null!;

    public static async Task<BatchSchool> OpenAsync(Engine engine = Engine.Sqlite)
    {
        var made = new BatchSchool(await School.OpenAsync(engine));
        var school = made.School;
        made.Above = await school.MemberAsync("许佳怡", school.GeneralBranch, Role.Secretary);
        made.Ling = await school.MemberAsync("凌晓");
        made.Su = await school.ColleagueAsync("苏婉清", null, Category.YoungTeacher);
        made.Chen = await school.ColleagueAsync("陈思远", null, Category.YoungTeacher, Category.HighLevelTalent);
        made.He = await school.ColleagueAsync("何启明", school.Pharmacy, Category.NewHire);
        await school.ColleagueAsync("马志强");
        made.General = school.ChatOf(made.Above);
        made.Secretary = school.ChatOf(school.Lin);
        return made;
    }

    /// <summary>The general branch opens the first batch.</summary>
    public async Task BeginAsync()
    {
        await General.SayAsync("结对批次");
        await General.PressAsync("开批次");
        await General.PressAsync("开批次");
    }

    /// <summary>The branch's secretary opens their part of it.</summary>
    public async Task<Chat> LookAsync()
    {
        await Secretary.SayAsync("结对批次");
        return await Secretary.PressAsync("查看");
    }

    public async Task<IReadOnlyList<Pairing>> PairingsAsync()
    {
        await using var db = School.Store.Read();
        return await db.Pairings.AsNoTracking().OrderBy(pairing => pairing.Id).ToListAsync();
    }

    public async Task<IReadOnlyList<BatchPair>> PairsAsync()
    {
        await using var db = School.Store.Read();
        return await db.BatchPairs.AsNoTracking().OrderBy(pair => pair.Id).ToListAsync();
    }

    public async Task<IEnumerable<string>> AuditedAsync()
    {
        await using var db = School.Store.Read();
        return await db.Set<AuditEntry>().Where(entry => entry.Action != "batch.read").OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync();
    }

    public ValueTask DisposeAsync() => School.DisposeAsync();
}
