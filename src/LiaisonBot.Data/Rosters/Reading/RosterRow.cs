using LiaisonBot.Data.Rosters.Reporting;

namespace LiaisonBot.Data.Rosters.Reading;

/// <summary>One row: hands out its cells as what they should be, and notes what they are not.</summary>
internal sealed class RosterRow(RosterTable table, int line, string[] cells, Problems problems)
{
    public int Line => line;

    /// <summary>False once anything in this row was an error.</summary>
    public bool IsGood { get; private set; } = true;

    public bool IsBlank => Array.TrueForAll(cells, string.IsNullOrWhiteSpace);

    /// <summary>The cell's cleaned text; empty when the row ends before it.</summary>
    public string Cell(Column column) =>
        table.IndexOf(column) is { } index && index < cells.Length && cells[index].Length <= table.Limits.CellLength
            ? Cells.Clean(cells[index])
            : "";

    public void Fail(ProblemKind kind, Column? column = null, string? value = null)
    {
        IsGood = false;
        Note(kind, column, value);
    }

    public void Note(ProblemKind kind, Column? column = null, string? value = null) =>
        problems.Add(kind, table.File, line, column is null ? null : table.Heading(column), value);

    /// <summary>A comma too many shifts every cell after it, so such a row is not to be trusted.</summary>
    public void CheckSize()
    {
        if (cells.Skip(table.Width).Any(cell => !string.IsNullOrWhiteSpace(cell)))
            Fail(ProblemKind.CellsTooMany);
    }

    public string Required(Column column, int maxLength)
    {
        var text = Optional(column, maxLength);
        if (text is null && !IsTooLong(column, maxLength))
            Fail(ProblemKind.ValueMissing, column);
        return text ?? "";
    }

    public string? Optional(Column column, int maxLength)
    {
        if (IsTooLong(column, maxLength))
        {
            Fail(ProblemKind.CellTooLong, column, value: $"{maxLength}");
            return null;
        }

        var text = Cell(column);
        return text.Length == 0 ? null : text;
    }

    public T Word<T>(Column column, Vocabulary<T> vocabulary, ProblemKind unknown)
        where T : struct, Enum
    {
        if (Required(column, table.Limits.CellLength) is { Length: > 0 } cell)
            return Read(column, cell, vocabulary, unknown);
        return default;
    }

    public T? OptionalWord<T>(Column column, Vocabulary<T> vocabulary, ProblemKind unknown)
        where T : struct, Enum =>
        Optional(column, table.Limits.CellLength) is { } cell ? Read(column, cell, vocabulary, unknown) : null;

    public IReadOnlyList<T> Words<T>(Column column, Vocabulary<T> vocabulary, ProblemKind unknown)
        where T : struct, Enum =>
        [.. List(column).Select(word => Read(column, word, vocabulary, unknown)).Distinct()];

    public IEnumerable<string> List(Column column) => Cells.Split(Optional(column, table.Limits.CellLength) ?? "");

    public T Read<T>(Column column, string word, Vocabulary<T> vocabulary, ProblemKind unknown)
        where T : struct, Enum
    {
        if (!vocabulary.TryRead(word, out var value))
            Fail(unknown, column, word);
        return value;
    }

    public DateOnly? Date(Column column)
    {
        if (Optional(column, table.Limits.CellLength) is not { } cell)
            return null;
        if (Cells.TryDate(cell, out var date))
            return date;
        Fail(ProblemKind.DateMalformed, column, cell);
        return null;
    }

    public DateOnly RequiredDate(Column column)
    {
        var date = Date(column);
        if (date is null && IsGood)
            Required(column, table.Limits.CellLength);
        return date ?? default;
    }

    private bool IsTooLong(Column column, int maxLength) =>
        table.IndexOf(column) is { } index && index < cells.Length
        && (cells[index].Length > table.Limits.CellLength || Cells.Clean(cells[index]).Length > maxLength);
}
