using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace LiaisonBot.Data.Linking;

/// <summary>
/// What a link code looks like: ten characters of an alphabet of 32 without 0, O, 1 and I, 50 bits from the system's random source.
/// Read aloud, copied by hand and typed on a phone, so it is shown in two groups and read with any spaces, dashes, case and width.
/// </summary>
public static partial class CodeText
{
    private const int Length = 10;
    private const int Group = 5;
    private const string Alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>ABCDE-FGHJK.</summary>
    public static string Shown(string code) => $"{code[..Group]}-{code[Group..]}";

    /// <summary>What is stored in the code's place.</summary>
    public static string Hash(string code) => Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(code)));

    /// <summary>The code in a text, right or wrong, as it is hashed; null for a text that nobody can have meant as a code.</summary>
    public static string? Find(string text)
    {
        var plain = text.Normalize(NormalizationForm.FormKC).ToUpperInvariant();
        var letters = string.Concat(plain.Where(char.IsAsciiLetterOrDigit));
        var code = letters.Length == Length ? letters : Grouped.Replace(Grouped.Match(plain).Value, "$1$2");
        return code.Length == Length && (code.All(Alphabet.Contains) || code.Any(char.IsAsciiDigit)) ? code : null;
    }

    [GeneratedRegex(@"(?<![A-Z0-9])([A-Z0-9]{5})[\s\p{Pd}]*([A-Z0-9]{5})(?![A-Z0-9])")]
    private static partial Regex Grouped { get; }
}
