using LiaisonBot.Protocol.Schema;
using LiaisonBot.Protocol.Turns;
using LiaisonBot.ShowTyping;
using LiaisonBot.Testing;
using LiaisonBot.Tests.SendReplies;
using Microsoft.Extensions.Logging.Abstractions;

namespace LiaisonBot.Tests.ShowTyping;

/// <summary>Teams asks of its store's bots that something is seen within two seconds: the answer, or that one is being written.</summary>
public sealed class TypingTests
{
    private static readonly TimeSpan TwoSeconds = TimeSpan.FromSeconds(2);

    private readonly SteppedClock clock = new(new DateTimeOffset(2026, 4, 20, 1, 0, 0, TimeSpan.Zero));
    private readonly ScriptedConnector channel = new();
    private readonly SlowTurns turns = new();

    [Fact]
    public async Task A_slow_turn_is_seen_to_be_worked_at_within_two_seconds_in_the_chat_it_came_from()
    {
        var answer = Bot.HandleAsync(Said(), CancellationToken.None);
        clock.Advance(TwoSeconds);

        await channel.NextAsync();
        var shown = Assert.Single(channel.Log);
        Assert.Equal((ActivityTypes.Typing, "chat"), (shown.Activity.Type, shown.Where.Conversation.Id));
        turns.Finish();
        Assert.Equal(200, (await answer).Status);
    }

    [Fact]
    public async Task It_is_shown_again_while_the_turn_goes_on_and_no_more_once_it_is_answered()
    {
        var answer = Bot.HandleAsync(Said(), CancellationToken.None);
        clock.Advance(TwoSeconds);
        await channel.NextAsync();
        clock.Advance(TypingTurns.Again);
        await channel.NextAsync();

        turns.Finish();
        await answer;
        clock.Advance(TypingTurns.Again);

        Assert.Equal(2, channel.Log.Count);
    }

    [Fact]
    public async Task A_quick_turn_shows_nothing_but_its_answer()
    {
        turns.Finish();
        await Bot.HandleAsync(Said(), CancellationToken.None);
        clock.Advance(TwoSeconds);

        Assert.Empty(channel.Log);
    }

    [Fact]
    public async Task A_sign_that_cannot_be_shown_costs_the_turn_nothing()
    {
        channel.Answer = _ => throw new HttpRequestException("away");
        var answer = Bot.HandleAsync(Said(), CancellationToken.None);
        clock.Advance(TwoSeconds);
        await channel.NextAsync();

        turns.Finish();

        Assert.Equal(200, (await answer).Status);
    }

    [Theory]
    [InlineData(ActivityTypes.Invoke, null)]
    [InlineData(ActivityTypes.ConversationUpdate, null)]
    [InlineData(ActivityTypes.Message, DeliveryModes.ExpectReplies)]
    public async Task Where_nobody_waits_for_a_sign_there_is_none(string type, string? mode)
    {
        var answer = Bot.HandleAsync(Said(type, mode), CancellationToken.None);
        clock.Advance(TwoSeconds);
        turns.Finish();
        await answer;

        Assert.Empty(channel.Log);
    }

    private TypingTurns Bot => new(turns, channel, clock, NullLogger<TypingTurns>.Instance);

    private static IncomingActivity Said(string type = ActivityTypes.Message, string? mode = null) => new(
        new Activity
        {
            Type = type,
            Id = "1",
            ChannelId = ChannelIds.Teams,
            ServiceUrl = "https://smba.trafficmanager.net/teams/",
            From = new ChannelAccount { Id = "29:1" },
            Recipient = new ChannelAccount { Id = "bot" },
            Conversation = new ConversationAccount { Id = "chat" },
            DeliveryMode = mode,
        },
        new Caller.Channel("tenant"));

    /// <summary>Turns that end when a test says so.</summary>
    private sealed class SlowTurns : ITurnHandler
    {
        private readonly TaskCompletionSource<TurnAnswer> end = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<TurnAnswer> HandleAsync(IncomingActivity incoming, CancellationToken cancellation) => end.Task;

        public void Finish() => end.SetResult(TurnAnswer.Accepted);
    }
}
