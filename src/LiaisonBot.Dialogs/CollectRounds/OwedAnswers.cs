using LiaisonBot.Data.Rounds;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.CollectRounds;

/// <summary>The morning's part about a round: of whom nothing was said yet.</summary>
internal static class OwedAnswers
{
    private const int MostNames = 5;

    public static async Task<ReminderSection?> RemindAsync(Turn turn, RemindedPerson person)
    {
        if (await turn.RoundOfAsync(person.Id) is not { } round)
            return null;
        var id = round.Id;
        var names = await (
            from asked in turn.Db.AskedIn(turn.Db.Rounds.Where(one => one.Id == id), turn.Today).Unanswered()
            where asked.MemberId == person.Id
            join colleague in turn.Db.People on asked.ColleagueId equals colleague.Id
            orderby colleague.Name, colleague.StaffNo
            select colleague.Name).ToListAsync();
        if (names.Count == 0)
            return null;
        var ask = turn.VerbOf("collect.ask", Who.Member);
        return new ReminderSection(words => Draw(names, round.LastOn, ask, words)) { Last = round.LastOn };
    }

    public static IEnumerable<CardElement> Draw(IReadOnlyList<string> names, DateOnly last, string? askVerb, Wording words)
    {
        yield return new TextBlock(words.Say("collect.owed", ("count", names.Count), ("day", words.Weekday(last)))) { Bold = true, Color = TextColor.Attention };
        var some = words.List(names.Take(MostNames));
        yield return new UserText(names.Count > MostNames ? words.Say("collect.more", ("names", some), ("count", names.Count - MostNames)) : some)
        {
            Spacing = Spacing.Small,
        };
        if (askVerb is not null)
            yield return new ActionSet(new Press(askVerb, words["collect.button.ask"]) { SendsInputs = false }) { Spacing = Spacing.Small };
    }
}
