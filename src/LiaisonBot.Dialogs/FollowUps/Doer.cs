using LiaisonBot.Data.FollowUps;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Stored;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.FollowUps;

/// <summary>Who may be responsible for what is to be done: an office of a unit, or one of its people.</summary>
/// <param name="Unit">The unit that does it.</param>
/// <param name="Role">The office; null for somebody in particular.</param>
/// <param name="PersonId">Who; null for an office.</param>
/// <param name="Name">Their name, with the staff number where two have the same.</param>
internal sealed record Doer(Unit Unit, Role? Role, long? PersonId = null, string? Name = null)
{
    /// <summary>As a form names it.</summary>
    public string Value => PersonId is { } person
        ? $"{RecordName.Text(Unit.Id)}:{RecordName.Text(person)}"
        : $"{RecordName.Text(Unit.Id)}:{Literals<Role>.Write(Role ?? Data.People.Role.Secretary)}";

    public static Doer Of(Unit unit, Role role) => new(unit, role);

    /// <summary>How a form names whoever has it now.</summary>
    public static string ValueOf(FollowUp one) =>
        new Doer(new Unit { Id = one.ByUnitId, Code = "", Name = "" }, one.PersonId is null ? one.Role : null, one.PersonId).Value;

    public string In(Wording words) => Name ?? words.Office(Role ?? Data.People.Role.Secretary, Unit.Name);

    /// <summary>From now on it is theirs.</summary>
    public void Take(FollowUp one) => (one.ByUnitId, one.Role, one.PersonId) = (Unit.Id, Role, PersonId);
}
