using LiaisonBot.Data.ContactPoints;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Stored;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.FollowUps;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.KeepContactPoints;

/// <summary>What is entered, as the form's inputs hold it: its property names are the inputs' ids.</summary>
/// <param name="Person">The id of a member of the speaker's units.</param>
/// <param name="Kind">A literal of <see cref="ContactPointKind"/>.</param>
/// <param name="Unit">The id of one of the speaker's units, or of one below.</param>
/// <param name="Name">The area in a few words.</param>
/// <param name="From">The day, yyyy-MM-dd.</param>
internal sealed record KeepForm(string Person, string Kind, string Unit, string Name, string From)
{
    /// <summary>In UTF-16 units, more than any client sends.</summary>
    private const int MostTyped = 100;

    public static KeepForm Of(Turn turn) => new(
        Short(turn, nameof(Person)), Short(turn, nameof(Kind)), Short(turn, nameof(Unit)), ShortText.Of(turn.Input(nameof(Name))), Short(turn, nameof(From)));

    private static string Short(Turn turn, string id) => Letters.Cut(turn.Input(id), MostTyped);
}

/// <summary>Among what is chosen.</summary>
/// <param name="People">Members of the speaker's units.</param>
/// <param name="Units">The speaker's units with all below.</param>
internal sealed record KeepChoices(IReadOnlyList<Person> People, IReadOnlyList<Unit> Units);

/// <summary>Whether it may be kept so: the record with its names, or what is wrong.</summary>
internal sealed record KeepCheck(NamedPoint? Named, IReadOnlyList<FormProblem> Problems)
{
    public static KeepCheck Of(KeepForm form, KeepChoices choices, DateOnly today)
    {
        var person = choices.People.FirstOrDefault(one => RecordName.Text(one.Id) == form.Person);
        var unit = choices.Units.FirstOrDefault(one => RecordName.Text(one.Id) == form.Unit);
        var isKind = Literals<ContactPointKind>.TryRead(form.Kind, out var kind);
        var from = FollowUpForm.Day(form.From);
        FormProblem?[] found =
        [
            person is null ? new FormProblem(nameof(KeepForm.Person), "point.problem.no_person") : null,
            isKind ? null : new FormProblem(nameof(KeepForm.Kind), "point.problem.no_kind"),
            unit is null ? new FormProblem(nameof(KeepForm.Unit), "point.problem.no_unit") : null,
            NameProblem(form.Name, isKind && kind == ContactPointKind.MembersZone),
            .. FollowUpCheck.DayProblems(nameof(KeepForm.From), from, new DayRange(today.AddDays(-ContactPoint.MostDaysBack), today)),
        ];
        var problems = found.OfType<FormProblem>().ToList();
        if (problems.Count > 0)
            return new KeepCheck(null, problems);
        var point = new ContactPoint { PersonId = person!.Id, Kind = kind, UnitId = unit!.Id, Name = form.Name, From = from!.Value };
        return new KeepCheck(new NamedPoint(point, person.Name, unit.Name), []);
    }

    private static FormProblem? NameProblem(string name, bool isNeeded) => Letters.In(name) switch
    {
        0 => isNeeded ? new FormProblem(nameof(KeepForm.Name), "point.problem.no_name") : null,
        > ContactPoint.NameLength and var length => new FormProblem(nameof(KeepForm.Name), "followup.problem.too_long", ("length", length), ("most", ContactPoint.NameLength)),
        _ => null,
    };
}
