using LiaisonBot.Testing.Processes;
using LiaisonBot.Testing.Proofs.Repeats;

namespace LiaisonBot.Tests.Repeats;

/// <summary>A sample; the whole is <c>bench/</c>'s <c>repeats</c> (docs/reliability.md).</summary>
public sealed class RepeatedActivitiesTests
{
    [Fact]
    public async Task What_a_channel_delivers_again_has_no_second_effect_and_the_same_answer()
    {
        const int Members = 8;
        await using var stand = await BotInTeams.StartAsync(Members);

        var report = await new RepeatedActivities(stand, Members).RunAsync(contacts: 12);

        Assert.True(report.Holds, report.ToString());
    }
}
