using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LiaisonBot.Protocol.Schema;
using Microsoft.Extensions.Primitives;

namespace LiaisonBot.Protocol.Tests.Authentication;

/// <summary>One request at the door, right in every respect until a test spoils it; the token is signed for real at the end.</summary>
internal sealed class Knock(DateTimeOffset now)
{
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";

    public JsonObject Header { get; set; } = new() { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = KeyServer.ChannelKid };

    public JsonObject Payload { get; set; } = new()
    {
        ["iss"] = "https://api.botframework.com",
        ["aud"] = Door.AppId,
        ["nbf"] = now.AddMinutes(-1).ToUnixTimeSeconds(),
        ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
        ["serviceurl"] = ServiceUrl,
    };

    public Activity Activity { get; set; } = new()
    {
        Type = ActivityTypes.Message,
        Id = "1712650000000",
        ChannelId = ChannelIds.Teams,
        ServiceUrl = ServiceUrl,
        From = new ChannelAccount { Id = "29:1a", AadObjectId = "0d7a3f52-9c62-4e61-8f0d-3c4a0f4b2d11" },
        Recipient = new ChannelAccount { Id = "28:" + Door.AppId },
        Conversation = new ConversationAccount { Id = "a:1b", TenantId = Door.TenantId },
        ChannelData = JsonSerializer.SerializeToElement(new { tenant = new { id = Door.TenantId } }),
        Text = "帮助",
    };

    public RSA Key { get; set; } = TestKeys.Channel;

    /// <summary>Replaces the header's and the payload's JSON text before signing.</summary>
    public Func<string, string> HeaderText { get; set; } = text => text;

    public Func<string, string> PayloadText { get; set; } = text => text;

    /// <summary>Signs what is to be signed; RS256, RS384, RS512 and PS256 with <see cref="Key"/> unless a test says otherwise.</summary>
    public Func<byte[], byte[]>? Sign { get; set; }

    /// <summary>Spoils the finished token.</summary>
    public Func<string, string> AfterSigning { get; set; } = token => token;

    /// <summary>What stands in the Authorization header, given the token.</summary>
    public Func<string, StringValues> Authorization { get; set; } = token => "Bearer " + token;

    public DateTimeOffset Now => now;

    public StringValues HeaderValues() => Authorization(AfterSigning(Signed()));

    public void Claim(string name, JsonNode? value) => Payload[name] = value;

    private string Signed()
    {
        var content = Encode(HeaderText(Header.ToJsonString())) + "." + Encode(PayloadText(Payload.ToJsonString()));
        var bytes = Encoding.ASCII.GetBytes(content);
        return content + "." + Base64Url.EncodeToString(Sign?.Invoke(bytes) ?? SignedWithRsa(bytes));
    }

    private byte[] SignedWithRsa(byte[] bytes) => Header["alg"]?.GetValue<string>() switch
    {
        "RS384" => Key.SignData(bytes, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1),
        "RS512" => Key.SignData(bytes, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
        "PS256" => Key.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
        _ => Key.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
    };

    internal static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
