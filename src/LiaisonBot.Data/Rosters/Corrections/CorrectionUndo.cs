using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Spans;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Rosters.Corrections;

/// <summary>
/// Takes a correction back as long as the roster still stands as it left it. Talks that nothing else is the occasion for are withdrawn with
/// it, but for those held meanwhile; pairings, entries and figures follow from the spans by themselves.
/// </summary>
public static class CorrectionUndo
{
    /// <summary>False, with nothing changed, when something has built on it since: a later change, or a file that says the same.</summary>
    public static async Task<bool> TryUndoAsync(
        this LiaisonDb db, RosterCorrection correction, ProgrammeClock clock, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(correction);
        ArgumentNullException.ThrowIfNull(clock);
        var person = await db.People.SingleAsync(one => one.Id == correction.PersonId, cancellation);
        if (correction is not { UndoneAt: null, SettledAt: null } || !await RevertAsync(db, correction, person, clock.Today, cancellation))
            return false;
        correction.UndoneAt = clock.Now;
        db.Entry(person).Property(one => one.Version).IsModified = true;
        foreach (var talk in await CorrectedTalks.LeftWithoutAsync(db, correction, clock, cancellation))
            talk.WithdrawnAt = correction.UndoneAt;
        return true;
    }

    private static async Task<bool> RevertAsync(
        LiaisonDb db, RosterCorrection correction, Person person, DateOnly today, CancellationToken cancellation)
    {
        switch (correction.Kind)
        {
            case CorrectionKind.Moved:
                return MoveBack(
                    db, await db.Memberships.Where(span => span.PersonId == person.Id).ToListAsync(cancellation), correction, person.LeftOn);
            case CorrectionKind.Left:
                return await ReturnAsync(db, correction, person, today, cancellation);
            case CorrectionKind.Titled:
                var stands = person.Title == correction.Title;
                person.Title = stands ? correction.FormerTitle : person.Title;
                return stands;
            case CorrectionKind.RoleGiven or CorrectionKind.RoleEnded:
                var roles = db.RoleHoldings.Where(span => span.PersonId == person.Id && span.Role == correction.Role && span.UnitId == correction.UnitId);
                return Turn(db, await roles.ToListAsync(cancellation), correction, person.LeftOn, () => new RoleHolding
                {
                    PersonId = person.Id,
                    Role = correction.Role!.Value,
                    UnitId = correction.UnitId!.Value,
                });
            case CorrectionKind.CategoryAdded or CorrectionKind.CategoryEnded:
                var categories = db.CategoryHoldings.Where(span => span.PersonId == person.Id && span.Category == correction.Category);
                return Turn(db, await categories.ToListAsync(cancellation), correction, person.LeftOn, () => new CategoryHolding
                {
                    PersonId = person.Id,
                    Category = correction.Category!.Value,
                });
            default:
                throw new ArgumentOutOfRangeException(nameof(correction));
        }
    }

    private static bool MoveBack(LiaisonDb db, List<Membership> spans, RosterCorrection correction, DateOnly? until)
    {
        var moved = spans.Find(span => span.From == correction.On && span.UnitId == correction.UnitId && span.To == until);
        if (moved is null)
            return false;
        if (spans.Find(span => span.To == correction.On.AddDays(-1) && span.UnitId == correction.FormerUnitId) is { } former)
        {
            db.Remove(moved);
            former.To = until;
        }
        else
        {
            // The former one began on the same day and was never kept.
            moved.UnitId = correction.FormerUnitId;
        }

        return true;
    }

    private static async Task<bool> ReturnAsync(
        LiaisonDb db, RosterCorrection correction, Person person, DateOnly today, CancellationToken cancellation)
    {
        if (person.LeftOn != correction.On || await CorrectionDesk.OpenAsync(db, person, today, span => EndedBefore.Has(correction, span), cancellation) is not { } desk)
            return false;
        desk.Return(correction);
        return true;
    }

    /// <summary>What was begun is removed; what was ended runs on, or begins again where nothing was left of it.</summary>
    private static bool Turn<TSpan>(LiaisonDb db, List<TSpan> spans, RosterCorrection correction, DateOnly? until, Func<TSpan> begin)
        where TSpan : class, ISpan
    {
        if (correction.Kind is CorrectionKind.RoleGiven or CorrectionKind.CategoryAdded)
        {
            if (spans.Find(span => span.From == correction.On && span.To == until) is not { } begun)
                return false;
            db.Remove(begun);
            return true;
        }

        if (spans.Exists(span => span.From >= correction.On))
            return false;
        if (spans.Find(span => span.To == correction.On.AddDays(-1)) is not { } ended)
        {
            ended = begin();
            ended.From = correction.On;
            db.Add(ended);
        }

        ended.To = until;
        return true;
    }
}
