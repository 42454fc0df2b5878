using System.Globalization;
using LiaisonBot.Data.Papers;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.Papers;

/// <summary>The words of a paper as the form's inputs hold them: the property names are the inputs' ids.</summary>
/// <param name="Situation">基本情况; of a sheet its remarks.</param>
/// <param name="Problems">存在问题</param>
/// <param name="NextSteps">下一步打算</param>
/// <param name="Since">The edit with which the form began (<see cref="EditOf"/>).</param>
internal sealed record PaperForm(string Situation, string Problems, string NextSteps, string Since)
{
    /// <summary>What the form's buttons carry.</summary>
    public IReadOnlyDictionary<string, string> Data => new Dictionary<string, string> { [nameof(Since)] = Since };

    public PaperWords Words => new(Situation, Problems, NextSteps);

    public bool Fits => IsShort(Situation) && IsShort(Problems) && IsShort(NextSteps);

    public static PaperForm Of(Turn turn) =>
        new(Text(turn, nameof(Situation)), Text(turn, nameof(Problems)), Text(turn, nameof(NextSteps)), turn.Input(nameof(Since)));

    public static PaperForm Of(PaperRow? paper)
    {
        var words = paper?.Words ?? PaperWords.None;
        return new PaperForm(words.Situation, words.Problems, words.NextSteps, EditOf(paper));
    }

    /// <summary>When the words were last changed, and by whom: a form that began with other words does not write over these.</summary>
    public static string EditOf(PaperRow? paper) => paper is { EditedById: { } by, EditedAt: { } at }
        ? string.Create(CultureInfo.InvariantCulture, $"{by}-{at.ToUnixTimeMilliseconds()}")
        : "";

    public static bool IsShort(string text) => Letters.In(text) <= PaperRow.TextLength;

    private static string Text(Turn turn, string id) => LongText.Of(turn.Input(id), PaperRow.TextLength);
}
