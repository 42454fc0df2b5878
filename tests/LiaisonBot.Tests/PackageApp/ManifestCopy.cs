using System.Text.Json.Nodes;
using LiaisonBot.Dialogs;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.PackageApp;
using LiaisonBot.Testing.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Tests.PackageApp;

/// <summary>The repository's manifest folder, copied, to be broken.</summary>
internal sealed class ManifestCopy
{
    private ManifestCopy(string folder) => Folder = folder;

    public string Folder { get; }

    public static ManifestCopy In(string folder)
    {
        var copy = new ManifestCopy(Directory.CreateDirectory(Path.Combine(folder, "manifest")).FullName);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "manifest")))
            File.Copy(file, copy.PathOf(Path.GetFileName(file)));
        return copy;
    }

    public string PathOf(string file) => Path.Combine(Folder, file);

    /// <summary>"place=text" puts the text there, "place" takes it away. In the manifest dots lead inwards, in a language they are part of the key.</summary>
    public void Change(string file, string change)
    {
        var (place, text) = change.Split('=', 2) is [var at, var to] ? (at, to) : (change, null);
        Change(file, json =>
        {
            var names = file == "manifest.json" ? place.Split('.') : [place];
            var node = names[..^1].Aggregate((JsonNode)json, (inner, name) => inner[name]!).AsObject();
            if (text is null)
                node.Remove(names[^1]);
            else
                node[names[^1]] = text;
        });
    }

    public void Change(string file, Action<JsonObject> change)
    {
        var json = JsonNode.Parse(File.ReadAllText(PathOf(file)))!.AsObject();
        change(json);
        File.WriteAllText(PathOf(file), json.ToJsonString());
    }

    public IReadOnlyList<string> Faults()
    {
        using var services = new ServiceCollection().AddLogging().AddDialogs().BuildServiceProvider();
        return AppPackage.Read(Folder, services.GetRequiredService<ActionRegistry>()).Faults;
    }
}
