using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LiaisonBot.Data.Rosters.Applying;

/// <summary>Empties the database, for a roster that takes the demo's place. Ids are not given again.</summary>
internal static class EveryRecord
{
    public static async Task DeleteEveryRecordAsync(this LiaisonDb db, CancellationToken cancellation)
    {
        foreach (var table in ReferringFirst(db.Model))
        {
            // The name comes from our own model, never from outside.
#pragma warning disable EF1002
            await db.Database.ExecuteSqlRawAsync($"DELETE FROM \"{table}\"", cancellation);
#pragma warning restore EF1002
        }
    }

    /// <summary>Tables in such an order that none is emptied while another still refers to it.</summary>
    private static List<string> ReferringFirst(IModel model)
    {
        var ordered = new List<IEntityType>();
        foreach (var type in model.GetEntityTypes())
            Visit(type);
        return [.. ordered.AsEnumerable().Reverse().Select(type => type.GetTableName()!).Distinct()];

        void Visit(IEntityType type)
        {
            if (ordered.Contains(type))
                return;
            foreach (var principal in type.GetForeignKeys().Select(key => key.PrincipalEntityType).Where(other => other != type))
                Visit(principal);
            ordered.Add(type);
        }
    }
}
