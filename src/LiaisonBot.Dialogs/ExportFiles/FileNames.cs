using System.Globalization;
using System.Text;
using LiaisonBot.Data.Exports;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Documents;

namespace LiaisonBot.Dialogs.ExportFiles;

/// <summary>What a file is called where it arrives.</summary>
internal static class FileNames
{
    /// <summary>Marks that some system does not take in a name.</summary>
    private const string Forbidden = "\"<>|:*?\\/“”";

    /// <summary>"事项一览表-20260415.xlsx"</summary>
    public static string Of(Wording words, string title, DateOnly day, PaperFormat format)
    {
        var name = new StringBuilder();
        foreach (var letter in words.Say("paper.file", ("title", title), ("day", day.ToString("yyyyMMdd", CultureInfo.InvariantCulture))))
        {
            if (!char.IsControl(letter) && !Forbidden.Contains(letter, StringComparison.Ordinal))
                name.Append(letter);
        }

        return $"{Letters.Cut(name.ToString(), Export.FileNameLength - 8)}.{format.Ending()}";
    }
}
