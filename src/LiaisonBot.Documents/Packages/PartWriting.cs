using System.Xml;
using DocumentFormat.OpenXml;

namespace LiaisonBot.Documents.Packages;

internal static class PartWriting
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <summary>What the office formats call a relationship.</summary>
    public static string Relation(string name) => $"{Office}/{name}";

    /// <summary>A small part, from its element.</summary>
    public static void Write(this PackageFile package, string path, string contentType, OpenXmlElement root)
    {
        using var writer = OpenXmlWriter.Create(package.Begin(path, contentType));
        writer.WriteStartDocument(true);
        writer.WriteElement(root);
    }

    /// <summary>What screen readers and file lists call it.</summary>
    public static void WriteTitle(this PackageFile package, string title)
    {
        const string Path = "docProps/core.xml";
        package.Relate("", "rIdCore", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", Path);
        using var xml = XmlWriter.Create(
            package.Begin(Path, "application/vnd.openxmlformats-package.core-properties+xml"), new XmlWriterSettings { CloseOutput = true });
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteElementString("dc", "title", DublinCore, title);
        xml.WriteEndElement();
    }
}
