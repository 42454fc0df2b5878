using LiaisonBot.Data;
using LiaisonBot.Data.Figures;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.AskStatus.Questions;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.AskStatus;

/// <summary>How the pairings of some units do: what a turn asks of all of them is read once.</summary>
internal sealed class PairingReader(LiaisonDb db, IQueryable<Unit> units)
{
    private readonly Dictionary<(DateOnly Day, bool WithEver), List<Doing>> doing = [];

    /// <summary>The pairings of a question on these days.</summary>
    public IQueryable<CountedPairing> Of(StatusQuestion question, Span span)
    {
        var all = AllOf(question, span);
        return question.Measure == Measure.Never ? all.Lasting() : all.Owed();
    }

    /// <summary>
    /// Reads how pairings did in the months of these days at once: asked month by month afterwards, what is asked of all pairings is known.
    /// </summary>
    /// <param name="days">A day of each month, one month after the other.</param>
    public async Task ReadAheadAsync(IReadOnlyList<Span> days)
    {
        var unread = days.Where(span => !doing.ContainsKey((span.To, span.IsToday))).ToList();
        var months = await db.PairingsCountedAsync(units, unread.ConvertAll(span => span.To), CancellationToken.None);
        var met = months.SelectMany(month => month).Where(one => one.MetOn is not null).Select(one => one.PairingId).ToHashSet();
        foreach (var (span, month) in unread.Zip(months))
        {
            // Whether there ever was a contact is asked of today alone, and of those that had none in these months.
            if (span.IsToday)
                met.UnionWith(await db.EverMetAsync([.. month.Select(one => one.PairingId).Where(id => !met.Contains(id))], span.To, CancellationToken.None));
            doing[(span.To, span.IsToday)] = [.. month.Select(one => new Doing(
                one.UnitId, one.MetOn is not null, one.ExcusedBecause is not null, one.IsLasting, span.IsToday && met.Contains(one.PairingId)))];
        }
    }

    /// <summary>
    /// How each pairing does, for coverage (<see cref="CountedPairingQueries.Owed"/>) and for those never contacted: sorted out here, since in
    /// the query each contact would be looked for twice. Of a day it is read once: an overview has the month that runs as a figure, as the last
    /// of its trend, and for those never contacted. Other days do not ask whether there ever was a contact, which costs as much again.
    /// </summary>
    public async Task<IReadOnlyList<Doing>> DoingAsync(StatusQuestion question, Span span)
    {
        var key = (span.To, WithEver: span.IsToday || question.Measure == Measure.Never);
        if (question.People is null && doing.TryGetValue(key, out var known))
            return known;
        var all = AllOf(question, span);
        var found = key.WithEver
            ? all.Select(one => new Doing(one.UnitId, one.MetOn != null, one.IsExcused, one.IsLasting, one.WasEverMet))
            : all.Select(one => new Doing(one.UnitId, one.MetOn != null, one.IsExcused, one.IsLasting, false));
        var read = await found.ToListAsync();
        if (question.People is null)
            doing[key] = read;
        return read;
    }

    private IQueryable<CountedPairing> AllOf(StatusQuestion question, Span span)
    {
        var all = db.PairingsCounted(units, span.To);
        return question.People is { } people ? all.WithColleague(db, people, span.To) : all;
    }
}

/// <summary>A pairing that counts in a month, and the unit for which it does.</summary>
internal sealed record Doing(long UnitId, bool IsMet, bool IsExcused, bool IsLasting, bool WasEverMet);
