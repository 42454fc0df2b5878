using LiaisonBot.Protocol.Connector;
using LiaisonBot.Protocol.Tokens;

namespace LiaisonBot.Protocol.Tests.Connector;

/// <summary>One case per row of the status table (protocol.md 1.7).</summary>
public sealed class DeliveryTests
{
    private static string Error(string code) => $$$"""{"error":{"code":"{{{code}}}","message":"…"}}""";

    private static async Task<Delivery> AfterAsync(int status, string body = "", params (string Name, string Value)[] headers)
    {
        using var line = new Line();
        line.Channel.Answers(status, body, headers);
        return await line.SendAsync();
    }

    [Theory]
    [InlineData(200, """{"id":"1:a"}""", "1:a")]
    [InlineData(201, """{"id":"1:a"}""", "1:a")]
    [InlineData(202, "", null)]
    [InlineData(204, "", null)]
    [InlineData(200, "[]", null)]
    [InlineData(200, "<html>", null)]
    [InlineData(200, """{"id":"\ud800"}""", null)]
    public async Task Success_is_delivered_with_the_id_if_there_is_one(int status, string body, string? id) =>
        Assert.Equal(new Delivery.Delivered(id), await AfterAsync(status, body));

    [Theory]
    [InlineData(400, "BadArgument")]
    [InlineData(403, "InvalidBotApiHost")]
    [InlineData(500, "ServiceError")]
    [InlineData(501, "NotImplemented")]
    public async Task A_fault_of_ours_is_refused_with_the_channels_code(int status, string code) =>
        Assert.Equal(new Delivery.Refused(status, code), await AfterAsync(status, Error(code)));

    [Theory]
    [InlineData(400, "", "Http400")]
    [InlineData(403, "Forbidden", "Http403")]
    [InlineData(302, "", "Http302")]
    [InlineData(400, """{"errorCode":1009}""", "1009")]
    [InlineData(400, """{"error":"x"}""", "Http400")]
    [InlineData(400, """{"error":{"code":"Bad\r\nSyntax\u001b[1m"}}""", "BadSyntax1m")]
    public async Task A_refusal_without_a_plain_code_is_safe_to_log(int status, string body, string code) =>
        Assert.Equal(new Delivery.Refused(status, code), await AfterAsync(status, body));

    [Theory]
    [InlineData("BotDisabledByAdmin", UnreachableKind.DisabledByAdmin)]
    [InlineData("BotNotInConversationRoster", UnreachableKind.NotInRoster)]
    [InlineData("ConversationBlockedByUser", UnreachableKind.BlockedByUser)]
    [InlineData("NotEnoughPermissions", UnreachableKind.NotPermitted)]
    public async Task Forbidden_closes_the_destination_by_its_code(string code, UnreachableKind kind) =>
        Assert.Equal(new Delivery.Unreachable(kind), await AfterAsync(403, Error(code)));

    [Theory]
    [InlineData("""{"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\"}"}""")]
    [InlineData("""{"error":{"code":"Forbidden","innerHttpError":{"body":{"subCode":"MessageWritesBlocked"}}}}""")]
    [InlineData("""{"errorCode" : "209"}""")]
    [InlineData("errorCode=209")]
    public async Task Blocked_writes_are_recognised_wherever_the_code_stands(string body) =>
        Assert.Equal(new Delivery.Unreachable(UnreachableKind.BlockedByUser), await AfterAsync(403, body));

    [Fact]
    public async Task Another_error_number_that_begins_the_same_is_no_block() =>
        Assert.Equal(new Delivery.Refused(403, "2090"), await AfterAsync(403, """{"errorCode":2090}"""));

    [Theory]
    [InlineData("ActivityNotFoundInConversation", UnreachableKind.ActivityNotFound)]
    [InlineData("ConversationNotFound", UnreachableKind.ConversationNotFound)]
    [InlineData("", UnreachableKind.ConversationNotFound)]
    public async Task Not_found_tells_the_message_from_the_conversation(string code, UnreachableKind kind) =>
        Assert.Equal(new Delivery.Unreachable(kind), await AfterAsync(404, Error(code)));

    [Fact]
    public async Task A_precondition_is_tried_again_without_fear_of_doubling() =>
        Assert.Equal(new Delivery.Transient(412, MayHaveArrived: false, RetryAfter: null), await AfterAsync(412, Error("PreconditionFailed")));

    [Fact]
    public async Task Too_big_is_too_big() => Assert.Equal(new Delivery.TooBig(), await AfterAsync(413, Error("MessageSizeTooBig")));

    [Theory]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_gateway_in_between_may_have_let_the_message_through(int status) =>
        Assert.Equal(
            new Delivery.Transient(status, MayHaveArrived: true, TimeSpan.FromSeconds(3)),
            await AfterAsync(status, headers: ("Retry-After", "3")));

    [Theory]
    [InlineData("7", 7)]
    [InlineData("0", 0)]
    [InlineData("86400", 3600)]
    [InlineData("Thu, 09 Apr 2026 01:00:30 GMT", 30)]
    [InlineData("Thu, 09 Apr 2026 00:59:00 GMT", 0)]
    public async Task Throttling_says_how_long_to_wait_by_seconds_or_by_date(string header, int seconds) =>
        Assert.Equal(
            new Delivery.Throttled(TimeSpan.FromSeconds(seconds)),
            await AfterAsync(429, Error("Throttled"), ("Retry-After", header)));

    [Theory]
    [InlineData("soon")]
    [InlineData("-5")]
    public async Task An_unreadable_wait_leaves_the_choice_to_the_sender(string header) =>
        Assert.Equal(new Delivery.Throttled(null), await AfterAsync(429, "", ("Retry-After", header)));

    [Fact]
    public async Task A_refused_token_is_dropped_and_a_new_one_tried_once()
    {
        using var line = new Line();
        line.Channel.Answers(401).Answers(200, """{"id":"1:a"}""");

        Assert.Equal(new Delivery.Delivered("1:a"), await line.SendAsync());
        Assert.Equal(["token-1", "token-2"], line.Channel.Asked.Select(asked => asked.Token));
    }

    [Fact]
    public async Task Refused_twice_is_a_wrong_setting()
    {
        using var line = new Line();
        line.Channel.Answers(401).Answers(401, Error("BotNotRegistered"));

        Assert.Equal(new Delivery.Refused(401, "BotNotRegistered"), await line.SendAsync());
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent()
    {
        using var line = new Line();

        line.Tokens.Instead = new BotToken.Unavailable();
        Assert.Equal(new Delivery.Transient(null, MayHaveArrived: false, RetryAfter: null), await line.SendAsync());
        line.Tokens.Instead = new BotToken.Rejected("invalid_client");
        Assert.Equal(new Delivery.Refused(null, "invalid_client"), await line.SendAsync());
    }
}
