using System.IO.Compression;
using System.Xml;

namespace LiaisonBot.Documents.Packages;

/// <summary>
/// An Open XML package, written once from beginning to end straight into a stream. The SDK's own package keeps every part in memory until
/// it is closed, which a hundred thousand rows would fill; its elements and writers are used all the same.
/// </summary>
internal sealed class PackageFile(Stream to) : IDisposable
{
    private const string Relationships = "application/vnd.openxmlformats-package.relationships+xml";
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string RelationshipNames = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>The same content makes the same file, whenever it is written.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive zip = new(to, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<(string Path, string ContentType)> parts = [];
    private readonly List<(string From, string Id, string Type, string Target)> relationships = [];

    private Stream? open;

    /// <summary>A part to be written before the next one is begun.</summary>
    public Stream Begin(string path, string contentType)
    {
        parts.Add((path, contentType));
        return BeginEntry(path);
    }

    /// <param name="from">The part that refers; empty for the package itself.</param>
    /// <param name="id">How it refers.</param>
    /// <param name="type">What the target is to it.</param>
    /// <param name="target">Relative to the folder of the part.</param>
    public void Relate(string from, string id, string type, string target) => relationships.Add((from, id, type, target));

    /// <summary>Writes what holds the parts together.</summary>
    public void Finish()
    {
        foreach (var group in relationships.GroupBy(one => one.From))
            WriteRelationships(group.Key, group);
        using var xml = XmlWriter.Create(BeginEntry("[Content_Types].xml"), new XmlWriterSettings { CloseOutput = true });
        xml.WriteStartElement("Types", ContentTypes);
        xml.WriteStartElement("Default", ContentTypes);
        xml.WriteAttributeString("Extension", "rels");
        xml.WriteAttributeString("ContentType", Relationships);
        xml.WriteEndElement();
        foreach (var (path, type) in parts)
        {
            xml.WriteStartElement("Override", ContentTypes);
            xml.WriteAttributeString("PartName", "/" + path);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    public void Dispose()
    {
        open?.Dispose();
        zip.Dispose();
    }

    private void WriteRelationships(string from, IEnumerable<(string From, string Id, string Type, string Target)> group)
    {
        var folder = from.LastIndexOf('/') is var slash and > 0 ? from[..(slash + 1)] : "";
        using var xml = XmlWriter.Create(BeginEntry($"{folder}_rels/{from[folder.Length..]}.rels"), new XmlWriterSettings { CloseOutput = true });
        xml.WriteStartElement("Relationships", RelationshipNames);
        foreach (var (_, id, type, target) in group)
        {
            xml.WriteStartElement("Relationship", RelationshipNames);
            xml.WriteAttributeString("Id", id);
            xml.WriteAttributeString("Type", type);
            xml.WriteAttributeString("Target", target);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>Whoever wrote the part before has done with it; not every writer closes what it wrote into.</summary>
    private Stream BeginEntry(string path)
    {
        open?.Dispose();
        var entry = zip.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = NoTime;
        return open = entry.Open();
    }
}
