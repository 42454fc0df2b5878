using LiaisonBot.Data.People;
using LiaisonBot.Data.Rosters.Checking;
using LiaisonBot.Data.Spans;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Rosters.Corrections;

/// <summary>Whether a correction can be made: on that day, and beside what the roster holds.</summary>
internal sealed class CorrectionCheck(LiaisonDb db, RosterRecords records, RosterEntry entry, DateOnly today)
{
    private readonly long personId = entry.Person.Id;

    public async Task<CorrectionRefusal?> RunAsync(Correction correction, int daysBack, CancellationToken cancellation)
    {
        if (entry.Person.LeftOn < today)
            return new CorrectionRefusal(CorrectionObstacle.NotHere);
        return await DayAsync(correction, daysBack, cancellation) ?? await BesideAsync(correction, cancellation);
    }

    private async Task<CorrectionRefusal?> DayAsync(Correction correction, int daysBack, CancellationToken cancellation)
    {
        var (on, last) = (correction.On, today.AddDays(CorrectionDesk.DaysAhead));
        if (correction.Kind == CorrectionKind.Titled)
            return null;
        if (correction.Kind == CorrectionKind.Left && on > last)
            return new CorrectionRefusal(CorrectionObstacle.TooFar, last);
        if (correction.Kind != CorrectionKind.Left && on > today)
            return new CorrectionRefusal(CorrectionObstacle.InFuture, today);
        if (on < today.AddDays(-daysBack))
            return new CorrectionRefusal(CorrectionObstacle.TooEarly, today.AddDays(-daysBack));
        var beginning = await db.Memberships.Where(span => span.PersonId == personId).MinAsync(span => span.From, cancellation);
        return on < beginning ? new CorrectionRefusal(CorrectionObstacle.BeforeBeginning, beginning) : null;
    }

    private Task<CorrectionRefusal?> BesideAsync(Correction correction, CancellationToken cancellation) => correction.Kind switch
    {
        CorrectionKind.Moved => Task.FromResult(Move(correction)),
        CorrectionKind.Left => Task.FromResult(Leave(correction)),
        CorrectionKind.RoleGiven when IsPartyPost(correction.Role) && !IsMember(correction.On) =>
            Task.FromResult<CorrectionRefusal?>(new CorrectionRefusal(CorrectionObstacle.NotMember)),
        CorrectionKind.RoleGiven or CorrectionKind.RoleEnded => HeldAsync(
            db.RoleHoldings.Where(span => span.PersonId == personId && span.Role == correction.Role && span.UnitId == correction.Unit!.Id),
            correction,
            cancellation),
        CorrectionKind.CategoryAdded or CorrectionKind.CategoryEnded => HeldAsync(
            db.CategoryHoldings.Where(span => span.PersonId == personId && span.Category == correction.Category),
            correction,
            cancellation),
        CorrectionKind.Titled => Task.FromResult(correction.Title == entry.Person.Title ? new CorrectionRefusal(CorrectionObstacle.AlreadySo) : null),
        _ => throw new ArgumentOutOfRangeException(nameof(correction)),
    };

    /// <summary>Leaders and administrative heads need not be members; whoever keeps a unit of the Party is.</summary>
    private static bool IsPartyPost(Role? role) => role is Role.Secretary or Role.DeputySecretary or Role.Officer;

    private bool IsMember(DateOnly on) => records.Standings[entry.Person].Any(span => span.Kind == PersonKind.Member && span.Covers(on));

    private CorrectionRefusal? Move(Correction correction)
    {
        if (correction.Unit!.Id == entry.Unit.Id)
            return new CorrectionRefusal(CorrectionObstacle.AlreadySo);
        return Later(records.Memberships[entry.Person], correction.On);
    }

    private CorrectionRefusal? Leave(Correction correction)
    {
        if (entry.Person.LeftOn == correction.On && entry.Person.LeftReason == correction.LeftReason)
            return new CorrectionRefusal(CorrectionObstacle.AlreadySo);
        var spans = records.Standings[entry.Person].Cast<ISpan>()
            .Concat(records.Memberships[entry.Person])
            .Concat(records.Roles[entry.Person])
            .Concat(records.Categories[entry.Person]);
        return Later(spans, correction.On);
    }

    private static CorrectionRefusal? Later(IEnumerable<ISpan> spans, DateOnly on) =>
        spans.Where(span => span.From > on).Select(span => span.From).DefaultIfEmpty().Max() is var day && day > on
            ? new CorrectionRefusal(CorrectionObstacle.LaterChange, day)
            : null;

    /// <summary>A role for a unit, or a category: begun where it is not held, ended where it is, and neither over the other.</summary>
    private async Task<CorrectionRefusal?> HeldAsync<TSpan>(IQueryable<TSpan> same, Correction correction, CancellationToken cancellation)
        where TSpan : class, ISpan
    {
        var begins = correction.Kind is CorrectionKind.RoleGiven or CorrectionKind.CategoryAdded;
        var spans = await same.Where(span => span.To == null || span.To >= correction.On).ToListAsync(cancellation);
        var held = spans.Find(span => span.To is null || span.To >= today || span.To == entry.Person.LeftOn);
        if (begins && held is not null)
            return new CorrectionRefusal(CorrectionObstacle.AlreadySo);
        if (!begins && held is null)
            return new CorrectionRefusal(CorrectionObstacle.NotHeld);
        if (begins)
            return spans.Count > 0 ? new CorrectionRefusal(CorrectionObstacle.LaterChange, spans.Max(span => span.To)) : null;
        return held!.From > correction.On ? new CorrectionRefusal(CorrectionObstacle.LaterChange, held.From) : null;
    }
}
