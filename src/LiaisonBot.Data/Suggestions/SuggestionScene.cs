using LiaisonBot.Data.Units;

namespace LiaisonBot.Data.Suggestions;

/// <summary>All that a suggestion is made from: who is there, who is paired, and what was wished, in any order.</summary>
public sealed record SuggestionScene(DateOnly Day, IReadOnlyList<Unit> Units, IReadOnlyList<Candidate> People)
{
    public IReadOnlyList<Friendship> Friendships { get; init; } = [];

    public IReadOnlyList<Wish> Wishes { get; init; } = [];
}
