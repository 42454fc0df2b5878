namespace LiaisonBot.Dialogs.Words;

/// <summary>What keeps a form from being taken, at the field where it is put right.</summary>
/// <param name="Field">The input's id.</param>
/// <param name="Key">Its words.</param>
/// <param name="Places">What fills their places.</param>
internal sealed record FormProblem(string Field, string Key, params IReadOnlyList<(string Name, object Value)> Places)
{
    public string In(Wording words) => words.Say(Key, [.. Places]);
}

internal static class FormProblemExtensions
{
    /// <summary>More would push the form itself out of sight.</summary>
    private const int MostAtField = 5;

    /// <summary>What is wrong with a field, if anything is.</summary>
    public static string? At(this IEnumerable<FormProblem> problems, string field, Wording words)
    {
        var sentences = problems.Where(problem => problem.Field == field).Select(problem => problem.In(words)).Distinct().Take(MostAtField).ToList();
        return sentences.Count == 0 ? null : string.Join('\n', sentences);
    }
}
