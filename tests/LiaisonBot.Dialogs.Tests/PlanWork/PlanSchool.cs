using LiaisonBot.Data.Audit;
using LiaisonBot.Data.FollowUps;
using LiaisonBot.Data.People;
using LiaisonBot.Data.WorkPlans;
using LiaisonBot.Dialogs.Tests.Conversing;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.PlanWork;

/// <summary>药理支部 on 15 April 2026: the secretary 林书琴, the member 凌晓, and 何文清, secretary of the general branch above.</summary>
internal sealed class PlanSchool : IAsyncDisposable
{
    private PlanSchool(School school) => School = school;

    public School School { get; }

    public Person Ling { get; private set; } = null!;

    public Chat Secretary { get; private set; } = null!;

    public Chat Member { get; private set; } = null!;

    public Chat General { get; private set; } = null!;

    public static async Task<PlanSchool> OpenAsync()
    {
        var made = new PlanSchool(await School.OpenAsync());
        var school = made.School;
        made.Ling = await school.MemberAsync("凌晓");
        (made.Secretary, made.Member) = (school.ChatOf(school.Lin), school.ChatOf(made.Ling));
        made.General = school.ChatOf(await school.MemberAsync("何文清", school.GeneralBranch, Role.Secretary));
        await made.Member.JoinAsync();
        await made.General.JoinAsync();
        return made;
    }

    /// <summary>The same with a plan of one step, which is 凌晓's to do by 15 June.</summary>
    public static async Task<PlanSchool> PlannedAsync()
    {
        var made = await OpenAsync();
        await made.BeginAsync();
        await made.AddAsync("走访新入职教师", $"{made.School.Pharmacology.Id}:{made.Ling.Id}", "2026-06-15");
        return made;
    }

    public async Task BeginAsync(string aims = "结对全覆盖")
    {
        await Secretary.SayAsync("工作计划");
        await Secretary.PressAsync("制定计划");
        await Secretary.PressAsync("保存", ("Aims", aims));
        Secretary.Expect("目标已保存");
    }

    public async Task AddAsync(string what, string whom, string by)
    {
        await Secretary.PressAsync("添加一项");
        await Secretary.PressAsync("保存", ("What", what), ("Whom", whom), ("By", by));
    }

    /// <summary>The step's own card.</summary>
    public async Task OpenStepAsync()
    {
        await Secretary.SayAsync("工作计划");
        await Secretary.PressAsync("打开");
    }

    public async Task<IReadOnlyList<FollowUp>> StepsAsync()
    {
        await using var db = School.Store.Read();
        return await db.FollowUps.AsNoTracking().OrderBy(one => one.Id).ToListAsync();
    }

    public async Task<IReadOnlyList<WorkPlan>> PlansAsync()
    {
        await using var db = School.Store.Read();
        return await db.WorkPlans.AsNoTracking().OrderBy(one => one.Id).ToListAsync();
    }

    public async Task<IReadOnlyList<string>> AuditedAsync()
    {
        await using var db = School.Store.Read();
        return await db.Set<AuditEntry>().OrderBy(entry => entry.Id).Select(entry => $"{entry.Action} {entry.Subject}").ToListAsync();
    }

    public ValueTask DisposeAsync() => School.DisposeAsync();
}
