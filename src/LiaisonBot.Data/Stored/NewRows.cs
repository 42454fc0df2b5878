using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace LiaisonBot.Data.Stored;

/// <summary>
/// Writes new rows of one table by a prepared command, in the context's transaction. The change tracker takes a third of a
/// millisecond and a kilobyte for a row of which nobody asks for anything again (docs/performance.md, Import).
/// </summary>
internal sealed class NewRows<T>(LiaisonDb db)
    where T : class
{
    /// <summary>A server is asked the less often; SQLite looks for each parameter among all, so that more would cost it more.</summary>
    private readonly int rowsInOneStatement = db.Database.IsSqlite() ? 20 : 200;

    private readonly IEntityType type = db.Model.FindEntityType(typeof(T))!;

    /// <summary>Ids are left to the database. A row that refers to another finds its id through the navigation.</summary>
    public Task WriteAsync(IReadOnlyCollection<T> rows, CancellationToken cancellation) => WriteAsync(rows, "", cancellation);

    /// <summary>The same, without those whose unique key is there already; how many were written.</summary>
    public Task<int> WriteMissingAsync(IReadOnlyCollection<T> rows, CancellationToken cancellation) =>
        WriteAsync(rows, " ON CONFLICT DO NOTHING", cancellation);

    private async Task<int> WriteAsync(IReadOnlyCollection<T> rows, string ending, CancellationToken cancellation)
    {
        Cell[] cells = [.. type.GetProperties().Where(property => property.ValueGenerated == ValueGenerated.Never).Select(Cell.Of)];
        var written = 0;
        foreach (var same in rows.Chunk(rowsInOneStatement).GroupBy(some => some.Length))
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
            if (rows[place] is IVersioned versioned)
                versioned.Version = 1;
            for (var index = 0; index < cells.Length; index++)
                command.Parameters[(place * cells.Length) + index].Value = cells[index].Stored(rows[place]) ?? DBNull.Value;
        }
    }

    private DbCommand Command(Cell[] cells, int rows, string ending)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        var values = new List<string>(rows);
        for (var place = 0; place < rows; place++)
        {
            var names = Array.ConvertAll(cells, cell => $"{cell.Column}{place}");
            foreach (var (cell, name) in cells.Zip(names))
                command.Parameters.Add(cell.Mapping.CreateParameter(command, sql.GenerateParameterName(name), value: null, nullable: true));
            values.Add($"({string.Join(", ", names.Select(sql.GenerateParameterNamePlaceholder))})");
        }

        var columns = string.Join(", ", cells.Select(cell => sql.DelimitIdentifier(cell.Column)));
        // Every name comes from our own model, never from outside.
#pragma warning disable CA2100
        command.CommandText = $"INSERT INTO {sql.DelimitIdentifier(type.GetTableName()!)} ({columns}) VALUES {string.Join(", ", values)}{ending}";
#pragma warning restore CA2100
        return command;
    }

    /// <summary>One column, and how its value in a row is found.</summary>
    private sealed record Cell(string Column, RelationalTypeMapping Mapping, Func<T, object?> Value)
    {
        public static Cell Of(IProperty property) => new(property.GetColumnName(), property.GetRelationalTypeMapping(), ValueOf(property));

        /// <summary>The value as the database keeps it.</summary>
        public object? Stored(T row) => Mapping.Converter is { } converter ? converter.ConvertToProvider(Value(row)) : Value(row);

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
