using LiaisonBot.Data.Stored;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Postgres;

/// <summary>The records in a PostgreSQL database. Text behaves as on SQLite, whatever the database was created with.</summary>
public sealed class PostgresLiaisonDb(DbContextOptions<PostgresLiaisonDb> options) : LiaisonDb(options)
{
    /// <summary>Compares and orders by code point, as SQLite does, in every locale.</summary>
    private const string ByCodePoint = "C";

    /// <summary>The place in line that this context holds until it is disposed of; null when it reads beside others.</summary>
    internal ConversationLock? Alone { get; init; }

    public override void Dispose()
    {
        Alone?.Release(this);
        base.Dispose();
    }

    public override async ValueTask DisposeAsync()
    {
        if (Alone is not null)
            await Alone.ReleaseAsync(this);
        await base.DisposeAsync();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<string>().HaveConversion<StorableText>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(type => type.GetProperties()))
        {
            if (!IsText(property.ClrType))
                continue;
            property.SetCollation(ByCodePoint);

            // Lengths are checked where text comes in: SQLite enforces none, and a refusal here would look like a bug.
            property.SetMaxLength(null);
        }
    }

    private static bool IsText(Type type) => type == typeof(string) || (Nullable.GetUnderlyingType(type) ?? type).IsEnum;
}
