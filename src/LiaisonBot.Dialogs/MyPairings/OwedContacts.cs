using System.Globalization;
using LiaisonBot.Data;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.MyPairings;

/// <summary>A colleague with whom a contact of this month is still owed (C1).</summary>
internal sealed record OwedContact(long PairingId, string Name, DateOnly StartedOn, DateOnly? LastOn, DateOnly By);

/// <summary>The morning's part about this month's contacts: who is still waiting, those never contacted first.</summary>
internal static class OwedContacts
{
    private const int MostNames = 5;

    public static async Task<ReminderSection?> RemindAsync(Turn turn, RemindedPerson person)
    {
        var owed = await OwedContactsAsync(turn.Db, person.Id, turn.Today);
        if (owed.Count == 0)
            return null;
        var log = turn.VerbOf(MyPairingsDialog.LogContact, Who.Member);
        return new ReminderSection(words => Draw(owed, log, words)) { Last = owed.Min(one => one.By) };
    }

    public static IEnumerable<CardElement> Draw(IReadOnlyList<OwedContact> owed, string? logVerb, Wording words)
    {
        yield return new TextBlock(words.Say("mypairings.owed", ("count", owed.Count), ("by", words.Weekday(owed.Max(one => one.By)))))
        {
            Bold = true,
            Color = TextColor.Attention,
        };
        foreach (var one in owed.Take(MostNames))
        {
            yield return new UserText(new TextRun(one.Name) { Bold = true }, new TextRun($"  {Last(one, words)}") { Subtle = true }) { Spacing = Spacing.Small };
            if (logVerb is not null)
                yield return new ActionSet(Log(one, logVerb, words)) { Spacing = Spacing.Small };
        }

        if (owed.Count > MostNames)
        {
            yield return new TextBlock(words.Say("mypairings.owed.more", ("count", owed.Count - MostNames))) { Subtle = true, Spacing = Spacing.Small };
            yield return new ActionSet(new Press(Verbs.List, words["mypairings.button.list"]) { SendsInputs = false }) { Spacing = Spacing.Small };
        }
    }

    private static Task<List<OwedContact>> OwedContactsAsync(LiaisonDb db, long memberId, DateOnly today) =>
        (from duty in db.MonthlyDutiesOf(db.Pairings.OfMember(memberId), today, today).Lasting(today).Undone()
         join colleague in db.People on duty.ColleagueId equals colleague.Id
         orderby duty.LastContactOn != null, duty.LastContactOn, duty.StartedOn, duty.PairingId
         select new OwedContact(duty.PairingId, colleague.Name, duty.StartedOn, duty.LastContactOn, duty.To))
        .ToListAsync();

    private static string Last(OwedContact one, Wording words) => one.LastOn is { } day
        ? words.Say("mypairings.owed.last", ("day", day))
        : words.Say("mypairings.owed.never", ("day", one.StartedOn));

    private static Press Log(OwedContact one, string verb, Wording words) => new(verb, words["mypairings.button.log"])
    {
        Data = new Dictionary<string, string> { [PlanDialog.Pairing] = one.PairingId.ToString(CultureInfo.InvariantCulture) },
        SendsInputs = false,
    };
}
