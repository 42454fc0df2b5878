using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Exports;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Documents;

namespace LiaisonBot.Dialogs.ExportFiles;

/// <summary>One thing to choose: a paper in one of its formats.</summary>
internal sealed record ExportChoice(ExportKind Kind, PaperFormat Format)
{
    /// <summary>As the input holds it: "cases.xlsx".</summary>
    public string Value => $"{Kind.Id}.{Format.Ending()}";
}

/// <summary>What stands in the inputs, as it was chosen.</summary>
internal sealed record ExportForm(string What, string Span)
{
    public static ExportForm Of(Turn turn) => new(turn.Input(nameof(What)), turn.Input(nameof(Span)));

    /// <summary>Everything that somebody may choose.</summary>
    public static IReadOnlyList<ExportChoice> ChoicesOf(ExportKinds kinds, Speaker speaker) =>
        [.. kinds.OpenTo(speaker).SelectMany(kind => kind.Formats.Select(format => new ExportChoice(kind, format)))];

    /// <summary>What was chosen of what may be; null where something is missing, or is not theirs to choose.</summary>
    public (ExportChoice Choice, ExportSpan Span)? Check(IReadOnlyList<ExportChoice> choices) =>
        choices.FirstOrDefault(choice => choice.Value == What) is { } chosen && Literals<ExportSpan>.TryRead(Span, out var span) ? (chosen, span) : null;
}
