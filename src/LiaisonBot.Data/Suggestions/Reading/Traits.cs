using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Data.Suggestions.Reading;

/// <summary>Somebody as the roster has them on a day.</summary>
internal sealed record Row
{
    public required long Id { get; init; }

    public required PersonKind Kind { get; init; }

    public required long UnitId { get; init; }

    public required string? Title { get; init; }

    public required Locale Locale { get; init; }

    public required DateOnly? JoinedOn { get; init; }

    public required DateOnly? LeftOn { get; init; }
}

/// <summary>What everybody holds on a day, read for all at once, and what it says of each.</summary>
internal sealed record Traits
{
    public required ILookup<long, (Role Role, UnitKind Unit)> Posts { get; init; }

    public required ILookup<long, Category> Categories { get; init; }

    /// <summary>The languages that people chose themselves.</summary>
    public required IReadOnlyDictionary<long, Locale> Languages { get; init; }

    /// <summary>Who asked for a friend, whoever it be.</summary>
    public required IReadOnlySet<long> Seekers { get; init; }

    public Trait Of(Row row, DateOnly day) => new(
        row.Kind == PersonKind.Member
            ? TraitRules.Gives([.. Posts[row.Id]], [.. Categories[row.Id]], row.JoinedOn, day)
            : TraitRules.Asks(Categories[row.Id]),
        TitleGroups.Of(row.Title),
        Languages.TryGetValue(row.Id, out var own) ? own : row.Locale)
    {
        Seeks = row.Kind == PersonKind.Colleague && Seekers.Contains(row.Id),
    };

    /// <summary>Whether a colleague belongs to one of these categories, or asked (P1); with none of them everybody's turn has come.</summary>
    public bool IsInTurn(long colleague, IReadOnlyCollection<Category> turn) =>
        turn.Count == 0 || Seekers.Contains(colleague) || Categories[colleague].Any(turn.Contains);
}
