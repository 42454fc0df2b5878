using System.Text.Json.Nodes;
using LiaisonBot.Protocol.Authentication;
using LiaisonBot.Protocol.Schema;

namespace LiaisonBot.Protocol.Tests.Authentication;

public sealed class EmulatorPathTests
{
    private const string EmulatorTenant = "d6d49420-f39b-4df7-a1dc-d59a935871db";
    private const string OtherApp = "00000000-0000-0000-0000-000000000001";

    [Theory]
    [InlineData("1.0", "https://sts.windows.net/{0}/", "appid", Door.TenantId)]
    [InlineData("2.0", "https://login.microsoftonline.com/{0}/v2.0", "azp", Door.TenantId)]
    [InlineData("1.0", "https://sts.windows.net/{0}/", "appid", EmulatorTenant)]
    [InlineData("2.0", "https://login.microsoftonline.com/{0}/v2.0", "azp", EmulatorTenant)]
    public async Task The_setting_lets_in_the_apps_own_credentials(string version, string issuer, string appClaim, string tenant)
    {
        using var door = Open();

        Assert.IsType<Verdict.Accepted>(await door.AnswerAsync(FromEntra(door, version, string.Format(null, issuer, tenant), appClaim, tenant)));
    }

    [Fact]
    public async Task J22_without_the_setting_nothing_of_Entras_gets_in()
    {
        using var door = new Door();

        Assert.Equal(new Verdict.Refused(401, RefusalReason.Issuer), await door.AnswerAsync(FromEntra(door)));
        Assert.Empty(door.Keys.Asked);
    }

    public static TheoryData<string> Misuses => [.. Spoils.Keys];

    private static readonly Dictionary<string, (RefusalReason Reason, Action<Knock> Spoil)> Spoils = new()
    {
        ["J36 a person's token for this app"] = (RefusalReason.Application, k => k.Claim("scp", "user_impersonation")),
        ["J36 a token of type user"] = (RefusalReason.Application, k => k.Claim("idtyp", "user")),
        ["J37 another app by azp"] = (RefusalReason.Application, k => k.Claim("azp", OtherApp)),
        ["J37 no azp"] = (RefusalReason.Application, k => k.Payload.Remove("azp")),
        ["J37 our id in the other version's claim"] = (RefusalReason.Application, k =>
        {
            k.Payload.Remove("azp");
            k.Claim("appid", Door.AppId);
        }
        ),
        ["J37 no version"] = (RefusalReason.Application, k => k.Payload.Remove("ver")),
        ["J37 unknown version"] = (RefusalReason.Application, k => k.Claim("ver", "3.0")),
        ["J37 tid of another directory than the issuer's"] = (RefusalReason.Application, k => k.Claim("tid", EmulatorTenant)),
        ["J37 no tid"] = (RefusalReason.Application, k => k.Payload.Remove("tid")),
        ["a directory that is neither ours nor the Emulator's"] = (RefusalReason.Issuer, k => k.Claim(
            "iss", "https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/v2.0")),
        ["Entra's template as issuer"] = (RefusalReason.Issuer, k => k.Claim("iss", "https://login.microsoftonline.com/{tenantid}/v2.0")),
        ["Entra's key under the channels' issuer"] = (RefusalReason.UnknownKey, k => k.Claim("iss", "https://api.botframework.com")),
        ["the channels' key under Entra's issuer"] = (RefusalReason.UnknownKey, k =>
        {
            k.Key = TestKeys.Channel;
            k.Header["kid"] = KeyServer.ChannelKid;
        }
        ),
        ["the channels' key under Entra's key id"] = (RefusalReason.Signature, k => k.Key = TestKeys.Channel),
    };

    [Theory]
    [MemberData(nameof(Misuses))]
    public async Task A_token_of_Entras_that_is_not_this_app_is_unauthorized(string what)
    {
        using var door = Open();
        var knock = FromEntra(door);
        var (reason, spoil) = Spoils[what];
        spoil(knock);

        Assert.Equal(new Verdict.Refused(401, reason), await door.AnswerAsync(knock));
    }

    [Fact]
    public async Task The_Emulator_is_answered_on_this_machine_or_on_a_listed_host_and_nowhere_else()
    {
        using var door = Open();
        var knock = FromEntra(door);
        knock.Activity = knock.Activity with { ServiceUrl = "https://evil.example/" };

        Assert.Equal(new Verdict.Refused(403, RefusalReason.ServiceUrl), await door.AnswerAsync(knock));
    }

    [Fact]
    public async Task Two_issuers_at_once_are_each_checked_against_their_own_keys()
    {
        using var door = Open();

        var verdicts = await Task.WhenAll(Enumerable.Range(0, 200)
            .Select(i => door.AnswerAsync(i % 2 == 0 ? door.Knock() : FromEntra(door))));

        Assert.All(verdicts, verdict => Assert.IsType<Verdict.Accepted>(verdict));
    }

    private static Door Open() => new("Production", ("AcceptEmulatorTokens", "true"));

    private static Knock FromEntra(Door door) =>
        FromEntra(door, "2.0", $"https://login.microsoftonline.com/{Door.TenantId}/v2.0", "azp", Door.TenantId);

    private static Knock FromEntra(Door door, string version, string issuer, string appClaim, string tenant)
    {
        var knock = door.Knock();
        knock.Key = TestKeys.Entra;
        knock.Header["kid"] = KeyServer.EntraKid;
        knock.Payload = new JsonObject
        {
            ["iss"] = issuer,
            ["aud"] = Door.AppId,
            ["exp"] = knock.Now.AddHours(1).ToUnixTimeSeconds(),
            ["ver"] = version,
            [appClaim] = Door.AppId,
            ["tid"] = tenant,
        };
        knock.Activity = knock.Activity with
        {
            ChannelId = ChannelIds.Emulator,
            ServiceUrl = "http://localhost:56150",
            Recipient = new ChannelAccount { Id = "bot" },
            ChannelData = null,
            Conversation = new ConversationAccount { Id = "c1|livechat" },
        };
        return knock;
    }
}
