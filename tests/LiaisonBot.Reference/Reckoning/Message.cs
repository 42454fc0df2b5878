namespace LiaisonBot.Reference.Reckoning;

/// <summary>What a message says on the day it is sent, from the records as they stand by then.</summary>
internal sealed class Message(World world, DateOnly day, Month month, UnitFigures figures)
{
    private const int MostUnits = 5;

    /// <summary>Of the reports that are spoken of now.</summary>
    private readonly DateOnly due = Reports.DueOn(day);

    /// <summary>Its lines; none when all of it is done.</summary>
    public IReadOnlyList<string> Lines(string person, IReadOnlyCollection<string> rules)
    {
        var lines = new List<string>();
        if (rules.Any(rule => rule.StartsWith("contact.", StringComparison.Ordinal)))
            lines.AddRange(Contacts(person));
        if (rules.Any(rule => rule.StartsWith("talk.", StringComparison.Ordinal)))
            lines.AddRange(Talks(person));
        if (rules.Contains("case.soon"))
            lines.AddRange(Cases(person));
        if (IsOfReport(rules) && Reports.OwedBy(world, due, day).Contains(person))
            lines.Add(Said.Report(due.Month, due.Day));
        lines.AddRange(Digests(person, rules));
        foreach (var milestone in rules.Select(Rules.MilestoneOf).OfType<YearDay>().Distinct())
            lines.AddRange(Milestone(person, milestone));
        return lines;
    }

    /// <summary>The earliest last day of what the message asks for; null where it asks for nothing with an end.</summary>
    public DateOnly? Last(string person, IReadOnlyCollection<string> rules)
    {
        var days = new List<DateOnly>();
        if (rules.Any(rule => rule.StartsWith("contact.", StringComparison.Ordinal)))
            days.AddRange(Owed(person).Select(duty => duty.Last));
        if (IsOfReport(rules) && due >= day && Reports.OwedBy(world, due, day).Contains(person))
            days.Add(due);
        return days.Count == 0 ? null : days.Min();
    }

    private static bool IsOfReport(IEnumerable<string> rules) => rules.Any(rule => rule.StartsWith("quarterly.", StringComparison.Ordinal));

    private IEnumerable<Duty> Owed(string person) => month.Duties.Where(duty => duty.Pair.Member == person && duty.IsUndone && duty.Last >= day);

    private IEnumerable<string> Contacts(string person)
    {
        var owed = Owed(person).ToList();
        return owed.Count == 0
            ? []
            : [Said.Contacts(owed.Count, owed.Select(duty => Said.Contact(Name(duty.Pair.Colleague), month.LastContact(duty.Pair), duty.Pair.From)))];
    }

    private IEnumerable<string> Talks(string person)
    {
        var owed = world.Talks.Where(talk => talk.IsOwed(world) && talk.MemberOn(day, world) == person).ToList();
        return owed.Count == 0 ? [] : [Said.Talks(owed.Count, owed.Select(talk => Name(talk.Pair.Colleague)))];
    }

    private IEnumerable<string> Cases(string person)
    {
        var near = world.Cases
            .Where(one => one.AnsweredOn is null && one.Due >= day && one.Due <= WorkedDays.After(day) && one.Holders(world, day).Contains(person))
            .ToList();
        return near.Count == 0 ? [] : [Said.Cases(near.Count, near.Select(one => $"{one.RaisedOn.Year}-{one.Number:0000}"))];
    }

    private IEnumerable<string> Digests(string person, IReadOnlyCollection<string> rules)
    {
        string[] kinds = [.. rules.Contains("digest.week") ? ["branch"] : Array.Empty<string>(), .. rules.Contains("digest.month") ? ["general_branch", "committee"] : Array.Empty<string>()];
        if (kinds.Length == 0)
            return [];
        var units = Offices.AnsweredBy(world, person, day, kinds).ToList();
        return units.Count > MostUnits
            ? throw new InvalidOperationException("The story gives one person more units than a card lists.")
            : units.Select(unit => Said.Digest(unit.Name, figures.Of(unit.Code)));
    }

    private IEnumerable<string> Milestone(string person, YearDay milestone)
    {
        if (milestone.Id != Rules.Pairing)
            return [Said.Milestone(milestone.Month, milestone.Day, null)];
        var (colleagues, members) = (0, 0);
        foreach (var unit in Offices.AnsweredBy(world, person, day, milestone.Kinds))
        {
            var (some, others) = figures.Unpaired(unit.Code);
            (colleagues, members) = (colleagues + some, members + others);
        }

        return colleagues + members == 0 ? [] : [Said.Milestone(milestone.Month, milestone.Day, (colleagues, members))];
    }

    private string Name(string person) => world.School.People[person].Name;
}
