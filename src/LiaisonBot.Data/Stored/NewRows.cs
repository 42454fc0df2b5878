using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace LiaisonBot.Data.Stored;

/// <summary>
/// Writes new rows of one table by few commands, in the context's transaction. The change tracker takes a third of a
/// millisecond and a kilobyte for a row of which nobody asks for anything again (docs/performance.md, Import).
/// </summary>
internal sealed class NewRows<T>(LiaisonDb db)
    where T : class
{
    /// <summary>SQLite looks for each parameter among all, so that more would cost it more.</summary>
    private const int RowsInOneStatement = 20;

    /// <summary>A server takes a column as one array, however long; so many hold little memory.</summary>
    private const int RowsInOneArray = 5000;

    private readonly IEntityType type = db.Model.FindEntityType(typeof(T))!;

    /// <summary>Ids are left to the database. A row that refers to another finds its id through the navigation.</summary>
    public Task WriteAsync(IReadOnlyCollection<T> rows, CancellationToken cancellation) => WriteAsync(rows, "", cancellation);

    /// <summary>The same, without those whose unique key is there already; how many were written.</summary>
    public Task<int> WriteMissingAsync(IReadOnlyCollection<T> rows, CancellationToken cancellation) =>
        WriteAsync(rows, " ON CONFLICT DO NOTHING", cancellation);

    private async Task<int> WriteAsync(IReadOnlyCollection<T> rows, string ending, CancellationToken cancellation)
    {
        Cell[] cells = [.. type.GetProperties().Where(property => property.ValueGenerated == ValueGenerated.Never).Select(Cell.Of)];
        foreach (var versioned in rows.OfType<IVersioned>())
            versioned.Version = 1;
        return db.Database.IsSqlite() ? await WriteRowsAsync(cells, rows, ending, cancellation) : await WriteArraysAsync(cells, rows, ending, cancellation);
    }

    private async Task<int> WriteArraysAsync(Cell[] cells, IReadOnlyCollection<T> rows, string ending, CancellationToken cancellation)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        var written = 0;
        foreach (var some in rows.Chunk(RowsInOneArray))
        {
            await using var command = Begin();
            foreach (var cell in cells)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (sql.GenerateParameterName(cell.Column), cell.Array(some));
                command.Parameters.Add(parameter);
            }

            var arrays = cells.Select(cell => $"{sql.GenerateParameterNamePlaceholder(cell.Column)}::{cell.Mapping.StoreType}[]");
            Insert(command, cells, $"SELECT * FROM unnest({string.Join(", ", arrays)}){ending}");
            written += await command.ExecuteNonQueryAsync(cancellation);
        }

        return written;
    }

    private async Task<int> WriteRowsAsync(Cell[] cells, IReadOnlyCollection<T> rows, string ending, CancellationToken cancellation)
    {
        var written = 0;
        foreach (var same in rows.Chunk(RowsInOneStatement).GroupBy(some => some.Length))
        {
            await using var command = Command(cells, same.Key, ending);
            await command.PrepareAsync(cancellation);
            foreach (var some in same)
            {
                Fill(command, cells, some);
                written += await command.ExecuteNonQueryAsync(cancellation);
            }
        }

        return written;
    }

    private static void Fill(DbCommand command, Cell[] cells, T[] rows)
    {
        for (var place = 0; place < rows.Length; place++)
        {
            for (var index = 0; index < cells.Length; index++)
                command.Parameters[(place * cells.Length) + index].Value = cells[index].Stored(rows[place]) ?? DBNull.Value;
        }
    }

    private DbCommand Command(Cell[] cells, int rows, string ending)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        var command = Begin();
        var values = new List<string>(rows);
        for (var place = 0; place < rows; place++)
        {
            var names = Array.ConvertAll(cells, cell => $"{cell.Column}{place}");
            foreach (var (cell, name) in cells.Zip(names))
                command.Parameters.Add(cell.Mapping.CreateParameter(command, sql.GenerateParameterName(name), value: null, nullable: true));
            values.Add($"({string.Join(", ", names.Select(sql.GenerateParameterNamePlaceholder))})");
        }

        Insert(command, cells, $"VALUES {string.Join(", ", values)}{ending}");
        return command;
    }

    private DbCommand Begin()
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        return command;
    }

    [SuppressMessage("Security", "CA2100", Justification = "Every name comes from our own model, never from outside.")]
    private void Insert(DbCommand command, Cell[] cells, string rows)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        var columns = string.Join(", ", cells.Select(cell => sql.DelimitIdentifier(cell.Column)));
        command.CommandText = $"INSERT INTO {sql.DelimitIdentifier(type.GetTableName()!)} ({columns}) {rows}";
    }

    /// <summary>One column, and how its value in a row is found.</summary>
    private sealed record Cell(string Column, RelationalTypeMapping Mapping, Func<T, object?> Value)
    {
        public static Cell Of(IProperty property) => new(property.GetColumnName(), property.GetRelationalTypeMapping(), ValueOf(property));

        /// <summary>The value as the database keeps it.</summary>
        public object? Stored(T row) => Mapping.Converter is { } converter ? converter.ConvertToProvider(Value(row)) : Value(row);

        /// <summary>The values of these rows as the server takes them for one column.</summary>
        public Array Array(T[] rows)
        {
            var kept = Mapping.Converter?.ProviderClrType ?? Mapping.ClrType;
            var values = System.Array.CreateInstance(kept.IsValueType ? typeof(Nullable<>).MakeGenericType(Nullable.GetUnderlyingType(kept) ?? kept) : kept, rows.Length);
            for (var place = 0; place < rows.Length; place++)
                values.SetValue(Stored(rows[place]), place);
            return values;
        }

        private static Func<T, object?> ValueOf(IProperty property)
        {
            var own = property.PropertyInfo!;
            if (property.GetContainingForeignKeys().SingleOrDefault() is not { DependentToPrincipal.PropertyInfo: { } navigation } reference)
                return own.GetValue;
            var id = reference.PrincipalKey.Properties[0].PropertyInfo!;
            return row => navigation.GetValue(row) is { } principal ? id.GetValue(principal) : own.GetValue(row);
        }
    }
}
