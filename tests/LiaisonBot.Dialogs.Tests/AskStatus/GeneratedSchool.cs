using LiaisonBot.Data.Absences;
using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.MustTalks;
using LiaisonBot.Data.Occasions;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Rounds;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;

namespace LiaisonBot.Dialogs.Tests.AskStatus;

/// <summary>
/// A school with half a year behind it, made at random: pairings that change hands, people who move, leave, join the Party or are away,
/// contacts that are undone, cases on their way up, talks held and owed.
/// </summary>
internal sealed class GeneratedSchool : IAsyncDisposable
{
    private static readonly DateOnly First = new(2025, 10, 1);
    private const int Days = 196;

    private readonly Random random;

    /// <summary>Of its own, so that the rest of the school stays what it was.</summary>
    private readonly Random rounds;
    private int numbers;

    private GeneratedSchool(School school, int seed) => (School, random, rounds) = (school, new Random(seed), new Random(seed));

    public School School { get; }

    public List<Unit> Branches { get; } = [];

    public Person Committee { get; private set; } = null!;

    public static async Task<GeneratedSchool> OpenAsync(Engine engine, int seed, int branches, int people)
    {
        var made = new GeneratedSchool(await School.OpenAsync(engine), seed);
        var school = made.School;
        made.Branches.AddRange([school.Pharmacology, school.Pharmacy]);
        var root = new Unit { Id = school.GeneralBranch.ParentId!.Value, Code = "C", Name = "医学院党委", Path = $"/{school.GeneralBranch.ParentId}/" };
        var nursing = await school.UnitAsync("G04", "护理党总支", UnitKind.GeneralBranch, root);
        for (var place = 3; place <= branches; place++)
            made.Branches.Add(await school.UnitAsync($"G04-B{place:00}", $"护理第{place}党支部", UnitKind.Branch, nursing));
        made.Committee = await school.MemberAsync("周明远", root, Role.Secretary);
        foreach (var branch in made.Branches)
            await made.FillAsync(branch, people);
        return made;
    }

    public ValueTask DisposeAsync() => School.DisposeAsync();

    private async Task FillAsync(Unit branch, int people)
    {
        List<Person> members = [], colleagues = [];
        for (var place = 0; place < people / 2; place++)
            members.Add(New(branch.Code, "党"));
        for (var place = 0; place < people; place++)
            colleagues.Add(New(branch.Code, "群"));
        await School.ChangeAsync(db => db.AddRange(members.Concat(colleagues)));
        await School.ChangeAsync(db =>
        {
            foreach (var person in members)
                Settle(db.Add, person, PersonKind.Member, branch);
            foreach (var person in colleagues)
                Settle(db.Add, person, PersonKind.Colleague, branch);
        });
        var pairings = colleagues.Where(_ => random.Next(8) > 0).SelectMany(colleague => Befriend(members, colleague)).ToList();
        await School.ChangeAsync(db => db.AddRange(pairings));
        await School.ChangeAsync(db =>
        {
            foreach (var pairing in pairings)
                Live(db.Add, pairing, branch);
            foreach (var person in members.Concat(colleagues).Where(_ => random.Next(4) == 0))
                db.Add(new Absence { PersonId = person.Id, RecordedById = person.Id, From = Day(), To = Day().AddDays(200) is var to && random.Next(3) > 0 ? to.AddDays(-random.Next(190)) : null });
        });
        await CollectAsync(branch, pairings);
    }

    /// <summary>Rounds that ran out, were ended, were taken back or still run; answers of whoever had the pairing then, or has it no more.</summary>
    private async Task CollectAsync(Unit branch, List<Pairing> pairings)
    {
        for (var serial = 1; serial <= 4; serial++)
        {
            var opened = First.AddDays(rounds.Next(Days));
            var last = opened.AddDays(rounds.Next(Round.MostDays));
            var round = new Round
            {
                UnitId = branch.Id,
                Year = opened.Year,
                Serial = serial,
                OpenedOn = opened,
                LastOn = last,
                EndedOn = rounds.Next(3) == 0 ? opened.AddDays(rounds.Next(last.DayNumber - opened.DayNumber + 1)) : null,
                WithdrawnAt = rounds.Next(6) == 0 ? School.Opening : null,
            };
            await School.ChangeAsync(db => db.Add(round));
            await School.ChangeAsync(db => db.AddRange(pairings
                .Where(pairing => pairing.StartedOn <= round.EndsOn && rounds.Next(2) == 0)
                .Select(pairing => new RoundAnswer
                {
                    RoundId = round.Id,
                    PairingId = pairing.Id,
                    AnsweredById = pairing.MemberId,
                    Finding = (RoundFinding)rounds.Next(3),
                    AnsweredOn = opened.AddDays(rounds.Next(round.EndsOn.DayNumber - opened.DayNumber + 1)),
                })));
        }
    }

    private Person New(string code, string side) => new() { StaffNo = $"{code}-{++numbers:000}", Name = $"{side}员{code}{numbers:000}", Account = $"made-{numbers}" };

    private void Settle(Func<object, object> add, Person person, PersonKind kind, Unit branch)
    {
        var since = new DateOnly(2020, 1, 1);
        if (random.Next(10) == 0)
            person.LeftOn = Day();
        add(new Standing { PersonId = person.Id, Kind = kind, From = since });
        var moves = random.Next(6) == 0 ? Day() : (DateOnly?)null;
        add(new Membership { PersonId = person.Id, UnitId = branch.Id, From = since, To = moves });
        if (moves is { } last)
            add(new Membership { PersonId = person.Id, UnitId = Branches[random.Next(Branches.Count)].Id, From = last.AddDays(1) });
        if (kind == PersonKind.Colleague && random.Next(2) == 0)
            add(new CategoryHolding { PersonId = person.Id, Category = random.Next(3) == 0 ? Category.NewHire : Category.YoungTeacher, From = since, To = random.Next(5) == 0 ? Day() : null });
    }

    private IEnumerable<Pairing> Befriend(List<Person> members, Person colleague)
    {
        var from = First.AddDays(random.Next(-60, 60));
        while (from < First.AddDays(Days))
        {
            var to = from.AddDays(random.Next(20, 150));
            var lasts = random.Next(2) == 0;
            yield return new Pairing
            {
                MemberId = members[random.Next(members.Count)].Id,
                ColleagueId = colleague.Id,
                StartedOn = from,
                EndedOn = lasts ? null : to,
            };
            if (lasts)
                yield break;
            from = to.AddDays(random.Next(3));
        }
    }

    private void Live(Func<object, object> add, Pairing pairing, Unit branch)
    {
        for (var count = random.Next(7); count > 0; count--)
        {
            add(new Contact
            {
                AuthorId = pairing.MemberId,
                LoggedById = pairing.MemberId,
                On = Day(),
                Line = "谈心",
                Occasion = random.Next(5) == 0 ? Occasion.Setback : null,
                VoidedAt = random.Next(8) == 0 ? School.Opening : null,
                Colleagues = [new ContactColleague { PairingId = pairing.Id, ColleagueId = pairing.ColleagueId }],
            });
        }

        if (random.Next(6) == 0)
            add(new ExcusedMonth { PairingId = pairing.Id, Month = MonthlyContact.MonthOf(Day()), Reason = "出差", ExcusedById = pairing.MemberId });
        if (random.Next(4) == 0)
        {
            var on = Day();
            add(new MustTalk { PairingId = pairing.Id, ColleagueId = pairing.ColleagueId, Occasion = Occasion.Setback, OccurredOn = on, DueOn = on.AddDays(14), WithdrawnAt = random.Next(6) == 0 ? School.Opening : null });
        }

        if (random.Next(2) == 0)
            Raise(add, pairing, branch);
    }

    private void Raise(Func<object, object> add, Pairing pairing, Unit branch)
    {
        var raised = Day().ToDateTime(new TimeOnly(random.Next(24), 0));
        var state = (CaseState)random.Next(9);
        var ended = state is CaseState.ClosedConfirmed or CaseState.ClosedUnconfirmed or CaseState.ClosedNotSolvable or CaseState.Withdrawn;
        var up = random.Next(3) == 0;
        var one = new Case
        {
            Year = 2026,
            Serial = ++numbers,
            RaisedById = pairing.MemberId,
            RaisedAt = new DateTimeOffset(raised, TimeSpan.FromHours(8)),
            HomeUnitId = branch.Id,
            UnitId = up ? branch.ParentId!.Value : branch.Id,
            Rung = up ? UnitKind.GeneralBranch : UnitKind.Branch,
            Kind = (CaseKind)random.Next(4),
            Category = random.Next(2) == 0 ? "housing" : "work",
            Text = "内容",
            State = state,
            DueOn = DateOnly.FromDateTime(raised).AddDays(7),
            ClosedAt = ended ? new DateTimeOffset(raised, TimeSpan.FromHours(8)).AddDays(random.Next(1, 40)) : null,
        };
        add(one);
        add(new CaseEvent { Case = one, At = one.RaisedAt, Step = CaseStep.Raised, Rung = UnitKind.Branch, UnitId = branch.Id, State = CaseState.Open });
        if (up)
            add(new CaseEvent { Case = one, At = one.RaisedAt.AddDays(5), Step = CaseStep.Escalated, Rung = UnitKind.Branch, UnitId = branch.Id, ToUnitId = branch.ParentId, State = CaseState.Open });
    }

    private DateOnly Day() => First.AddDays(random.Next(Days));
}
