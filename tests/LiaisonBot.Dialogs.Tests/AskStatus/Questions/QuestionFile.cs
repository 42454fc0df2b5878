using LiaisonBot.Testing.Processes;

namespace LiaisonBot.Dialogs.Tests.AskStatus.Questions;

/// <summary>Questions from a file, each under the line that says what is expected of it.</summary>
internal static class QuestionFile
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "LiaisonBot.Dialogs.Tests", "AskStatus", "Questions");

    public static IReadOnlyList<(string Expected, string Question)> Read(string name)
    {
        var questions = new List<(string, string)>();
        var expected = "";
        foreach (var line in File.ReadAllLines(Path.Combine(Folder, name)).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] is '=' or '!' or '?')
                expected = line;
            else
                questions.Add((expected, line));
        }

        return questions;
    }
}
