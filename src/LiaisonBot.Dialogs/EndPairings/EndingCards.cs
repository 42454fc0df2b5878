using LiaisonBot.Data.Pairings;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.EndPairings;

/// <summary>What the cards say once a pairing has ended: to whoever ended it, to the other one, and to the branch.</summary>
internal static class EndingCards
{
    private const int MostReason = 2 * Pairing.EndReasonLength;

    /// <param name="pairing">The pairing.</param>
    /// <param name="title">The key of what is said first.</param>
    /// <param name="what">What follows from it.</param>
    /// <param name="ways">The key to take it back with, null where it cannot be; and where to look next.</param>
    /// <param name="words">The reader's.</param>
    public static Card Done(Pairing pairing, string title, string what, (string? Undo, NextStep? Next) ways, Wording words) => Of(
        title,
        [Pair(pairing, words), new UserText(what)],
        [
            .. ways.Undo is { } key ? [new Press(Verbs.Undo, words["ending.button.undo"]) { Key = key, SendsInputs = false }] : Array.Empty<CardButton>(),
            .. NextStep.Buttons(ways.Next, words),
        ],
        words);

    /// <summary>To the friend, and of what was taken back to whoever heard of it: of a change nothing but that it was made.</summary>
    public static Card ToMember(Pairing pairing, string title, Wording words) =>
        Of(title, [Pair(pairing, words), new TextBlock(words[title + ".what"]), .. pairing.Ending == PairingEnding.Branch ? Reason(pairing, words) : []], [], words);

    /// <summary>To the colleague, with how to find another friend where there is none.</summary>
    /// <param name="pairing">The pairing.</param>
    /// <param name="after">How the colleague stands now.</param>
    /// <param name="askVerb">The verb that asks for one, wherever it lives; null when there is none.</param>
    /// <param name="words">The reader's.</param>
    public static Card ToColleague(Pairing pairing, Afterwards after, string? askVerb, Wording words) => Of(
        "ending.told.ended_kindly",
        [Pair(pairing, words), new UserText(after.Say("ending.told.ended_kindly.what", words))],
        after.MaySeek && askVerb is not null ? [new Press(askVerb, words["ending.button.ask"]) { SendsInputs = false }] : [],
        words);

    /// <summary>To the branch: somebody is to be found, where there is nobody else. Of a colleague who wished it, no reason.</summary>
    /// <param name="pairing">The pairing.</param>
    /// <param name="after">How the colleague stands now.</param>
    /// <param name="assignVerb">The verb that assigns another friend; null when there is none.</param>
    /// <param name="words">The reader's.</param>
    public static Card Sought(Pairing pairing, Afterwards after, string? assignVerb, Wording words)
    {
        var isWished = pairing.Ending == PairingEnding.Colleague;
        return Of(
            !isWished ? "ending.by_member" : after.MaySeek ? "ending.sought" : "ending.left",
            [Pair(pairing, words), new TextBlock(after.Say(isWished ? "ending.sought.what" : "ending.by_member.what", words)), .. Reason(pairing, words)],
            after.MaySeek && assignVerb is not null ? [Assign(pairing, assignVerb, words)] : [],
            words);
    }

    /// <summary>
    /// Of the pairing that goes on instead nothing is said. To whoever proposed two people to each other, or had agreed: nothing comes of it; to whoever
    /// was asked and has not answered: no answer is needed.
    /// </summary>
    public static Card Lapsed(string member, string colleague, bool isWanted, Wording words)
    {
        var title = isWanted ? "ending.told.lapsed" : "ending.told.not_needed";
        return Of(title, [Pair(member, colleague, words), new TextBlock(words[title + ".what"])], [], words);
    }

    public static UserText Pair(Pairing pairing, Wording words) => Pair(pairing.Member!.Name, pairing.Colleague!.Name, words);

    private static UserText Pair(string member, string colleague, Wording words) =>
        new(new TextRun(words.Say("ending.pair", ("member", member), ("colleague", colleague))) { Bold = true });

    private static Press Assign(Pairing pairing, string verb, Wording words) => new(verb, words["ending.button.assign"])
    {
        Data = new Dictionary<string, string> { ["colleague"] = RecordName.Text(pairing.ColleagueId), ["named"] = pairing.Colleague!.Name },
        SendsInputs = false,
    };

    private static IEnumerable<CardElement> Reason(Pairing pairing, Wording words) =>
        pairing.EndReason is { } reason ? [LabelledLine.Of(words, "ending.reason", Excerpt.WithLines(reason, MostReason))] : [];

    private static Card Of(string title, IReadOnlyList<CardElement> elements, IReadOnlyList<CardButton> buttons, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(), [new CardHeading(words[title]), .. elements]) { Actions = buttons },
        words[title]);
}
