using LiaisonBot.Data.Papers;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.Papers;

/// <summary>The field of one of a paper's texts.</summary>
internal static class PaperInputs
{
    /// <param name="id">Of <see cref="PaperForm"/>.</param>
    /// <param name="heading">What it is headed by.</param>
    /// <param name="text">What stands in it, too long perhaps.</param>
    /// <param name="words">The reader's.</param>
    public static InputText Of(string id, string heading, string text, Wording words) => new(id)
    {
        Label = words.Say("paper.form.label", ("what", heading), ("most", PaperRow.TextLength)),
        Multiline = true,
        MaxLength = PaperRow.TextLength,
        Value = text,
        Problem = PaperForm.IsShort(text) ? null : words.Say("paper.form.too_long", ("length", Letters.In(text)), ("most", PaperRow.TextLength)),
    };
}
