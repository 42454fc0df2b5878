using System.Globalization;
using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Stored;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.SeeCases;

/// <summary>
/// Which cases of one's scope to show. It travels in the buttons, its properties are the filter's inputs, and all of it is a claim: it
/// only ever narrows what is one's to see.
/// </summary>
internal sealed record CaseFilter
{
    public const string Any = "all";

    public Progress Progress { get; init; }

    public CaseKind? Kind { get; init; }

    public CaseCategory? Category { get; init; }

    public bool Urgent { get; init; }

    /// <summary>Where it comes from, or where it is now.</summary>
    public Unit? Unit { get; init; }

    public IReadOnlyDictionary<string, string> Data => new Dictionary<string, string>
    {
        [nameof(Progress)] = Literals<Progress>.Write(Progress),
        [nameof(Kind)] = Kind is { } kind ? Literals<CaseKind>.Write(kind) : Any,
        [nameof(Category)] = Category?.Id ?? Any,
        [nameof(Urgent)] = Urgent ? "true" : "false",
        [nameof(Unit)] = Unit is { } unit ? unit.Id.ToString(CultureInfo.InvariantCulture) : Any,
    };

    /// <summary>What a press claims; what it claims wrongly is left out.</summary>
    public static CaseFilter Claimed(Turn turn, IReadOnlyList<Unit> units) => new()
    {
        Progress = Literals<Progress>.TryRead(turn.Input(nameof(Progress)), out var progress) ? progress : Progress.Pending,
        Kind = Literals<CaseKind>.TryRead(turn.Input(nameof(Kind)), out var kind) ? kind : null,
        Category = CaseCategories.Of(turn.Programme).FirstOrDefault(one => one.Id == turn.Input(nameof(Category))),
        Urgent = turn.Input(nameof(Urgent)) == "true",
        Unit = units.FirstOrDefault(unit => unit.Id.ToString(CultureInfo.InvariantCulture) == turn.Input(nameof(Unit))),
    };

    public IQueryable<Case> Of(IQueryable<Case> cases, DateOnly today)
    {
        var found = cases.That(Progress, today);
        if (Kind is { } kind)
            found = found.Where(one => one.Kind == kind);
        if (Category?.Id is { } category)
            found = found.Where(one => one.Category == category);
        if (Urgent)
            found = found.Where(one => one.Urgency == CaseUrgency.Now);
        if (Unit?.Id is { } unit)
            found = found.Where(one => one.UnitId == unit || one.HomeUnitId == unit);
        return found;
    }
}
