using LiaisonBot.Data.Figures;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Spans;
using LiaisonBot.Data.Units;
using LiaisonBot.Data.Wishes;

namespace LiaisonBot.Data.Batches;

public static class BatchQueries
{
    /// <summary>The batches that concern a unit: its own, and those of the units over it. What was withdrawn concerns nobody.</summary>
    public static IQueryable<Batch> BatchesOver(this LiaisonDb db, IQueryable<Unit> units) => db.AllOver(units).Where(batch => batch.WithdrawnAt == null);

    /// <summary>Those that did until they were withdrawn.</summary>
    public static IQueryable<Batch> WithdrawnOver(this LiaisonDb db, IQueryable<Unit> units) => db.AllOver(units).Where(batch => batch.WithdrawnAt != null);

    private static IQueryable<Batch> AllOver(this LiaisonDb db, IQueryable<Unit> units)
    {
        ArgumentNullException.ThrowIfNull(db);
        var over = db.Units.Where(above => units.Any(unit => unit.Path.StartsWith(above.Path))).Select(above => above.Id);
        return db.Batches.Where(batch => over.Contains(batch.UnitId));
    }

    /// <summary>This year's, and those of last year that were due in this one: what is older is settled, however it was left.</summary>
    public static IQueryable<Batch> Current(this IQueryable<Batch> batches, DateOnly today)
    {
        var begin = new DateOnly(today.Year, 1, 1);
        return batches.Where(batch => batch.OpenedOn >= begin || batch.DueOn >= begin);
    }

    /// <summary>The pairs of open batches that are not decided yet: their people are not to be taken for anything else meanwhile.</summary>
    public static IQueryable<BatchPair> OpenPairs(this LiaisonDb db, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(db);
        var current = db.Batches.Current(today).Select(batch => batch.Id);
        return db.BatchPairs.Where(pair => current.Contains(pair.BatchId) && (pair.State == BatchPairState.Suggested || pair.State == BatchPairState.Held));
    }

    /// <summary>Those of them that can still be made: a batch passes over a colleague who found a friend meanwhile, and they take no member's place.</summary>
    public static IQueryable<BatchPair> PairsToCome(this LiaisonDb db, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(db);
        var friendships = db.Pairings.LastingAfter(today);
        return db.OpenPairs(today).Where(pair => !friendships.Any(pairing => pairing.ColleagueId == pair.ColleagueId));
    }

    /// <summary>The colleagues whose turn it is in a batch, those who asked for a friend (P1) among them, and whether they are paired (P5).</summary>
    public static IQueryable<CountedPerson> InTurn(this LiaisonDb db, Batch batch, IQueryable<Unit> units, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(batch);
        var people = db.PairedPeople(units, PersonKind.Colleague, day);
        var turn = batch.WhoseTurn;
        if (turn.Count == 0)
            return people;
        var those = db.CategoryHoldings.On(day).Where(holding => turn.Contains(holding.Category)).Select(holding => holding.PersonId);
        var asked = db.FriendWishes.Live().Where(wish => wish.Kind == FriendWishKind.Seeks).Select(wish => wish.PersonId);
        var id = batch.Id;

        // Whoever asked and was paired in it asks no more, and stays among those whose turn it was.
        var made = db.BatchPairs.Where(pair => pair.BatchId == id && pair.State == BatchPairState.Paired).Select(pair => pair.ColleagueId);
        return people.Where(person => those.Contains(person.PersonId) || asked.Contains(person.PersonId) || made.Contains(person.PersonId));
    }
}
