using System.Globalization;
using LiaisonBot.Data.Audit;
using LiaisonBot.Data.Exports;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Documents;

namespace LiaisonBot.Dialogs.Exports;

/// <summary>Exports as turns and the audit name them.</summary>
internal static class ExportRecords
{
    /// <summary>So many units are named of those that one person looks after: the audit's line is short.</summary>
    private const int MostUnits = 4;

    /// <summary>What the audit keeps of a file that was made: the kind, whose, how many rows, and which format; no texts.</summary>
    public static AuditEntry Entry(Turn turn, string kind, long? actor, ExportWritten written) =>
        new AuditEntry { At = turn.Now, ActorId = actor, Action = $"export.{kind}" }
            .About(() => string.Create(CultureInfo.InvariantCulture, $"{written.Scope} rows:{written.Rows} {written.Format.Ending()}"));

    /// <summary>Units as the audit names them: "unit:3 unit:7".</summary>
    public static string Scope(IEnumerable<long> units)
    {
        var names = units.Select(id => string.Create(CultureInfo.InvariantCulture, $"unit:{id}")).ToList();
        var more = names.Count - MostUnits;
        return string.Join(' ', more > 0 ? names.Take(MostUnits).Append(string.Create(CultureInfo.InvariantCulture, $"+{more}")) : names);
    }

    /// <summary>Somebody's export that a key names; null for anything else.</summary>
    public static IQueryable<Export> OwnExports(this Turn turn)
    {
        var me = turn.Me.Id;
        return turn.Db.Exports.Where(export => export.PersonId == me);
    }
}

/// <summary>A file that was written.</summary>
internal sealed record ExportWritten(string Scope, int Rows, PaperFormat Format);
