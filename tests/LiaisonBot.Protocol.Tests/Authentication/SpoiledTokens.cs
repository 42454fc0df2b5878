using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using LiaisonBot.Protocol.Authentication;
using Microsoft.Extensions.Primitives;

namespace LiaisonBot.Protocol.Tests.Authentication;

/// <summary>The catalogue of tokens that must not get in (reliability.md 5.1), each the smallest spoiling of a good one.</summary>
internal static class SpoiledTokens
{
    public static IReadOnlyDictionary<string, (RefusalReason Reason, Action<Knock> Spoil)> All { get; } =
        new Dictionary<string, (RefusalReason, Action<Knock>)>
        {
            ["J01 J03 no header, wherever else the token is"] = (RefusalReason.Header, k => k.Authorization = _ => StringValues.Empty),
            ["J02 scheme Basic"] = (RefusalReason.Header, k => k.Authorization = token => "Basic " + token),
            ["J02 two spaces before the token"] = (RefusalReason.Header, k => k.Authorization = token => "Bearer  " + token),
            ["J02 something after the token"] = (RefusalReason.Header, k => k.Authorization = token => $"Bearer {token} x"),
            ["J02 two tokens in one header"] = (RefusalReason.Header, k => k.Authorization = token => $"Bearer {token},Bearer {token}"),
            ["J02 two headers"] = (RefusalReason.Header, k => k.Authorization = token => new(["Bearer " + token, "Bearer " + token])),
            ["J04 no token after Bearer"] = (RefusalReason.Header, k => k.Authorization = _ => "Bearer"),
            ["J04 empty token"] = (RefusalReason.Header, k => k.Authorization = _ => "Bearer "),
            ["J04 token of blanks"] = (RefusalReason.Header, k => k.Authorization = _ => "Bearer    "),
            ["J05 two segments"] = (RefusalReason.Malformed, k => k.AfterSigning = token => token[..token.LastIndexOf('.')]),
            ["J05 four segments"] = (RefusalReason.Malformed, k => k.AfterSigning = token => token + ".AAAA"),
            ["J05 five segments, as if encrypted"] = (RefusalReason.Malformed, k => k.AfterSigning = token => token + ".AAAA.AAAA"),
            ["J06 letters outside base64url"] = (RefusalReason.Malformed, k => k.AfterSigning = token => "+/" + token[2..]),
            ["J06 padding"] = (RefusalReason.Malformed, k => k.AfterSigning = token => token + "=="),
            ["J06 a NUL"] = (RefusalReason.Header, k => k.AfterSigning = token => token + "\0"),
            ["J06 a megabyte"] = (RefusalReason.Malformed, k => k.Claim("filler", new string('a', 1024 * 1024))),
            ["J06 payload in broken UTF-8"] = (RefusalReason.Malformed, k => k.AfterSigning = token => token.Split('.')[0] + "._-4." + token.Split('.')[2]),
            ["J07 header is a list"] = (RefusalReason.Malformed, k => k.HeaderText = text => $"[{text}]"),
            ["J07 payload is a list"] = (RefusalReason.Malformed, k => k.PayloadText = text => $"[{text}]"),
            ["J07 payload is a text"] = (RefusalReason.Malformed, k => k.PayloadText = _ => "\"iss\""),
            ["J07 payload is not JSON"] = (RefusalReason.Malformed, k => k.PayloadText = _ => "{"),
            ["J07 the same claim twice"] = (RefusalReason.Malformed, k => k.PayloadText = text => text[..^1] + ",\"aud\":\"other\"}"),
            ["J07 the same header twice"] = (RefusalReason.Malformed, k => k.HeaderText = text => text[..^1] + ",\"alg\":\"none\"}"),
            ["J07 a claim of half a surrogate"] = (RefusalReason.Malformed, k => k.PayloadText = text => text[..^1] + ",\"ver\":\"\\ud800\"}"),
            ["J08 alg none, unsigned"] = (RefusalReason.Malformed, k => Unsigned(k, "none")),
            ["J08 alg none, with a signature"] = (RefusalReason.Algorithm, k => k.Header["alg"] = "none"),
            ["J08 alg None"] = (RefusalReason.Algorithm, k => k.Header["alg"] = "None"),
            ["J08 alg nOnE"] = (RefusalReason.Algorithm, k => k.Header["alg"] = "nOnE"),
            ["J08 no alg"] = (RefusalReason.Algorithm, k => k.Header.Remove("alg")),
            ["J09 no signature under RS256"] = (RefusalReason.Malformed, k => Unsigned(k, "RS256")),
            ["J10 HS256 with the public key as DER"] =
                (RefusalReason.Algorithm, k => SignedAsSecret(k, TestKeys.Channel.ExportSubjectPublicKeyInfo())),
            ["J10 HS256 with the public key as PEM"] =
                (RefusalReason.Algorithm, k => SignedAsSecret(k, Encoding.ASCII.GetBytes(TestKeys.Channel.ExportSubjectPublicKeyInfoPem()))),
            ["J10 HS256 with the public key as PKCS1"] =
                (RefusalReason.Algorithm, k => SignedAsSecret(k, TestKeys.Channel.ExportRSAPublicKey())),
            ["J11 RS384 where the issuer lists RS256"] = (RefusalReason.Algorithm, k => k.Header["alg"] = "RS384"),
            ["J11 RS512 where the issuer lists RS256"] = (RefusalReason.Algorithm, k => k.Header["alg"] = "RS512"),
            ["J11 PS256"] = (RefusalReason.Algorithm, k => k.Header["alg"] = "PS256"),
            ["J11 ES256"] = (RefusalReason.Algorithm, SignedWithCurve),
            ["J12 one bit of the signature flipped"] = (RefusalReason.Signature, k => k.Sign = bytes => Flipped(k, bytes)),
            ["J13 payload changed after signing"] = (RefusalReason.Signature, k => k.AfterSigning = token => OtherPayload(k, token)),
            ["J14 attacker's key under our key's id"] = (RefusalReason.Signature, k => k.Key = TestKeys.Attacker),
            ["J15 unknown key id"] = (RefusalReason.UnknownKey, k => k.Header["kid"] = "channel-2"),
            ["J16 no key id"] = (RefusalReason.UnknownKey, k => k.Header.Remove("kid")),
            ["J16 empty key id"] = (RefusalReason.UnknownKey, k => k.Header["kid"] = ""),
            ["J17 key id is a path"] = (RefusalReason.UnknownKey, k => k.Header["kid"] = "../../etc/passwd"),
            ["J17 key id is SQL"] = (RefusalReason.UnknownKey, k => k.Header["kid"] = "' OR 1=1 --"),
            ["J17 key id is an address"] = (RefusalReason.UnknownKey, k => k.Header["kid"] = "https://evil.example/keys"),
            ["J18 attacker's key embedded"] = (RefusalReason.Signature, k => Embedded(k, "jwk", TestKeys.Jwk(TestKeys.Attacker, "channel-1"))),
            ["J19 jku to the attacker"] = (RefusalReason.Signature, k => Embedded(k, "jku", "https://evil.example/keys")),
            ["J19 x5u to the attacker"] = (RefusalReason.Signature, k => Embedded(k, "x5u", "https://evil.example/cert")),
            ["J19 x5c of the attacker"] = (RefusalReason.Signature, k => Embedded(k, "x5c", new JsonArray("MIIB"))),
            ["J19 an extension that must be understood"] = (RefusalReason.Malformed, k => k.Header["crit"] = new JsonArray("b64")),
            ["J21 no issuer"] = (RefusalReason.Issuer, k => k.Payload.Remove("iss")),
            ["J21 wrong issuer"] = (RefusalReason.Issuer, k => k.Claim("iss", "https://api.evil.example")),
            ["J21 issuer with a trailing slash"] = (RefusalReason.Issuer, k => k.Claim("iss", "https://api.botframework.com/")),
            ["J21 issuer in another case"] = (RefusalReason.Issuer, k => k.Claim("iss", "https://API.botframework.com")),
            ["J21 issuer of another cloud"] = (RefusalReason.Issuer, k => k.Claim("iss", "https://api.botframework.azure.cn")),
            ["J21 J22 our own directory as issuer"] =
                (RefusalReason.Issuer, k => k.Claim("iss", $"https://login.microsoftonline.com/{Door.TenantId}/v2.0")),
            ["J22 the Emulator's issuer"] =
                (RefusalReason.Issuer, k => k.Claim("iss", "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")),
            ["J23 no audience"] = (RefusalReason.Audience, k => k.Payload.Remove("aud")),
            ["J23 another bot"] = (RefusalReason.Audience, k => k.Claim("aud", "00000000-0000-0000-0000-000000000001")),
            ["J23 empty audience"] = (RefusalReason.Audience, k => k.Claim("aud", "")),
            ["J23 two audiences, ours second"] =
                (RefusalReason.Audience, k => k.Claim("aud", new JsonArray("00000000-0000-0000-0000-000000000001", Door.AppId))),
            ["J23 two audiences, ours first"] =
                (RefusalReason.Audience, k => k.Claim("aud", new JsonArray(Door.AppId, "00000000-0000-0000-0000-000000000001"))),
            ["J23 the connector's audience: our own token sent back"] =
                (RefusalReason.Audience, k => k.Claim("aud", "https://api.botframework.com")),
            ["J24 no expiry"] = (RefusalReason.Lifetime, k => k.Payload.Remove("exp")),
            ["J24 expired six minutes ago"] = (RefusalReason.Lifetime, k => k.Claim("exp", Seconds(k, TimeSpan.FromMinutes(-6)))),
            ["J24 expiry as a text"] = (RefusalReason.Malformed, k => k.Claim("exp", "tomorrow")),
            ["J24 expiry beyond any calendar"] = (RefusalReason.Malformed, k => k.PayloadText = text => text.Replace("\"exp\":", "\"exp\":9e")),
            ["J25 valid in six minutes"] = (RefusalReason.Lifetime, k => k.Claim("nbf", Seconds(k, TimeSpan.FromMinutes(6)))),
            ["J26 valid for 26 hours yet"] = (RefusalReason.Lifetime, k => k.Claim("exp", Seconds(k, TimeSpan.FromHours(26)))),
            ["J26 made for 26 hours, of which one is left"] =
                (RefusalReason.Lifetime, k => k.Claim("nbf", Seconds(k, TimeSpan.FromHours(-25)))),
        };

    private static long Seconds(Knock knock, TimeSpan from) => (knock.Now + from).ToUnixTimeSeconds();

    private static void Unsigned(Knock knock, string algorithm)
    {
        knock.Header["alg"] = algorithm;
        knock.AfterSigning = token => token[..(token.LastIndexOf('.') + 1)];
    }

    private static void SignedAsSecret(Knock knock, byte[] secret)
    {
        knock.Header["alg"] = "HS256";
        knock.Sign = bytes => HMACSHA256.HashData(secret, bytes);
    }

    private static void SignedWithCurve(Knock knock)
    {
        knock.Header["alg"] = "ES256";
        knock.Sign = bytes =>
        {
            using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            return curve.SignData(bytes, HashAlgorithmName.SHA256);
        };
    }

    private static byte[] Flipped(Knock knock, byte[] bytes)
    {
        var signature = knock.Key.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        signature[100] ^= 1;
        return signature;
    }

    private static string OtherPayload(Knock knock, string token)
    {
        var parts = token.Split('.');
        var payload = knock.Payload.DeepClone();
        payload["serviceurl"] = "https://evil.botframework.com/";
        return $"{parts[0]}.{Knock.Encode(payload.ToJsonString())}.{parts[2]}";
    }

    private static void Embedded(Knock knock, string name, JsonNode value)
    {
        knock.Header[name] = value;
        knock.Key = TestKeys.Attacker;
    }
}
