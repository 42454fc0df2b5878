using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace LiaisonBot.Protocol.Tests.Authentication;

/// <summary>Real RSA keys, made once: the making is slow, the using is not.</summary>
internal static class TestKeys
{
    public static RSA Channel { get; } = RSA.Create(2048);

    public static RSA NextChannel { get; } = RSA.Create(2048);

    public static RSA Entra { get; } = RSA.Create(2048);

    public static RSA Attacker { get; } = RSA.Create(2048);

    public static JsonObject Jwk(RSA key, string kid, params string[] endorsements)
    {
        var numbers = key.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = kid,
            ["n"] = Base64Url.EncodeToString(numbers.Modulus),
            ["e"] = Base64Url.EncodeToString(numbers.Exponent),
            ["endorsements"] = new JsonArray([.. endorsements.Select(channel => JsonValue.Create(channel))]),
        };
    }
}
