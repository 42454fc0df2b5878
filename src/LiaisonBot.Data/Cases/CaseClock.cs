using LiaisonBot.Data.WorkingDays;

namespace LiaisonBot.Data.Cases;

/// <summary>The clock of a case: working days for those who handle it, calendar days for whoever raised it.</summary>
/// <param name="Ladder">How many working days each rung has.</param>
/// <param name="Calendar">Which days are worked.</param>
/// <param name="ConfirmDays">How long an answer waits to be confirmed, and then once more.</param>
public sealed record CaseClock(Ladder Ladder, WorkingDayCalendar Calendar, int ConfirmDays)
{
    /// <summary>A rung's whole time, from tomorrow on.</summary>
    internal void Start(Case @case, DateOnly today)
    {
        @case.PausedOn = null;
        @case.AskedAgainOn = null;
        SetDue(@case, today, Ladder.DaysOf(@case.Rung, @case.Urgency));
    }

    /// <summary>What is overdue already stays so, and whoever has not heard of it will.</summary>
    internal static void Pause(Case @case, DateOnly today)
    {
        if (!@case.IsOverdue(today))
            @case.NextOn = null;
        @case.PausedOn = today;
    }

    /// <summary>
    /// What was left when it was paused is left again, at least one day. What was overdue stays so: the question came too late to help it.
    /// </summary>
    internal void Resume(Case @case, DateOnly today)
    {
        if (@case is not { PausedOn: { } paused, DueOn: { } due })
            return;
        @case.PausedOn = null;
        if (due >= paused)
            SetDue(@case, today, Math.Max(1, Calendar.WorkingDaysBetween(paused, due)));
    }

    /// <summary>It was answered: now time counts for whoever raised it.</summary>
    internal void AwaitConfirmation(Case @case, DateOnly today)
    {
        @case.DueOn = null;
        @case.PausedOn = null;
        @case.NextOn = today.AddDays(ConfirmDays);
    }

    internal static void Stop(Case @case)
    {
        @case.DueOn = null;
        @case.PausedOn = null;
        @case.NextOn = null;
    }

    /// <summary>Warned one working day before, unless that is today or earlier.</summary>
    private void SetDue(Case @case, DateOnly today, int workingDays)
    {
        var due = Calendar.AddWorkingDays(today, workingDays);
        var warning = Calendar.PreviousWorkingDay(due);
        @case.DueOn = due;
        @case.NextOn = warning > today ? warning : due.AddDays(1);
    }
}
