using System.Text.Json.Nodes;
using LiaisonBot.Protocol.Authentication;

namespace LiaisonBot.Protocol.Tests.Authentication;

public sealed class KeySourceTests
{
    private static readonly Verdict KeysUnavailable = new Verdict.Refused(503, RefusalReason.KeysUnavailable);
    private static readonly Verdict UnknownKey = new Verdict.Refused(401, RefusalReason.UnknownKey);

    [Fact]
    public async Task J41_nobody_gets_in_while_the_keys_cannot_be_had_and_everybody_does_soon_after()
    {
        using var door = new Door();
        door.Keys.Down = true;
        Assert.Equal(KeysUnavailable, await door.AnswerAsync(door.Knock()));

        door.Keys.Down = false;
        Assert.Equal(KeysUnavailable, await door.AnswerAsync(door.Knock()));
        door.Clock.Advance(KeySource.IntervalAfterFailure);

        Assert.IsType<Verdict.Accepted>(await door.AnswerAsync(door.Knock()));
        Assert.Equal(2, door.Keys.MetadataFetches);
    }

    public static TheoryData<string, string> Impostures => new()
    {
        { "issuer", "https://api.evil.example" },
        { "jwks_uri", "https://evil.example/keys" },
        { "jwks_uri", "http://login.botframework.com/v1/.well-known/keys" },
        { "jwks_uri", "https://login.botframework.com:8443/v1/.well-known/keys" },
        { "jwks_uri", "file:///etc/passwd" },
        { "jwks_uri", "keys" },
    };

    [Theory]
    [MemberData(nameof(Impostures))]
    public async Task J42_metadata_that_names_another_issuer_or_place_is_not_used(string field, string value)
    {
        using var door = new Door();
        door.Keys.ChannelMetadata[field] = value;

        Assert.Equal(KeysUnavailable, await door.AnswerAsync(door.Knock()));
        Assert.DoesNotContain(door.Keys.Asked, url => url.AbsoluteUri == value && field == "jwks_uri");
    }

    [Fact]
    public async Task J42_a_redirect_is_not_followed()
    {
        using var door = new Door();
        door.Keys.RedirectTo = new Uri("http://evil.example/metadata");

        Assert.Equal(KeysUnavailable, await door.AnswerAsync(door.Knock()));
        Assert.Equal(Cloud.Public.MetadataUrl, Assert.Single(door.Keys.Asked).AbsoluteUri);
    }

    [Fact]
    public async Task J43_ten_thousand_unknown_keys_cause_one_fetch_an_interval_and_hinder_nobody()
    {
        using var door = new Door();
        Assert.IsType<Verdict.Accepted>(await door.AnswerAsync(door.Knock()));
        door.Clock.Advance(KeySource.Interval);

        var unknown = door.Knock();
        unknown.Header["kid"] = "made-up";
        var header = unknown.HeaderValues();
        for (var i = 0; i < 100; i++)
        {
            var flood = Enumerable.Range(0, 100).Select(_ => Task.Run(() => door.AnswerAsync(header, unknown.Activity)));
            Assert.All(await Task.WhenAll(flood), verdict => Assert.Equal(UnknownKey, verdict));
        }

        Assert.IsType<Verdict.Accepted>(await door.AnswerAsync(door.Knock()));
        Assert.Equal(2, door.Keys.MetadataFetches);
    }

    [Fact]
    public async Task Requests_that_arrive_together_share_one_fetch()
    {
        using var door = new Door();
        var latch = new TaskCompletionSource();
        door.Keys.Latch = latch.Task;

        var together = Enumerable.Range(0, 20).Select(_ => door.AnswerAsync(door.Knock())).ToList();
        latch.SetResult();

        Assert.All(await Task.WhenAll(together), verdict => Assert.IsType<Verdict.Accepted>(verdict));
        Assert.Equal(1, door.Keys.MetadataFetches);
    }

    [Fact]
    public async Task A_key_server_that_never_answers_is_given_up_and_known_keys_go_on_serving()
    {
        using var door = new Door();
        Assert.IsType<Verdict.Accepted>(await door.AnswerAsync(door.Knock()));
        door.Clock.Advance(KeySource.OldAfter + TimeSpan.FromMinutes(1));
        door.Keys.Latch = new TaskCompletionSource().Task;

        var first = door.AnswerAsync(door.Knock());
        Assert.IsType<Verdict.Accepted>(await door.AnswerAsync(door.Knock()));
        Assert.False(first.IsCompleted);
        door.Clock.Advance(TimeSpan.FromSeconds(5));

        Assert.IsType<Verdict.Accepted>(await first);
    }

    [Fact]
    public async Task A_new_key_is_accepted_at_its_first_message()
    {
        using var door = new Door();
        Assert.IsType<Verdict.Accepted>(await door.AnswerAsync(door.Knock()));
        door.Clock.Advance(KeySource.Interval);
        door.Keys.ChannelKeys.Add(TestKeys.Jwk(TestKeys.NextChannel, "channel-2", "msteams"));

        Assert.IsType<Verdict.Accepted>(await door.AnswerAsync(Rotated(door)));
    }

    [Fact]
    public async Task A_new_key_is_accepted_within_one_retry_even_when_a_stranger_has_just_spent_the_fetch()
    {
        using var door = new Door();
        var stranger = door.Knock();
        stranger.Header["kid"] = "made-up";
        Assert.Equal(UnknownKey, await door.AnswerAsync(stranger));
        door.Keys.ChannelKeys.Add(TestKeys.Jwk(TestKeys.NextChannel, "channel-2", "msteams"));
        Assert.Equal(UnknownKey, await door.AnswerAsync(Rotated(door)));

        door.Clock.Advance(KeySource.Interval);

        Assert.IsType<Verdict.Accepted>(await door.AnswerAsync(Rotated(door)));
    }

    [Fact]
    public async Task J20_a_withdrawn_key_stops_counting_when_the_set_is_fetched_again()
    {
        using var door = new Door();
        Assert.IsType<Verdict.Accepted>(await door.AnswerAsync(door.Knock()));
        door.Keys.ChannelKeys = [TestKeys.Jwk(TestKeys.NextChannel, "channel-2", "msteams")];

        door.Clock.Advance(KeySource.OldAfter + TimeSpan.FromSeconds(1));

        Assert.Equal(UnknownKey, await door.AnswerAsync(door.Knock()));
        Assert.IsType<Verdict.Accepted>(await door.AnswerAsync(Rotated(door)));
    }

    [Fact]
    public async Task An_empty_set_is_the_issuers_slip_and_shuts_nobody_out()
    {
        using var door = new Door();
        Assert.IsType<Verdict.Accepted>(await door.AnswerAsync(door.Knock()));
        door.Keys.ChannelKeys = [];

        door.Clock.Advance(KeySource.OldAfter + TimeSpan.FromSeconds(1));

        Assert.IsType<Verdict.Accepted>(await door.AnswerAsync(door.Knock()));
        Assert.Equal(2, door.Keys.MetadataFetches);
    }

    [Fact]
    public async Task An_issuer_that_begins_with_an_empty_set_lets_nobody_in_and_is_asked_again_soon()
    {
        using var door = new Door();
        var published = door.Keys.ChannelKeys;
        door.Keys.ChannelKeys = [];
        Assert.Equal(KeysUnavailable, await door.AnswerAsync(door.Knock()));

        door.Keys.ChannelKeys = published;
        door.Clock.Advance(KeySource.IntervalAfterFailure);

        Assert.IsType<Verdict.Accepted>(await door.AnswerAsync(door.Knock()));
    }

    [Fact]
    public async Task Keys_outlive_an_issuer_that_is_away_by_five_days_and_no_more()
    {
        using var door = new Door();
        Assert.IsType<Verdict.Accepted>(await door.AnswerAsync(door.Knock()));
        door.Keys.Down = true;

        door.Clock.Advance(KeySource.SpentAfter);
        Assert.IsType<Verdict.Accepted>(await door.AnswerAsync(door.Knock()));
        door.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(KeysUnavailable, await door.AnswerAsync(door.Knock()));
    }

    [Fact]
    public async Task A_key_without_endorsements_speaks_for_no_channel()
    {
        using var door = new Door();
        door.Keys.ChannelKeys[0]!.AsObject().Remove("endorsements");

        Assert.Equal(new Verdict.Refused(403, RefusalReason.Endorsement), await door.AnswerAsync(door.Knock()));
    }

    [Fact]
    public async Task A_key_id_published_twice_is_nobodys()
    {
        using var door = new Door();
        door.Keys.ChannelKeys.Add(TestKeys.Jwk(TestKeys.Attacker, KeyServer.ChannelKid, "msteams"));
        door.Keys.ChannelKeys.Add(TestKeys.Jwk(TestKeys.NextChannel, "channel-2", "msteams"));

        Assert.Equal(UnknownKey, await door.AnswerAsync(door.Knock()));
    }

    [Theory]
    [InlineData("use", "enc")]
    [InlineData("kty", "oct")]
    public async Task A_key_made_for_something_else_verifies_nothing(string field, string value)
    {
        using var door = new Door();
        door.Keys.ChannelKeys[0]![field] = JsonValue.Create(value);
        door.Keys.ChannelKeys.Add(TestKeys.Jwk(TestKeys.NextChannel, "channel-2", "msteams"));

        Assert.Equal(UnknownKey, await door.AnswerAsync(door.Knock()));
    }

    private static Knock Rotated(Door door)
    {
        var knock = door.Knock();
        knock.Key = TestKeys.NextChannel;
        knock.Header["kid"] = "channel-2";
        return knock;
    }
}
