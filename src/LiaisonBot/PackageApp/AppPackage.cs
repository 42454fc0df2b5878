using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.PackageApp;

/// <summary>A Teams app package: a manifest with the files that it names, all at the root of a zip, and what is wrong with them.</summary>
internal sealed class AppPackage
{
    private const string ManifestFile = "manifest.json";
    private const string NoId = "00000000-0000-0000-0000-000000000000";

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string folder;
    private readonly JsonObject? manifest;
    private readonly List<string> faults = [];

    private AppPackage(string folder, ActionRegistry registry)
    {
        this.folder = folder;
        if ((manifest = Json(ManifestFile)) is null)
            return;
        var rules = new ManifestRules(manifest);
        faults.AddRange(rules.Faults(ManifestCommands.Of(registry, Languages.Of(rules.DefaultLanguage))).Select(fault => $"{ManifestFile}: {fault}"));
        faults.AddRange(IconFaults());
        foreach (var (tag, file) in rules.Languages)
        {
            if (Json(file) is { } words)
                faults.AddRange(LanguageRules.Faults(words, manifest, ManifestCommands.Of(registry, Languages.Of(tag))).Select(fault => $"{file}: {fault}"));
        }

        Files = [ManifestFile, .. Icons.Select(icon => icon.File), .. rules.Languages.Select(language => language.File)];
        faults.AddRange(Files.Where(file => file.Length > 0 && Path.GetFileName(file) != file).Select(file => $"{file}: 应在包的根目录 / must lie at the root of the package"));
        faults.AddRange(Files.GroupBy(file => file).Where(group => group.Skip(1).Any()).Select(group => $"{group.Key}: 被指定了两次 / is named twice"));
    }

    /// <summary>A line each, which names the file and the place in it.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>What lies in the package, the manifest first.</summary>
    public IReadOnlyList<string> Files { get; } = [];

    /// <summary>What is not wrong and yet not ready to be handed out.</summary>
    public IEnumerable<string> Notes => ManifestRules.Addresses
        .Where(address => ManifestRules.Text(manifest!, address)?.Contains(".example", StringComparison.Ordinal) == true)
        .Select(address => $"{ManifestFile}: {address}: 还是示例地址，请换成学校的 / is still an example: put the school's own there");

    private IEnumerable<(string File, int Size)> Icons =>
        [(ManifestRules.Text(manifest!, "icons.color") ?? "", 192), (ManifestRules.Text(manifest!, "icons.outline") ?? "", 32)];

    public static AppPackage Read(string folder, ActionRegistry registry) => new(folder, registry);

    /// <param name="to">Where the zip goes.</param>
    /// <param name="appId">The bot's; also the app's unless the manifest has an id of its own.</param>
    public void Write(Stream to, string appId)
    {
        var named = manifest!.DeepClone().AsObject();
        if (ManifestRules.Text(named, "id") == NoId)
            named["id"] = appId;
        named["bots"]![0]!["botId"] = appId;
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        using (var entry = zip.CreateEntry(ManifestFile).Open())
            JsonSerializer.Serialize(entry, named, Written);
        foreach (var file in Files.Skip(1))
            zip.CreateEntryFromFile(Path.Combine(folder, file), file);
    }

    private IEnumerable<string> IconFaults()
    {
        // One that is not named is a fault of the manifest's already.
        foreach (var (file, size) in Icons.Where(icon => icon.File.Length > 0))
        {
            if (!File.Exists(Path.Combine(folder, file)))
                yield return Missing(file);
            else if (Png.Read(Path.Combine(folder, file)) is not { } png)
                yield return $"{file}: 不是 PNG 图片 / is not a PNG picture";
            else if (png != png with { Width = size, Height = size })
                yield return $"{file}: 尺寸是 {png.Width}×{png.Height}，应为 {size}×{size} / is {png.Width} by {png.Height}, must be {size} by {size}";
            else if (size == 32 && !png.HasAlpha)
                yield return $"{file}: 没有透明背景 / has no transparent background";
        }
    }

    private JsonObject? Json(string file)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            faults.Add(Missing(file));
            return null;
        }

        try
        {
            if (JsonNode.Parse(File.ReadAllText(path)) is JsonObject read)
                return read;
            faults.Add($"{file}: 不是 JSON 对象 / is not a JSON object");
        }
        catch (JsonException broken)
        {
            faults.Add($"{file}: {broken.Message}");
        }

        return null;
    }

    private string Missing(string file) => $"{file}: 在 {folder} 中找不到 / is not in {folder}";
}
