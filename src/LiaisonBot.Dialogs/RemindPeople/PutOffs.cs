using LiaisonBot.Data.Reminders;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.RemindPeople;

/// <summary>How far a reminder may be put off.</summary>
internal enum PutOff
{
    [Literal("tomorrow")]
    Tomorrow,

    [Literal("three_days")]
    ThreeDays,

    [Literal("next_week")]
    NextWeek,
}

/// <summary>A way to put a reminder off, and the day it leads to.</summary>
internal sealed record PutOffChoice(PutOff How, DateOnly Day);

internal static class PutOffs
{
    private const int DaysOfWeek = 7;

    /// <summary>Those that lead to a working day no later than the last day of what is reminded of, each day once.</summary>
    /// <param name="turn">Today, and the working days.</param>
    /// <param name="last">The first of the last days; null where there is none.</param>
    public static IReadOnlyList<PutOffChoice> Of(Turn turn, DateOnly? last)
    {
        var hours = new ReminderHours(turn.Clock, turn.Programme);
        var monday = turn.Today.AddDays(DaysOfWeek - (((int)turn.Today.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek));
        PutOffChoice[] choices =
        [
            new(PutOff.Tomorrow, hours.WorkingDayFrom(turn.Today.AddDays(1))),
            new(PutOff.ThreeDays, hours.WorkingDayFrom(turn.Today.AddDays(3))),
            new(PutOff.NextWeek, hours.WorkingDayFrom(monday)),
        ];
        return [.. choices.Where(choice => last is null || choice.Day <= last).DistinctBy(choice => choice.Day)];
    }
}
