using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Preferences;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Dialogs.Tests.Conversing;

/// <summary>What happened at the school before somebody asks the bot about it.</summary>
internal static class SchoolLife
{
    /// <summary>An entry in the handbook for one pairing.</summary>
    public static async Task<Contact> MeetAsync(
        this School school, Person member, Pairing pairing, DateOnly on, ContactKind kind = ContactKind.Talk, string line = "了解近况", string? note = null)
    {
        var contact = new Contact
        {
            AuthorId = member.Id,
            LoggedById = member.Id,
            LoggedAt = School.Opening,
            On = on,
            Kind = kind,
            Line = line,
            Colleagues = [new ContactColleague { PairingId = pairing.Id, ColleagueId = pairing.ColleagueId }],
        };
        await school.ChangeAsync(db => db.Add(contact));
        if (note is not null)
            await school.ChangeAsync(db => db.Add(new PrivateNote { ContactId = contact.Id, AuthorId = member.Id, Text = note }));
        return contact;
    }

    /// <summary>Further branches of which nobody is secretary, more than a list of choices holds; the last of them.</summary>
    public static async Task<Unit> ManyUnitsAsync(this School school)
    {
        List<Unit> units = [.. Enumerable.Range(101, 70).Select(place => new Unit { Code = $"G03-B{place}", Name = $"第{place}支部", Kind = UnitKind.Branch, ParentId = school.GeneralBranch.Id })];
        await school.ChangeAsync(db => db.AddRange(units));
        foreach (var unit in units)
            unit.Path = $"{school.GeneralBranch.Path}{unit.Id}/";
        await school.ChangeAsync(db => db.UpdateRange(units));
        return units[^1];
    }

    public static async Task<Person> EnglishMemberAsync(this School school, string name)
    {
        var person = await school.MemberAsync(name);
        await school.PreferEnglishAsync(person);
        return person;
    }

    public static Task PreferEnglishAsync(this School school, Person person) =>
        school.ChangeAsync(db => db.Add(new Preference { PersonId = person.Id, Language = Locale.English }));

    public static Task JoinThePartyAsync(this School school, Person person, DateOnly on) => school.ChangeAsync(db =>
    {
        db.Standings.Single(standing => standing.PersonId == person.Id).To = on.AddDays(-1);
        db.Add(new Standing { PersonId = person.Id, Kind = PersonKind.Member, From = on });
    });
}
