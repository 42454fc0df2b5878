namespace LiaisonBot.Dialogs.Suggestions;

/// <summary>How long a turn waits for a suggestion before it says that it takes longer. People wait in real time, wherever the programme's clock stands.</summary>
public sealed class SuggestionPatience
{
    public TimeSpan Wait { get; set; } = TimeSpan.FromSeconds(1.5);
}
