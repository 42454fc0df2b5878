using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.Turns;

/// <summary>Something the bot says in a turn: a card, or plain text.</summary>
/// <param name="ReplacesPressed">The new state of the card that was pressed: takes its place where the channel can, else is posted.</param>
internal sealed record Utterance(Card? Card, string? Text, bool ReplacesPressed);
