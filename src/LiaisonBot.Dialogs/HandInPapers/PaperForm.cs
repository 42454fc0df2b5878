using LiaisonBot.Data.Papers;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.HandInPapers;

/// <summary>The words of a paper as the form's inputs hold them: the property names are the inputs' ids.</summary>
/// <param name="Situation">基本情况; of a sheet its remarks.</param>
/// <param name="Problems">存在问题</param>
/// <param name="NextSteps">下一步打算</param>
/// <param name="Since">The edit with which the form began (<see cref="PaperRecords.EditOf"/>).</param>
internal sealed record PaperForm(string Situation, string Problems, string NextSteps, string Since)
{
    /// <summary>In UTF-16 units, more than any of the inputs can hold: what is longer must not come back in a card.</summary>
    private const int MostTyped = Paper.TextLength + 100;

    public PaperWords Words => new(Situation, Problems, NextSteps);

    public bool Fits => IsShort(Situation) && IsShort(Problems) && IsShort(NextSteps);

    public static PaperForm Of(Turn turn) =>
        new(Text(turn, nameof(Situation)), Text(turn, nameof(Problems)), Text(turn, nameof(NextSteps)), turn.Input(nameof(Since)));

    public static PaperForm Of(Paper? paper)
    {
        var words = paper?.Words ?? PaperWords.None;
        return new PaperForm(words.Situation, words.Problems, words.NextSteps, PaperRecords.EditOf(paper));
    }

    public static bool IsShort(string text) => Letters.In(text) <= Paper.TextLength;

    /// <summary>Lines are kept, and nothing else that is no letter.</summary>
    private static string Text(Turn turn, string id)
    {
        var lines = Letters.Cut(turn.Input(id), MostTyped).ReplaceLineEndings("\n");
        return string.Concat(lines.Where(letter => letter == '\n' || !char.IsControl(letter))).Trim();
    }
}
