using System.Text.Json;

namespace LiaisonBot.Protocol.Authentication;

/// <summary>What a token of Entra's says about the app it speaks for (Emulator and Playground path only).</summary>
internal sealed record EntraClaims(string? Version, string? TenantId, string? AppId, bool Delegated)
{
    public static EntraClaims Of(JsonElement payload)
    {
        var version = InboundToken.Claim(payload, "ver");
        var appId = version switch
        {
            "1.0" => InboundToken.Claim(payload, "appid"),
            "2.0" => InboundToken.Claim(payload, "azp"),
            _ => null,
        };
        // A token with scopes was given to an app to act for a person: it does not prove that the app itself is calling.
        var delegated = payload.TryGetProperty("scp", out _)
            || (payload.TryGetProperty("idtyp", out _) && InboundToken.Claim(payload, "idtyp") != "app");
        return new EntraClaims(version, InboundToken.Claim(payload, "tid"), appId, delegated);
    }

    public bool SpeakFor(string appId, string tenantId) =>
        !Delegated
        && string.Equals(AppId, appId, StringComparison.OrdinalIgnoreCase)
        && string.Equals(TenantId, tenantId, StringComparison.OrdinalIgnoreCase);
}
