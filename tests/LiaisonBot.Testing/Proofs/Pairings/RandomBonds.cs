using LiaisonBot.Data.Absences;
using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Proposals;
using LiaisonBot.Data.Suggestions;
using LiaisonBot.Data.Wishes;

namespace LiaisonBot.Testing.Proofs.Pairings;

/// <summary>What is between people at random, and who is away.</summary>
internal sealed class RandomBonds(ProgrammeClock clock, Random random, SuggestionSettings settings)
{
    private static readonly PairingEnding?[] Endings = [null, .. Enum.GetValues<PairingEnding>().Cast<PairingEnding?>()];

    private readonly HashSet<(long, long)> open = [];
    private readonly HashSet<(long, long, DateOnly)> begun = [];

    public IEnumerable<object> Between(IReadOnlyList<Person> members, IReadOnlyList<Person> colleagues)
    {
        var people = members.Concat(colleagues).ToList();
        foreach (var person in people.Where(_ => random.Next(6) == 0))
            yield return Absence(person);
        for (var count = random.Next(1 + people.Count); count > 0; count--)
        {
            var (member, colleague) = (members[random.Next(members.Count)], colleagues[random.Next(colleagues.Count)]);
            object? bond = random.Next(4) switch
            {
                0 => Pairing(member, colleague),
                1 => Proposal(member, colleague),
                2 => Wish(member, colleague),
                _ => Wish(colleague, member),
            };
            if (bond is not null)
                yield return bond;
        }
    }

    private Absence Absence(Person person) => new()
    {
        PersonId = person.Id,
        From = clock.Today.AddDays(random.Next(-40, 3)),
        To = random.Next(4) == 0 ? null : clock.Today.AddDays(random.Next(3) == 0 ? random.Next(2, 20) : settings.AwayDays + random.Next(-1, 2)),
        Reason = AbsenceReason.Leave,
        RecordedById = person.Id,
        RecordedAt = clock.Now,
        WithdrawnAt = random.Next(4) == 0 ? clock.Now : null,
    };

    private Pairing? Pairing(Person member, Person colleague)
    {
        var to = random.Next(3) == 0 ? (DateOnly?)null : Past();
        var from = to is null && random.Next(3) == 0 ? clock.Today.AddDays(random.Next(1, 9)) : (to ?? clock.Today).AddDays(-random.Next(90));
        return begun.Add((member.Id, colleague.Id, from))
            ? new Pairing
            {
                MemberId = member.Id,
                ColleagueId = colleague.Id,
                Origin = PairingOrigin.Assigned,
                StartedOn = from,
                EndedOn = to,
                Ending = to is null ? null : Endings[random.Next(Endings.Length)],
            }
            : null;
    }

    private Proposal? Proposal(Person member, Person colleague)
    {
        var state = Enum.GetValues<ProposalState>()[random.Next(Enum.GetValues<ProposalState>().Length)];
        var isOpen = state is ProposalState.Asked or ProposalState.Agreed;
        if (isOpen && !open.Add((member.Id, colleague.Id)))
            return null;
        var at = At(Past());
        return new Proposal
        {
            MemberId = member.Id,
            ColleagueId = colleague.Id,
            Origin = PairingOrigin.Member,
            ProposedById = member.Id,
            ProposedAt = at,
            State = state,
            ClosedAt = isOpen ? null : at,
            ClosedById = isOpen ? null : colleague.Id,
        };
    }

    private FriendWish Wish(Person person, Person other)
    {
        var avoids = random.Next(4) > 0;
        return new FriendWish
        {
            PersonId = person.Id,
            OtherId = avoids ? other.Id : null,
            Kind = avoids ? FriendWishKind.Avoids : FriendWishKind.Seeks,
            At = At(clock.Today.AddDays(-random.Next(900))),
            TakenBackAt = random.Next(4) == 0 ? clock.Now : null,
        };
    }

    /// <summary>Lately, long ago, or within a day of where "lately" ends.</summary>
    private DateOnly Past() => random.Next(3) switch
    {
        0 => clock.Today.AddDays(-random.Next(-2, 30)),
        1 => clock.Today.AddDays(-random.Next(1500)),
        _ => clock.Today.AddYears(-settings.RecentYears).AddDays(random.Next(-1, 2)),
    };

    /// <summary>Somewhen on that day, its first and last minutes as well.</summary>
    private DateTimeOffset At(DateOnly day) => clock.StartOf(day).AddMinutes(random.Next(3) switch { 0 => 0, 1 => 1439, _ => 540 });
}
