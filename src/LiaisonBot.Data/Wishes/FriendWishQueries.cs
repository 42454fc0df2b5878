namespace LiaisonBot.Data.Wishes;

public static class FriendWishQueries
{
    /// <summary>Those not taken back.</summary>
    public static IQueryable<FriendWish> Live(this IQueryable<FriendWish> wishes) => wishes.Where(wish => wish.TakenBackAt == null);
}
