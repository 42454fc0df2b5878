using DocumentFormat.OpenXml.Spreadsheet;
using LiaisonBot.Documents.Packages;
using LiaisonBot.Documents.Papers;
using LiaisonBot.Documents.Texts;
using Table = LiaisonBot.Documents.Papers.Table;

namespace LiaisonBot.Documents.Sheets;

/// <summary>The tables of a paper as a workbook: a sheet each, the first row frozen and repeated in print.</summary>
internal static class SheetFile
{
    private const string Workbook = "xl/workbook.xml";
    private const string Main = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    /// <summary>How many rows it wrote.</summary>
    public static async Task<int> WriteAsync(Paper paper, Stream to, CancellationToken cancellation)
    {
        using var package = new PackageFile(to);
        package.WriteTitle(SafeText.Clean(paper.Title));
        var rows = 0;
        var sheets = 0;
        foreach (var table in paper.Tables)
            rows += await WriteSheetAsync(package, table, ++sheets, cancellation);
        WriteWorkbook(package, SheetNames.Of(paper.Tables.Select(table => table.Name)));
        return rows;
    }

    private static async Task<int> WriteSheetAsync(PackageFile package, Table table, int number, CancellationToken cancellation)
    {
        var part = $"worksheets/sheet{number}.xml";
        package.Relate(Workbook, $"rId{number}", PartWriting.Relation("worksheet"), part);
        using var sheet = new SheetWriter(package.Begin($"xl/{part}", $"{Main}.worksheet+xml"), table.Columns);
        await foreach (var row in table.Rows.WithCancellation(cancellation))
            sheet.Write(row);
        return sheet.Finish();
    }

    private static void WriteWorkbook(PackageFile package, IReadOnlyList<string> names)
    {
        var sheets = new DocumentFormat.OpenXml.Spreadsheet.Sheets();
        var printed = new DefinedNames();
        foreach (var (place, name) in names.Index())
        {
            sheets.Append(new Sheet { Name = name, SheetId = (uint)place + 1, Id = $"rId{place + 1}" });
            printed.Append(new DefinedName($"'{name}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)place });
        }

        package.Write(Workbook, $"{Main}.sheet.main+xml", new Workbook(new BookViews(new WorkbookView()), sheets, printed));
        package.Write("xl/styles.xml", $"{Main}.styles+xml", SheetStyles.All());
        package.Relate("", "rIdMain", PartWriting.Relation("officeDocument"), Workbook);
        package.Relate(Workbook, "rIdStyles", PartWriting.Relation("styles"), "styles.xml");
        package.Finish();
    }
}
