using LiaisonBot.Data.Programme;

namespace LiaisonBot.Data.Duties;

/// <summary>The days in which each branch runs its collection rounds (D3): 1 May to 20 June, or as many days up to the milestone's own.</summary>
public sealed record RoundSeason(DateOnly First, DateOnly Last)
{
    /// <summary>How many rounds it asks of a branch.</summary>
    public const int Rounds = 2;

    private const int DaysBefore = 50;

    /// <summary>That of the year in which the day lies.</summary>
    public static RoundSeason Of(ProgrammeSettings settings, DateOnly day) =>
        Until(Milestones.Of(settings).First(milestone => milestone.Id == Milestone.Rounds).In(day.Year));

    public static RoundSeason Until(DateOnly last) => new(last.AddDays(-DaysBefore), last);

    public bool Covers(DateOnly day) => First <= day && Last >= day;
}
