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

            // A full disk is read from as ever, and takes nothing.
            return store.HasRoom ? Results.Text("ready") : Unhealthy("disk");
        }
        catch (Exception away) when (away is DbException or IOException)
        {
            return Unhealthy("database");
        }
    }

    private static IResult Unhealthy(string what) => Results.Text(what, statusCode: StatusCodes.Status503ServiceUnavailable);
}
