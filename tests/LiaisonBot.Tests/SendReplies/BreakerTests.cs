using LiaisonBot.SendReplies;

namespace LiaisonBot.Tests.SendReplies;

public sealed class BreakerTests
{
    private static readonly DateTimeOffset Start = new(2026, 4, 20, 1, 0, 0, TimeSpan.Zero);
    private readonly Breaker breaker = new();

    [Theory]
    [InlineData(19, 0, true)]
    [InlineData(10, 11, true)]
    [InlineData(10, 10, false)]
    [InlineData(20, 0, false)]
    public void It_opens_when_half_of_at_least_twenty_calls_failed(int failures, int successes, bool takes)
    {
        Call(successes, failed: false, Start);
        Call(failures, failed: true, Start);

        Assert.Equal(takes, breaker.Takes(Start));
    }

    [Fact]
    public void What_failed_more_than_half_a_minute_ago_is_forgotten()
    {
        Call(19, failed: true, Start);
        Call(1, failed: true, Start.AddSeconds(31));

        Assert.True(breaker.Takes(Start.AddSeconds(31)));
    }

    [Fact]
    public void Once_open_it_lets_one_call_through_after_ten_seconds_and_closes_when_that_succeeds()
    {
        Call(20, failed: true, Start);
        Assert.False(breaker.Enter(Start.AddSeconds(9)));

        Assert.True(breaker.Enter(Start.AddSeconds(10)));
        Assert.False(breaker.Enter(Start.AddSeconds(10)));
        breaker.Note(Start.AddSeconds(11), failed: false);

        Assert.True(breaker.Enter(Start.AddSeconds(11)));
        Assert.Null(breaker.OpensAt);
    }

    [Fact]
    public void When_the_one_call_fails_too_it_rests_again()
    {
        Call(20, failed: true, Start);
        Assert.True(breaker.Enter(Start.AddSeconds(10)));
        breaker.Note(Start.AddSeconds(12), failed: true);

        Assert.False(breaker.Enter(Start.AddSeconds(21)));
        Assert.Equal(Start.AddSeconds(22), breaker.OpensAt);
    }

    [Fact]
    public void A_message_that_fails_again_and_again_opens_nothing_and_as_the_one_call_it_is_believed()
    {
        for (var call = 0; call < 40; call++)
        {
            Assert.True(breaker.Enter(Start));
            breaker.Note(Start, failed: true, counts: false);
        }

        Call(20, failed: true, Start);
        Assert.True(breaker.Enter(Start.AddSeconds(10)));
        breaker.Note(Start.AddSeconds(10), failed: true, counts: false);
        Assert.False(breaker.Takes(Start.AddSeconds(19)));
    }

    private void Call(int times, bool failed, DateTimeOffset at)
    {
        for (var call = 0; call < times; call++)
        {
            Assert.True(breaker.Enter(at));
            breaker.Note(at, failed);
        }
    }
}
