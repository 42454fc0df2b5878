using System.Globalization;
using LiaisonBot.Data.Papers;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.CheckBranch;

/// <summary>What is to be followed up, as the inputs hold it: the property names are the inputs' ids.</summary>
/// <param name="Note">What.</param>
/// <param name="DueOn">By which day, yyyy-MM-dd.</param>
/// <param name="Since">With which finding the form began (<see cref="SinceOf"/>).</param>
internal sealed record CheckForm(string Note, string DueOn, string Since)
{
    private const int MostDays = 366;

    public static CheckForm Of(Turn turn) => new(ShortText.Of(turn.Input(nameof(Note))), turn.Input(nameof(DueOn)), turn.Input(nameof(Since)));

    public static CheckForm Of(CheckedPairing? found) => new(found?.Note ?? "", found?.DueOn is { } day ? Text(day) : "", SinceOf(found));

    /// <summary>A form that began before somebody else's finding does not write over it.</summary>
    public static string SinceOf(CheckedPairing? found) => RecordName.Text(found?.Version ?? 0);

    public static string Text(DateOnly day) => day.ToString(InputDate.Format, CultureInfo.InvariantCulture);

    /// <summary>The day, if it is one and lies within a year from today; null otherwise.</summary>
    public DateOnly? Day(DateOnly today) =>
        DateOnly.TryParseExact(DueOn, InputDate.Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= today && day <= today.AddDays(MostDays)
            ? day
            : null;

    /// <summary>The key of what is wrong with the note; null for nothing.</summary>
    public string? NoteProblem => Note.Length == 0 || Letters.In(Note) > CheckedPairing.NoteLength ? "check.problem.note" : null;
}
