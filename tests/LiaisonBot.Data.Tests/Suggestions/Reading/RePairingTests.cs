using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.Proposals;

namespace LiaisonBot.Data.Tests.Suggestions.Reading;

/// <summary>
/// Fifty people are paired anew every other month for two years. Whom one declined, or parted from by wish, is not seen again; drawn by lot nearly
/// everybody would be.
/// </summary>
public sealed class RePairingTests
{
    private const int Members = 20;
    private const int Colleagues = 30;
    private const int Rounds = 12;

    [Fact]
    public async Task Nobody_is_suggested_again_whom_one_declined_or_parted_from()
    {
        await using var school = await KeptSchool.OpenAsync();
        for (var count = 0; count < Members; count++)
            await school.MemberAsync();
        for (var count = 0; count < Colleagues; count++)
            await school.ColleagueAsync();
        var seen = new HashSet<(long, long)>();
        for (var round = 0; round < Rounds; round++)
        {
            var day = KeptSchool.Day.AddMonths(2 * round);
            var pairs = (await school.PairsAsync(day)).ToList();
            Assert.Equal(Colleagues, pairs.Count);
            Assert.All(pairs, pair => Assert.True(seen.Add(pair), $"{pair} again in round {round}"));
            foreach (var (place, pair) in pairs.Index())
                await PartAsync(school, pair, day, (place + round) % 4);
        }
    }

    [Fact]
    public void Drawn_by_lot_most_meet_somebody_again()
    {
        var lot = new Random(20160512);
        var again = Enumerable.Range(0, Colleagues)
            .Count(_ => Enumerable.Range(0, Rounds).Select(_ => lot.Next(Members)).Distinct().Count() < Rounds);
        Assert.True(again > Colleagues / 2, $"only {again} of {Colleagues}");
    }

    /// <summary>In each of the ways in which two people say that they do not want each other.</summary>
    private static Task PartAsync(KeptSchool school, (long Member, long Colleague) pair, DateOnly day, int way) => way switch
    {
        0 => school.ProposeAsync(pair.Member, pair.Colleague, ProposalState.DeclinedByColleague, day),
        1 => school.ProposeAsync(pair.Member, pair.Colleague, ProposalState.DeclinedByMember, day),
        2 => school.PairAsync(pair.Member, pair.Colleague, day.AddDays(40), PairingEnding.Colleague),
        _ => school.PairAsync(pair.Member, pair.Colleague, day.AddDays(40), PairingEnding.Member),
    };
}
