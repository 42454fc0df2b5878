namespace LiaisonBot.Data.Absences;

public static class AbsenceQueries
{
    /// <summary>Absences that count: neither withdrawn nor replaced by a change.</summary>
    public static IQueryable<Absence> Live(this IQueryable<Absence> absences) =>
        absences.Where(absence => absence.WithdrawnAt == null && absence.SupersededById == null);

    /// <summary>Those that have a day in common with the days given, both ends included.</summary>
    public static IQueryable<Absence> Touching(this IQueryable<Absence> absences, DateOnly from, DateOnly to) =>
        absences.Where(absence => absence.From <= to && (absence.To == null || absence.To >= from));
}
