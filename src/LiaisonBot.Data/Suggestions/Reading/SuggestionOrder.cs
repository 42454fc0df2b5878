using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Data.Suggestions.Reading;

/// <summary>For whom a suggestion is wanted.</summary>
/// <param name="Unit">With everything below it.</param>
/// <param name="Day">As everybody stands on that day.</param>
public sealed record SuggestionOrder(Unit Unit, DateOnly Day)
{
    /// <summary>Whose turn it is (P4): colleagues who belong to one of these categories, and those who asked; empty for all.</summary>
    public IReadOnlyCollection<Category> Categories { get; init; } = [];

    /// <summary>What is settled though no record says so yet: it is left alone like pairings that stand.</summary>
    public IReadOnlyCollection<Friendship> Settled { get; init; } = [];

    /// <summary>Whether pairs that wait in an open batch are left alone as well, so that nobody is offered twice; a batch that is made itself looks past them.</summary>
    public bool SparesBatches { get; init; }

    /// <summary>These people alone; null for everybody of the unit.</summary>
    public IReadOnlyCollection<long>? People { get; init; }
}
