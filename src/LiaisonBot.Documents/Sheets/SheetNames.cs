using LiaisonBot.Documents.Texts;

namespace LiaisonBot.Documents.Sheets;

/// <summary>Names that a workbook takes: short, without the marks that its formulas use, no two the same.</summary>
internal static class SheetNames
{
    private const int Longest = 31;
    private const string Forbidden = "[]:*?/\\'\n\t";

    public static IReadOnlyList<string> Of(IEnumerable<string> names)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var given = new List<string>();
        foreach (var name in names)
        {
            var plain = new string([.. SafeText.Clean(name).Select(letter => Forbidden.Contains(letter, StringComparison.Ordinal) ? ' ' : letter)]).Trim();
            var candidate = Cut(plain.Length == 0 ? "1" : plain, Longest);
            for (var again = 2; !taken.Add(candidate); again++)
                candidate = $"{Cut(plain, Longest - 4)} {again}";
            given.Add(candidate);
        }

        return given;
    }

    private static string Cut(string name, int most)
    {
        if (name.Length <= most)
            return name;
        return name[..(char.IsHighSurrogate(name[most - 1]) ? most - 1 : most)];
    }
}
