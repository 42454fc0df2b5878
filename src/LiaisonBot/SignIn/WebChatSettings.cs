using System.ComponentModel.DataAnnotations;
using System.Data.Common;

namespace LiaisonBot.SignIn;

/// <summary>The section <c>WebChat</c> of the settings: our own page, outside Development.</summary>
internal sealed class WebChatSettings
{
    public const string Section = "WebChat";

    /// <summary>Whether there is a page outside Development; one then signs in with a one-time link code.</summary>
    public bool Enabled { get; set; }

    /// <summary>How many days a sign-in lasts at most.</summary>
    [Range(1, 365)]
    public int SessionDays { get; set; } = 30;

    /// <summary>After how many days in which nothing was opened or said it ends before that.</summary>
    [Range(1, 365)]
    public int IdleDays { get; set; } = 7;

    /// <summary>
    /// Where the keys of cookies and tokens lie: beside the database unless it is set. Several nodes share one folder, or else the one does
    /// not know whom the other signed in.
    /// </summary>
    public string? KeyFolder { get; set; }

    public static string KeyFolderOf(IConfiguration settings)
    {
        if (settings[$"{Section}:{nameof(KeyFolder)}"] is { Length: > 0 } folder)
            return Path.GetFullPath(folder);
        var connection = new DbConnectionStringBuilder { ConnectionString = settings.GetConnectionString("Liaison") ?? "" };
        return connection.TryGetValue("Data Source", out var file)
            ? Path.GetDirectoryName(Path.GetFullPath((string)file))!
            : Path.GetFullPath("data");
    }
}
