using System.Text;

namespace LiaisonBot.Protocol.Cards;

/// <summary>
/// A card's buttons in as many rows as a phone needs: clients put all buttons of a set into one row and cut off what does not fit. How wide a
/// button is drawn is the client's affair, so this is an estimate on the safe side.
/// </summary>
internal static class ButtonRows
{
    // In pixels at the width of a small phone, as the Adaptive Cards renderer draws a card 320 wide.
    private const int Row = 300;
    private const int Letter = 7;
    private const int Ideograph = 14;
    private const int Frame = 16;
    private const int Gap = 8;

    public static IEnumerable<CardElement> Of(IEnumerable<CardButton> buttons)
    {
        List<CardButton> row = [];
        var (used, first) = (0, true);
        foreach (var button in buttons)
        {
            var width = WidthOf(button.Title);
            if (row.Count > 0 && used + Gap + width > Row)
            {
                yield return Set(row, first);
                (row, used, first) = ([], 0, false);
            }

            used += (row.Count > 0 ? Gap : 0) + width;
            row.Add(button);
        }

        if (row.Count > 0)
            yield return Set(row, first);
    }

    private static ActionSet Set(List<CardButton> row, bool first) => new(row) { Spacing = first ? Spacing.Medium : Spacing.Small };

    private static int WidthOf(string title) =>
        Frame + title.EnumerateRunes().Sum(rune => Rune.IsLetter(rune) && rune.Value > 0x2E80 ? Ideograph : Letter);
}
