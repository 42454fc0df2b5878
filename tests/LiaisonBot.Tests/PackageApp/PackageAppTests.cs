using System.IO.Compression;
using System.Text.Json.Nodes;
using LiaisonBot.Testing.Processes;

namespace LiaisonBot.Tests.PackageApp;

/// <summary><c>package-app --out FILE.zip</c>: the app package for Teams, and what is said of a manifest that Teams would refuse.</summary>
public sealed class PackageAppTests : IDisposable
{
    private const string AppId = "6d5bb1f2-7b0c-4a63-9a5e-2f1f4f0f7c11";
    private const string Title = "bots[0].commandLists[0].commands[3].title";

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string, string, string> Broken => new()
    {
        { "manifest.json", "name.short=三十一个字符的名称三十一个字符的名称三十一个字符的名称三十一个字", "name.short: " },
        { "manifest.json", "description.full=", "description.full: " },
        { "manifest.json", "manifestVersion=1.10", "manifestVersion: " },
        { "manifest.json", "manifestVersion=1.31", "manifestVersion: " },
        { "manifest.json", "manifestVersion=1.20", "$schema: " },
        { "manifest.json", "id=liaison", "id: " },
        { "manifest.json", "accentColor=red", "accentColor: " },
        { "manifest.json", "developer.privacyUrl=http://liaison.example.edu.cn", "developer.privacyUrl: " },
        { "manifest.json", "icons.color=icons/color.png", "icons/color.png: " },
        { "manifest.json", "icons.outline=color.png", "color.png: " },
        { "manifest.json", "localizationInfo.defaultLanguageTag=中文", "localizationInfo: " },
        { "manifest.json", "localizationInfo.defaultLanguageTag=en", "localizationInfo: " },
        { "manifest.json", "nmae=事业之友", "nmae: " },
        { "en.json", "name.short", "name.short: " },
        { "en.json", Title, Title },
        { "en.json", $"{Title}={new string('a', 40)}", "40 characters, at most 32" },
        { "en.json", $"{Title}=help", "'help' stands twice" },
        { "en.json", $"{Title}=my friends", "which is 'my pairings'" },
        { "en.json", "bots[0].commandLists[0].commands[9].description=" + "long ".PadRight(129, 'g'), "129 characters, at most 128" },
        { "en.json", "bots[0].commandLists[0].commands[10].title=digest", "commands[10].title: " },
    };

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_writes_the_manifest_with_the_bots_id_the_icons_and_the_languages_and_nothing_else()
    {
        var run = await RunAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("liaison.zip", Assert.Single(run.Output), StringComparison.Ordinal);
        await using var zip = await ZipFile.OpenReadAsync(Path.Combine(folder.Path, "liaison.zip"));
        Assert.Equal(["manifest.json", "color.png", "outline.png", "en.json"], zip.Entries.Select(entry => entry.FullName));
        await using var stream = await zip.GetEntry("manifest.json")!.OpenAsync();
        var manifest = (await JsonNode.ParseAsync(stream))!;
        Assert.Equal((AppId, AppId), ((string?)manifest["id"], (string?)manifest["bots"]![0]!["botId"]));
        Assert.Equal("事业之友", (string?)manifest["name"]!["short"]);
    }

    [Fact]
    public async Task Addresses_that_are_still_examples_are_pointed_out() =>
        Assert.Equal(3, (await RunAsync()).Errors.Count(line => line.Contains("developer.", StringComparison.Ordinal)));

    [Fact]
    public async Task Without_the_bots_id_there_is_no_package()
    {
        var run = await BotRun.OfAsync(folder, ["package-app", "--out", "liaison.zip"]);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("MicrosoftAppId: ", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path, "*.zip*"));
    }

    [Fact]
    public async Task A_wrong_icon_a_missing_key_and_a_long_title_are_each_named_and_nothing_is_written()
    {
        var copy = ManifestCopy.In(folder.Path);
        copy.Change("en.json", "description.short");
        copy.Change("en.json", $"{Title}={new string('a', 40)}");
        File.Copy(copy.PathOf("outline.png"), copy.PathOf("color.png"), overwrite: true);

        var run = await RunAsync("--from", copy.Folder);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(3, run.Errors.Count);
        Assert.Single(run.Errors, line => line.StartsWith("color.png: ", StringComparison.Ordinal) && line.Contains("32 by 32, must be 192 by 192", StringComparison.Ordinal));
        Assert.Single(run.Errors, line => line.StartsWith("en.json: description.short: ", StringComparison.Ordinal));
        Assert.Single(run.Errors, line => line.StartsWith($"en.json: {Title}: ", StringComparison.Ordinal));
        Assert.Empty(Directory.GetFiles(folder.Path, "*.zip*"));
    }

    [Fact]
    public void The_manifest_is_what_the_bot_understands_today() => Assert.Empty(ManifestCopy.In(folder.Path).Faults());

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_Teams_would_refuse_is_named(string file, string change, string said)
    {
        var copy = ManifestCopy.In(folder.Path);
        copy.Change(file, change);

        Assert.Contains(copy.Faults(), fault => fault.Contains(said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en.json")]
    [InlineData("outline.png")]
    [InlineData("manifest.json")]
    public void A_file_that_is_missing_or_is_something_else_is_named(string file)
    {
        var copy = ManifestCopy.In(folder.Path);
        File.WriteAllText(copy.PathOf(file), "liaison");
        Assert.Single(copy.Faults(), fault => fault.StartsWith($"{file}: ", StringComparison.Ordinal));
        File.Delete(copy.PathOf(file));
        Assert.Single(copy.Faults(), fault => fault.StartsWith($"{file}: ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_bot_for_groups_without_files_or_with_too_many_commands_is_none_of_ours()
    {
        var copy = ManifestCopy.In(folder.Path);
        copy.Change("manifest.json", manifest =>
        {
            var bot = manifest["bots"]![0]!;
            bot["scopes"]!.AsArray().Add("team");
            bot["supportsFiles"] = false;
            var commands = bot["commandLists"]![0]!["commands"]!.AsArray();
            commands.Add(commands[0]!.DeepClone());
        });

        var faults = copy.Faults();

        Assert.Contains(faults, fault => fault.StartsWith("manifest.json: bots[0].scopes: ", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("manifest.json: bots[0].supportsFiles: ", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("manifest.json: bots[0].commandLists[0].commands: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_bot_the_rest_is_still_looked_at()
    {
        var copy = ManifestCopy.In(folder.Path);
        copy.Change("manifest.json", manifest => manifest.Remove("bots"));

        Assert.Contains(copy.Faults(), fault => fault.StartsWith("manifest.json: bots: ", StringComparison.Ordinal));
    }

    private Task<BotRun> RunAsync(params string[] more) => BotRun.OfAsync(
        folder, ["package-app", "--out", "liaison.zip", .. more], new Dictionary<string, string> { ["MicrosoftAppId"] = AppId });
}
