using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.MustTalks;
using LiaisonBot.Data.Occasions;
using LiaisonBot.Data.People;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Rosters.Corrections;

/// <summary>
/// The talks that corrections made due (C4). A further change on the same day is the same occasion and opens no second talk, so one talk may
/// stand for several corrections: it goes with the last of them.
/// </summary>
internal static class CorrectedTalks
{
    /// <summary>Those, not held yet, for which no correction stands once this one is undone. A talk that a file or a secretary opened is not among them.</summary>
    public static async Task<IReadOnlyList<MustTalk>> LeftWithoutAsync(
        LiaisonDb db, RosterCorrection undone, ProgrammeClock clock, CancellationToken cancellation)
    {
        var corrections = await db.RosterCorrections.Where(one => one.PersonId == undone.PersonId).ToListAsync(cancellation);
        var talks = await db.MustTalks.Standing().Where(talk => talk.ColleagueId == undone.PersonId && talk.RecordedById == null).ToListAsync(cancellation);
        talks.RemoveAll(talk => !Is(undone, talk)
            || !corrections.Exists(one => one.MadeAt == talk.RecordedAt)
            || corrections.Exists(one => one.UndoneAt is null && one.Id != undone.Id && Is(one, talk)));
        var ids = talks.ConvertAll(talk => talk.Id);
        var opened = db.MustTalks.Where(talk => ids.Contains(talk.Id));
        var met = await db.HeldOn(opened, clock.Today).Where(held => held.MetOn != null).Select(held => held.Id).ToListAsync(cancellation);
        return talks.FindAll(talk => !met.Contains(talk.Id));

        bool Is(RosterCorrection correction, MustTalk talk) =>
            DayOf(correction, clock) == talk.OccurredOn && OccasionRules.OpenedBy(ChangeOf(correction)).Contains(talk.Occasion);
    }

    /// <summary>What happened, as an import would see it: of somebody whose leaving was known already nothing more does.</summary>
    private static RosterChange ChangeOf(RosterCorrection correction) => correction switch
    {
        { FormerLeftOn: not null } => RosterChange.None,
        { Kind: CorrectionKind.Moved } => RosterChange.Unit,
        { Kind: CorrectionKind.RoleGiven or CorrectionKind.RoleEnded } => RosterChange.Role,
        { Kind: CorrectionKind.Left } => correction.LeftReason == LeftReason.Retired ? RosterChange.Retirement : RosterChange.Leaving,
        { Kind: CorrectionKind.Titled, FormerTitle.Length: > 0 } => RosterChange.Title,
        _ => RosterChange.None,
    };

    /// <summary>The day the talk says it happened on.</summary>
    private static DateOnly DayOf(RosterCorrection correction, ProgrammeClock clock)
    {
        var made = clock.DayOf(correction.MadeAt);
        return correction.Kind switch
        {
            CorrectionKind.Titled => made,
            CorrectionKind.Left => correction.On < made ? correction.On : made,
            _ => correction.On,
        };
    }
}
