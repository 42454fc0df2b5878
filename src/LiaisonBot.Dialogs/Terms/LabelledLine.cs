using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.Terms;

/// <summary>
/// "计划：……" in one line. Not a row of a FactSet: hosts read those as Markdown, and what people wrote, an email address above all,
/// must come out exactly.
/// </summary>
internal static class LabelledLine
{
    public static UserText Of(Wording words, string label, string value) =>
        new(new TextRun(words.Say("term.field", ("label", words[label]))) { Subtle = true }, value) { Spacing = Spacing.Small };
}
