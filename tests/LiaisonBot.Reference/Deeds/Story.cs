using LiaisonBot.Reference.Rosters;

namespace LiaisonBot.Reference.Deeds;

/// <summary>What everybody does from the first day to the last: the script that the bot is played and the reference is told.</summary>
public sealed class Story
{
    private const int LatecomerDay = 33;
    private readonly RosterFiles roster;
    private readonly Cast cast;
    private readonly DateOnly from;
    private readonly DateOnly to;

    /// <param name="roster">Read anew by everybody who changes it.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last one.</param>
    /// <param name="members">How many members write to the bot, beside the secretaries.</param>
    public Story(RosterFiles roster, DateOnly from, DateOnly to, int members)
    {
        ArgumentNullException.ThrowIfNull(roster);
        (this.roster, this.from, this.to) = (roster, from, to);
        cast = new Cast(School.Of(roster), members);
        var episodes = new Episodes(cast, from, to).All().Where(deed => deed.Day <= to).ToList();
        Deeds = [.. Greetings(), .. episodes.OrderBy(deed => deed.Day), .. Contacts(episodes)];
    }

    /// <summary>In the order in which they are done on their day.</summary>
    public IReadOnlyList<Deed> Deeds { get; }

    /// <summary>The first of the silent members is slow to find the bot: all secretaries but one, and one member, stand before them.</summary>
    private int LatecomerPlace => cast.Secretaries.Count;

    private IEnumerable<Deed> Greetings() => cast.Secretaries.Where(person => person != cast.Silent)
        .Concat(cast.Members)
        .Select((person, place) => new Writes(place == LatecomerPlace ? from.AddDays(LatecomerDay) : from.AddDays(-1), person));

    /// <summary>What each member logs of their own accord, over the pairings as the episodes change them.</summary>
    private List<Deed> Contacts(IReadOnlyList<Deed> episodes)
    {
        var world = School.Of(roster);
        foreach (var change in episodes.OfType<Imports>().SelectMany(import => import.Changes))
            Change(world, change);
        var contacts = new List<Deed>();
        for (var month = new DateOnly(from.Year, from.Month, 1); month <= to; month = month.AddMonths(1))
        {
            foreach (var (member, place) in cast.Members.Select((member, place) => (member, place)))
                contacts.AddRange(Habits(world, member, place, month));
        }

        return [.. contacts.Where(deed => deed.Day >= from && deed.Day <= to)];
    }

    private IEnumerable<Deed> Habits(School world, string member, int place, DateOnly month)
    {
        var habit = cast.HabitOf(member);
        var days = habit switch
        {
            // Pairings begin on the 10th of April: by then the first days of that month have passed.
            Habit.Diligent => [Early(month, place)],
            Habit.Forgetful => [Early(month, place), month.AddDays(21)],
            Habit.Late => [month.AddDays(20)],
            Habit.AtTheLast => [month.AddMonths(1).AddDays(-1)],
            Habit.EntersLater => [month.AddDays(11)],
            _ => Array.Empty<DateOnly>(),
        };
        foreach (var day in days)
        {
            var on = habit == Habit.EntersLater ? day.AddDays(-1) : day;
            var colleagues = world.Pairs.Where(pair => pair.Member == member && pair.Lasts(on) && pair.Lasts(day) && world.People[member].IsHere(day) && world.People[pair.Colleague].IsHere(day))
                .Select(pair => pair.Colleague)
                .Distinct()
                .Order(StringComparer.Ordinal)
                .ToList();
            if (habit == Habit.Forgetful)
                colleagues = day == days[0] ? [.. colleagues.Take(1)] : [.. colleagues.Skip(1)];
            if (colleagues.Count > 0)
                yield return new LogsContact(day, member, colleagues, on);
        }
    }

    private static DateOnly Early(DateOnly month, int place) =>
        month.Month == 4 ? month.AddDays(9 + (place % 4)) : month.AddDays(2 + (place % 6));

    private static void Change(School world, RosterChange change)
    {
        switch (change)
        {
            case Begins begins:
                world.Pairs.Add(new Pair(begins.Member, begins.Colleague, begins.On));
                break;
            case Ends ends:
                world.Pairs.Single(pair => pair.Member == ends.Member && pair.Colleague == ends.Colleague && pair.Lasts(ends.On)).To = ends.On;
                break;
            case Leaves leaves:
                world.People[leaves.Person].LeftOn = leaves.On;
                break;
        }
    }
}
