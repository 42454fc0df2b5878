namespace LiaisonBot.Data.Rounds;

public static class RoundQueries
{
    /// <summary>Those whose opening was not taken back.</summary>
    public static IQueryable<Round> Standing(this IQueryable<Round> rounds) => rounds.Where(round => round.WithdrawnAt == null);

    /// <summary>Those that take answers on that day.</summary>
    public static IQueryable<Round> OpenOn(this IQueryable<Round> rounds, DateOnly day) =>
        rounds.Where(round => round.WithdrawnAt == null && round.EndedOn == null && round.OpenedOn <= day && round.LastOn >= day);

    /// <summary>Those that were opened on one of these days, the first and the last included.</summary>
    public static IQueryable<Round> OpenedWithin(this IQueryable<Round> rounds, DateOnly first, DateOnly last) =>
        rounds.Where(round => round.WithdrawnAt == null && round.OpenedOn >= first && round.OpenedOn <= last);
}
