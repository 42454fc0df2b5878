using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace LiaisonBot.Protocol.Authentication;

/// <summary>One public key of an issuer, with what it may be used for.</summary>
/// <param name="Key">An RSA key of at least 2,048 bits.</param>
/// <param name="Algorithms">What a token signed with it may name.</param>
/// <param name="Endorsements">The channels it may speak for; empty for Entra's keys and for a key endorsed for none.</param>
internal sealed record SigningKey(JsonWebKey Key, FrozenSet<string> Algorithms, FrozenSet<string> Endorsements)
{
    private const int FewestBits = 2048;

    public static FrozenSet<string> Allowed { get; } = FrozenSet.Create(
        StringComparer.Ordinal, SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512);

    /// <summary>The usable keys of a metadata document by their ids; an id given twice is ambiguous and usable for neither.</summary>
    public static FrozenDictionary<string, SigningKey> AllOf(OpenIdConnectConfiguration metadata) =>
        (metadata.JsonWebKeySet?.Keys ?? [])
            .Where(key => !string.IsNullOrEmpty(key.Kid))
            .GroupBy(key => key.Kid, StringComparer.Ordinal)
            .Where(same => same.Count() == 1 && IsUsable(same.Single()))
            .ToFrozenDictionary(same => same.Key, same => Of(same.Single(), metadata), StringComparer.Ordinal);

    private static SigningKey Of(JsonWebKey key, OpenIdConnectConfiguration metadata)
    {
        // OpenID Connect Discovery requires the list; without it only the algorithm every issuer must support is left.
        var named = metadata.IdTokenSigningAlgValuesSupported is { Count: > 0 } listed ? listed : [SecurityAlgorithms.RsaSha256];
        var algorithms = named.Where(Allowed.Contains).Where(algorithm => string.IsNullOrEmpty(key.Alg) || key.Alg == algorithm);
        return new SigningKey(key, algorithms.ToFrozenSet(StringComparer.Ordinal), EndorsementsOf(key));
    }

    private static bool IsUsable(JsonWebKey key) =>
        key.Kty == JsonWebAlgorithmsKeyTypes.RSA && key.Use is null or "" or "sig" && key.KeySize >= FewestBits;

    private static FrozenSet<string> EndorsementsOf(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value) && value is JsonElement { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray()
                .Where(item => item.ValueKind == JsonValueKind.String)
                .Select(item => item.GetString()!)
                .ToFrozenSet(StringComparer.Ordinal)
            : [];
}
