namespace LiaisonBot.Reference.Reckoning;

/// <summary>That a rule reminds somebody, not before a day and not after another.</summary>
internal sealed record Line(string Rule, string Person, DateOnly Day, DateOnly Until, DateOnly DueOn)
{
    /// <summary>Of what was put off: the rules.</summary>
    public IReadOnlyList<string> PutOff { get; init; } = [];
}

/// <summary>Who is to hear of what, entered at the beginning of each day.</summary>
internal sealed class Ledger(World world)
{
    private readonly HashSet<(string Rule, string Person, DateOnly Day)> known = [];
    private readonly List<Line> waiting = [];
    private DateOnly? planned;

    public void Plan(DateOnly day, Month month, UnitFigures figures)
    {
        foreach (var rule in Rules.Around(day).Where(rule => rule.Day <= day && rule.Until >= day && (planned is null || rule.Day > planned)))
        {
            foreach (var person in Whom(rule, day, month, figures).Distinct())
                Enter(rule, person, day);
        }

        foreach (var (rule, person) in Talks(day).Concat(Cases(day)))
            Enter(rule, person, day);
        planned = day;
        waiting.RemoveAll(line => line.Until < day);
    }

    public void PutOff(string person, IReadOnlyList<string> rules, DateOnly today, DateOnly until) =>
        waiting.Add(new Line("later", person, today, until, WorkedDays.After(today)) { PutOff = rules });

    public IReadOnlyList<Line> Due(string person, DateOnly day) => waiting.FindAll(line => line.Person == person && line.DueOn <= day && line.Until >= day);

    public IReadOnlyList<string> PeopleDue(DateOnly day) =>
        [.. waiting.Where(line => line.DueOn <= day && line.Until >= day).Select(line => line.Person).Distinct()];

    public void Done(IEnumerable<Line> lines)
    {
        var done = lines.ToHashSet();
        waiting.RemoveAll(done.Contains);
    }

    private void Enter(RuleDay rule, string person, DateOnly day)
    {
        var dueOn = WorkedDays.From(day);
        if (dueOn <= rule.Until && known.Add((rule.Rule, person, rule.Day)))
            waiting.Add(new Line(rule.Rule, person, rule.Day, rule.Until, dueOn));
    }

    private IEnumerable<string> Whom(RuleDay rule, DateOnly day, Month month, UnitFigures figures)
    {
        if (rule.Rule.StartsWith("contact.", StringComparison.Ordinal))
            return month.Duties.Where(duty => duty.IsUndone && duty.Last >= day).Select(duty => duty.Pair.Member);
        if (rule.Rule.StartsWith("quarterly.", StringComparison.Ordinal))
            return Reports.OwedBy(world, Reports.DueOn(rule.Day), day);
        var milestone = Rules.MilestoneOf(rule.Rule);
        string[] kinds = milestone?.Kinds ?? (rule.Rule == "digest.week" ? ["branch"] : ["general_branch", "committee"]);
        return world.School.Units.Values
            .Where(unit => kinds.Contains(unit.Kind) && (milestone?.Id != Rules.Pairing || figures.Unpaired(unit.Code) is not (0, 0)))
            .SelectMany(unit => Offices.Of(world, unit.Code, day));
    }

    private IEnumerable<(RuleDay Rule, string Person)> Talks(DateOnly day)
    {
        foreach (var talk in world.Talks.Where(talk => talk.IsOwed(world)))
        {
            var member = talk.MemberOn(day, world);
            if (!world.IsHere(member, day))
                continue;
            if (talk.ByImport && day > talk.Day && day <= talk.Day.AddDays(8))
                yield return (new RuleDay("talk.opened", talk.Day.AddDays(1), talk.Day.AddDays(8)), member);
            if (WorkedDays.Before(talk.Due) <= day && talk.Due >= day)
                yield return (new RuleDay("talk.soon", WorkedDays.Before(talk.Due), talk.Due), member);
        }
    }

    private IEnumerable<(RuleDay Rule, string Person)> Cases(DateOnly day) => world.Cases
        .Where(one => one.AnsweredOn is null && WorkedDays.Before(one.Due) <= day && one.Due >= day)
        .SelectMany(one => one.Holders(world, day).Select(person => (new RuleDay("case.soon", WorkedDays.Before(one.Due), one.Due), person)));
}
