using System.Text;
using LiaisonBot.Data.Rosters.Reporting;

namespace LiaisonBot.Data.Rosters.Reading;

/// <summary>Bytes to text: UTF-8 with or without BOM, or GB18030, which is what a Chinese Excel saves.</summary>
internal static class RosterText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding StrictGb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>The file's text; null when it cannot be read, and then a problem says why.</summary>
    public static string? Read(string file, Stream? content, ImportLimits limits, Problems problems)
    {
        if (content is null)
        {
            problems.Add(ProblemKind.FileMissing, file);
            return null;
        }

        if (content.Length > (long)limits.Megabytes << 20)
        {
            problems.Add(ProblemKind.FileTooLarge, file, value: $"{limits.Megabytes}");
            return null;
        }

        var bytes = new byte[content.Length];
        content.ReadExactly(bytes);
        return Decode(file, bytes, problems);
    }

    private static string? Decode(string file, ReadOnlySpan<byte> bytes, Problems problems)
    {
        var hasBom = bytes.StartsWith(Encoding.UTF8.Preamble);
        if (hasBom)
            bytes = bytes[Encoding.UTF8.Preamble.Length..];

        // A zero byte means UTF-16 or no text at all, such as a workbook saved under this name.
        var text = bytes.Contains((byte)0) ? null : DecodeText(bytes, hasBom);
        if (text is null)
            problems.Add(ProblemKind.EncodingUnknown, file);
        else if (string.IsNullOrWhiteSpace(text))
            problems.Add(ProblemKind.FileEmpty, file);
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    private static string? DecodeText(ReadOnlySpan<byte> bytes, bool hasBom)
    {
        if (TryDecode(StrictUtf8, bytes, out var text))
            return text;
        return !hasBom && !IsDamagedUtf8(bytes) && TryDecode(StrictGb18030, bytes, out text) ? text : null;
    }

    private static bool TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes, out string text)
    {
        try
        {
            text = encoding.GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            text = "";
            return false;
        }
    }

    /// <summary>
    /// Almost any bytes can be read as GB18030. A file that is UTF-8 but for a few broken places must not come in as
    /// gibberish names, so it is refused: of real GB18030 hardly anything reads as UTF-8.
    /// </summary>
    private static bool IsDamagedUtf8(ReadOnlySpan<byte> bytes)
    {
        var read = 0;
        var broken = 0;
        foreach (var rune in Encoding.UTF8.GetString(bytes).EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
                broken++;
            else if (!rune.IsAscii)
                read++;
        }

        return read > broken;
    }
}
