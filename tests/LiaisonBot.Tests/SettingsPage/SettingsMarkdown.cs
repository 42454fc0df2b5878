using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LiaisonBot.Tests.SettingsPage;

/// <summary>docs/settings.md as it is to read today.</summary>
internal static partial class SettingsMarkdown
{
    private const string Opening = """
        # Settings

        Made from the program's option types by `tools/write-settings.sh`; a test fails where it and they differ, so change the comment beside the
        option and run the script.

        `src/LiaisonBot/appsettings.json` has the few that are set from the start. Anything can be set there, or in the environment under the second
        name of each line: a colon becomes two underscores, and the environment goes first. Lists count from 0. A wrong value stops the start with
        one line that names the key.

        ## Where secrets belong

        `MicrosoftAppPassword`, and a connection string that holds a password, belong in `appsettings.Production.json`, which the service's user alone
        can read ([operating.md](operating.md)), or in the environment of the service and of each verb and of the backup unit; never in
        `appsettings.json`, in a command line or in the repository. With a managed identity (`MicrosoftAppType` = `UserAssignedMSI`) there is no
        password to keep. The keys that sign cookies and tokens are made by the bot itself and lie in `WebChat:KeyFolder`
        ([production.md](production.md)).

        """;

    public static string Write(IEnumerable<SettingGroup> groups)
    {
        var page = new StringBuilder(Opening);
        foreach (var group in groups)
        {
            page.Append('\n').Append("## ").Append(group.Title).Append("\n\n").Append(Linked(group.Meaning)).Append("\n\n");
            page.Append("| setting, variable | type | default | range | meaning |\n|---|---|---|---|---|\n");
            foreach (var one in group.Settings)
                page.Append(CultureInfo.InvariantCulture, $"| {Names(one)} | {one.Type} | {one.Default} | {one.Range} | {Linked(one.Meaning)} |\n");
        }

        return page.ToString();
    }

    private static string Names(Setting one) => one.Key == one.Variable ? $"`{one.Key}`" : $"`{one.Key}`<br>`{one.Variable}`";

    /// <summary>Comments name pages from the repository's root.</summary>
    private static string Linked(string meaning) => Pages().Replace(meaning, "[$1]($1)");

    [GeneratedRegex(@"docs/([\w-]+\.md)")]
    private static partial Regex Pages();
}
