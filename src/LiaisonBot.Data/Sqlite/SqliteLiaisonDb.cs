using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Sqlite;

/// <summary>The records in a SQLite file.</summary>
public sealed class SqliteLiaisonDb(DbContextOptions<SqliteLiaisonDb> options) : LiaisonDb(options);
