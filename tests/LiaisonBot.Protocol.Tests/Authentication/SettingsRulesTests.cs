namespace LiaisonBot.Protocol.Tests.Authentication;

public sealed class SettingsRulesTests
{
    [Theory]
    [InlineData("MicrosoftAppId", null)]
    [InlineData("MicrosoftAppId", "<your app id>")]
    [InlineData("MicrosoftAppPassword", null)]
    [InlineData("MicrosoftAppTenantId", null)]
    [InlineData("MicrosoftAppTenantId", "school.example")]
    [InlineData("ChannelService", "https://botframework.example")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl", "http://login.botframework.com/metadata")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl", "http://127.0.0.1:5000/metadata")]
    [InlineData("ToBotFromEmulatorOpenIdMetadataUrl", "metadata")]
    [InlineData("ToChannelFromBotLoginUrl", "http://login.microsoftonline.com/{tenant}")]
    [InlineData("ServiceHosts:0", "https://smba.trafficmanager.net/", "ServiceHosts")]
    [InlineData("ServiceHosts:0", "*", "ServiceHosts")]
    [InlineData("ServiceHosts:0", "*.net", "ServiceHosts")]
    [InlineData("ServiceHosts:0", "*.trafficmanager.net", "ServiceHosts")]
    [InlineData("ServiceHosts:0", "10.0.0.1", "ServiceHosts")]
    public void A_wrong_value_stops_the_start_with_one_line_that_names_the_key(string key, string? value, string? named = null)
    {
        using var door = new Door("Production", (key, value));

        Assert.StartsWith(named ?? key, Assert.Single(door.StartFaults()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_managed_identity_has_no_password()
    {
        using var wrong = new Door("Production", ("MicrosoftAppType", "UserAssignedMSI"));
        using var right = new Door("Production", ("MicrosoftAppType", "UserAssignedMSI"), ("MicrosoftAppPassword", null));

        Assert.StartsWith("MicrosoftAppPassword", Assert.Single(wrong.StartFaults()), StringComparison.Ordinal);
        Assert.Empty(right.StartFaults());
    }

    [Fact]
    public void No_credentials_at_all_are_for_the_host_to_judge()
    {
        using var door = new Door("Production", ("MicrosoftAppId", null), ("MicrosoftAppPassword", null));

        Assert.Empty(door.StartFaults());
    }

    [Theory]
    [InlineData("https://botframework.azure.us")]
    [InlineData("https://botframework.azure.cn/")]
    [InlineData("")]
    public void Each_cloud_starts_with_its_preset(string channelService)
    {
        using var door = new Door("Production", ("ChannelService", channelService));

        Assert.Empty(door.StartFaults());
    }
}
