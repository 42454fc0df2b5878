using LiaisonBot.SendReplies;

namespace LiaisonBot.Tests.SendReplies;

/// <summary>No window of time sees more than its limit, and hardly less.</summary>
public sealed class PaceTests
{
    private static readonly DateTimeOffset Start = new(2026, 4, 20, 1, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(7, 1)]
    [InlineData(25, 1)]
    [InlineData(60, 30)]
    [InlineData(1800, 3600)]
    public void One_that_always_has_more_to_say_uses_at_least_95_percent_of_the_limit_and_never_more_than_it(int most, int seconds)
    {
        var window = TimeSpan.FromSeconds(seconds);
        var left = Run(new Pace([new PaceLimit(most, window)]), 6 * most);

        for (var at = most; at < left.Count; at++)
            Assert.True(left[at] - left[at - most] >= window);
        var windows = (left[^1] - left[0]) / window;
        Assert.True(left.Count / (windows + 1) >= 0.95 * most);
    }

    [Fact]
    public void The_narrowest_of_several_limits_holds()
    {
        var left = Run(
            new Pace([new PaceLimit(7, TimeSpan.FromSeconds(1)), new PaceLimit(60, TimeSpan.FromSeconds(30)), new PaceLimit(1800, TimeSpan.FromHours(1))]), 2000);

        Assert.Equal(7, left.Count(at => at < Start.AddSeconds(1)));
        Assert.Equal(60, left.Count(at => at < Start.AddSeconds(30)));
        Assert.Equal(1800, left.Count(at => at < Start.AddHours(1)));
    }

    [Fact]
    public void Who_was_silent_may_speak_at_once()
    {
        var pace = new Pace([new PaceLimit(1, TimeSpan.FromMinutes(1))]);
        pace.Leave(Start);

        Assert.Equal(Start.AddMinutes(5), pace.FreeAt(Start.AddMinutes(5)));
    }

    private static List<DateTimeOffset> Run(Pace pace, int messages)
    {
        List<DateTimeOffset> left = [];
        var now = Start;
        for (var message = 0; message < messages; message++)
        {
            now = pace.FreeAt(now);
            pace.Leave(now);
            left.Add(now);
        }

        return left;
    }
}
