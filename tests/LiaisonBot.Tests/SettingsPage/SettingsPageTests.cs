using System.Text.RegularExpressions;
using LiaisonBot.Testing.Processes;

namespace LiaisonBot.Tests.SettingsPage;

/// <summary>docs/settings.md is the option types, no more and no less. With LIAISONBOT_SETTINGS_PAGE set, it is written instead of compared.</summary>
public sealed partial class SettingsPageTests
{
    private static readonly IReadOnlyList<SettingGroup> Groups = [LoneSettings.Group, .. OptionTypes.Groups()];
    private static readonly string Page = Path.Combine(Repository.Root, "docs", "settings.md");

    [Fact]
    public async Task The_page_is_what_the_program_takes_today()
    {
        var today = SettingsMarkdown.Write(Groups);
        if (Environment.GetEnvironmentVariable("LIAISONBOT_SETTINGS_PAGE") is { Length: > 0 } to)
            await File.WriteAllTextAsync(to, today);
        else
            Assert.Equal(today, await File.ReadAllTextAsync(Page));
    }

    [Fact]
    public void Every_setting_says_what_it_means() => Assert.All(
        Groups.SelectMany(group => group.Settings),
        setting => Assert.True(setting.Meaning.Length > 0, $"{setting.Key} has no documentation comment."));

    [Fact]
    public void No_setting_stands_twice() => Assert.Distinct(Groups.SelectMany(group => group.Settings).Select(setting => setting.Key));

    [Fact]
    public void Every_key_that_the_host_reads_by_itself_is_on_the_page()
    {
        var known = Groups.SelectMany(group => group.Settings).Select(setting => setting.Key.Replace(":0", "", StringComparison.Ordinal))
            .Append(LoneSettings.OfTests).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var read = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "LiaisonBot"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Reading().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["name"].Success ? $"ConnectionStrings:{match.Groups["name"].Value}" : match.Groups["key"].Value)
            .Distinct().ToList();

        Assert.Contains("Database:Provider", read);
        Assert.All(read, key => Assert.True(
            known.Contains(key) || known.Contains($"Logging:{key}"), $"The host reads '{key}', of which docs/settings.md does not know."));
    }

    /// <summary>Configuration["…"], settings["…"], GetValue("…", …), GetConnectionString("…").</summary>
    [GeneratedRegex("""(?:[Cc]onfiguration|settings)(?:\["(?<key>[\w:]+)"\]|\.GetValue(?:<\w+>)?\("(?<key>[\w:]+)"|\.GetConnectionString\("(?<name>\w+)"\))""")]
    private static partial Regex Reading();
}
