using LiaisonBot.Data.GoodCases;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.NominateGoodCases;

/// <summary>Good cases, found in a turn, and what the speaker may do with them.</summary>
internal static class GoodCaseRecords
{
    private static readonly RecordName Name = new("good-case");

    /// <summary>A good case as keys' outcomes and the audit name it.</summary>
    public static string Subject(GoodCase one) => Name.Of(one.Id);

    public static long? IdIn(string? subject) => Name.IdIn(subject);

    /// <summary>One that the speaker sees, with the messages that ask about it; null for anybody else's.</summary>
    public static Task<GoodCase?> GoodCaseAsync(this Turn turn, long? claimed) => turn.GoodCasesToSee()
        .Include(one => one.MemberNotice).Include(one => one.ColleagueNotice)
        .SingleOrDefaultAsync(one => one.Id == claimed);

    /// <summary>It with the names that its card shows.</summary>
    public static async Task<GoodCaseView> ViewAsync(this Turn turn, GoodCase one)
    {
        long[] ids = [one.MemberId, one.ColleagueId, one.NominatedById, one.RecordedById ?? 0];
        var (unitId, today) = (one.UnitId, turn.Today);
        var people = await turn.Db.People.Where(person => ids.Contains(person.Id)).Select(person => new { person.Id, person.Name, person.LeftOn }).ToDictionaryAsync(person => person.Id);
        return new GoodCaseView(one, people[one.MemberId].Name, people[one.ColleagueId].Name)
        {
            Unit = await turn.Db.Units.Where(unit => unit.Id == unitId).Select(unit => unit.Name).SingleAsync(),
            NominatedBy = people[one.NominatedById].Name,
            RecordedBy = one.RecordedById is { } by ? people[by].Name : null,
            NominatedOn = turn.Clock.DayOf(one.NominatedAt),
            EndedOn = one.EndedAt is { } at ? turn.Clock.DayOf(at) : null,
            HasLeft = people[one.MemberId].LeftOn < today || people[one.ColleagueId].LeftOn < today,
        };
    }

    /// <summary>What the speaker may do with one that they see.</summary>
    public static async Task<GoodCaseActs> ActsAsync(this Turn turn, GoodCase one)
    {
        if (!one.IsOpen)
            return GoodCaseActs.None;
        var (me, acts) = (turn.Me.Id, GoodCaseActs.None);
        if (one.IsAbout(me) || one.NominatedById == me)
            acts |= GoodCaseActs.Withdraw;
        if (one.IsAbout(me) && !one.HasAgreed(me))
            acts |= GoodCaseActs.Answer;
        if (turn.MayRewrite(one))
            acts |= GoodCaseActs.Rewrite;
        if (await turn.MayRecordAsync(one))
            acts |= GoodCaseActs.Record;
        return acts;
    }

    /// <summary>Whoever nominated it, and those who keep the unit's register; never a colleague, whose answer it is.</summary>
    public static bool MayRewrite(this Turn turn, GoodCase one) =>
        one.IsOpen && one.ColleagueId != turn.Me.Id && (one.NominatedById == turn.Me.Id || turn.Me.UnitsWith(Reach.Keepers).Contains(one.UnitId));

    /// <summary>A secretary or deputy of the unit, as long as the colleague has no chat in which to answer for themselves.</summary>
    private static async Task<bool> MayRecordAsync(this Turn turn, GoodCase one)
    {
        var colleague = one.ColleagueId;
        return one.ColleagueAgreedAt is null && colleague != turn.Me.Id
            && turn.Me.UnitsWith(Role.Secretary, Role.DeputySecretary).Contains(one.UnitId)
            && await (await turn.Db.OutOfReachAsync()).ContainsAsync(colleague);
    }
}
