using LiaisonBot.Data;
using LiaisonBot.Data.Cases;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Testing.Proofs.Cases;

/// <summary>Where the cases of a sequence are kept: in memory, to try the rules, or in a database, to try what is stored as well.</summary>
internal interface ICaseShelf
{
    Task AddAsync(Func<Case> make, Func<Case, IReadOnlyList<CaseEvent>> begin);

    Task<CaseRefusal?> ActAsync(int place, Func<Case, CaseResult> act);

    /// <param name="day">The day that begins.</param>
    /// <param name="all">Whether every case may have something to do, or only those whose time has come.</param>
    /// <param name="pass">What time does.</param>
    Task PassAsync(DateOnly day, bool all, Func<Case, IReadOnlyList<CaseEvent>> pass);

    Task<IReadOnlyList<KeptCase>> ReadAsync();
}

/// <summary>A case with its whole history.</summary>
internal sealed record KeptCase(Case Case, IReadOnlyList<CaseEvent> Lines);

/// <summary>The rules alone.</summary>
internal sealed class CasesInMemory : ICaseShelf
{
    private readonly List<KeptCase> cases = [];

    public Task AddAsync(Func<Case> make, Func<Case, IReadOnlyList<CaseEvent>> begin)
    {
        var one = make();
        cases.Add(new KeptCase(one, begin(one)));
        return Task.CompletedTask;
    }

    public Task<CaseRefusal?> ActAsync(int place, Func<Case, CaseResult> act)
    {
        var result = act(cases[place].Case);
        Add(place, result.Events);
        return Task.FromResult(result.Refusal);
    }

    public Task PassAsync(DateOnly day, bool all, Func<Case, IReadOnlyList<CaseEvent>> pass)
    {
        for (var place = 0; place < cases.Count; place++)
            Add(place, pass(cases[place].Case));
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<KeptCase>> ReadAsync() => Task.FromResult<IReadOnlyList<KeptCase>>(cases);

    private void Add(int place, IReadOnlyList<CaseEvent> lines) => cases[place] = cases[place] with { Lines = [.. cases[place].Lines, .. lines] };
}

/// <summary>Each step on a snapshot of its own, decided again when its commit meets another's, as turns are.</summary>
internal sealed class CasesInStore(LiaisonStore store) : ICaseShelf
{
    private readonly List<long> ids = [];

    /// <summary>The people and units that cases refer to.</summary>
    public static async Task PrepareAsync(LiaisonStore store)
    {
        await using var db = store.OpenAlone();
        db.AddRange(CaseSchool.Rows);
        db.AddRange(Enumerable.Range(1, CaseSchool.People).Select(id => new Person { Id = id, StaffNo = $"{id}", Name = $"P{id}" }));
        await db.SaveChangesAsync();
    }

    public async Task AddAsync(Func<Case> make, Func<Case, IReadOnlyList<CaseEvent>> begin)
    {
        Case one = null!;
        await CommitAsync(async db =>
        {
            one = make();
            var number = await CaseNumber.NextAsync(db, one.Year, CancellationToken.None);
            one.Serial = number.Serial;
            db.AddRange(begin(one));
            return true;
        });
        ids.Add(one.Id);
    }

    public async Task<CaseRefusal?> ActAsync(int place, Func<Case, CaseResult> act)
    {
        CaseRefusal? refusal = null;
        await CommitAsync(async db =>
        {
            var result = act(await db.Cases.Whole().SingleAsync(one => one.Id == ids[place]));
            db.AddRange(result.Events);
            refusal = result.Refusal;
            return refusal is null;
        });
        return refusal;
    }

    public Task PassAsync(DateOnly day, bool all, Func<Case, IReadOnlyList<CaseEvent>> pass) => CommitAsync(async db =>
    {
        var mine = db.Cases.Whole().Where(one => ids.Contains(one.Id));
        var due = await (all ? mine : mine.DueBy(day)).ToListAsync();
        var lines = due.SelectMany(pass).ToList();
        db.AddRange(lines);
        return lines.Count > 0;
    });

    public async Task<IReadOnlyList<KeptCase>> ReadAsync()
    {
        await using var db = store.Read();
        var cases = await db.Cases.AsNoTracking().Whole().Where(one => ids.Contains(one.Id)).ToListAsync();
        var lines = await db.CaseEvents.AsNoTracking().Where(line => ids.Contains(line.CaseId)).OrderBy(line => line.Id).ToListAsync();
        return [.. cases.OrderBy(one => ids.IndexOf(one.Id)).Select(one => new KeptCase(one, [.. lines.Where(line => line.CaseId == one.Id)]))];
    }

    /// <summary>Tried until it is committed: a number that somebody else took first is taken anew.</summary>
    private async Task CommitAsync(Func<LiaisonDb, Task<bool>> decide)
    {
        CommitOutcome outcome;
        do
        {
            await using var db = store.Read();
            outcome = await decide(db) ? await store.CommitAsync(db, CancellationToken.None) : CommitOutcome.Committed;
        }
        while (outcome != CommitOutcome.Committed);
    }
}
