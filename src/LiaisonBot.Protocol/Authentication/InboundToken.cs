using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace LiaisonBot.Protocol.Authentication;

/// <summary>
/// What an unverified token says, read once and strictly: three base64url parts, header and payload JSON objects in which no name
/// stands twice. Reading it here first means that no later reader can see another value than the one that was checked.
/// </summary>
internal sealed record InboundToken
{
    // Channel tokens are under 2 KB, Entra's under 8.
    private const int LongestToken = 16 * 1024;
    private const long LatestSecond = 253402300799;

    private static readonly SearchValues<char> Base64UrlLetters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    public required string Text { get; init; }

    public required string Algorithm { get; init; }

    public required string KeyId { get; init; }

    public string? Issuer { get; init; }

    /// <summary>The audience when there is exactly one.</summary>
    public string? Audience { get; init; }

    public DateTimeOffset? Expires { get; init; }

    public DateTimeOffset? NotBefore { get; init; }

    public string? ServiceUrl { get; init; }

    /// <summary>Entra's claims: token version, directory, the app it was issued to, and whether a person stands behind it.</summary>
    public EntraClaims Entra { get; init; } = new(null, null, null, Delegated: false);

    /// <summary>Null when this is no token to look at any further, with the reason.</summary>
    public static InboundToken? Read(string text, out RefusalReason reason)
    {
        reason = RefusalReason.Malformed;
        var parts = text.Length <= LongestToken ? text.Split('.') : [];
        if (parts.Length != 3 || !parts.All(IsBase64Url))
            return null;
        try
        {
            using var header = JsonDocument.Parse(Decode(parts[0]), Strict);
            using var payload = JsonDocument.Parse(Decode(parts[1]), Strict);
            return Read(text, header.RootElement, payload.RootElement, out reason);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or ArgumentException or InvalidOperationException)
        {
            reason = RefusalReason.Malformed;
            return null;
        }
    }

    private static InboundToken? Read(string text, JsonElement header, JsonElement payload, out RefusalReason reason)
    {
        reason = RefusalReason.Malformed;
        // RFC 7515 4.1.11: an extension that must be understood and is not makes the token invalid.
        if (header.TryGetProperty("crit", out _))
            return null;
        reason = RefusalReason.Algorithm;
        if (Claim(header, "alg") is not { } algorithm || !SigningKey.Allowed.Contains(algorithm))
            return null;
        reason = RefusalReason.UnknownKey;
        if (Claim(header, "kid") is not { Length: > 0 } keyId)
            return null;
        return new InboundToken
        {
            Text = text,
            Algorithm = algorithm,
            KeyId = keyId,
            Issuer = Claim(payload, "iss"),
            Audience = OnlyAudience(payload),
            Expires = Instant(payload, "exp"),
            NotBefore = Instant(payload, "nbf"),
            ServiceUrl = Claim(payload, "serviceurl"),
            Entra = EntraClaims.Of(payload),
        };
    }

    internal static string? Claim(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? OnlyAudience(JsonElement payload) =>
        payload.TryGetProperty("aud", out var audience) && audience is { ValueKind: JsonValueKind.Array }
            ? audience.GetArrayLength() == 1 && audience[0].ValueKind == JsonValueKind.String ? audience[0].GetString() : null
            : Claim(payload, "aud");

    private static DateTimeOffset? Instant(JsonElement payload, string name)
    {
        if (!payload.TryGetProperty(name, out var value))
            return null;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var seconds) && seconds is >= 0 and <= LatestSecond
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : throw new FormatException($"{name} is no moment in time.");
    }

    private static bool IsBase64Url(string part) =>
        part.Length > 0 && !part.AsSpan().ContainsAnyExcept(Base64UrlLetters) && Base64Url.IsValid(part);

    private static string Decode(string part) => StrictUtf8.GetString(Base64Url.DecodeFromChars(part));
}
