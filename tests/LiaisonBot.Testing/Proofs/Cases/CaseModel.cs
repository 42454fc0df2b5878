using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Testing.Proofs.Cases;

/// <summary>What should become of cases, written down a second time and as simply as possible (D1, D4, D5).</summary>
internal sealed class CaseModel(CaseSchool school, bool shortLadder)
{
    private const int ConfirmDays = 28;

    private static readonly HashSet<DateOnly> WorkedWeekends = [.. Days("01-04 02-14 02-28 05-09 09-20 10-10")];

    private static readonly HashSet<DateOnly> Holidays =
    [
        .. Days("01-01 01-02 01-03 02-15 02-16 02-17 02-18 02-19 02-20 02-21 02-22 02-23 04-04 04-05 04-06 05-01 05-02 05-03 05-04 05-05"),
        .. Days("06-19 06-20 06-21 09-25 09-26 09-27 10-01 10-02 10-03 10-04 10-05 10-06 10-07"),
    ];

    public ModelledCase Raise(CaseCommand.Raise raise)
    {
        var one = new ModelledCase(raise.By, raise.Urgency);
        var way = Way(CaseSchool.HomeOf(raise.By));
        Stand(one, way[0]);
        one.Log("raised");
        Climb(one, way);
        return one;
    }

    /// <summary>
    /// Who does it: whoever was drawn or, where it is to fit, whoever raised the case, has it, or holds its rung. Of people drawn at random
    /// so few may do anything that no case would ever come far.
    /// </summary>
    public long ActorOf(ModelledCase one, CaseCommand.Act act)
    {
        if (!act.Fits)
            return act.By;
        if (act.Step is CaseStep.Replied or CaseStep.Confirmed or CaseStep.NotSolved or CaseStep.Withdrawn)
            return one.Raiser;
        List<long> holders = [.. school.HoldersOf(one.Unit)];
        return one.Taker ?? (holders.Count == 0 ? act.By : holders[(int)(act.By % holders.Count)]);
    }

    public CaseRefusal? Act(ModelledCase one, CaseCommand.Act act) => act.Step switch
    {
        CaseStep.Replied or CaseStep.Confirmed or CaseStep.NotSolved or CaseStep.Withdrawn => RaiserActs(one, act),
        _ => HolderActs(one, act),
    };

    /// <summary>A new day begins.</summary>
    public void NewDay(ModelledCase one, DateOnly day)
    {
        var crossedOff = CrossOff(one, day);
        if (!one.IsActive && !one.IsAnswered)
            return;
        Rehome(one);
        if (one.IsActive)
            crossedOff &= !LeaveEmptyRung(one);
        if (one.IsAnswered)
            Remind(one);
        else if (one is { IsLate: true, LatenessNoted: false })
            Note(one);
        else if (crossedOff && one.Left == 1)
            one.Log("warned");
    }

    private static bool CrossOff(ModelledCase one, DateOnly day)
    {
        if (one.IsAnswered)
            one.Waited++;
        if (one.State is not (CaseState.Open or CaseState.Taken))
            return false;
        one.IsLate |= one.Left == 0;
        if (one.Left == 0 || !IsWorked(day))
            return false;
        one.Left--;
        return true;
    }

    private void Note(ModelledCase one)
    {
        one.LatenessNoted = true;
        one.Log("overdue", Way(one.Unit).Skip(1).Select(unit => (long?)unit).FirstOrDefault());
    }

    private static void Remind(ModelledCase one)
    {
        if (one.Waited == ConfirmDays)
        {
            one.Log("asked_again");
        }
        else if (one.Waited == 2 * ConfirmDays)
        {
            one.State = one.State == CaseState.Resolved ? CaseState.ClosedUnconfirmed : CaseState.ClosedNotSolvable;
            one.Log("closed_unconfirmed");
        }
    }

    private bool LeaveEmptyRung(ModelledCase one)
    {
        var way = Way(one.Unit);
        if (HasHolder(one, way[0]) || !way.Exists(unit => HasHolder(one, unit)))
            return false;
        Climb(one, [way[0], .. way.Skip(1).Where(unit => HasHolder(one, unit))]);
        return true;
    }

    private CaseRefusal? RaiserActs(ModelledCase one, CaseCommand.Act act)
    {
        if (act.By != one.Raiser)
            return CaseRefusal.NotYours;
        if (!one.IsActive && !one.IsAnswered)
            return CaseRefusal.Closed;
        var early = act.Step is CaseStep.Replied or CaseStep.Withdrawn;
        if (early && one.IsAnswered)
            return CaseRefusal.Answered;
        if (!early && one.IsActive)
            return CaseRefusal.NotAnswered;
        if (LacksText(act))
            return CaseRefusal.NoText;
        Rehome(one);
        switch (act.Step)
        {
            case CaseStep.Replied:
                Reply(one);
                break;
            case CaseStep.NotSolved:
                NotSolved(one);
                break;
            case CaseStep.Confirmed:
                one.State = one.State == CaseState.Resolved ? CaseState.ClosedConfirmed : CaseState.ClosedNotSolvable;
                one.Log("confirmed");
                break;
            default:
                one.State = CaseState.Withdrawn;
                one.Log("withdrawn");
                break;
        }

        return null;
    }

    private void Reply(ModelledCase one)
    {
        if (one.State == CaseState.Asked)
        {
            one.Left = one.IsLate ? 0 : Math.Max(1, one.Left);
            GiveTo(one, one.Taker);
        }

        one.Log("replied");
    }

    private void NotSolved(ModelledCase one)
    {
        var way = Way(one.Unit);
        var stays = one.ReopenedHere == 0 || way.Count == 1;
        var times = one.ReopenedHere + 1;
        one.Reopened++;
        one.Log("not_solved", stays ? null : way[1]);
        if (!stays)
            way.RemoveAt(0);
        Stand(one, way[0]);
        var lines = one.Lines.Count;
        Climb(one, way);
        if (stays && one.Lines.Count == lines)
        {
            one.ReopenedHere = times;
            GiveTo(one, one.Answerer);
        }
    }

    private CaseRefusal? HolderActs(ModelledCase one, CaseCommand.Act act)
    {
        if (RefuseHolder(one, act) is { } why)
            return why;
        Rehome(one);
        if (act.Step == CaseStep.Noted)
        {
            one.Log("noted");
            return null;
        }

        if (!school.Holds(act.By, one.Unit))
        {
            one.Log("drawn_up", Way(one.Unit)[1]);
            Stand(one, Way(one.Unit)[1]);
        }

        if (act.Step == CaseStep.Escalated)
        {
            var way = Way(one.Unit).Skip(1).ToList();
            one.Log("escalated", way[0]);
            Stand(one, way[0]);
            Climb(one, way);
            return null;
        }

        one.Taker = act.Step == CaseStep.HandedOver ? act.To : act.By;
        one.State = act.Step switch
        {
            CaseStep.Asked => CaseState.Asked,
            CaseStep.Resolved => CaseState.Resolved,
            CaseStep.CannotSolve => CaseState.NotSolvable,
            _ => one.State == CaseState.Asked ? CaseState.Asked : CaseState.Taken,
        };
        if (one.IsAnswered)
            (one.Answerer, one.Waited) = (act.By, 0);
        one.Log(Data.Stored.Literals<CaseStep>.Write(act.Step));
        return null;
    }

    private CaseRefusal? RefuseHolder(ModelledCase one, CaseCommand.Act act)
    {
        var way = Way(one.Unit);
        var draws = false;
        if (act.By == one.Raiser)
            return CaseRefusal.NotYours;
        if (!school.Holds(act.By, way[0]))
        {
            draws = act.Step == CaseStep.Taken && one is { IsActive: true, IsLate: true } && way.Count > 1 && school.Holds(act.By, way[1]);
            if (!draws)
                return one.Visited.Any(unit => school.Holds(act.By, Way(unit)[0])) ? CaseRefusal.MovedOn : CaseRefusal.NotYours;
        }

        if (!one.IsActive && !one.IsAnswered)
            return CaseRefusal.Closed;
        if (act.Step == CaseStep.Noted)
            return LacksText(act) ? CaseRefusal.NoText : null;
        if (one.IsAnswered)
            return CaseRefusal.Answered;
        if (draws)
            return null;
        if (one.Taker is { } taker && taker != act.By && IsThere(one, taker, way[0]))
            return CaseRefusal.TakenByOther;
        if (act.Step == CaseStep.Taken && one.Taker == act.By)
            return CaseRefusal.TakenAlready;
        if (act.Step == CaseStep.Asked && one.State == CaseState.Asked)
            return CaseRefusal.AlreadyAsked;
        if (act.Step == CaseStep.Escalated && way.Count == 1)
            return CaseRefusal.AtTop;
        if (act.Step == CaseStep.HandedOver && (act.To == act.By || !IsThere(one, act.To, way[0])))
            return CaseRefusal.NoSuchHolder;
        return LacksText(act) ? CaseRefusal.NoText : null;
    }

    private static bool LacksText(CaseCommand.Act act) =>
        !act.HasText && act.Step is not (CaseStep.Taken or CaseStep.HandedOver or CaseStep.Confirmed or CaseStep.Withdrawn);

    private void GiveTo(ModelledCase one, long? taker)
    {
        one.Taker = taker is { } person && IsThere(one, person, Way(one.Unit)[0]) ? person : null;
        one.State = one.Taker is null ? CaseState.Open : CaseState.Taken;
    }

    private void Rehome(ModelledCase one)
    {
        var owner = Way(one.Unit)[0];
        if (owner == one.Unit)
            return;
        one.Log("rehomed", owner);
        one.Unit = owner;
        one.Visited.Add(owner);
    }

    /// <summary>Up to the first rung with somebody there; else with somebody at all; else to the top.</summary>
    private void Climb(ModelledCase one, List<long> way)
    {
        var to = way.Find(unit => school.HoldersOf(unit).Any(person => IsThere(one, person, unit)));
        if (to == 0)
            to = way.Find(unit => HasHolder(one, unit));
        if (to == 0)
            to = way[^1];
        foreach (var next in way.Skip(1).Take(way.IndexOf(to)))
        {
            one.Log("passed_up", next);
            Stand(one, next);
        }
    }

    private void Stand(ModelledCase one, long unit)
    {
        one.Unit = unit;
        one.Visited.Add(unit);
        one.State = CaseState.Open;
        one.Taker = null;
        one.ReopenedHere = 0;
        one.IsLate = false;
        one.LatenessNoted = false;
        var days = school.KindOf(unit) switch { UnitKind.Branch => 5, UnitKind.GeneralBranch => 10, _ => 15 };
        one.Left = one.Urgency == CaseUrgency.Now ? (days + 1) / 2 : days;
    }

    private bool HasHolder(ModelledCase one, long unit) => school.HoldersOf(unit).Any(person => person != one.Raiser);

    private bool IsThere(ModelledCase one, long person, long unit) =>
        person != one.Raiser && school.Holds(person, unit) && !school.IsAway(person);

    private List<long> Way(long unit)
    {
        var rungs = school.Up(unit).Where(one => school.KindOf(one) != UnitKind.Group && !(shortLadder && school.KindOf(one) == UnitKind.GeneralBranch));
        return [.. rungs];
    }

    private static bool IsWorked(DateOnly day) => Holidays.Contains(day)
        ? false
        : WorkedWeekends.Contains(day) || (day.DayOfWeek != DayOfWeek.Saturday && day.DayOfWeek != DayOfWeek.Sunday);

    private static IEnumerable<DateOnly> Days(string days) =>
        days.Split(' ').Select(day => DateOnly.ParseExact($"2026-{day}", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}
