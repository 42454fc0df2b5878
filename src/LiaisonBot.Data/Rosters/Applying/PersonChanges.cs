using LiaisonBot.Data.People;
using LiaisonBot.Data.Rosters.Checking;
using LiaisonBot.Data.Rosters.Reading;
using LiaisonBot.Data.Rosters.Reporting;

namespace LiaisonBot.Data.Rosters.Applying;

/// <summary>
/// Of somebody new, history starts on the day they joined. Later changes of kind, unit, roles and categories hold from the
/// day of import on: nobody knows since when they have really been true, and what was counted before must not change.
/// </summary>
internal sealed class PersonChanges(LiaisonDb db, Additions added, RosterRecords records, UnitChanges units, DateOnly today)
{
    private readonly Dictionary<string, Person> people = new(records.People);

    public Person this[string staffNo] => people[staffNo];

    /// <summary>The day the first pairing began stands in for an unknown day of joining.</summary>
    public Tally Apply(IReadOnlyList<PersonRow> rows, IReadOnlyDictionary<string, DateOnly> firstPairings) =>
        rows.Aggregate(default(Tally), (tally, row) => tally.With(Apply(WithKnownReason(row), firstPairings)));

    /// <summary>Brings one person to this, from <c>today</c> on.</summary>
    public Change Apply(PersonFacts row, IReadOnlyDictionary<string, DateOnly> firstPairings)
    {
        if (!people.TryGetValue(row.StaffNo, out var person))
        {
            person = new Person { StaffNo = row.StaffNo, Name = row.Name };
            people.Add(row.StaffNo, person);
            added.People.Add(person);
            Describe(person, row);
            ApplySpans(person, row, FirstStay(row, firstPairings));
            return Change.Added;
        }

        var wasUntil = person.LeftOn;
        var isBack = row.JoinedOn > wasUntil;
        if (!isBack && PostChange.Of(person, row, records, today) is { } post)
            added.PostChanges.Add(post);
        var changed = !isBack && MoveStart(person, row.JoinedOn);
        Describe(person, row);
        changed |= IsChanged(person);
        var from = row.JoinedOn is { } joined && (isBack || joined > today) ? joined : today;
        if (ApplySpans(person, row, new Stay(from, row.LeftOn, isBack ? null : wasUntil, today, row.LeftOn < today)))
        {
            // Spans have no version of their own: whoever changes the same person at the same moment is to find out (docs/roster.md).
            db.Entry(person).Property(one => one.Version).IsModified = true;
            changed = true;
        }

        return wasUntil is null && row.LeftOn is not null ? Change.Ended
            : changed ? Change.Changed
            : Change.None;
    }

    /// <summary>An empty reason says nothing, and its whole column may be absent: what is known of that leaving stays.</summary>
    private PersonFacts WithKnownReason(PersonFacts row) =>
        row is { LeftOn: { } day, LeftReason: null } && people.TryGetValue(row.StaffNo, out var person) && person.LeftOn == day
            ? row with { LeftReason = person.LeftReason }
            : row;

    private Stay FirstStay(PersonFacts row, IReadOnlyDictionary<string, DateOnly> firstPairings)
    {
        var from = row.JoinedOn ?? (firstPairings.TryGetValue(row.StaffNo, out var paired) && paired < today ? paired : today);
        return new Stay(from > row.LeftOn ? row.LeftOn.Value : from, row.LeftOn, WasUntil: null, today, IsFixed: false);
    }

    private static void Describe(Person person, PersonFacts row)
    {
        person.Name = row.Name;
        person.Title = row.Title;
        person.Account = row.Account;
        person.Email = row.Email;
        person.Locale = row.Locale;
        person.JoinedOn = row.JoinedOn;
        person.LeftOn = row.LeftOn;
        person.LeftReason = row.LeftOn is null ? null : row.LeftReason;
    }

    /// <summary>Whether anything of the person's own fields changed.</summary>
    private bool IsChanged(Person person)
    {
        var entry = db.Entry(person);
        entry.DetectChanges();
        return entry.State != Microsoft.EntityFrameworkCore.EntityState.Unchanged;
    }

    /// <summary>A corrected day of joining: what began with the person begins on the right day.</summary>
    private bool MoveStart(Person person, DateOnly? joinedOn)
    {
        if (joinedOn is not { } day || person.JoinedOn is not { } was || was == day)
            return false;
        foreach (var span in records.Standings[person].Cast<Spans.ISpan>()
                     .Concat(records.Memberships[person])
                     .Concat(records.Roles[person])
                     .Concat(records.Categories[person])
                     .Where(span => span.From == was && !(span.To < day)))
            span.From = day;
        return true;
    }

    private bool ApplySpans(Person person, PersonFacts row, Stay stay)
    {
        var standings = new SpanChanges<Standing, PersonKind>(
            db.Standings, added.Standings, span => span.Kind, kind => new Standing { Person = person, Kind = kind });
        var memberships = new SpanChanges<Membership, string>(
            db.Memberships, added.Memberships, span => span.Unit!.Code, unit => new Membership { Person = person, Unit = units[unit] });
        var roles = new SpanChanges<RoleHolding, RoleAt>(
            db.RoleHoldings,
            added.Roles,
            span => new RoleAt(span.Role, span.Unit!.Code),
            at => new RoleHolding { Person = person, Role = at.Role, Unit = units[at.Unit] });
        var categories = new SpanChanges<CategoryHolding, Category>(
            db.CategoryHoldings,
            added.Categories,
            span => span.Category,
            category => new CategoryHolding { Person = person, Category = category });

        return standings.Apply(records.Standings[person], [row.Kind], stay)
            | memberships.Apply(records.Memberships[person], [row.Unit], stay)
            | roles.Apply(records.Roles[person], row.Roles, stay)
            | categories.Apply(records.Categories[person], row.Categories, stay);
    }
}
