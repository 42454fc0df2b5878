namespace LiaisonBot.Documents.Papers;

/// <summary>Columns with rows that are read while they are written, so that there may be any number of them.</summary>
/// <param name="Name">What a sheet of it is called.</param>
/// <param name="Columns">From left to right.</param>
/// <param name="Rows">Each with a cell for every column. Asked for once.</param>
public sealed record Table(string Name, IReadOnlyList<Column> Columns, IAsyncEnumerable<IReadOnlyList<Cell>> Rows) : Block
{
    /// <summary>What a page says in place of rows where there are none.</summary>
    public string WhenEmpty { get; init; } = "";

    /// <summary>Rows that are there already.</summary>
    public static Table Of(string name, IReadOnlyList<Column> columns, IEnumerable<IReadOnlyList<Cell>> rows) =>
        new(name, columns, rows.ToAsyncEnumerable());
}

/// <param name="Title">Stands in the first row, and on every page.</param>
/// <param name="Width">In letters; a Chinese one counts as two. On a page the columns share the width in these proportions.</param>
public sealed record Column(string Title, int Width)
{
    /// <summary>Whether on a page its texts stand where numbers do, on the right.</summary>
    public bool IsOfFigures { get; init; }
}

/// <summary>A value with its type: a day stays a day in a sheet, and a text never becomes a formula.</summary>
public abstract record Cell
{
    public static Cell Empty { get; } = new Nothing();

    public static Cell Of(string? text) => string.IsNullOrEmpty(text) ? Empty : new Words(text);

    public static Cell Of(DateOnly? day) => day is { } known ? new Day(known) : Empty;

    public static Cell Of(decimal? number) => number is { } known ? new Number(known) : Empty;

    /// <param name="share">1 for all.</param>
    public static Cell Share(decimal? share) => share is { } known ? new Part(known) : Empty;

    public sealed record Words(string Text) : Cell;

    public sealed record Day(DateOnly Value) : Cell;

    public sealed record Number(decimal Value) : Cell;

    public sealed record Part(decimal Value) : Cell;

    public sealed record Nothing : Cell;
}
