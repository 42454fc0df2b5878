using LiaisonBot.Data;
using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Rounds;
using LiaisonBot.Data.Units;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Digest;

/// <summary>How a unit stands today: figures only, no names and no texts.</summary>
internal sealed record UnitDigest
{
    public required long UnitId { get; init; }

    public required string Name { get; init; }

    /// <summary>How many there are of each; those with none may be left out.</summary>
    public required IReadOnlyDictionary<Figure, int> Counts { get; init; }

    /// <summary>Pairings that count this month, met or not.</summary>
    public required int Pairings { get; init; }

    /// <summary>Since when the longest waiting of those never contacted has waited.</summary>
    public DateOnly? NeverSince { get; init; }

    public int OverdueTalks { get; init; }

    public int OverdueCases { get; init; }

    /// <summary>When the oldest case that has not ended was raised.</summary>
    public DateOnly? OldestCase { get; init; }

    /// <summary>Pairings that open collection rounds ask about, answered or not (D3).</summary>
    public int Collecting { get; init; }

    /// <summary>In the season, how many rounds the branch has had while these are fewer than it asks for.</summary>
    public int? ShortOfRounds { get; init; }

    public int Of(Figure figure) => Counts.GetValueOrDefault(figure);
}

internal static class UnitDigests
{
    /// <summary>
    /// Each figure counts the records to which it opens (<see cref="FigureLines"/>). The month's pairings make four of them and are the dearest to
    /// find, so they are read once: a Monday has a digest for every branch.
    /// </summary>
    public static async Task<UnitDigest> DigestAsync(this LiaisonDb db, Unit unit, ProgrammeClock clock, RoundSeason season)
    {
        var today = clock.Today;
        var duties = new UnitDuties(db, unit, today);
        var cases = await duties.Cases.Select(one => one.RaisedAt).ToListAsync();
        var talks = await duties.MustTalks.Select(held => held.DueOn).ToListAsync();
        var month = await duties.Counted.Select(duty => new { duty.MetOn, duty.ExcusedBecause, duty.To, duty.StartedOn, duty.WasEverMet }).ToListAsync();
        var never = month.Where(duty => duty.To >= today && !duty.WasEverMet).Select(duty => duty.StartedOn).ToList();
        var counts = new Dictionary<Figure, int>
        {
            [Figure.Never] = never.Count,
            [Figure.Met] = month.Count(duty => duty.MetOn is not null),
            [Figure.Excused] = month.Count(duty => duty.MetOn is null && duty.ExcusedBecause is not null),
            [Figure.Owed] = month.Count(duty => duty.MetOn is null && duty.ExcusedBecause is null),
            [Figure.Talks] = talks.Count,
            [Figure.Cases] = cases.Count,
        };
        var collecting = await duties.Collecting.Select(one => one.AnsweredOn != null).ToListAsync();
        counts[Figure.Uncollected] = collecting.Count(isAnswered => !isAnswered);
        foreach (var figure in Enum.GetValues<Figure>().Except(counts.Keys))
            counts[figure] = await duties.CountAsync(figure);
        return new UnitDigest
        {
            UnitId = unit.Id,
            Name = unit.Name,
            Counts = counts,
            Pairings = month.Count,
            NeverSince = never.Count > 0 ? never.Min() : null,
            OverdueTalks = talks.Count(due => due < today),
            OverdueCases = await duties.Cases.Overdue(today).CountAsync(),
            OldestCase = cases.Count > 0 ? clock.DayOf(cases.Min()) : null,
            Collecting = collecting.Count,
            ShortOfRounds = await db.ShortOfRoundsAsync(unit, season, today),
        };
    }

    private static async Task<int?> ShortOfRoundsAsync(this LiaisonDb db, Unit unit, RoundSeason season, DateOnly today)
    {
        if (unit.Kind != UnitKind.Branch || !season.Covers(today))
            return null;
        var held = await db.Rounds.OpenedWithin(season.First, season.Last).CountAsync(round => round.UnitId == unit.Id);
        return held < RoundSeason.Rounds ? held : null;
    }

    /// <summary>How many records make a figure.</summary>
    public static Task<int> CountAsync(this UnitDuties duties, Figure figure) => figure switch
    {
        Figure.Never => duties.NeverContacted.CountAsync(),
        Figure.Owed => duties.Counted.Undone().CountAsync(),
        Figure.Met => duties.Met.CountAsync(),
        Figure.Excused => duties.Excused.CountAsync(),
        Figure.Talks => duties.MustTalks.CountAsync(),
        Figure.Cases => duties.Cases.CountAsync(),
        Figure.Uncollected => duties.NotCollected.CountAsync(),
        Figure.Repair => duties.ToRepair.CountAsync(),
        Figure.Friendless => duties.ColleaguesWithoutFriend.CountAsync(),
        Figure.Colleagueless => duties.MembersWithoutColleague.CountAsync(),
        Figure.Unreachable => duties.Unreachable.CountAsync(),
        _ => throw new ArgumentOutOfRangeException(nameof(figure)),
    };
}
