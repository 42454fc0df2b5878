using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Store;
using LiaisonBot.Data.Suggestions;
using LiaisonBot.Data.Suggestions.Matching;
using LiaisonBot.Data.Suggestions.Reading;
using LiaisonBot.Data.Units;
using LiaisonBot.Testing.Databases;

namespace LiaisonBot.Testing.Proofs.Pairings;

/// <summary>One school tried.</summary>
/// <param name="Divergence">What does not hold; null when all does.</param>
/// <param name="Pairs">How many were suggested.</param>
/// <param name="LeftOver">How many people were left over.</param>
public sealed record PairingTrial(string? Divergence, int Pairs, int LeftOver);

/// <summary>What holds of suggestions whatever the records (P1 to P5, W3); the scene they are checked against is <see cref="PlainScene"/>.</summary>
public sealed class PairingProperties
{
    private const int Small = 4;
    private const int Large = 30;
    private static readonly DateTimeOffset Opening = new(2026, 4, 10, 9, 0, 0, TimeSpan.FromHours(8));

    private readonly LiaisonStore store;
    private readonly ProgrammeClock clock = new(new SteppedClock(Opening.ToUniversalTime()), TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));
    private readonly int seed;
    private readonly RandomRecords records;
    private readonly ProgrammeSettings programme;
    private readonly List<string> broken = [];

    private PairingProperties(LiaisonStore store, int seed)
    {
        (this.store, this.seed) = (store, seed);
        records = new RandomRecords(store, clock, seed);
        programme = new ProgrammeSettings { Pairing = records.Settings() };
    }

    /// <summary>So few people that every way to pair them can be tried.</summary>
    private bool IsSmall => seed % 4 != 0;

    /// <summary>Tries one school in a database of its own.</summary>
    public static async Task<PairingTrial> TryAsync(Engine engine, int seed)
    {
        await using var database = await TestRecords.NewAsync(engine);
        var proof = new PairingProperties(database.Store, seed);
        var made = await proof.TryAsync();
        return new PairingTrial(
            proof.broken.Count == 0 ? null : $"{engine}, seed {seed}: {string.Join("; ", proof.broken.Distinct())}", made.Pairs.Count, made.Colleagues.Count + made.Members.Count);
    }

    private async Task<SuggestedPairings> TryAsync()
    {
        await records.WriteAsync(IsSmall ? Small : Large, programme.Pairing);
        var turn = seed % 5 == 0 ? Enum.GetValues<Category>().Where(category => ((int)category + seed) % 3 == 0).ToArray() : [];
        var made = await CheckAsync(turn);
        Holds(Lines(made) == Lines((await SuggestAsync(records.Units[0], turn)).Made), "the same records gave another suggestion");
        await CheckUnitAsync(records.Units[seed % records.Units.Count]);
        await records.PersonAsync(PersonKind.Member);
        var with = await CheckAsync(turn);
        Holds(!Score.Of(made).IsBetterThan(Score.Of(with)), "one member more made it worse");
        await records.ChangeAsync(db => db.AddRange(with.Pairs.Select(Pairing)));
        var after = (await SuggestAsync(records.Units[0], turn)).Made;
        Holds(after.Pairs.Count == 0, "once all were paired, more was suggested");
        Holds(Left(after) == Left(with), "once all were paired, others were left over");
        return made;
    }

    /// <summary>The whole school.</summary>
    private async Task<SuggestedPairings> CheckAsync(IReadOnlyCollection<Category> turn)
    {
        var made = (await SuggestAsync(records.Units[0], turn)).Made;
        await using var db = store.Read();
        var scene = new PlainScene(db, clock, programme.Pairing).On(clock.Today, turn);
        var rules = new RulesByHand(scene, programme.Pairing);
        CheckRules(rules, made.Pairs);
        Holds(Lines(made) == Lines(PairingSuggestions.For(scene, programme.Pairing)), "the records were read otherwise than they say");
        if (!IsSmall)
            return made;
        Holds(new EveryWay(rules).Best() == Score.Of(made), "there is a better way");
        foreach (var left in made.Colleagues.Concat(made.Members))
        {
            Holds(WaysByHand.Smallest(rules, left.PersonId) == string.Join("; ", left.WaysOut.Select(way => way.Lift)), $"{left.PersonId} has other ways out");
            Holds(left.WaysOut.All(way => WaysByHand.IsWayOut(rules, left.PersonId, way)), $"a way out of {left.PersonId} is none");
        }

        return made;
    }

    /// <summary>A part of it keeps to itself.</summary>
    private async Task CheckUnitAsync(Unit unit)
    {
        var made = await SuggestAsync(unit, []);
        await using var db = store.Read();
        CheckRules(new RulesByHand(new PlainScene(db, clock, programme.Pairing).On(clock.Today), programme.Pairing.Within(unit)), made.Pairs);
        Holds(made.Pairs.All(pair => made.UnitOf(pair.MemberId).IsWithin(unit) && made.UnitOf(pair.ColleagueId).IsWithin(unit)), "a pair crosses the unit's border");
    }

    private void CheckRules(RulesByHand rules, IEnumerable<SuggestedPair> pairs)
    {
        var (members, colleagues, taken) = (rules.Members.ToDictionary(one => one.Id), rules.Colleagues.ToDictionary(one => one.Id), new HashSet<long>());
        foreach (var mine in pairs.GroupBy(pair => pair.MemberId))
        {
            Holds(members.TryGetValue(mine.Key, out var member), "a member who is none, not here, or away");
            Holds(member is null || rules.Load[mine.Key] + mine.Count() <= member.Places, "more than the member's places");
            foreach (var pair in mine)
            {
                Holds(taken.Add(pair.ColleagueId) && colleagues.ContainsKey(pair.ColleagueId), "a colleague who is none, not here, or has a friend");
                Holds(member is null || !colleagues.TryGetValue(pair.ColleagueId, out var one) || rules.Between(member, one) == HardRule.None, "a rule stood between two");
            }
        }
    }

    private async Task<UnitSuggestion> SuggestAsync(Unit unit, IReadOnlyCollection<Category> turn)
    {
        await using var db = store.Read();
        return await UnitSuggestion.MakeAsync(db, clock, programme, new SuggestionOrder(unit, clock.Today) { Categories = turn }, CancellationToken.None);
    }

    private Pairing Pairing(SuggestedPair pair) => new()
    {
        MemberId = pair.MemberId,
        ColleagueId = pair.ColleagueId,
        Origin = PairingOrigin.Assigned,
        StartedOn = clock.Today,
    };

    private void Holds(bool holds, string otherwise)
    {
        if (!holds)
            broken.Add(otherwise);
    }

    private static string Lines(SuggestedPairings made) => string.Join('\n',
    [
        .. made.Pairs.Select(pair => $"{pair.MemberId} {pair.ColleagueId} {pair.Place} {pair.Cost} {string.Join(", ", pair.Reasons)}"),
        .. made.Colleagues.Concat(made.Members).Select(left => $"{left.PersonId} {string.Join(", ", left.WaysOut)}"),
    ]);

    private static string Left(SuggestedPairings made) => string.Join(' ', made.Colleagues.Concat(made.Members).Select(left => left.PersonId));
}
