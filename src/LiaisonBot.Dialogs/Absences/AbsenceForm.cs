using System.Globalization;
using LiaisonBot.Data.Absences;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.Absences;

/// <summary>The form as its inputs hold it: its property names are the inputs' ids.</summary>
/// <param name="Person">The id of whoever is away; empty where only oneself can be meant.</param>
/// <param name="From">The first day, yyyy-MM-dd.</param>
/// <param name="To">The last day that counts.</param>
/// <param name="Reason">A literal of <see cref="AbsenceReason"/>.</param>
internal sealed record AbsenceForm(string Person, string From, string To, string Reason)
{
    /// <summary>In UTF-16 units, more than any of the inputs can hold: what is longer must not come back in a card.</summary>
    private const int MostTyped = 40;

    public static AbsenceForm Of(Turn turn) => new(Input(turn, nameof(Person)), Input(turn, nameof(From)), Input(turn, nameof(To)), Input(turn, nameof(Reason)));

    public static AbsenceForm Of(Absence absence) =>
        new(RecordName.Text(absence.PersonId), Text(absence.From), Text(absence.To), Literals<AbsenceReason>.Write(absence.Reason));

    public static string Text(DateOnly? day) => day?.ToString(InputDate.Format, CultureInfo.InvariantCulture) ?? "";

    private static string Input(Turn turn, string id) => turn.Input(id) is var typed && typed.Length <= MostTyped ? typed : "";
}

/// <summary>Somebody whose absence the speaker may record.</summary>
internal sealed record AwayPerson(long Id, string Name, string StaffNo);

/// <summary>The form as it is drawn.</summary>
/// <param name="Form">What stands in it.</param>
/// <param name="People">Who can be chosen: the speaker first; nobody else where there is no choice.</param>
/// <param name="Today">In the programme's time zone.</param>
/// <param name="Key">The form's key.</param>
internal sealed record FormView(AbsenceForm Form, IReadOnlyList<AwayPerson> People, DateOnly Today, string Key)
{
    public IReadOnlyList<FormProblem> Problems { get; init; } = [];

    /// <summary>Filled in from a sentence.</summary>
    public bool WasRead { get; init; }

    /// <summary>The name of whoever's absence is changed; null for a new one.</summary>
    public string? Changes { get; init; }
}
