using System.Globalization;
using LiaisonBot.Data.Absences;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.Absences;

/// <summary>An absence that may be saved.</summary>
internal sealed record CheckedAbsence(AwayPerson Person, DateOnly From, DateOnly To, AbsenceReason Reason);

/// <summary>Whether a form may be saved: the absence it makes, or what is wrong with it.</summary>
internal sealed record FormCheck(CheckedAbsence? Absence, IReadOnlyList<FormProblem> Problems)
{
    /// <summary>How far back an absence may begin: what is older is in papers that are closed.</summary>
    private const int MostDaysBack = 366;

    /// <summary>A posting abroad may be long; nobody is away for ever.</summary>
    private const int MostYears = 3;

    public static FormCheck Of(AbsenceForm form, IReadOnlyList<AwayPerson> people, DateOnly today)
    {
        var person = form.Person.Length == 0 ? people[0] : people.FirstOrDefault(one => RecordName.Text(one.Id) == form.Person);
        var (from, to) = (Day(form.From), Day(form.To));
        var hasReason = Literals<AbsenceReason>.TryRead(form.Reason, out var reason);
        List<FormProblem> problems =
        [
            .. person is null ? [Problem.NoPerson] : Array.Empty<FormProblem>(),
            .. FromProblem(from, today) is { } early ? [early] : Array.Empty<FormProblem>(),
            .. ToProblem(from, to) is { } late ? [late] : Array.Empty<FormProblem>(),
            .. hasReason ? Array.Empty<FormProblem>() : [Problem.NoReason],
        ];
        return problems.Count > 0 ? new FormCheck(null, problems) : new FormCheck(new CheckedAbsence(person!, from!.Value, to!.Value, reason), []);
    }

    private static FormProblem? FromProblem(DateOnly? from, DateOnly today) => from switch
    {
        null => Problem.NoFrom,
        { } day when day < today.AddDays(-MostDaysBack) => Problem.TooEarly,
        { } day when day > today.AddYears(MostYears) => Problem.NoFrom,
        _ => null,
    };

    private static FormProblem? ToProblem(DateOnly? from, DateOnly? to) => to switch
    {
        null => Problem.NoTo,
        { } day when day < from => Problem.EndsBefore,
        { Year: > 9000 } => Problem.TooLong,
        { } day when from is { Year: < 9000 } first && day > first.AddYears(MostYears) => Problem.TooLong,
        _ => null,
    };

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, InputDate.Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
