using LiaisonBot.Data.Batches;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.RunBatches;

/// <summary>Both sides of a new pairing hear of it, outside their quiet hours, and never twice: it stands in their pairings.</summary>
internal static class Welcome
{
    /// <summary>What could not be brought to them for so long is found in their list.</summary>
    private static readonly TimeSpan Wanted = TimeSpan.FromDays(14);

    /// <summary>The actions that take the first step, wherever they live.</summary>
    private const string Pairings = "pairing.list";
    private const string Log = "contact.log";

    /// <summary>The names of those who could not be told. A member hears of all their new colleagues at once.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="unit">The name of the unit that paired them.</param>
    /// <param name="pairs">That were made.</param>
    /// <param name="names">Of those in them.</param>
    public static async Task<IReadOnlyList<string>> TellAsync(Turn turn, string unit, IReadOnlyList<BatchPair> pairs, IReadOnlyDictionary<long, string> names)
    {
        var unreached = new List<string>();
        foreach (var mine in pairs.GroupBy(pair => pair.MemberId))
        {
            var colleagues = mine.Select(pair => names[pair.ColleagueId]).ToList();
            var (list, log) = (turn.VerbOf(Pairings, Who.Member), turn.VerbOf(Log, Who.Member));
            if (!await TellAsync(turn, mine.Key, words => ToMember(unit, colleagues, list, log, words), message => Noted(mine, message)))
                unreached.Add(names[mine.Key]);
        }

        foreach (var pair in pairs)
        {
            var list = turn.VerbOf(Pairings, Who.Colleague);
            if (!await TellAsync(turn, pair.ColleagueId, words => ToColleague(unit, names[pair.MemberId], list, words), message => pair.ColleagueNotice = message))
                unreached.Add(names[pair.ColleagueId]);
        }

        return unreached;
    }

    public static Card ToMember(string unit, IReadOnlyList<string> colleagues, string? listVerb, string? logVerb, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["batch.welcome.member"]),
            new UserText(words.Say("batch.welcome.member.whom", ("unit", unit), ("names", words.List(colleagues)))),
            new TextBlock(words["batch.welcome.member.step"]),
        ])
        {
            Actions =
            [
                .. listVerb is null ? Array.Empty<CardButton>() : [new Press(listVerb, words["batch.button.plan"]) { Style = ButtonStyle.Positive, SendsInputs = false }],
                .. logVerb is null ? Array.Empty<CardButton>() : [new Press(logVerb, words["batch.button.log"]) { SendsInputs = false }],
            ],
        },
        words["batch.welcome.member"]);

    public static Card ToColleague(string unit, string member, string? listVerb, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["batch.welcome.colleague"]),
            new UserText(words.Say("batch.welcome.colleague.whom", ("unit", unit), ("name", member))),
            new TextBlock(words["batch.welcome.colleague.step"]),
        ])
        {
            Actions = listVerb is null ? [] : [new Press(listVerb, words["batch.button.friend"]) { Style = ButtonStyle.Positive, SendsInputs = false }],
        },
        words["batch.welcome.colleague"]);

    /// <summary>What takes a welcome back goes the same way: an answer would pass it in the outbox.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="person">To whom.</param>
    /// <param name="draw">What is said.</param>
    /// <param name="posted">Learns of the message.</param>
    public static Task<bool> TellAsync(Turn turn, long person, Func<Wording, Card> draw, Action<OutboxMessage> posted) =>
        turn.NudgeAsync(person, draw, new Nudge(turn.Now + Wanted, posted) { Delivery = Delivery.AfterQuietHours });

    private static void Noted(IEnumerable<BatchPair> pairs, OutboxMessage message)
    {
        foreach (var pair in pairs)
            pair.MemberNotice = message;
    }
}
