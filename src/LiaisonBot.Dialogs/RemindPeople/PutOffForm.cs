using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.RemindPeople;

/// <summary>What stands in the card of a morning.</summary>
/// <param name="When">One of <see cref="PutOff"/>.</param>
internal sealed record PutOffForm(string When)
{
    public static PutOffForm From(Turn turn) => new(turn.Input(nameof(When)));

    public PutOffChoice? Among(IEnumerable<PutOffChoice> choices) =>
        Literals<PutOff>.TryRead(When, out var how) ? choices.FirstOrDefault(choice => choice.How == how) : null;
}
