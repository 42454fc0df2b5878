using LiaisonBot.Data.Gatherings;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.HoldGatherings;

/// <summary>Who is invited: on the gathering's card while they are few, and on pages of their own where they are many. Those who keep it read that.</summary>
internal static class InvitedDialog
{
    public static async Task ShowAsync(Turn turn)
    {
        if (await turn.PressedAsync() is not { IsKept: true } opened)
        {
            turn.Say(turn.Words["gathering.gone"]);
            return;
        }

        var gathering = opened.Gathering;
        turn.Audit("gathering.read", () => GatheringRecords.Subject(gathering));
        var people = await Of(turn, gathering).ToListAsync();
        var page = ListPage.Asked(turn.Input(ListPage.Name), people.Count, PeopleCard.OnPage);
        turn.Show(InvitedCard.Of(new InvitedView(gathering, [.. people.Skip(page.Skipped).Take(page.Length)], page, turn.KeyOf(gathering)), turn.Words));
    }

    /// <summary>Their names, or none where they are too many for the gathering's card.</summary>
    public static async Task<IReadOnlyList<string>> NamesAsync(Turn turn, Gathering gathering)
    {
        var count = gathering.People.Count(person => person.IsInvited);
        return count is 0 or > PeopleCard.OnPage ? [] : await Of(turn, gathering).Select(person => person.Name).ToListAsync();
    }

    /// <summary>Whoever has moved on since they were invited is still among them.</summary>
    private static IQueryable<Person> Of(Turn turn, Gathering gathering)
    {
        var ids = gathering.People.Where(person => person.IsInvited).Select(person => person.PersonId).ToList();
        return turn.Db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).OrderBy(person => person.StaffNo);
    }
}
