using System.Text.Json;
using LiaisonBot.Protocol.Authentication;
using LiaisonBot.Protocol.Schema;

namespace LiaisonBot.Protocol.Tests.Authentication;

/// <summary>Sound tokens on activities they do not speak for (reliability.md 5.1): 403.</summary>
internal static class MisfitActivities
{
    private const string OtherTenant = "11111111-2222-3333-4444-555555555555";

    public static IReadOnlyDictionary<string, (RefusalReason Reason, Action<Knock> Spoil)> All { get; } =
        new Dictionary<string, (RefusalReason, Action<Knock>)>
        {
            ["J27 no serviceurl claim"] = (RefusalReason.ServiceUrl, k => k.Payload.Remove("serviceurl")),
            ["J28 no serviceUrl in the body"] = (RefusalReason.ServiceUrl, k => k.Activity = k.Activity with { ServiceUrl = null }),
            ["J27 J28 none on either side"] = (RefusalReason.ServiceUrl, k =>
            {
                k.Payload.Remove("serviceurl");
                k.Activity = k.Activity with { ServiceUrl = null };
            }
            ),
            ["J29 another path"] = (RefusalReason.ServiceUrl, k => Body(k, "https://smba.trafficmanager.net/amer/")),
            ["J29 the path in another case"] = (RefusalReason.ServiceUrl, k => Body(k, "https://smba.trafficmanager.net/EMEA/")),
            ["J29 without the trailing slash"] = (RefusalReason.ServiceUrl, k => Body(k, "https://smba.trafficmanager.net/emea")),
            ["J29 another port"] = (RefusalReason.ServiceUrl, k => Body(k, "https://smba.trafficmanager.net:444/emea/")),
            ["J29 another host"] = (RefusalReason.ServiceUrl, k => Body(k, "https://europe.botframework.com/emea/")),
            ["J29 our host as user name of another"] =
                (RefusalReason.ServiceUrl, k => Both(k, "https://smba.trafficmanager.net@evil.example/emea/")),
            ["J29 a user name at our host"] = (RefusalReason.ServiceUrl, k => Both(k, "https://a:b@smba.trafficmanager.net/emea/")),
            ["J29 a backslash"] = (RefusalReason.ServiceUrl, k => Both(k, @"https://smba.trafficmanager.net\@evil.example/")),
            ["J29 a port on both sides"] = (RefusalReason.ServiceUrl, k => Both(k, "https://smba.trafficmanager.net:8443/emea/")),
            ["J29 a query"] = (RefusalReason.ServiceUrl, k => Both(k, "https://smba.trafficmanager.net/?to=https://evil.example/")),
            ["J30 plain http"] = (RefusalReason.ServiceUrl, k => Both(k, "http://smba.trafficmanager.net/emea/")),
            ["J30 an IP address"] = (RefusalReason.ServiceUrl, k => Both(k, "https://20.50.88.1/")),
            ["J30 an IPv6 address"] = (RefusalReason.ServiceUrl, k => Both(k, "https://[2001:db8::1]/")),
            ["J30 localhost"] = (RefusalReason.ServiceUrl, k => Both(k, "https://localhost/")),
            ["J30 this machine by number"] = (RefusalReason.ServiceUrl, k => Both(k, "http://127.0.0.1:3978/")),
            ["J30 the cloud's metadata address"] = (RefusalReason.ServiceUrl, k => Both(k, "http://169.254.169.254/")),
            ["J30 letters that look like ours"] = (RefusalReason.ServiceUrl, k => Both(k, "https://smbа.trafficmanager.net/")),
            ["J30 the same in punycode"] = (RefusalReason.ServiceUrl, k => Both(k, "https://xn--smb-7cd.trafficmanager.net/")),
            ["J30 another name in the shared domain"] = (RefusalReason.ServiceUrl, k => Both(k, "https://evil.trafficmanager.net/")),
            ["J30 a name below ours"] = (RefusalReason.ServiceUrl, k => Both(k, "https://evil.smba.trafficmanager.net/")),
            ["J30 a domain that ends like ours"] = (RefusalReason.ServiceUrl, k => Both(k, "https://evilbotframework.com/")),
            ["J30 our domain as a name in another"] = (RefusalReason.ServiceUrl, k => Both(k, "https://x.botframework.com.evil.example/")),
            ["J31 a channel the key is not endorsed for"] = (RefusalReason.Endorsement, k => Channel(k, "slack")),
            ["J32 no channel"] = (RefusalReason.Endorsement, k => Channel(k, null)),
            ["J32 empty channel"] = (RefusalReason.Endorsement, k => Channel(k, "")),
            ["J32 unknown channel"] = (RefusalReason.Endorsement, k => Channel(k, "MSTEAMS")),
            ["J33 channel emulator"] = (RefusalReason.Endorsement, k => Channel(k, "emulator")),
            ["J33 channel test"] = (RefusalReason.Endorsement, k => Channel(k, "test")),
            ["J34 another bot"] = (RefusalReason.Recipient, k => Recipient(k, "28:00000000-0000-0000-0000-000000000001")),
            ["J34 our id without Teams' prefix"] = (RefusalReason.Recipient, k => Recipient(k, Door.AppId)),
            ["J34 our id within another"] = (RefusalReason.Recipient, k => Recipient(k, $"28:{Door.AppId}0")),
            ["J34 no recipient"] = (RefusalReason.Recipient, k => k.Activity = k.Activity with { Recipient = null }),
            ["J34 another bot on Web Chat"] = (RefusalReason.Recipient, k =>
            {
                Channel(k, ChannelIds.WebChat);
                Recipient(k, "other-bot@x1");
            }
            ),
            ["J35 a directory that is not configured"] = (RefusalReason.Tenant, k => Tenants(k, OtherTenant, OtherTenant)),
            ["J35 channel data of another directory"] = (RefusalReason.Tenant, k => Tenants(k, Door.TenantId, OtherTenant)),
            ["J35 conversation of another directory"] = (RefusalReason.Tenant, k => Tenants(k, OtherTenant, Door.TenantId)),
            ["J35 no directory at all"] = (RefusalReason.Tenant, k => Tenants(k, null, null)),
        };

    internal static void Tenants(Knock knock, string? conversation, string? channelData) => knock.Activity = knock.Activity with
    {
        Conversation = knock.Activity.Conversation! with { TenantId = conversation },
        ChannelData = channelData is null ? null : JsonSerializer.SerializeToElement(new { tenant = new { id = channelData } }),
    };

    internal static void Channel(Knock knock, string? channelId) => knock.Activity = knock.Activity with { ChannelId = channelId };

    internal static void Recipient(Knock knock, string id) => knock.Activity = knock.Activity with { Recipient = new ChannelAccount { Id = id } };

    internal static void Both(Knock knock, string serviceUrl)
    {
        knock.Claim("serviceurl", serviceUrl);
        Body(knock, serviceUrl);
    }

    private static void Body(Knock knock, string serviceUrl) => knock.Activity = knock.Activity with { ServiceUrl = serviceUrl };
}
