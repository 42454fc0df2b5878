using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.ProposePairings;

internal static class SeekCard
{
    public static Card Sought(Wording words) => new(
        new AdaptiveCard(words.Language.Tag(), [new CardHeading(words["propose.sought"]), new TextBlock(words["propose.sought.what"])])
        {
            Actions = [new Press(Verbs.List, words["propose.button.list"]) { SendsInputs = false }],
        },
        words["propose.sought"]);

    /// <summary>To whoever answers for the colleague's branch.</summary>
    public static Card Told(string name, string unit, long colleagueId, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["propose.seeks"]),
            new UserText(new TextRun(name) { Bold = true }),
            LabelledLine.Of(words, "propose.unit", unit),
            new TextBlock(words["propose.seeks.what"]),
        ])
        {
            Actions =
            [
                new Press(Verbs.Assign, words["propose.button.assign"])
                {
                    Data = new Dictionary<string, string> { [Verbs.Colleague] = RecordName.Text(colleagueId) },
                    SendsInputs = false,
                },
            ],
        },
        words["propose.seeks"]);
}
