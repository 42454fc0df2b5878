using System.Globalization;
using LiaisonBot.Data.Briefings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.SendBriefings;

/// <summary>Briefings, found in a turn.</summary>
internal static class BriefingRecords
{
    private static readonly RecordName Name = new("briefing");
    private static readonly RecordName Corrected = new("corrected");

    /// <summary>A briefing as keys and the audit name it.</summary>
    public static string Subject(Briefing briefing) => Name.Of(briefing.Id);

    public static long? IdIn(string? subject) => Name.IdIn(subject);

    /// <summary>What the key of a form says that corrects a briefing.</summary>
    public static string Correcting(Briefing briefing) => Corrected.Of(briefing.Id);

    public static long? CorrectedIn(string? subject) => Corrected.IdIn(subject);

    /// <summary>When the draft was last changed, and by whom: what somebody else has changed since is not sent, nor written over, unseen.</summary>
    public static string EditOf(Briefing briefing) =>
        string.Create(CultureInfo.InvariantCulture, $"{briefing.EditedById}-{briefing.EditedAt.ToUnixTimeMilliseconds()}");

    /// <summary>The units for which the speaker writes, by their place in the tree.</summary>
    public static Task<List<Unit>> UnitsAsync(this Turn turn) => turn.UnitsToBrief().OrderBy(unit => unit.Path).ToListAsync();

    /// <summary>A briefing of one of these units; null for anyone else's.</summary>
    public static async Task<Briefing?> KeptAsync(this Turn turn, long? claimed) =>
        claimed is { } id ? await turn.BriefingsToKeep().SingleOrDefaultAsync(briefing => briefing.Id == id) : null;

    /// <summary>Whether the speaker decides for its unit: an officer writes, and does not.</summary>
    public static bool Decides(this Turn turn, Briefing briefing) =>
        turn.Me.UnitsWith(Role.Secretary, Role.DeputySecretary).Contains(briefing.UnitId);

    public static Task<Unit> UnitOfAsync(this Turn turn, Briefing briefing) => turn.Db.Units.AsNoTracking().SingleAsync(unit => unit.Id == briefing.UnitId);

    /// <summary>A briefing with what stands around it, for whoever may read it.</summary>
    public static async Task<BriefingView> ViewAsync(this Turn turn, Briefing briefing)
    {
        var replaced = briefing.ReplacesId;
        return new BriefingView(briefing, (await turn.UnitOfAsync(briefing)).Name)
        {
            Replaces = replaced is null ? null : await turn.Db.Briefings.AsNoTracking().SingleAsync(one => one.Id == replaced),
        };
    }

    /// <summary>Whether there is anybody who has not got it and still could be spared it.</summary>
    public static async Task<bool> CanBeTakenBackAsync(this Turn turn, Briefing briefing) =>
        briefing.State == BriefingState.Sending
        || (briefing.State == BriefingState.Sent && await turn.Db.BriefingDeliveries.Unsent(briefing.Id).AnyAsync());
}
