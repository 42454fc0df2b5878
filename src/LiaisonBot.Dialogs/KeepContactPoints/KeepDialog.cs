using LiaisonBot.Data.ContactPoints;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Stored;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.FollowUps;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.KeepContactPoints;

/// <summary>Those who keep a unit's roster say who of its people answers for what; whoever it is about is told.</summary>
internal static class KeepDialog
{
    public static async Task BeginAsync(Turn turn) => Begin(turn, await turn.ChoicesAsync(), [], []);

    /// <summary>联系点 凌晓: the form with the members and units whose names are said; false where none of those that can be chosen is.</summary>
    public static async Task<bool> BeginAsync(Turn turn, string said)
    {
        var choices = await turn.ChoicesAsync();
        var people = choices.People.Where(one => said.Contains(one.Name, StringComparison.OrdinalIgnoreCase)).ToList();
        var units = choices.Units.Where(one => said.Contains(one.Name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (people.Count + units.Count == 0)
            return false;
        Begin(turn, choices, people, units);
        return true;
    }

    public static async Task SaveAsync(Turn turn)
    {
        var (form, choices) = (KeepForm.Of(turn), await turn.ChoicesAsync());
        var check = KeepCheck.Of(form, choices, turn.Today);
        var problems = check.Named is { } named && await turn.HasSameAsync(named.Point)
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
        turn.Spend(() => PointRecords.Subject(point));
        turn.Audit("point.save", () => PointRecords.Subject(point), point.PersonId);
        await ListDialog.ShowAsync(turn, new PointChange("point.saved", fresh, await PointNotices.TellAsync(turn, (fresh, "point.told"))));
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
}
