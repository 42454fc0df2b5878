using System.Globalization;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.LogContact;

/// <summary>The slice's short cards: a question, a refusal, a form put away.</summary>
internal static class NoticeCards
{
    /// <summary>A card may have six actions; one of them is Cancel. A name that fits more is asked for at the form's field.</summary>
    public const int MostNames = 5;

    /// <summary>Which of several colleagues a name means.</summary>
    public static Card WhoIs(string written, IReadOnlyList<KnownPairing> candidates, string key, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["logcontact.who"]),
            new UserText(words.Say("logcontact.who.question", ("words", written))),
            .. candidates.Select(candidate => Choose(candidate, key)),
        ])
        {
            Actions = [new Press(Verbs.Cancel, words["logcontact.button.cancel"]) { Key = key, SendsInputs = false }],
        },
        words["logcontact.who"]);

    /// <summary>One below the other: a row of long names would run off a phone, or off a desktop.</summary>
    private static ActionSet Choose(KnownPairing candidate, string key) => new(
        new Press(Verbs.Choose, candidate.Label) { Key = key, Data = Chosen(candidate.ColleagueId) });

    public static Card KeptForLater(Wording words) =>
        Notice("logcontact.later", words, new Press(Verbs.Log, words["logcontact.button.continue"]));

    public static Card Cancelled(Wording words) =>
        Notice("logcontact.cancelled", words, new Press(Verbs.Log, words["logcontact.button.log"]));

    public static Card NoPairings(Wording words) => Notice("logcontact.no_pairings", words);

    /// <summary>A button on an old card named a colleague whose pairing is over for longer than may be entered.</summary>
    public static Card PairingEnded(KnownPairing pairing, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["logcontact.pairing_ended"]),
            new UserText(Problem.PairingEnded(pairing).In(words)),
        ])
        {
            Actions = [new Press(Verbs.Log, words["logcontact.button.log"])],
        },
        words["logcontact.pairing_ended"]);

    private static Dictionary<string, string> Chosen(long colleagueId) =>
        new() { [Verbs.Colleague] = colleagueId.ToString(CultureInfo.InvariantCulture) };

    private static Card Notice(string key, Wording words, params IReadOnlyList<CardButton> buttons) => new(
        new AdaptiveCard(words.Language.Tag(), [new CardHeading(words[key]), new TextBlock(words[key + ".notice"])])
        {
            Actions = buttons,
        },
        words[key]);
}
