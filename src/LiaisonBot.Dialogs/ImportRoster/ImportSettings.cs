using System.ComponentModel.DataAnnotations;

namespace LiaisonBot.Dialogs.ImportRoster;

/// <summary>The section <c>Imports</c> of the settings: roster files that are dropped into the chat.</summary>
public sealed class ImportSettings
{
    public const string Section = "Imports";

    /// <summary>After how many hours files are deleted that were neither applied nor thrown away.</summary>
    [Range(1, 168)]
    public int KeepHours { get; set; } = 24;

    /// <summary>The hosts, as <c>host</c> or <c>*.host</c>, from which files may be fetched; those of Teams and of Web Chat when none is named.</summary>
    public IList<string> DownloadHosts { get; } = [];

    public static IReadOnlyList<string> UsualDownloadHosts { get; } = ["*.sharepoint.com", "webchat.botframework.com", "directline.botframework.com"];
}
