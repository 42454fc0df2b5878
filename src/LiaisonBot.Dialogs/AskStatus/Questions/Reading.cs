using LiaisonBot.Data.Units;

namespace LiaisonBot.Dialogs.AskStatus.Questions;

/// <summary>What came of reading a question.</summary>
internal abstract record Reading
{
    /// <summary>Whether anything in it is a word of the grammar that names a measure, a unit or a condition: then it was meant for us.</summary>
    public bool IsOurs { get; init; }

    internal sealed record Understood(StatusQuestion Question) : Reading;

    /// <summary>One of these units was meant; each makes a question with the rest of what was said.</summary>
    internal sealed record Which(string Said, IReadOnlyList<(Unit Unit, StatusQuestion Question)> Choices) : Reading;

    /// <summary>There is no such question; what was understood of it leads to others that are near.</summary>
    internal sealed record NotUnderstood(Trouble Why, string Words, IReadOnlyList<StatusQuestion> Near) : Reading;
}
