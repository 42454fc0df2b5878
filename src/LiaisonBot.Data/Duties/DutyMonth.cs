using LiaisonBot.Data.Pairings;

namespace LiaisonBot.Data.Duties;

/// <summary>A month of duties (C1) as it stands on a day.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last one.</param>
/// <param name="Day">What happened later is not known yet; the last day if that has passed.</param>
/// <param name="Latest">A pairing that began later owes this month nothing, or is not known yet.</param>
internal readonly record struct DutyMonth(DateOnly First, DateOnly Last, DateOnly Day, DateOnly Latest)
{
    /// <param name="month">Any day of it.</param>
    /// <param name="asOf">The day on which it is looked at.</param>
    public static DutyMonth Of(DateOnly month, DateOnly asOf)
    {
        var first = MonthlyContact.MonthOf(month);
        var last = MonthlyContact.LastDay(first, endedOn: null);
        var day = asOf < last ? asOf : last;
        var twentieth = first.AddDays(MonthlyContact.LastDayToOweThisMonth - 1);
        return new DutyMonth(first, last, day, day < twentieth ? day : twentieth);
    }
}
