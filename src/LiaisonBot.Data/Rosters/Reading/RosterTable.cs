using CsvHelper;
using LiaisonBot.Data.Rosters.Reporting;

namespace LiaisonBot.Data.Rosters.Reading;

/// <summary>One file's rows under known headings, whatever their order and language.</summary>
internal sealed class RosterTable
{
    private readonly Dictionary<Column, (int Index, string Heading)> columns;

    private RosterTable(string file, Dictionary<Column, (int Index, string Heading)> columns, int width, ImportLimits limits)
    {
        File = file;
        Limits = limits;
        this.columns = columns;
        Width = width;
    }

    public string File { get; }

    public ImportLimits Limits { get; }

    /// <summary>How many headings there are.</summary>
    public int Width { get; }

    public List<RosterRow> Rows { get; } = [];

    public string Heading(Column column) => columns[column].Heading;

    /// <summary>The cell's place in a row; null when the file does without this optional column.</summary>
    public int? IndexOf(Column column) => columns.TryGetValue(column, out var place) ? place.Index : null;

    /// <summary>Every value of a column, of bad rows too: one bad row must not make the rows that refer to it bad.</summary>
    public HashSet<string> Values(Column column) =>
        [.. Rows.Select(row => row.Cell(column)).Where(value => value.Length > 0)];

    /// <summary>Null when the file cannot be taken apart at all; then a problem says why.</summary>
    public static RosterTable? Read(string file, Stream? content, IReadOnlyList<Column> known, ImportLimits limits, Problems problems)
    {
        if (RosterText.Read(file, content, limits, problems) is not { } text)
            return null;

        var malformed = new List<CsvMalformedReason>();
        using var reader = CsvReader.FromText(text, new CsvReaderOptions
        {
            Separator = ',',
            HasHeader = false,
            TrackLineNumbers = true,
            PoolStrings = true,
            OnMalformedRecord = record => malformed.Add(record.Reason),
        });
        var headings = reader.Read() ? reader.Current.ToArray() : [];
        if (MapHeadings(file, headings, known, problems) is not { } columns)
            return null;

        var table = new RosterTable(file, columns, headings.Length, limits);
        return table.ReadRows(reader, malformed, problems) ? table : null;
    }

    private static Dictionary<Column, (int, string)>? MapHeadings(
        string file, string[] headings, IReadOnlyList<Column> known, Problems problems)
    {
        var columns = new Dictionary<Column, (int, string)>();
        var isComplete = true;
        for (var index = 0; index < headings.Length; index++)
        {
            var heading = Cells.Clean(headings[index]);
            var folded = Cells.Fold(heading);
            var column = known.FirstOrDefault(column => folded == column.English || folded == column.Chinese);
            if (column is null)
            {
                problems.Add(ProblemKind.ColumnUnknown, file, line: 1, heading);
            }
            else if (!columns.TryAdd(column, (index, heading)))
            {
                problems.Add(ProblemKind.ColumnTwice, file, line: 1, heading);
                isComplete = false;
            }
        }

        foreach (var column in known.Where(column => !column.IsOptional && !columns.ContainsKey(column)))
        {
            problems.Add(ProblemKind.ColumnMissing, file, line: 1, column.ToString());
            isComplete = false;
        }

        return isComplete ? columns : null;
    }

    /// <summary>False when the rest of the file cannot be told apart.</summary>
    private bool ReadRows(CsvReader reader, List<CsvMalformedReason> malformed, Problems problems)
    {
        while (reader.Read())
        {
            var row = new RosterRow(this, (int)reader.LineNumber, reader.Current.ToArray(), problems);
            if (malformed.Contains(CsvMalformedReason.UnterminatedQuote))
            {
                row.Fail(ProblemKind.QuoteUnclosed);
                return false;
            }

            if (malformed.Count > 0)
                row.Fail(ProblemKind.QuoteStray);
            malformed.Clear();
            if (row.IsBlank)
                continue;
            if (Rows.Count == Limits.Rows)
            {
                row.Fail(ProblemKind.RowsTooMany, value: $"{Limits.Rows}");
                return false;
            }

            row.CheckSize();
            Rows.Add(row);
        }

        return true;
    }
}
