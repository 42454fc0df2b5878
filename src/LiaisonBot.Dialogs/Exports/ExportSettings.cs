using System.ComponentModel.DataAnnotations;

namespace LiaisonBot.Dialogs.Exports;

/// <summary>The section <c>Exports</c> of the settings: how much may be had as a file, and for how long.</summary>
public sealed class ExportSettings
{
    public const string Section = "Exports";

    /// <summary>How many rows a file may have; the command line has no such limit.</summary>
    [Range(1, 1_000_000)]
    public int Rows { get; set; } = 100_000;

    /// <summary>How large a file may be.</summary>
    [Range(1, 100)]
    public int Megabytes { get; set; } = 20;

    /// <summary>How many files of one person may be in the making at once.</summary>
    [Range(1, 100)]
    public int AtOncePerPerson { get; set; } = 2;

    /// <summary>For how many minutes the link on our own page is good.</summary>
    [Range(1, 60)]
    public int LinkMinutes { get; set; } = 15;

    /// <summary>After how many minutes the file is deleted, fetched or not.</summary>
    [Range(1, 1_440)]
    public int KeepMinutes { get; set; } = 60;

    /// <summary>The hosts, as <c>host</c> or <c>*.host</c>, to which Teams may have a file sent; *.sharepoint.com when none is named.</summary>
    public IList<string> UploadHosts { get; } = [];

    public static IReadOnlyList<string> UsualUploadHosts { get; } = ["*.sharepoint.com"];
}
