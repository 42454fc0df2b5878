using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Store;

/// <summary>Tells a store that is away from a bug.</summary>
public static class StoreFailure
{
    /// <summary>Whether the store did not take or give something, as its driver throws it, or as it comes out of a write, wrapped.</summary>
    public static bool IsOfStore(this Exception failure) => failure is DbException or DbUpdateException { InnerException: DbException };
}
