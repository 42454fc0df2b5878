using LiaisonBot.Data.Conversations;
using LiaisonBot.Limits;
using LiaisonBot.Protocol.Connector;
using LiaisonBot.SendReplies;
using LiaisonBot.Testing;

namespace LiaisonBot.Tests.SendReplies;

/// <summary>What keeps a message back, and what it does not.</summary>
public sealed class SendingGateTests
{
    private readonly SteppedClock clock = new(new DateTimeOffset(2026, 4, 20, 1, 0, 0, TimeSpan.Zero));
    private readonly SendingGate gate;

    public SendingGateTests() => gate = new SendingGate(new SendingLimits(), clock);

    [Fact]
    public void A_conversation_that_has_had_its_share_rests_and_no_other_does()
    {
        for (var message = 0; message < 7; message++)
            Assert.Equal(clock.GetUtcNow(), gate.Enter(Chat(1)));

        Assert.Equal([1L], gate.Look([], 10).Busy);
        Assert.NotNull(gate.OpensAt());
        Assert.Equal(clock.GetUtcNow(), gate.Enter(Chat(2)));
        clock.Advance(TimeSpan.FromSeconds(1.1));
        Assert.Empty(gate.Look([], 10).Busy);
    }

    [Fact]
    public void A_tenant_that_has_had_its_share_is_left_out_until_it_may_have_more()
    {
        for (var chat = 1; chat <= 25; chat++)
            Assert.Equal(clock.GetUtcNow(), gate.Enter(Chat(chat)));

        Assert.Equal(["tenant"], gate.Look([], 10).ClosedTenants);
        Assert.True(gate.Enter(Chat(26)) > clock.GetUtcNow().AddSeconds(1));
        Assert.Equal(clock.GetUtcNow(), gate.Enter(Chat(27, tenant: "other")));
        clock.Advance(TimeSpan.FromSeconds(2.1));
        Assert.Empty(gate.Look([], 10).ClosedTenants);
    }

    [Fact]
    public void A_service_that_fails_is_left_out_and_asked_by_one_message_after_a_rest()
    {
        for (var chat = 1; chat <= 20; chat++)
        {
            gate.Enter(Chat(chat));
            gate.Left(Chat(chat), new Delivery.Transient(503, MayHaveArrived: true, null));
        }

        Assert.Equal(["service"], gate.Look([], 10).ClosedServices);
        Assert.Null(gate.Enter(Chat(21)));
        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.NotNull(gate.Enter(Chat(21)));
        Assert.Null(gate.Enter(Chat(22)));
        gate.Left(Chat(21), new Delivery.Delivered(null));
        Assert.Empty(gate.Look([], 10).ClosedServices);
    }

    [Fact]
    public void Our_own_page_has_no_limits()
    {
        for (var message = 0; message < 100; message++)
            Assert.Equal(clock.GetUtcNow(), gate.Enter(Chat(1, service: "")));

        Assert.Empty(gate.Look([], 10).Busy);
    }

    [Fact]
    public void Limits_that_are_lifted_hold_nobody_back()
    {
        var lifted = new SendingGate(
            new SendingLimits { PerTenantAndSecond = 0, PerConversationAndSecond = 0, PerConversationAndHalfMinute = 0, PerConversationAndHour = 0 }, clock);
        for (var message = 0; message < 3000; message++)
            Assert.Equal(clock.GetUtcNow(), lifted.Enter(Chat(1)));
        Assert.Null(lifted.OpensAt());
    }

    /// <summary>Set back by an hour, as by whoever finds it wrong.</summary>
    [Fact]
    public void A_clock_that_is_set_back_silences_nobody()
    {
        var wrong = new SetBackClock(clock);
        var patient = new SendingGate(new SendingLimits(), wrong);
        for (var chat = 1; chat <= 25; chat++)
            patient.Enter(Chat(chat));
        wrong.Ahead = TimeSpan.FromHours(-1);

        Assert.InRange(patient.OpensAt()!.Value - patient.Now, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1.1));
        clock.Advance(TimeSpan.FromSeconds(1.1));
        Assert.Empty(patient.Look([], 10).ClosedTenants);
        Assert.Equal(wrong.GetUtcNow(), patient.Look([], 10).Now);
    }

    private static Conversation Chat(long id, string service = "service", string tenant = "tenant") =>
        new() { Id = id, ChannelId = "msteams", ExternalId = $"{id}", Reference = "{}", Service = service, TenantId = tenant };
}

/// <summary>What the system shows when its clock is set; the time that passes stays what it is.</summary>
internal sealed class SetBackClock(TimeProvider right) : TimeProvider
{
    public TimeSpan Ahead { get; set; }

    public override long TimestampFrequency => right.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => right.GetUtcNow() + Ahead;

    public override long GetTimestamp() => right.GetTimestamp();
}
