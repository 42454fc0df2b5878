using System.Text;

namespace LiaisonBot.Protocol.Cards;

/// <summary>
/// A card's buttons in as many rows as a phone needs: clients put all buttons of a set into one row and cut off what does not fit. How wide a
/// button is drawn is the client's affair, so this is an estimate on the safe side.
/// </summary>
internal static class ButtonRows
{
    // In pixels on the smallest phone, 320 wide: so much of it does the built-in Web Chat leave to a card, whose buttons are the largest.
    private const int Row = 262;
    private const int Letter = 8;
    private const int Ideograph = 15;
    private const int Frame = 34;
    private const int Gap = 8;

    public static IEnumerable<IReadOnlyList<CardButton>> Of(IEnumerable<CardButton> buttons)
    {
        List<CardButton> row = [];
        var used = 0;
        foreach (var button in buttons)
        {
            var width = WidthOf(button.Title);
            if (row.Count > 0 && used + Gap + width > Row)
            {
                yield return row;
                (row, used) = ([], 0);
            }

            used += (row.Count > 0 ? Gap : 0) + width;
            row.Add(button);
        }

        if (row.Count > 0)
            yield return row;
    }

    private static int WidthOf(string title) =>
        Frame + title.EnumerateRunes().Sum(rune => Rune.IsLetter(rune) && rune.Value > 0x2E80 ? Ideograph : Letter);
}
