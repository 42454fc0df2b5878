using LiaisonBot.Reference.Deeds;
using LiaisonBot.Reference.Rosters;

namespace LiaisonBot.Reference.Reckoning;

/// <summary>A contact with one colleague.</summary>
internal sealed record Met(string Member, string Colleague, DateOnly On, string? Occasion);

internal sealed record Away(string Person, DateOnly From, DateOnly To);

/// <summary>What has been done so far, without any conclusion from it.</summary>
internal sealed class World(School school)
{
    private readonly HashSet<(string Member, string Colleague, DateOnly Month)> excused = [];

    public School School { get; } = school;

    public List<Met> Contacts { get; } = [];

    public List<Away> Absences { get; } = [];

    public List<OwedTalk> Talks { get; } = [];

    public List<RaisedCase> Cases { get; } = [];

    /// <summary>Those who have written to the bot.</summary>
    public HashSet<string> Reachable { get; } = [];

    public Dictionary<string, (TimeOnly From, TimeOnly To)> QuietHours { get; } = [];

    public bool IsHere(string person, DateOnly day) => School.People[person].IsHere(day);

    public bool IsAway(string person, DateOnly day) => Absences.Exists(away => away.Person == person && away.From <= day && away.To >= day);

    public bool IsExcused(Pair pair, DateOnly month) => excused.Contains((pair.Member, pair.Colleague, month));

    /// <summary>Both sides are here; nobody in this story changes sides.</summary>
    public bool IsSound(Pair pair, DateOnly day) => IsHere(pair.Member, day) && IsHere(pair.Colleague, day);

    public void Take(Deed deed)
    {
        Reachable.Add(deed.Who);
        switch (deed)
        {
            case Writes:
                break;
            case LogsContact contact:
                Contacts.AddRange(contact.Colleagues.Select(colleague => new Met(contact.Who, colleague, contact.On, contact.Occasion)));
                break;
            case RecordsAbsence absence:
                Absences.Add(new Away(absence.Away, absence.From, absence.To));
                break;
            case ExcusesMonth excuse:
                excused.Add((excuse.Member, excuse.Colleague, new DateOnly(excuse.Day.Year, excuse.Day.Month, 1)));
                break;
            case ChoosesQuietHours quiet:
                QuietHours[quiet.Who] = (quiet.From, quiet.To);
                break;
            case RecordsTalk talk:
                Open(talk.Colleague, talk.Occasion, talk.Day, byImport: false);
                break;
            case Imports imports:
                foreach (var change in imports.Changes)
                    Take(change, imports.Day);
                break;
            default:
                TakeCase(deed);
                break;
        }
    }

    /// <summary>As a day begins: a case at a rung that nobody holds any more goes to the next one.</summary>
    public void Begin(DateOnly day)
    {
        foreach (var one in Cases.Where(one => one.AnsweredOn is null))
        {
            while (!one.HasHolder(this, day) && one.CanClimb(School))
                one.Climb(School, day);
        }
    }

    private void Take(RosterChange change, DateOnly day)
    {
        switch (change)
        {
            case Begins begins:
                School.Pairs.Add(new Pair(begins.Member, begins.Colleague, begins.On));
                break;
            case Ends ends:
                School.Pairs.Single(pair => pair.Member == ends.Member && pair.Colleague == ends.Colleague && pair.Lasts(ends.On)).To = ends.On;
                break;
            case Leaves leaves:
                School.People[leaves.Person].LeftOn = leaves.On;
                Open(leaves.Person, OwedTalk.Post, day, byImport: true);
                break;
            case Promoted promoted:
                Open(promoted.Person, OwedTalk.Post, day, byImport: true);
                break;
            case Appointed appointed:
                School.Posts.Add(new Post(appointed.Person, appointed.Role, School.People[appointed.Person].UnitOn(day), day));
                break;
            case Moves moves:
                School.People[moves.Person].Move(moves.Unit, day);
                break;
        }
    }

    /// <summary>One talk for each pairing of the colleague that stands on that day (C4).</summary>
    private void Open(string colleague, string occasion, DateOnly day, bool byImport) => Talks.AddRange(School.Pairs
        .Where(pair => pair.Colleague == colleague && pair.Lasts(day))
        .Select(pair => new OwedTalk(pair, occasion, day, byImport)));

    private void TakeCase(Deed deed)
    {
        switch (deed)
        {
            case RaisesCase:
                Cases.Add(new RaisedCase(Cases.Count + 1, deed.Who, deed.Day, School.People[deed.Who].UnitOn(deed.Day)));
                Cases[^1].Begin(School, deed.Day);
                break;
            case TakesCase takes:
                Cases[takes.Case - 1].TakenBy = takes.Who;
                break;
            case EscalatesCase escalates:
                Cases[escalates.Case - 1].Climb(School, escalates.Day);
                break;
            case ResolvesCase resolves:
                Cases[resolves.Case - 1].AnsweredOn = resolves.Day;
                break;
        }
    }
}
