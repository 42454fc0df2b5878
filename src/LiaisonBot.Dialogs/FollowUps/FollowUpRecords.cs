using LiaisonBot.Data.FollowUps;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Spans;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.FollowUps;

/// <summary>What is to be done, read and written in a turn.</summary>
internal static class FollowUpRecords
{
    /// <summary>The id of one, in an input or in the data of a press.</summary>
    public const string Input = "FollowUp";

    /// <summary>The id of the plan, review or check that it is of, in the data of a press that opens that.</summary>
    public const string Source = "Source";

    /// <summary>The action that opens one, wherever it lives.</summary>
    public const string OpenAction = "followup.open";

    /// <summary>What is said when one is opened (<see cref="Turn.FollowAsync"/>): the card that led there may hold what was typed.</summary>
    public const string Opened = "followup.opened";

    private static readonly RecordName Name = new("follow-up");

    /// <summary>One as keys' outcomes and the audit name it.</summary>
    public static string Subject(FollowUp one) => Name.Of(one.Id);

    /// <summary>With the names that their cards show.</summary>
    public static async Task<IReadOnlyList<FollowUpLine>> LinesAsync(this Turn turn, IReadOnlyCollection<FollowUp> all, bool tellsNames)
    {
        var people = all.Select(one => one.PersonId).OfType<long>().Distinct().ToList();
        var names = tellsNames
            ? await turn.Db.People.Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name)
            : [];
        var ids = all.Select(one => one.ByUnitId).Distinct().ToList();
        var units = await turn.Db.Units.Where(unit => ids.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name);
        return [.. all.Select(one => new FollowUpLine(one, units[one.ByUnitId], one.PersonId is { } id ? names.GetValueOrDefault(id) : null))];
    }

    /// <summary>The steps or decisions of a plan, review or check, the earliest first.</summary>
    public static Task<List<FollowUp>> FollowUpsOfAsync(this Turn turn, FollowUpKind kind, long source) =>
        turn.Db.FollowUps.Of(kind, source).OrderBy(one => one.DueOn).ThenBy(one => one.Id).ToListAsync();

    /// <summary>A unit's offices and its members, those of its Party groups among them.</summary>
    public static async Task<IReadOnlyList<Doer>> DoersOfAsync(this Turn turn, Unit unit)
    {
        var members = turn.Db.Standings.On(turn.Today).Where(span => span.Kind == PersonKind.Member).Select(span => span.PersonId);
        var people = await turn.Db.Memberships.On(turn.Today).AtDesks([unit.Id])
            .Where(span => members.Contains(span.PersonId)
                && (span.Person!.LeftOn == null || span.Person.LeftOn >= turn.Today))
            .OrderBy(span => span.Person!.StaffNo)
            .Select(span => new { span.PersonId, span.Person!.Name, span.Person.StaffNo })
            .ToListAsync();
        var twice = people.CountBy(one => one.Name).Where(count => count.Value > 1).Select(count => count.Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            Doer.Of(unit, Role.Secretary),
            Doer.Of(unit, Role.DeputySecretary),
            .. people.Select(one => new Doer(unit, null, one.PersonId, twice.Contains(one.Name) ? $"{one.Name} {one.StaffNo}" : one.Name)),
        ];
    }

    /// <summary>Who may be given what a review decides: the unit's own offices, and the secretary of each unit below, the highest first.</summary>
    public static IReadOnlyList<Doer> DoersOfReview(this UnitScope scope, Unit unit) =>
    [
        Doer.Of(unit, Role.Secretary),
        Doer.Of(unit, Role.DeputySecretary),
        Doer.Of(unit, Role.Officer),
        .. scope.Units.Where(below => below.Id != unit.Id && below.IsWithin(unit) && below.Kind != UnitKind.Group)
            .OrderBy(below => below.Kind).ThenBy(below => below.Path, StringComparer.Ordinal)
            .Select(below => Doer.Of(below, Role.Secretary)),
    ];

    /// <summary>One more thing to be done; its day is set today.</summary>
    public static FollowUp AddFollowUp(this Turn turn, FollowUpKind kind, (long UnitId, long SourceId) of, FollowUpCheck check)
    {
        var one = new FollowUp
        {
            Kind = kind,
            UnitId = of.UnitId,
            SourceId = of.SourceId,
            Text = check.What,
            DueOn = check.By,
            FirstDueOn = check.By,
            SetOn = turn.Today,
        };
        check.Whom!.Take(one);
        turn.Db.Add(one);
        turn.Audit("followup.add", () => Subject(one), one.PersonId);
        return one;
    }
}
