using LiaisonBot.Data.Duties;
using LiaisonBot.Data.FollowUps;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.DoFollowUps;

/// <summary>One that the speaker asked for, and what they may do with it.</summary>
/// <param name="One">The record.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="By">The unit that does it.</param>
/// <param name="Scope">The speaker's.</param>
internal sealed record OpenedFollowUp(FollowUp One, Unit Owner, Unit By, UnitScope Scope)
{
    /// <summary>Whether it is the speaker's to do today.</summary>
    public bool IsMine { get; init; }

    public bool MayDo => IsMine || Scope.Writes(Owner) || Scope.Writes(By);

    /// <summary>Its words, who is responsible, and whether it stands at all: of minutes that were closed nobody's any more.</summary>
    public bool MayChange => One.FixedAt is null && Scope.Writes(Owner);

    public bool IsSeen => IsMine || Scope.Sees(Owner) || Scope.Sees(By);
}

internal static class OpenedFollowUps
{
    /// <summary>Null for anyone else's, and for what is none.</summary>
    public static async Task<OpenedFollowUp?> FollowUpAsync(this Turn turn, long? claimed)
    {
        var scope = await UnitScope.OfAsync(turn);
        if (claimed is not { } id || await turn.FollowUpsNear(scope).SingleOrDefaultAsync(one => one.Id == id) is not { } found)
            return null;
        var posts = await PostsToday.OnAsync(turn.Db, turn.Today, CancellationToken.None);
        var doers = await FollowUpDoers.OnAsync(turn.Db, [found], posts, turn.Today, CancellationToken.None);
        var opened = new OpenedFollowUp(found, scope.Units.First(unit => unit.Id == found.UnitId), scope.Units.First(unit => unit.Id == found.ByUnitId), scope)
        {
            IsMine = doers.Of(found).Contains(turn.Me.Id),
        };
        return opened.IsSeen ? opened : null;
    }

    /// <summary>The one of the pressed card or form.</summary>
    public static Task<OpenedFollowUp?> PressedFollowUpAsync(this Turn turn) => turn.FollowUpAsync(RecordName.Id(turn.Key!.Subject));
}
