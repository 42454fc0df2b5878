using LiaisonBot.Data.Store;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace LiaisonBot.Data.Postgres;

/// <summary>What a failed commit means. The codes: https://www.postgresql.org/docs/current/errcodes-appendix.html</summary>
internal static class PostgresFailure
{
    private const string IdleTooLong = "25P03";

    /// <summary>Null for a bug: neither another's commit nor the server's state explains it.</summary>
    public static CommitOutcome? OutcomeOf(Exception failure) => failure switch
    {
        DbUpdateConcurrencyException => CommitOutcome.Conflict,
        PostgresException refused => OutcomeOf(refused.SqlState),

        // The connection broke or nobody answered. After a COMMIT that may well have been written, and is not known to be.
        NpgsqlException => CommitOutcome.Unavailable,
        { InnerException: { } inner } => OutcomeOf(inner),
        _ => null,
    };

    private static CommitOutcome? OutcomeOf(string code) => code switch
    {
        PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ForeignKeyViolation => CommitOutcome.Conflict,
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected => CommitOutcome.Conflict,
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.ReadOnlySqlTransaction => CommitOutcome.Unavailable,
        IdleTooLong => CommitOutcome.Unavailable,
        _ => OutcomeOfClass(code[..2]),
    };

    /// <summary>Connections, resources such as the disk, an operator's intervention, and the system beneath the server.</summary>
    private static CommitOutcome? OutcomeOfClass(string codeClass) =>
        codeClass is "08" or "53" or "57" or "58" ? CommitOutcome.Unavailable : null;
}
