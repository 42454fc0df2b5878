using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.EndPairings;

/// <summary>Pairings that the speaker may change, end or pause, as they stand today.</summary>
internal static class EndingRecords
{
    private static readonly RecordName Name = new("pairing");

    public static string Subject(long id) => Name.Of(id);

    /// <summary>The speaker's as a colleague.</summary>
    public static Task<Pairing?> FriendshipAsync(this Turn turn, long? claimed) => Standing(turn.OwnFriendships(), turn, claimed);

    /// <summary>The speaker's as a member, or one that lies on their desk.</summary>
    public static async Task<Pairing?> PairingToEndAsync(this Turn turn, long? claimed) =>
        await Standing(turn.OwnPairings(), turn, claimed) ?? await turn.PairingAtDeskAsync(claimed);

    /// <summary>One that lies on the speaker's desk and is none of their own.</summary>
    public static async Task<Pairing?> PairingAtDeskAsync(this Turn turn, long? claimed) =>
        turn.Me.IsAny(Who.Secretary | Who.DeputySecretary) ? await Standing(turn.PairingsAt(await turn.DesksAsync()), turn, claimed) : null;

    /// <summary>One that the speaker may change, end or pause as long as it lasts, however it stands: past ones are among them.</summary>
    public static async Task<Pairing?> KnownPairingAsync(this Turn turn, long? claimed)
    {
        var me = turn.Me.Id;
        var own = turn.Db.Pairings.Where(pairing => pairing.MemberId == me || pairing.ColleagueId == me);
        return await Named(own, claimed)
            ?? (turn.Me.IsAny(Who.Secretary | Who.DeputySecretary) ? await Named(turn.PairingsAt(await turn.DesksAsync()), claimed) : null);
    }

    /// <summary>Who answers today for the unit of one of the two, and is neither of them.</summary>
    public static async Task<IReadOnlyList<long>> BranchOfAsync(this Turn turn, long personId, Pairing pairing)
    {
        if (await turn.Db.UnitOnAsync(personId, turn.Today, CancellationToken.None) is not { } unit)
            return [];
        return (await PostsToday.OnAsync(turn.Db, turn.Today, CancellationToken.None)).Of(unit.DeskId(), but: [pairing.MemberId, pairing.ColleagueId]);
    }

    private static Task<Pairing?> Standing(IQueryable<Pairing> pairings, Turn turn, long? claimed) =>
        Named(pairings.ActiveOn(turn.Today).LastingAfter(turn.Today), claimed);

    private static Task<Pairing?> Named(IQueryable<Pairing> pairings, long? claimed) => pairings
        .Include(pairing => pairing.Member).Include(pairing => pairing.Colleague)
        .SingleOrDefaultAsync(pairing => pairing.Id == claimed);
}
