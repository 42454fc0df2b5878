using System.Globalization;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.MyContacts;

/// <summary>"我的记录": a member's own entries and private notes, by colleague or month. It changes nothing and shows nobody else's.</summary>
internal static class MyContactsDialog
{
    /// <summary>The name of an entry's id in a press.</summary>
    public const string Entry = "entry";

    /// <summary>The action that logs a contact, wherever it lives.</summary>
    private const string LogContact = "contact.log";

    public static async Task SayAsync(Turn turn)
    {
        var met = await turn.Db.MetColleaguesAsync(turn.Me.Id);
        var filter = met.Count == 0 ? ContactFilter.None : ContactFilter.Said(turn.Rest, met, turn.Today);
        if (filter is not null)
            await ShowAsync(turn, met, filter);
        else
            turn.Say(turn.Words.Say("mycontacts.not_found", ("words", Excerpt.Of(turn.Rest, 40))));
    }

    public static async Task PressAsync(Turn turn)
    {
        var met = await turn.Db.MetColleaguesAsync(turn.Me.Id);
        await ShowAsync(turn, met, FilterOf(turn, met));
    }

    public static async Task ReadAsync(Turn turn)
    {
        var line = long.TryParse(turn.Input(Entry), CultureInfo.InvariantCulture, out var id)
            ? await turn.Db.ContactLineAsync(turn.Me.Id, id)
            : null;
        if (line is null)
        {
            turn.Say(turn.Words["mycontacts.entry.gone"]);
            return;
        }

        var filter = FilterOf(turn, await turn.Db.MetColleaguesAsync(turn.Me.Id));
        var page = ListPage.Asked(turn.Input(ListPage.Name), int.MaxValue - ListPage.Size);
        turn.Show(ContactsCard.Entry(line, PageButtons.Data(page.Number, filter.Data), turn.Words));
    }

    private static async Task ShowAsync(Turn turn, List<MetColleague> met, ContactFilter filter)
    {
        if (met.Count == 0)
        {
            turn.ShowPage(ContactsCard.Empty(turn.VerbOf(LogContact), turn.Words));
            return;
        }

        var count = await turn.Db.CountContactsAsync(turn.Me.Id, filter);
        var page = ListPage.Asked(turn.Input(ListPage.Name), count);
        var lines = await turn.Db.ContactLinesAsync(turn.Me.Id, filter, page);
        var months = await turn.Db.ContactMonthsAsync(turn.Me.Id, FilterChoices.MostMonths);
        var view = new ContactsView(lines, page, filter, new FilterChoices(met, months));
        turn.ShowPage(lines.Count == 0 ? ContactsCard.Nothing(view, turn.Words) : ContactsCard.Of(view, turn.Words));
    }

    private static ContactFilter FilterOf(Turn turn, List<MetColleague> met) =>
        ContactFilter.Claimed(turn, met);
}
