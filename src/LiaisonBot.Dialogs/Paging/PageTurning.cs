using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.Paging;

internal static class PageTurning
{
    /// <summary>
    /// A page that was turned to, or a list narrowed down, takes the place of the one it came from;
    /// a list asked for by words or from the menu is a new message.
    /// </summary>
    public static void ShowPage(this Turn turn, Card card)
    {
        if (turn.Press is { Inputs.Count: > 0 })
            turn.Show(card);
        else
            turn.Say(card);
    }
}
