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

    /// <summary>One that stands.</summary>
    public static KeepForm Of(ContactPoint point) => new(
        RecordName.Text(point.PersonId), Literals<ContactPointKind>.Write(point.Kind), RecordName.Text(point.UnitId), point.Name, FollowUpForm.Text(point.From));

    private static string Short(Turn turn, string id) => Letters.Cut(turn.Input(id), MostTyped);
}

/// <summary>Among what is chosen.</summary>
/// <param name="People">Members of the speaker's units.</param>
/// <param name="Units">The speaker's units with all below.</param>
internal sealed record KeepChoices(IReadOnlyList<Person> People, IReadOnlyList<Unit> Units);

/// <summary>The one whose place is taken.</summary>
/// <param name="Point">The record.</param>
/// <param name="IsSlip">Whether it was entered so short a time ago that it may have been wrong from the start.</param>
internal sealed record Replaced(ContactPoint Point, bool IsSlip);

/// <summary>Whether it may be kept so: the record with its names, or what is wrong.</summary>
internal sealed record KeepCheck(NamedPoint? Named, IReadOnlyList<FormProblem> Problems)
{
    public static KeepCheck Of(KeepForm form, KeepChoices choices, DateOnly today, Replaced? old = null)
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
            .. FollowUpCheck.DayProblems(nameof(KeepForm.From), from, Days(today, old)),
        ];
        var problems = found.OfType<FormProblem>().ToList();
        if (problems.Count > 0)
            return new KeepCheck(null, problems);
        var point = new ContactPoint { PersonId = person!.Id, Kind = kind, UnitId = unit!.Id, Name = form.Name, From = from!.Value };
        return old is not null && ChangeProblem(point, old) is { } problem
            ? new KeepCheck(null, [problem])
            : new KeepCheck(new NamedPoint(point, person.Name, unit.Name), []);
    }

    /// <summary>The day on which one began that stands may lie further back.</summary>
    private static DayRange Days(DateOnly today, Replaced? old)
    {
        var first = today.AddDays(-ContactPoint.MostDaysBack);
        return new DayRange(old is not null && old.Point.From < first ? old.Point.From : first, today);
    }

    /// <summary>A text may have been wrong from the start; somebody else or another unit takes over on a day, and what was before stays so.</summary>
    private static FormProblem? ChangeProblem(ContactPoint point, Replaced old)
    {
        if (point.SaysTheSame(old.Point) && point.From == old.Point.From)
            return new FormProblem(nameof(KeepForm.From), "point.problem.unchanged");
        var isHandedOver = (point.PersonId, point.Kind, point.UnitId) != (old.Point.PersonId, old.Point.Kind, old.Point.UnitId);
        return isHandedOver && !old.IsSlip && point.From <= old.Point.From
            ? new FormProblem(nameof(KeepForm.From), "point.problem.from_when", ("day", old.Point.From))
            : null;
    }

    private static FormProblem? NameProblem(string name, bool isNeeded) => Letters.In(name) switch
    {
        0 => isNeeded ? new FormProblem(nameof(KeepForm.Name), "point.problem.no_name") : null,
        > ContactPoint.NameLength and var length => new FormProblem(nameof(KeepForm.Name), "followup.problem.too_long", ("length", length), ("most", ContactPoint.NameLength)),
        _ => null,
    };
}
