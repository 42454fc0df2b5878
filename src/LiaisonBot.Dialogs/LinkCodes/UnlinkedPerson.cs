using LiaisonBot.Data.Linking;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.LinkCodes;

/// <summary>Somebody of the secretary's unit whom the bot would not recognise.</summary>
internal sealed record UnlinkedPerson(Person Person, Unit Unit)
{
    private static readonly StringComparer ByPinyin = StringComparer.Create(Wording.Chinese.Culture, ignoreCase: false);

    /// <summary>Everyone whom the speaker may give a code today: the people of the units the speaker is secretary or deputy of.</summary>
    public static Task<IReadOnlyList<UnlinkedPerson>> OfSpeakerAsync(Turn turn) =>
        AmongAsync(turn, turn.Db.People.Here(turn.Today).WithoutAccount(turn.Db));

    /// <summary>The same with those whom the bot knows already: a code signs them in on the page.</summary>
    public static Task<IReadOnlyList<UnlinkedPerson>> EverybodyOfSpeakerAsync(Turn turn) => AmongAsync(turn, turn.Db.People.Here(turn.Today));

    private static async Task<IReadOnlyList<UnlinkedPerson>> AmongAsync(Turn turn, IQueryable<Person> among)
    {
        var people = await (
            from membership in turn.OfMyUnits(Role.Secretary, Role.DeputySecretary)
            join unit in turn.Db.Units on membership.UnitId equals unit.Id
            join person in among on membership.PersonId equals person.Id
            select new UnlinkedPerson(person, unit)).ToListAsync();
        return
        [
            .. people
                .OrderBy(one => one.Unit.Path, StringComparer.Ordinal)
                .ThenBy(one => one.Person.Name, ByPinyin)
                .ThenBy(one => one.Person.StaffNo, StringComparer.Ordinal),
        ];
    }

    /// <summary>Those whom a name or staff number means: everybody of exactly that name, else everybody whose name holds it.</summary>
    public static IReadOnlyList<UnlinkedPerson> Meant(IReadOnlyList<UnlinkedPerson> people, string said)
    {
        var folded = ActionRegistry.Fold(said);
        var exact = people.Where(one => ActionRegistry.Fold(one.Person.Name) == folded || ActionRegistry.Fold(one.Person.StaffNo) == folded);
        return exact.Any()
            ? [.. exact]
            : [.. people.Where(one => ActionRegistry.Fold(one.Person.Name).Contains(folded, StringComparison.Ordinal))];
    }
}
