using LiaisonBot.Reference.Rosters;
using LiaisonBot.Testing.Processes;
using LiaisonBot.Testing.Proofs.Year;

namespace LiaisonBot.Tests.RunSchedule;

/// <summary>A sample of the year that <c>bench/</c> plays whole: one general branch, from a late start in April to the end of May.</summary>
public sealed class YearTests
{
    [Fact]
    public async Task Everybody_hears_exactly_what_a_reference_of_its_own_says_message_by_message()
    {
        var school = RosterFiles.Read(Path.Combine(Repository.Root, "tests", "data", "medical-school")).Only("G03");
        var plan = new YearPlan(school, new DateOnly(2026, 4, 7), new DateOnly(2026, 5, 25), Members: 100);
        await using var year = await PlayedYear.BeginAsync(plan);
        var report = await year.PlayAsync();
        Assert.True(report.Holds, report.ToString());
        string[] rules = ["contact.10", "contact.20", "contact.end", "digest.week", "digest.month", "talk.opened", "talk.soon", "case.soon", "milestone.pairing.0"];
        Assert.True(rules.All(report.ByRule.ContainsKey), report.ToString());
    }
}
