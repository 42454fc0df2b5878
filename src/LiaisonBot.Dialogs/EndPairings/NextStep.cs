using LiaisonBot.Data.Pairings;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.EndPairings;

/// <summary>Where one looks after a pairing was changed: at one's own, or at what the branch has to see to.</summary>
/// <param name="Verb">Wherever it lives.</param>
/// <param name="Title">The key of its button's title.</param>
internal sealed record NextStep(string Verb, string Title)
{
    /// <summary>For one of the two, or for the branch; null where there is none.</summary>
    public static NextStep? Of(Turn turn, Pairing pairing, long personId)
    {
        var (action, whose, title) = personId == pairing.MemberId ? ("pairing.list", Who.Member, "ending.button.list")
            : personId == pairing.ColleagueId ? ("pairing.list", Who.Colleague, "ending.button.list")
            : ("repair.list", Who.Secretary, "ending.button.repair");
        return turn.VerbOf(action, whose) is { } verb ? new NextStep(verb, title) : null;
    }

    public static IEnumerable<CardButton> Buttons(NextStep? next, Wording words) =>
        next is null ? [] : [new Press(next.Verb, words[next.Title]) { SendsInputs = false }];
}
