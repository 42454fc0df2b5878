using LiaisonBot.Reference.Rosters;

namespace LiaisonBot.Reference.Deeds;

/// <summary>What happens to some people beside everybody's habits, in each month on the same days, each time to others.</summary>
internal sealed class Episodes(Cast cast, DateOnly from, DateOnly to)
{
    /// <summary>So many branches on, so that no unit above has to answer for more than a few whose post is vacant.</summary>
    private const int Stride = 9;

    private readonly List<Deed> deeds = [];
    private readonly List<string> busy = [];
    private int months;
    private int cases;

    public IReadOnlyList<Deed> All()
    {
        ChooseHours();
        for (var month = new DateOnly(from.Year, from.Month, 1); month <= to; month = month.AddMonths(1))
        {
            // Before the tenth of April nobody is paired.
            if (month.Month < 4)
                continue;
            ChangeRoster(month);
            BeAway(month);
            Excuse(month);
            Talk(month);
            PutOff(month);
            RaiseCases(month);
            months++;
        }

        return [.. deeds.Where(deed => deed.Day >= from)];
    }

    private void ChooseHours()
    {
        if (cast.Take(Habit.Silent, to) is { } late)
            deeds.Add(new ChoosesQuietHours(from, late, new TimeOnly(22, 0), new TimeOnly(9, 10)));
        if (cast.Take(Habit.Silent, to) is { } evening)
            deeds.Add(new ChoosesQuietHours(from, evening, new TimeOnly(8, 0), new TimeOnly(18, 0)));
    }

    private void ChangeRoster(DateOnly month)
    {
        var (twelfth, twentyFirst) = (month.AddDays(11), month.AddDays(20));
        var changes = new List<RosterChange>();
        if (cast.Take(Habit.Silent, twelfth) is { } more)
            changes.Add(new Begins(more, cast.TakeFriendless(), twelfth));
        foreach (var (before, after) in new[] { (Habit.Silent, Habit.Late), (Habit.Diligent, Habit.Silent) })
            changes.AddRange(Hand(cast.Take(before, twelfth), cast.Take(after, twelfth), twelfth));
        foreach (var habit in new[] { Habit.Silent, Habit.Diligent })
        {
            if (cast.Take(habit, twelfth) is { } friend)
                changes.Add(new Promoted(cast.PairsOf(friend, twelfth)[0].Colleague, "研究员"));
        }

        if (cast.Take(Habit.Forgetful, twelfth) is { } moving)
            changes.Add(new Moves(moving, cast.Branch(6 + (Stride * months))));
        deeds.Add(new Imports(twelfth, changes));
        deeds.Add(new Imports(twentyFirst, [.. Later(month, twentyFirst)]));
    }

    /// <summary>A colleague gets another friend in the middle of the month.</summary>
    private static IEnumerable<RosterChange> Hand(Pair? before, string? after, DateOnly day) => before is null || after is null
        ? []
        : [new Ends(before.Member, before.Colleague, day.AddDays(-1)), new Begins(after, before.Colleague, day)];

    private IEnumerable<RosterChange> Hand(string? before, string? after, DateOnly day) =>
        Hand(before is null ? null : cast.PairsOf(before, day)[0], after, day);

    private IEnumerable<RosterChange> Later(DateOnly month, DateOnly day)
    {
        // Too late in the month to owe its contact.
        if (cast.Take(Habit.Silent, day) is { } late)
            yield return new Begins(late, cast.TakeFriendless(), day.AddDays(1));
        if (cast.Take(Habit.Silent, day) is { } friend)
            yield return new Leaves(cast.PairsOf(friend, day)[0].Colleague, month.AddDays(27));

        // A post falls vacant.
        var leaving = cast.SecretaryOf(cast.Branch(7 + (Stride * months)));
        if (leaving != cast.Silent && !busy.Contains(leaving))
            yield return new Leaves(leaving, day);
        busy.Add(leaving);

        // In another branch there is a deputy from now on, who is needed at once.
        var branch = cast.Branch(3 + (Stride * months));
        if (!busy.Contains(cast.SecretaryOf(branch)) && cast.TakeDeputy(branch) is { } deputy)
        {
            busy.Add(cast.SecretaryOf(branch));
            yield return new Appointed(deputy, "deputy_secretary");
        }
    }

    private void BeAway(DateOnly month)
    {
        var third = month.AddDays(2);
        if (cast.Take(Habit.Silent, third.AddDays(10)) is { } most)
            deeds.Add(new RecordsAbsence(third, most, most, month.AddDays(4), month.AddDays(27)));
        if (cast.Take(Habit.Silent, third.AddDays(10)) is { } some)
            deeds.Add(new RecordsAbsence(third, some, some, month.AddDays(4), month.AddDays(9)));
        if (cast.Take(Habit.Silent, month.AddDays(12)) is { } friend && cast.SecretaryOfMember(friend) is { } secretary && !busy.Contains(secretary))
            deeds.Add(new RecordsAbsence(month.AddDays(12), secretary, friend, month.AddDays(1), month.AddDays(24)));

        // Secretaries: of the branch with the deputy, and of one without.
        foreach (var branch in new[] { cast.Branch(3 + (Stride * months)), cast.Branch(5 + (Stride * months)) })
        {
            var away = cast.SecretaryOf(branch);
            if (away != cast.Silent)
                deeds.Add(new RecordsAbsence(month.AddDays(21), away, away, month.AddDays(22), month.AddMonths(1).AddDays(4)));
        }
    }

    private void Excuse(DateOnly month)
    {
        var day = month.AddDays(13);
        if (cast.Take(Habit.Silent, day) is { } member && cast.SecretaryOfMember(member) is { } secretary && !busy.Contains(secretary))
            deeds.Add(new ExcusesMonth(day, secretary, member, cast.PairsOf(member, day)[0].Colleague));
    }

    private void Talk(DateOnly month)
    {
        var day = month.AddDays(12);
        foreach (var habit in new[] { Habit.Silent, Habit.Diligent })
        {
            if (cast.Take(habit, day) is not { } friend || cast.SecretaryOfMember(friend) is not { } secretary || busy.Contains(secretary))
                continue;
            var colleague = cast.PairsOf(friend, day)[0].Colleague;
            deeds.Add(new RecordsTalk(day, secretary, colleague, "setback"));
            if (habit == Habit.Diligent)
                deeds.Add(new LogsContact(day.AddDays(3), friend, [colleague], day.AddDays(2)) { Occasion = "setback" });
        }
    }

    /// <summary>On the 10th; not where that is the last day of a quarter's report, which is never put off (R7). Of the first quarter nobody owes one.</summary>
    private void PutOff(DateOnly month)
    {
        if (month.Month is not (7 or 10) && cast.Take(Habit.Silent, month.AddDays(9)) is { } member)
            deeds.Add(new PutsOff(WorkedDays.From(month.AddDays(9)), member));
    }

    /// <summary>One case that nobody touches, and one that climbs a rung and is answered there.</summary>
    private void RaiseCases(DateOnly month)
    {
        var day = month.AddDays(13);
        if (cast.Take(Habit.Late, day) is { } first && cast.SecretaryOfMember(first) is not null)
        {
            deeds.Add(new RaisesCase(day, first));
            cases++;
        }

        if (cast.Take(Habit.Late, day) is { } second && cast.SecretaryOfMember(second) is { } secretary && !busy.Contains(secretary))
        {
            deeds.Add(new RaisesCase(day, second));
            cases++;
            deeds.Add(new TakesCase(day.AddDays(1), secretary, cases));
            deeds.Add(new EscalatesCase(day.AddDays(2), secretary, cases));
            deeds.Add(new ResolvesCase(day.AddDays(20), cast.SecretaryOf(cast.UnitAbove(secretary)), cases));
        }
    }
}
