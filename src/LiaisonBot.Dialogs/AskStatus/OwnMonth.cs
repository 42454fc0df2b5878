using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.MustTalks;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.AskStatus;

/// <summary>How somebody without a unit to look after stands themselves (R9): their own figures, nobody else's.</summary>
/// <param name="Month">Any day of it.</param>
/// <param name="Pairings">That owed a contact or had one, as a member.</param>
/// <param name="Met">Of these, with a contact.</param>
/// <param name="Talks">Must-talks that they owe.</param>
/// <param name="Friends">How many friends they have, as a colleague; null for a member.</param>
/// <param name="Contacts">The days of the month on which a friend met them.</param>
/// <param name="Cases">Of their own that have not ended.</param>
internal sealed record OwnMonth(DateOnly Month, int Pairings, int Met, int Talks, int? Friends, int Contacts, int Cases)
{
    public static async Task<OwnMonth> OfAsync(Turn turn, Span span)
    {
        var duties = turn.Db.MonthlyDutiesOf(turn.OwnPairings(), span.To, span.To);
        var owed = await duties.Where(duty => duty.MetOn != null || duty.ExcusedBecause == null).Select(duty => duty.MetOn).ToListAsync();
        var isColleague = turn.Me.IsAny(Who.Colleague);
        return new OwnMonth(
            span.To,
            owed.Count,
            owed.Count(met => met is not null),
            await turn.Db.OwedBy(turn.Me.Id, span.To).CountAsync(),
            isColleague ? await turn.OwnFriendships().ActiveOn(span.To).CountAsync() : null,
            await turn.EntriesAboutMe().Live().CountAsync(entry => entry.On >= span.From && entry.On <= span.To),
            await turn.OwnCases().Pending().CountAsync());
    }

    public static Card Card(OwnMonth own, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["status.own.title"], words.Month(own.Month)),
            .. Lines(own, words).Select(CardElement (line) => new TextBlock(line) { Spacing = Spacing.Small }),
        ]),
        words["status.own.title"]);

    private static IEnumerable<string> Lines(OwnMonth own, Wording words)
    {
        if (own.Friends is { } friends)
            yield return friends == 0 ? words["status.own.no_friend"] : words.Say("status.own.friend", ("count", own.Contacts));
        else if (own.Pairings == 0)
            yield return words["status.own.no_pairing"];
        else
            yield return words.Say("status.own.met", ("pairings", own.Pairings), ("met", own.Met));
        if (own.Talks > 0)
            yield return words.Say("status.own.talks", ("count", own.Talks));
        yield return own.Cases == 0 ? words["status.own.no_case"] : words.Say("status.own.cases", ("count", own.Cases));
    }
}
