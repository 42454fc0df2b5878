using System.Globalization;
using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Cases;

/// <summary>Cases as a turn finds, changes and names them.</summary>
internal static class CaseRecords
{
    /// <summary>The name of a case's number in the data of a press.</summary>
    public const string Number = "case";

    /// <summary>The name, in such data, of how many lines of the history stand before the end of the part to be shown.</summary>
    public const string Until = "until";

    /// <summary>What follows from a change of a case: whom it concerns is told.</summary>
    public const string Changed = "case.changed";

    /// <summary>What follows from a case that was raised: the key of its form may say what it came from.</summary>
    public const string Raised = "case.raised";

    /// <summary>What shows a case to the speaker, as far as it is theirs to see.</summary>
    public const string Shown = "case.shown";

    private static readonly RecordName Name = new("case");

    /// <summary>The data of a press that shows a case.</summary>
    public static IReadOnlyDictionary<string, string> Data(CaseView view) => new Dictionary<string, string> { [Number] = view.Number };

    /// <summary>The data of a press that shows it with another part of its history.</summary>
    public static IReadOnlyDictionary<string, string> Data(CaseView view, int until) =>
        new Dictionary<string, string>(Data(view)) { [Until] = RecordName.Text(until) };

    /// <summary>The part of the history that a press asks for; null for the newest one.</summary>
    public static int? ClaimedUntil(this Turn turn) =>
        int.TryParse(turn.Input(Until), NumberStyles.None, CultureInfo.InvariantCulture, out var until) ? until : null;

    /// <summary>A case as the audit and a spent key name it.</summary>
    public static string Subject(Case one) => Name.Of(one.Id);

    /// <summary>The id in such a name; null for the name of anything else.</summary>
    public static long? IdOf(string subject) => Name.IdIn(subject);

    /// <summary>
    /// Whom an audit entry about a case concerns. Those who may read such entries must not learn from them who raised a case of their own
    /// whose name does not go everywhere; what the raiser does to it then concerns nobody else.
    /// </summary>
    public static long? Concerned(Case one, long? actorId)
    {
        if (actorId == one.RaisedById)
            return one.IsOwn ? one.RaisedById : null;
        return one.IsOwn && one.Travel != NameTravel.Upward ? null : one.RaisedById;
    }

    /// <summary>A case of the speaker's own, by its id in a key; null for anything else.</summary>
    public static Task<Case?> OwnCaseAsync(this Turn turn, long? id) => turn.OwnCases().Whole().SingleOrDefaultAsync(one => one.Id == id);

    /// <summary>A case of the speaker's own, by the number in a press.</summary>
    public static Task<Case?> ClaimedOwnCaseAsync(this Turn turn) => ClaimedAsync(turn, turn.OwnCases());

    /// <summary>A case that the speaker's units have a part in, by its id in a key; null for anything else, whether it exists or not.</summary>
    public static Task<Case?> UnitCaseAsync(this Turn turn, CaseDesk desk, long? id) =>
        turn.CasesOfMyUnits(desk.Ladder).Whole().SingleOrDefaultAsync(one => one.Id == id);

    /// <summary>The same by the number in a press.</summary>
    public static Task<Case?> ClaimedUnitCaseAsync(this Turn turn, CaseDesk desk) => ClaimedAsync(turn, turn.CasesOfMyUnits(desk.Ladder));

    /// <summary>The case that a hook speaks of: read or made by this turn, with the changes that it decided.</summary>
    public static Case OfThisTurn(this Turn turn, long id) => turn.Db.Cases.Local.Single(one => one.Id == id);

    /// <summary>The lines that this turn adds to its history.</summary>
    public static IReadOnlyList<CaseEvent> NewLines(this Turn turn, Case one) =>
        [.. turn.Db.ChangeTracker.Entries<CaseEvent>().Where(entry => entry.State == EntityState.Added && entry.Entity.Case == one).Select(entry => entry.Entity)];

    /// <summary>Keeps what was decided about a case, and tells whom it concerns.</summary>
    /// <param name="turn">The turn; for time's own, what nobody did is its doing.</param>
    /// <param name="one">The case.</param>
    /// <param name="lines">What was decided.</param>
    public static async Task KeepAsync(this Turn turn, Case one, IReadOnlyList<CaseEvent> lines)
    {
        turn.Db.AddRange(lines);
        foreach (var line in lines.Where(line => line.ById == turn.ActorId))
            turn.Audit($"case.{Literals<CaseStep>.Write(line.Step)}", () => Subject(one), Concerned(one, turn.ActorId));
        await turn.FollowAsync(Changed, one.Id);
    }

    private static async Task<Case?> ClaimedAsync(Turn turn, IQueryable<Case> reachable) =>
        CaseNumber.Read(turn.Input(Number)) is { } number ? await reachable.Whole().Numbered(number).SingleOrDefaultAsync() : null;
}
