using System.Text.Json;
using LiaisonBot.Protocol.Schema;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LiaisonBot.Protocol.Authentication;

/// <summary>Whether a token that is sound also speaks for this activity: channel, place to answer to, addressee, directory.</summary>
internal sealed class ActivityCheck(
    IOptions<BotCredentials> credentials, IOptions<CloudOptions> options, ServiceHosts hosts, IHostEnvironment environment)
{
    public Verdict Judge(Activity activity, InboundToken token, TrustedIssuer issuer, SigningKey key)
    {
        var emulator = issuer.EntraTenant is not null;
        if (!IsEndorsed(activity.ChannelId, key, emulator))
            return Refuse(RefusalReason.Endorsement);
        if (!(emulator ? IsPlaceToAnswer(activity) : IsClaimedPlace(activity, token)))
            return Refuse(RefusalReason.ServiceUrl);
        if (!IsForUs(activity, emulator))
            return Refuse(RefusalReason.Recipient);
        return JudgeTenant(activity);
    }

    private static bool IsEndorsed(string? channelId, SigningKey key, bool emulator) =>
        !string.IsNullOrEmpty(channelId) && (emulator || key.Endorsements.Contains(channelId));

    private bool IsClaimedPlace(Activity activity, InboundToken token) =>
        ServiceHosts.Same(token.ServiceUrl, activity.ServiceUrl)
        && hosts.TrustIn(activity.ServiceUrl) switch
        {
            ServiceTrust.Channel => true,
            ServiceTrust.Loopback => options.Value.AllowLoopbackHttp,
            ServiceTrust.None or _ => false,
        };

    // The Emulator's tokens are Entra's and carry no serviceurl claim; its own place is this machine.
    private bool IsPlaceToAnswer(Activity activity) => hosts.TrustIn(activity.ServiceUrl) is not ServiceTrust.None;

    /// <summary>
    /// Teams addresses a bot as 28:{app id} and nothing else. Other channels use a handle, which must contain the app id or be one
    /// of the configured <see cref="CloudOptions.BotIds"/>. The Emulator makes ids up; its token already names the app.
    /// </summary>
    private bool IsForUs(Activity activity, bool emulator)
    {
        if (activity.Recipient?.Id is not { Length: > 0 } recipient)
            return false;
        var appId = credentials.Value.MicrosoftAppId ?? "";
        return emulator
            || (activity.ChannelId == ChannelIds.Teams
                ? recipient.Equals($"28:{appId}", StringComparison.OrdinalIgnoreCase)
                : recipient.Contains(appId, StringComparison.OrdinalIgnoreCase) || options.Value.BotIds.Contains(recipient));
    }

    private Verdict JudgeTenant(Activity activity)
    {
        string[] stated = [.. new[] { activity.Conversation?.TenantId, TenantInChannelData(activity.ChannelData) }
            .OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
        var teams = activity.ChannelId == ChannelIds.Teams;
        return stated switch
        {
            [] => teams ? Refuse(RefusalReason.Tenant) : new Verdict.Accepted(TenantId: null),
            [var tenant] when IsConfigured(tenant) => new Verdict.Accepted(teams ? tenant : null),
            _ => Refuse(RefusalReason.Tenant),
        };
    }

    private bool IsConfigured(string tenant)
    {
        var own = credentials.Value is { MicrosoftAppType: not MicrosoftAppType.MultiTenant, MicrosoftAppTenantId: { Length: > 0 } id }
            ? [id]
            : Array.Empty<string>();
        string[] configured = [.. own, .. options.Value.AllowedTenants];
        return configured.Contains(tenant, StringComparer.OrdinalIgnoreCase)
            || (configured.Length == 0 && environment.IsDevelopment());
    }

    private static string? TenantInChannelData(JsonElement? channelData) =>
        channelData is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty("tenant", out var tenant) && tenant.ValueKind == JsonValueKind.Object
        && tenant.TryGetProperty("id", out var id) && id.ValueKind != JsonValueKind.Null
            ? id.ToString()
            : null;

    private static Verdict.Refused Refuse(RefusalReason reason) => new(403, reason);
}
