using LiaisonBot.Data.Duties;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Data.Wishes;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.ProposePairings;

/// <summary>A colleague asks for a friend, whoever it be (P1): their own branch is told, and looks for somebody.</summary>
internal static class SeekDialog
{
    private static readonly RecordName Name = new("wish");

    public static async Task SeekAsync(Turn turn)
    {
        var me = turn.Me.Id;
        if (await NeedlessDialog.HasFriendAsync(turn))
            return;
        turn.Spend();
        if (!await turn.OwnWishes().AnyAsync(wish => wish.Kind == FriendWishKind.Seeks))
        {
            var wish = new FriendWish { PersonId = me, Kind = FriendWishKind.Seeks, At = turn.Now };
            turn.Db.Add(wish);
            turn.Audit("wish.seek", () => Name.Of(wish.Id), me);
            await TellBranchAsync(turn);
        }

        turn.Show(SeekCard.Sought(turn.Words));
    }

    public static async Task SeekNoMoreAsync(Turn turn)
    {
        foreach (var wish in await turn.OwnWishes().Where(wish => wish.Kind == FriendWishKind.Seeks).ToListAsync())
        {
            wish.TakenBackAt = turn.Now;
            turn.Audit("wish.take-back", () => Name.Of(wish.Id), turn.Me.Id);
        }

        turn.Spend();
        await ListDialog.ShowAsync(turn);
    }

    private static async Task TellBranchAsync(Turn turn)
    {
        if (await turn.Db.UnitOnAsync(turn.Me.Id, turn.Today, CancellationToken.None) is not { } unit)
            return;
        var (person, posts) = (turn.Me.Person, await PostsToday.OnAsync(turn.Db, turn.Today, CancellationToken.None));
        foreach (var one in posts.Of(unit.DeskId(), but: [person.Id]))
            await turn.TellAsync(one, words => SeekCard.Told(person.Name, unit.Name, person.Id, words), Delivery.AfterQuietHours);
    }
}
