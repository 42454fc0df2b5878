using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LiaisonBot.Data.Stored;

/// <summary>How everything that is frozen is written, and known again by its hash: papers, reports, registers and minutes alike.</summary>
public static class FrozenText
{
    /// <summary>SHA-256 of the text in UTF-8, in hexadecimal.</summary>
    public static string HashOf(string frozen) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(frozen)));

    /// <summary>The canonical form: one order of properties, no white space, Chinese as it is.</summary>
    internal static JsonSerializerOptions Canonical(JsonSerializerOptions generated) => new(generated) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
