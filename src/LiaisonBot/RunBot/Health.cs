using System.Data.Common;
using LiaisonBot.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.RunBot;

/// <summary>Whether the process lives, and whether it can serve: 200, or 503 with the names of what is unhealthy (contract.md).</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => Results.Text("live"));
        endpoints.MapGet("/health/ready", ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(LiaisonStore store, CancellationToken cancellation)
    {
        try
        {
            await using var db = store.Read();
            await db.Units.AnyAsync(cancellation);
            return Results.Text("ready");
        }
        catch (DbException)
        {
            return Results.Text("database", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
