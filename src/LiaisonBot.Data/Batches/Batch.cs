using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Batches;

/// <summary>Pairings that are made together (P4): of the colleagues of some categories, first of all those who need a friend most, until a day.</summary>
public sealed class Batch : IVersioned
{
    public const int NameLength = Pairing.BatchLength;
    public const int CategoriesLength = 200;

    /// <summary>Whose turn it is in the first batch, as the document has it.</summary>
    public static IReadOnlyList<Category> First { get; } = [Category.HighLevelTalent, Category.InDifficulty, Category.YoungTeacher, Category.NewHire];

    public long Id { get; set; }

    /// <summary>The unit that opened it: it concerns everybody there and below.</summary>
    public long UnitId { get; set; }

    /// <summary>As its pairings name it: "2026-1".</summary>
    public required string Name { get; set; }

    /// <summary>Whose turn it is, as stored literals; empty for all.</summary>
    public string Categories { get; set; } = "";

    public DateOnly OpenedOn { get; set; }

    /// <summary>By when all of them are to be paired (P5).</summary>
    public DateOnly DueOn { get; set; }

    public long OpenedById { get; set; }

    public DateTimeOffset OpenedAt { get; set; }

    /// <summary>When its pairs were suggested last.</summary>
    public DateTimeOffset SuggestedAt { get; set; }

    /// <summary>Taken back by the unit that opened it before anybody was paired; its pairs are gone then.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }

    public long? WithdrawnById { get; set; }

    public IList<BatchPair> Pairs { get; } = [];

    public long Version { get; set; }

    public IReadOnlyList<Category> WhoseTurn
    {
        get => [.. Categories.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Literals<Category>.Read)];
        set => Categories = string.Join(',', value.Select(Literals<Category>.Write));
    }
}
