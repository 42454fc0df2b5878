using System.Globalization;
using LiaisonBot.Data.Stored;
using LiaisonBot.Data.Suggestions;

namespace LiaisonBot.Data.Batches;

/// <summary>Reasons in a column: a version, then each with what it says. Those of another version are none.</summary>
internal static class StoredReasons
{
    private const string Version = "1 ";

    public static string Write(IEnumerable<Reason> reasons) => Version + string.Join(',', reasons.Select(reason =>
        string.Create(CultureInfo.InvariantCulture, $"{Literals<ReasonKind>.Write(reason.Kind)}:{reason.Value}")));

    public static IReadOnlyList<Reason> Read(string stored) => stored.StartsWith(Version, StringComparison.Ordinal)
        ? [.. stored[Version.Length..].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(ReadOne)]
        : [];

    private static Reason ReadOne(string stored)
    {
        var colon = stored.IndexOf(':', StringComparison.Ordinal);
        return new Reason(Literals<ReasonKind>.Read(stored[..colon]), long.Parse(stored.AsSpan(colon + 1), CultureInfo.InvariantCulture));
    }
}
