using System.Text.Json.Nodes;
using LiaisonBot.Protocol.Authentication;
using LiaisonBot.Protocol.Schema;

namespace LiaisonBot.Protocol.Tests.Authentication;

public sealed class AcceptanceTests
{
    [Fact]
    public async Task What_Teams_signed_gets_in_with_its_directory()
    {
        using var door = new Door();

        Assert.Equal(new Verdict.Accepted(Door.TenantId), await door.AnswerAsync(door.Knock()));
    }

    [Theory]
    [InlineData("RS256")]
    [InlineData("RS384")]
    [InlineData("RS512")]
    public async Task Every_algorithm_the_issuer_lists_is_accepted(string algorithm)
    {
        using var door = new Door();
        door.Keys.ChannelMetadata["id_token_signing_alg_values_supported"] = new JsonArray("RS256", "RS384", "RS512", "none", "HS256");
        var knock = door.Knock();
        knock.Header["alg"] = algorithm;

        Assert.IsType<Verdict.Accepted>(await door.AnswerAsync(knock));
    }

    [Fact]
    public async Task A_key_made_for_one_algorithm_verifies_no_other()
    {
        using var door = new Door();
        door.Keys.ChannelMetadata["id_token_signing_alg_values_supported"] = new JsonArray("RS256", "RS384");
        door.Keys.ChannelKeys[0]!["alg"] = "RS256";
        var knock = door.Knock();
        knock.Header["alg"] = "RS384";

        Assert.Equal(new Verdict.Refused(401, RefusalReason.Algorithm), await door.AnswerAsync(knock));
    }

    [Fact]
    public async Task A_single_audience_may_be_written_as_a_list()
    {
        using var door = new Door();
        var knock = door.Knock();
        knock.Claim("aud", new JsonArray(Door.AppId));

        Assert.IsType<Verdict.Accepted>(await door.AnswerAsync(knock));
    }

    [Fact]
    public async Task The_case_of_scheme_and_host_does_not_matter()
    {
        using var door = new Door();
        var knock = door.Knock();
        knock.Claim("serviceurl", "HTTPS://SMBA.trafficmanager.net/emea/");

        Assert.IsType<Verdict.Accepted>(await door.AnswerAsync(knock));
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(-4, true)]
    [InlineData(6, false)]
    [InlineData(-6, false)]
    public async Task J45_clocks_may_be_four_minutes_apart_but_not_six(int minutes, bool accepted)
    {
        using var door = new Door();
        var knock = door.Knock();
        knock.Claim("nbf", (minutes > 0 ? knock.Now.AddMinutes(minutes) : knock.Now.AddHours(-1)).ToUnixTimeSeconds());
        knock.Claim("exp", (minutes > 0 ? knock.Now.AddHours(1) : knock.Now.AddMinutes(minutes)).ToUnixTimeSeconds());

        var verdict = await door.AnswerAsync(knock);

        Assert.Equal(accepted ? new Verdict.Accepted(Door.TenantId) : new Verdict.Refused(401, RefusalReason.Lifetime), verdict);
    }

    [Fact]
    public async Task J38_a_token_serves_for_every_conversation_of_its_channel()
    {
        using var door = new Door();
        var knock = door.Knock();
        Assert.IsType<Verdict.Accepted>(await door.AnswerAsync(knock));

        knock.Activity = knock.Activity with { Conversation = new ConversationAccount { Id = "a:2c", TenantId = Door.TenantId } };

        Assert.IsType<Verdict.Accepted>(await door.AnswerAsync(knock));
    }

    [Fact]
    public async Task A_directory_that_Web_Chat_states_vouches_for_nobody()
    {
        using var door = new Door();
        var knock = door.Knock();
        MisfitActivities.Channel(knock, ChannelIds.WebChat);
        MisfitActivities.Recipient(knock, "liaison-" + Door.AppId);
        MisfitActivities.Both(knock, "https://webchat.botframework.com/");

        Assert.Equal(new Verdict.Accepted(TenantId: null), await door.AnswerAsync(knock));
    }

    [Fact]
    public async Task A_handle_from_the_settings_is_our_bot_outside_Teams()
    {
        using var door = new Door("Production", ("BotIds:0", "liaison@x1"));
        var knock = door.Knock();
        MisfitActivities.Channel(knock, ChannelIds.DirectLine);
        MisfitActivities.Recipient(knock, "liaison@x1");

        Assert.IsType<Verdict.Accepted>(await door.AnswerAsync(knock));

        MisfitActivities.Channel(knock, ChannelIds.Teams);
        Assert.Equal(new Verdict.Refused(403, RefusalReason.Recipient), await door.AnswerAsync(knock));
    }

    [Theory]
    [InlineData("Development", true)]
    [InlineData("Production", false)]
    public async Task With_no_directory_configured_any_is_let_in_during_development_alone(string environment, bool accepted)
    {
        using var door = new Door(environment, ("MicrosoftAppType", "MultiTenant"));

        Assert.Equal(accepted, await door.AnswerAsync(door.Knock()) is Verdict.Accepted);
    }

    [Fact]
    public async Task A_further_directory_may_be_configured()
    {
        const string other = "11111111-2222-3333-4444-555555555555";
        using var door = new Door("Production", ("AllowedTenants:0", other));
        var knock = door.Knock();
        MisfitActivities.Tenants(knock, other, other);

        Assert.Equal(new Verdict.Accepted(other), await door.AnswerAsync(knock));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public async Task A_signed_serviceUrl_on_this_machine_needs_the_setting_for_it(string setting, bool accepted)
    {
        using var door = new Door("Development", ("AllowLoopbackHttp", setting));
        var knock = door.Knock();
        MisfitActivities.Both(knock, "http://127.0.0.1:51234/");

        Assert.Equal(accepted, await door.AnswerAsync(knock) is Verdict.Accepted);
    }

    [Fact]
    public async Task The_cloud_of_21Vianet_has_its_own_issuer_and_hosts()
    {
        using var door = new Door("Production",
            ("ChannelService", "https://botframework.azure.cn"),
            ("ToBotFromChannelOpenIdMetadataUrl", Cloud.Public.MetadataUrl));
        door.Keys.ChannelMetadata["issuer"] = "https://api.botframework.azure.cn";
        var knock = door.Knock();
        knock.Claim("iss", "https://api.botframework.azure.cn");
        MisfitActivities.Both(knock, "https://china.botframework.azure.cn/");

        Assert.IsType<Verdict.Accepted>(await door.AnswerAsync(knock));
        Assert.Equal(new Verdict.Refused(401, RefusalReason.Issuer), await door.AnswerAsync(door.Knock()));
    }
}
