using LiaisonBot.Reference.Rosters;

namespace LiaisonBot.Reference.Reckoning;

/// <summary>A pairing's contact of a month (C1), as it stands on a day.</summary>
/// <param name="Pair">Whose.</param>
/// <param name="Last">The last day on which it can be made.</param>
/// <param name="IsMet">It was.</param>
/// <param name="IsExcused">The secretary excused the month, or one of the two was away for more than half of it.</param>
internal sealed record Duty(Pair Pair, DateOnly Last, bool IsMet, bool IsExcused)
{
    public bool IsUndone => !IsMet && !IsExcused;
}

/// <summary>The duties of the month in which a day lies, by docs/reminders.md, "The contact of a month", 1 to 4.</summary>
internal sealed class Month
{
    private readonly World world;
    private readonly DateOnly day;
    private readonly DateOnly first;
    private readonly DateOnly last;
    private readonly DateOnly twentieth;
    private readonly ILookup<string, Pair> pairsOf;
    private readonly ILookup<(string Member, string Colleague), DateOnly> contacts;

    public Month(World world, DateOnly day)
    {
        (this.world, this.day) = (world, day);
        first = new DateOnly(day.Year, day.Month, 1);
        last = first.AddMonths(1).AddDays(-1);
        twentieth = first.AddDays(19);
        pairsOf = world.School.Pairs.ToLookup(pair => pair.Colleague);
        contacts = world.Contacts.ToLookup(met => (met.Member, met.Colleague), met => met.On);
        Duties = [.. world.School.Pairs.Select(DutyOf).OfType<Duty>()];
    }

    public IReadOnlyList<Duty> Duties { get; }

    /// <summary>The last contact of this pairing in any month; null for none.</summary>
    public DateOnly? LastContact(Pair pair)
    {
        var all = contacts[(pair.Member, pair.Colleague)].Where(on => on <= day && pair.Lasts(on)).ToList();
        return all.Count == 0 ? null : all.Max();
    }

    private Duty? DutyOf(Pair pair)
    {
        if (pair.From > day || pair.From > twentieth || pair.To < first)
            return null;
        var isMet = IsMet(pair);
        if (pair.To < day ? !isMet && (IsFollowed(pair) || !world.IsSound(pair, day)) : !world.IsSound(pair, day))
            return null;
        if (pair.From >= first && pairsOf[pair.Colleague].Any(before => before.From < pair.From && before.To >= first && before.To <= pair.From && IsMet(before)))
            return null;
        return new Duty(pair, EndOf(pair), isMet, world.IsExcused(pair, first) || IsMostlyAway(pair.Member, pair) || IsMostlyAway(pair.Colleague, pair));
    }

    private DateOnly BeginOf(Pair pair) => pair.From > first ? pair.From : first;

    private DateOnly EndOf(Pair pair) => pair.To < last ? pair.To.Value : last;

    private bool IsMet(Pair pair) => contacts[(pair.Member, pair.Colleague)].Any(on => on >= BeginOf(pair) && on <= EndOf(pair) && on <= day);

    private bool IsFollowed(Pair pair) =>
        pairsOf[pair.Colleague].Any(next => next.From > pair.From && next.From >= pair.To && next.From <= twentieth && next.From <= day);

    private bool IsMostlyAway(string person, Pair pair)
    {
        var (days, away) = (0, 0);
        if (!world.Absences.Exists(one => one.Person == person))
            return false;
        for (var one = BeginOf(pair); one <= EndOf(pair); one = one.AddDays(1))
        {
            days++;
            away += world.IsAway(person, one) ? 1 : 0;
        }

        return 2 * away > days;
    }
}
