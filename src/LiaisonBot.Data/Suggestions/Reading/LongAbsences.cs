using LiaisonBot.Data.Absences;
using LiaisonBot.Data.Spans;

namespace LiaisonBot.Data.Suggestions.Reading;

public static class LongAbsences
{
    /// <summary>Who is away that day for so long that nobody is given to them.</summary>
    public static IQueryable<long> AwayForLong(this LiaisonDb db, SuggestionSettings settings, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(settings);
        var back = day.AddDays(settings.AwayDays);
        return db.Absences.Live().On(day).Where(absence => absence.To == null || absence.To >= back).Select(absence => absence.PersonId);
    }
}
