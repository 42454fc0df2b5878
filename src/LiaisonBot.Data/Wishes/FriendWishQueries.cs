using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Wishes;

public static class FriendWishQueries
{
    /// <summary>Those not taken back.</summary>
    public static IQueryable<FriendWish> Live(this IQueryable<FriendWish> wishes) => wishes.Where(wish => wish.TakenBackAt == null);

    /// <summary>Whoever has a friend now seeks none.</summary>
    /// <param name="db">Where the wishes are.</param>
    /// <param name="people">The colleagues who have one.</param>
    /// <param name="at">Since when.</param>
    public static async Task FulfilAsync(this LiaisonDb db, IReadOnlyCollection<long> people, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(db);
        foreach (var wish in await db.FriendWishes.Live().Where(wish => wish.Kind == FriendWishKind.Seeks && people.Contains(wish.PersonId)).ToListAsync())
            wish.TakenBackAt = at;
    }
}
