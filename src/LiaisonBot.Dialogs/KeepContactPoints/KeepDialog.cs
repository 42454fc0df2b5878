using LiaisonBot.Data.ContactPoints;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Spans;
using LiaisonBot.Data.Stored;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.FollowUps;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.KeepContactPoints;

/// <summary>Those who keep a unit's roster say who of its people answers for what, and when that ends; whoever it is about is told.</summary>
internal static class KeepDialog
{
    private static readonly RecordName Name = new("point");

    public static async Task BeginAsync(Turn turn) => Begin(turn, await ChoicesAsync(turn), [], []);

    /// <summary>联系点 凌晓: the form with the members and units whose names are said; false where none of those that can be chosen is.</summary>
    public static async Task<bool> BeginAsync(Turn turn, string said)
    {
        var choices = await ChoicesAsync(turn);
        var people = choices.People.Where(one => said.Contains(one.Name, StringComparison.OrdinalIgnoreCase)).ToList();
        var units = choices.Units.Where(one => said.Contains(one.Name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (people.Count + units.Count == 0)
            return false;
        Begin(turn, choices, people, units);
        return true;
    }

    public static async Task SaveAsync(Turn turn)
    {
        var (form, choices) = (KeepForm.Of(turn), await ChoicesAsync(turn));
        var check = KeepCheck.Of(form, choices, turn.Today);
        var problems = check.Named is { } named && await StandsAsync(turn, named.Point)
            ? [new FormProblem(nameof(KeepForm.Person), "point.problem.exists")]
            : check.Problems;
        if (check.Named is not { } fresh || problems.Count > 0)
        {
            turn.Show(KeepCard.Of(new KeepView(form, choices, turn.Key!.Key) { Problems = problems }, turn.Words));
            return;
        }

        var point = fresh.Point;
        (point.KeptById, point.KeptAt) = (turn.Me.Id, turn.Now);
        turn.Db.Add(point);
        turn.Spend(() => Name.Of(point.Id));
        turn.Audit("point.save", () => Name.Of(point.Id), point.PersonId);
        await TellAsync(turn, fresh, isNew: true);
        await ListDialog.ShowAsync(turn, "point.saved", new PointChange(Added: fresh));
    }

    /// <summary>Today is its last day.</summary>
    public static async Task EndAsync(Turn turn)
    {
        var id = RecordName.Id(turn.Key!.Subject);
        if (await turn.PointsToKeep().SingleOrDefaultAsync(point => point.Id == id && point.To == null) is not { } point)
        {
            turn.Say(turn.Words["point.gone"]);
            return;
        }

        var named = await turn.Db.ContactPoints.Where(one => one.Id == point.Id).Named(turn.Db).SingleAsync();
        (point.To, named.Point.To) = (turn.Today, turn.Today);
        turn.Spend(() => Name.Of(point.Id));
        turn.Audit("point.end", () => Name.Of(point.Id), point.PersonId);
        await TellAsync(turn, named, isNew: false);
        await ListDialog.ShowAsync(turn, "point.ended", new PointChange(Ended: point.Id));
    }

    private static void Begin(Turn turn, KeepChoices choices, List<Person> people, List<Unit> units)
    {
        var form = new KeepForm(
            people is [var person] ? RecordName.Text(person.Id) : "",
            Literals<ContactPointKind>.Write(ContactPointKind.MembersZone),
            (units.Count > 0 ? units : choices.Units) is [var unit] ? RecordName.Text(unit.Id) : "",
            "",
            FollowUpForm.Text(turn.Today));
        var named = new KeepChoices([.. people.Union(choices.People)], [.. units.Union(choices.Units)]);
        turn.Show(KeepCard.Of(new KeepView(form, named, turn.IssueKey(Keys.Form)), turn.Words));
    }

    private static async Task TellAsync(Turn turn, NamedPoint named, bool isNew)
    {
        if (named.Point.PersonId != turn.Me.Id)
            await turn.TellAsync(named.Point.PersonId, words => KeepCard.Told(named, isNew, words), Delivery.AfterQuietHours);
    }

    private static Task<bool> StandsAsync(Turn turn, ContactPoint point) => turn.Db.ContactPoints.AnyAsync(one =>
        one.PersonId == point.PersonId && one.Kind == point.Kind && one.UnitId == point.UnitId && one.Name == point.Name && one.To == null);

    private static async Task<KeepChoices> ChoicesAsync(Turn turn)
    {
        var people = turn.OfMyUnits(Reach.Keepers).Select(membership => membership.PersonId);
        var members = turn.Db.Standings.On(turn.Today).Where(standing => standing.Kind == PersonKind.Member).Select(standing => standing.PersonId);
        return new KeepChoices(
            await turn.Db.People.AsNoTracking().Here(turn.Today).Where(person => people.Contains(person.Id) && members.Contains(person.Id)).OrderBy(person => person.StaffNo).ToListAsync(),
            await turn.UnitsToCorrect().AsNoTracking().OrderBy(unit => unit.Path).ToListAsync());
    }
}
