using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LiaisonBot.PackageApp;

/// <summary>
/// What Teams asks of a manifest, as far as ours goes: what holds in every version of its schema from 1.11 to 1.30, so that a school may
/// write any of these.
/// </summary>
internal sealed partial class ManifestRules(JsonObject manifest)
{
    public const int MostOfTitle = 32;
    public const int MostOfDescription = 128;
    private const int MostCommands = 10;
    private const int OldestMinor = 11;
    private const int NewestMinor = 30;

    /// <summary>Where people read who stands behind the app.</summary>
    public static readonly string[] Addresses = ["developer.websiteUrl", "developer.privacyUrl", "developer.termsOfUseUrl"];

    /// <summary>Texts that people read in their language, and how long they may be.</summary>
    public static readonly IReadOnlyDictionary<string, int> Localised = new Dictionary<string, int>
    {
        ["name.short"] = 30,
        ["name.full"] = 100,
        ["description.short"] = 80,
        ["description.full"] = 4000,
    };

    private static readonly Dictionary<string, int> Others = new() { ["version"] = 256, ["developer.name"] = 32, ["icons.color"] = 2048, ["icons.outline"] = 2048 };

    private static readonly HashSet<string> Known =
    [
        "$schema", "manifestVersion", "version", "id", "packageName", "developer", "name", "description", "icons", "accentColor", "localizationInfo",
        "bots", "validDomains", "permissions", "webApplicationInfo",
    ];

    public string? DefaultLanguage => Text(manifest, "localizationInfo.defaultLanguageTag");

    public IReadOnlyList<(string Tag, string File)> Languages =>
    [
        .. (manifest["localizationInfo"] is JsonObject info && info["additionalLanguages"] is JsonArray languages ? languages : []).OfType<JsonObject>()
            .Select(one => (Text(one, "languageTag") ?? "", Text(one, "file") ?? "")),
    ];

    /// <summary>The commands as they stand there; none where something else does.</summary>
    public static IReadOnlyList<JsonObject> CommandsOf(JsonObject manifest) =>
        manifest["bots"] is JsonArray and [JsonObject bot, ..] && bot["commandLists"] is JsonArray and [JsonObject list, ..] && list["commands"] is JsonArray commands
            ? [.. commands.OfType<JsonObject>()]
            : [];

    /// <summary>The text at such a place, as "name.short"; null where there is none.</summary>
    public static string? Text(JsonObject node, string place)
    {
        JsonNode? at = node;
        foreach (var name in place.Split('.'))
            at = (at as JsonObject)?[name];
        return at is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
    }

    /// <param name="commands">Those of the registry, in the manifest's own language.</param>
    public IEnumerable<string> Faults(IReadOnlyList<ManifestCommand> commands)
    {
        var listed = CommandsOf(manifest).Select(command => new ManifestCommand(Text(command, "title") ?? "", Text(command, "description") ?? "")).ToList();
        return [.. Roots(), .. Texts(), .. Forms(), .. Bot(), .. LanguageTags(), .. CommandRules.Faults(listed, commands)];
    }

    private IEnumerable<string> Roots() => manifest.Select(property => property.Key).Where(name => !Known.Contains(name))
        .Select(name => $"{name}: 不认识这一项 / is not known");

    private IEnumerable<string> Texts() => Localised.Concat(Others).Concat(Addresses.Select(address => KeyValuePair.Create(address, 2048)))
        .Select(rule => TextFault(rule.Key, Text(manifest, rule.Key), rule.Value)).OfType<string>();

    public static string? TextFault(string place, string? text, int most) => text switch
    {
        null or "" => $"{place}: 缺少 / is missing",
        _ when text.Length > most => $"{place}: 有 {text.Length} 个字符，最多 {most} 个 / has {text.Length} characters, at most {most}",
        _ => null,
    };

    private IEnumerable<string> Forms()
    {
        var version = Text(manifest, "manifestVersion") ?? "";
        if (SchemaVersion().Match(version) is not { Success: true } match || int.Parse(match.Groups[1].Value, null) is < OldestMinor or > NewestMinor)
            yield return $"manifestVersion: “{version}”不在 1.{OldestMinor} 到 1.{NewestMinor} 之间 / '{version}' is not from 1.{OldestMinor} to 1.{NewestMinor}";
        else if (Text(manifest, "$schema") is { } schema && !schema.Contains($"/v{version}/", StringComparison.Ordinal))
            yield return $"$schema: 与版本 {version} 不符 / is not that of version {version}";
        if (!Guid.TryParseExact(Text(manifest, "id"), "D", out _))
            yield return "id: 不是 GUID / is not a GUID";
        if (!Colour().IsMatch(Text(manifest, "accentColor") ?? ""))
            yield return "accentColor: 不是 #RRGGBB 形式的颜色 / is not a colour such as #9C1F2E";
        foreach (var address in Addresses.Where(address => Text(manifest, address) is { Length: > 0 } text && !text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)))
            yield return $"{address}: 应以 https:// 开头 / must begin with https://";
    }

    private IEnumerable<string> Bot()
    {
        if (manifest["bots"] is not JsonArray { Count: 1 } bots || bots[0] is not JsonObject bot)
        {
            yield return "bots: 应恰好有一个机器人 / must hold exactly one bot";
            yield break;
        }

        if (!Guid.TryParseExact(Text(bot, "botId"), "D", out _))
            yield return "bots[0].botId: 不是 GUID / is not a GUID";
        if (!IsPersonal(bot["scopes"]))
            yield return "bots[0].scopes: 应为 [\"personal\"]：群聊里不处理事务 / must be [\"personal\"]: nothing is done in group chats";
        if (bot["supportsFiles"]?.GetValueKind() != System.Text.Json.JsonValueKind.True)
            yield return "bots[0].supportsFiles: 应为 true，否则收不到名册文件、发不出导出文件 / must be true: files are sent and taken";
        if (bot["commandLists"] is not JsonArray { Count: 1 } lists || lists[0] is not JsonObject list || !IsPersonal(list["scopes"]))
            yield return "bots[0].commandLists: 应恰好有一个，范围为 [\"personal\"] / must hold exactly one, with the scope [\"personal\"]";
        else if (list["commands"] is not JsonArray { Count: > 0 and <= MostCommands })
            yield return $"bots[0].commandLists[0].commands: 应有 1 到 {MostCommands} 个 / must hold 1 to {MostCommands}";
    }

    private static bool IsPersonal(JsonNode? scopes) => scopes is JsonArray and [JsonValue scope] && scope.TryGetValue<string>(out var text) && text == "personal";

    private IEnumerable<string> LanguageTags()
    {
        List<string> tags = [DefaultLanguage ?? "", .. Languages.Select(language => language.Tag)];
        foreach (var tag in tags.Where(tag => !LanguageTag().IsMatch(tag)))
            yield return $"localizationInfo: “{tag}”不是语言标记 / '{tag}' is not a language tag";
        foreach (var twice in tags.GroupBy(tag => tag, StringComparer.OrdinalIgnoreCase).Where(group => group.Skip(1).Any()))
            yield return $"localizationInfo: 语言“{twice.Key}”出现了两次 / the language '{twice.Key}' stands twice";
        foreach (var (tag, _) in Languages.Where(language => language.File.Length == 0))
            yield return $"localizationInfo: 语言“{tag}”没有指定文件 / the language '{tag}' names no file";
    }

    [GeneratedRegex(@"^1\.(\d{1,2})$")]
    private static partial Regex SchemaVersion();

    [GeneratedRegex("^#[0-9A-Fa-f]{6}$")]
    private static partial Regex Colour();

    [GeneratedRegex("^[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8}){0,2}$")]
    private static partial Regex LanguageTag();
}
