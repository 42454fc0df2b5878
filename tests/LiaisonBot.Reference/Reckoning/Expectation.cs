using LiaisonBot.Reference.Deeds;
using LiaisonBot.Reference.Rosters;

namespace LiaisonBot.Reference.Reckoning;

/// <summary>
/// Who has to hear what on which day, by programme.md and docs/reminders.md. It shares no code with the bot, not even its calendar, and looks
/// at everything anew each day: slow, and simple enough to be read beside the rules.
/// </summary>
public sealed class Expectation
{
    private static readonly TimeOnly Hour = new(8, 30);
    private static readonly TimeOnly DeedsAt = new(11, 0);

    private readonly World world;
    private readonly Ledger ledger;
    private readonly List<Heard> heard = [];

    private Expectation(School school)
    {
        world = new World(school);
        ledger = new Ledger(world);
    }

    /// <param name="school">As it is imported before the first day.</param>
    /// <param name="deeds">The story; what is done on a day before the first one is done before the bot has sent anything.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last one.</param>
    public static IReadOnlyList<Heard> Of(School school, IReadOnlyCollection<Deed> deeds, DateOnly from, DateOnly to)
    {
        var expectation = new Expectation(school);
        var byDay = deeds.ToLookup(deed => deed.Day);
        foreach (var deed in deeds.Where(deed => deed.Day < from))
            expectation.world.Take(deed);
        for (var day = from; day <= to; day = day.AddDays(1))
            expectation.Live(day, [.. byDay[day]]);
        return expectation.heard;
    }

    private void Live(DateOnly day, IReadOnlyList<Deed> deeds)
    {
        world.Begin(day);
        var month = new Month(world, day);
        ledger.Plan(day, month, new UnitFigures(world, day, month));
        var told = WorkedDays.IsWorked(day) ? Tell(day, month, isBeforeDeeds: true) : [];
        foreach (var deed in deeds)
        {
            if (deed is PutsOff)
                PutOff(deed, month);
            else
                world.Take(deed);
        }

        if (WorkedDays.IsWorked(day) && ledger.PeopleDue(day).Any(person => HearsAt(person) > DeedsAt))
            Tell(day, new Month(world, day), isBeforeDeeds: false, told);
    }

    private HashSet<string> Tell(DateOnly day, Month month, bool isBeforeDeeds, HashSet<string>? toldAlready = null)
    {
        var told = new HashSet<string>();
        var message = new Message(world, day, month, new UnitFigures(world, day, month));
        foreach (var person in ledger.PeopleDue(day))
        {
            if (HearsAt(person) < DeedsAt != isBeforeDeeds || toldAlready?.Contains(person) == true)
                continue;
            var due = ledger.Due(person, day);
            ledger.Done(due);
            string[] rules = [.. due.SelectMany(line => line.Rule == "later" ? line.PutOff : [line.Rule]).Distinct()];
            var lines = message.Lines(person, rules);
            if (lines.Count == 0 || !world.Reachable.Contains(person) || !world.IsHere(person, day))
                continue;
            told.Add(person);
            heard.Add(new Heard(person, day, PartOf(HearsAt(person)), Said.Message(rules, lines)));
        }

        return told;
    }

    private void PutOff(Deed deed, Month month)
    {
        var rules = heard.Last(one => one.Person == deed.Who && one.Day == deed.Day).What.Split('\n')[0].Split(' ');
        var last = new Message(world, deed.Day, month, new UnitFigures(world, deed.Day, month)).Last(deed.Who, rules);
        ledger.PutOff(deed.Who, rules, deed.Day, last ?? WorkedDays.After(deed.Day).AddDays(7));
    }

    /// <summary>The first half hour that is outside their quiet hours, from the hour of reminders on.</summary>
    private TimeOnly HearsAt(string person)
    {
        if (!world.QuietHours.TryGetValue(person, out var quiet))
            return Hour;
        var time = Hour;
        while (time.IsBetween(quiet.From, quiet.To))
            time = time.AddHours(1);
        return time;
    }

    private static DayPart PartOf(TimeOnly time) => time == Hour ? DayPart.Morning : time < DeedsAt ? DayPart.Later : DayPart.Evening;
}
