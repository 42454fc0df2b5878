using LiaisonBot.Reference.Rosters;

namespace LiaisonBot.Reference.Reckoning;

/// <summary>How a unit stands on a morning, with everything below it.</summary>
internal sealed class UnitFigures(World world, DateOnly day, Month month)
{
    private readonly ILookup<string, Pair> byMember = world.School.Pairs.Where(pair => pair.Lasts(day)).ToLookup(pair => pair.Member);
    private readonly ILookup<string, Pair> byColleague = world.School.Pairs.Where(pair => pair.Lasts(day)).ToLookup(pair => pair.Colleague);

    public (int Colleagues, int Members) Unpaired(string unit)
    {
        var here = world.School.People.Values.Where(person => person.IsHere(day) && IsOf(person, unit)).ToList();
        return (
            here.Count(person => !person.IsMember && !byColleague.Contains(person.StaffNo)),
            here.Count(person => person.IsMember && !byMember.Contains(person.StaffNo)));
    }

    public DigestFigures Of(string unit)
    {
        var duties = month.Duties.Where(duty => IsOf(duty.Pair.Member, unit, duty.Last < day ? duty.Last : day)).ToList();
        var never = duties.FindAll(duty => duty.Last >= day && month.LastContact(duty.Pair) is null);
        var talks = world.Talks.Where(talk => talk.IsOwed(world) && talk.MemberOn(day, world) is var member && IsOf(member, unit)).ToList();
        var cases = world.Cases.Where(one => one.IsPending(day) && world.School.IsWithin(one.Unit, unit)).ToList();
        var (friendless, colleagueless) = Unpaired(unit);
        return new DigestFigures
        {
            Pairings = duties.Count,
            Met = duties.Count(duty => duty.IsMet),
            Excused = duties.Count(duty => duty is { IsMet: false, IsExcused: true }),
            Never = never.Count,
            NeverSince = never.Count == 0 ? "" : $"{never.Min(duty => duty.Pair.From):yyyy-MM}",
            Talks = talks.Count,
            TalksOverdue = talks.Count(talk => talk.Due < day),
            Cases = cases.Count,
            CasesOverdue = cases.Count(one => one.IsOverdue(day)),
            OldestCase = cases.Count == 0 ? 0 : cases.Max(one => day.DayNumber - one.RaisedOn.DayNumber),
            Repair = world.School.Pairs.Count(pair => pair.Lasts(day) && !world.IsSound(pair, day) && IsOf(pair.Member, unit)),
            Friendless = friendless,
            Colleagueless = colleagueless,
            Unreachable = world.School.People.Values.Count(person =>
                person.IsMember && person.IsHere(day) && IsOf(person, unit) && !world.Reachable.Contains(person.StaffNo)),
        };
    }

    private bool IsOf(string person, string unit) => IsOf(person, unit, day);

    private bool IsOf(string person, string unit, DateOnly on) => world.School.IsWithin(world.School.People[person].UnitOn(on), unit);

    private bool IsOf(Person person, string unit) => world.School.IsWithin(person.UnitOn(day), unit);
}
