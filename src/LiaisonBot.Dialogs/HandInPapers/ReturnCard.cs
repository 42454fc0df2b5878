using LiaisonBot.Data.Papers;
using LiaisonBot.Dialogs.Papers;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.HandInPapers;

/// <summary>A paper that was given back.</summary>
internal sealed record ReturnedPaper(string Unit, PaperPeriod Period, string Remark, PaperName Name);

internal static class ReturnCard
{
    /// <summary>For whoever gave it back.</summary>
    public static Card Done(ReturnedPaper paper, Wording words) => Of(paper, "paper.returned", [], words);

    /// <summary>For whoever writes it.</summary>
    public static Card Told(ReturnedPaper paper, Wording words) =>
        Of(paper, "hand_in.told", [new Press(Verbs.Open, words["paper.button.open"]) { Data = paper.Name.Data, SendsInputs = false }], words);

    private static Card Of(ReturnedPaper paper, string title, IReadOnlyList<CardButton> buttons, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words[title], $"{paper.Unit} · {PaperPages.Title(paper.Period, words)}"),
            LabelledLine.Of(words, "paper.remark", paper.Remark),
        ])
        {
            Actions = buttons,
        },
        words[title]);
}
