using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Stored;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.SeeCases;

/// <summary>"超期 住房", "overdue housing": the words of a filter, of both languages at any time, one after the other.</summary>
internal sealed class FilterWords
{
    private static readonly string[] UnitEndings = ["党委", "党总支", "党支部", "支部", "党小组"];

    private readonly Dictionary<string, Func<CaseFilter, CaseFilter>> meanings = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> longestFirst;

    public FilterWords(IReadOnlyList<CaseCategory> categories, IReadOnlyList<Unit> units)
    {
        // What is said first wins: a unit called 教学支部 does not take 教学 away from the category.
        foreach (var words in new[] { Wording.Chinese, Wording.English })
        {
            foreach (var progress in Literals<Progress>.All)
                AddEach(words[$"seecases.said.{Literals<Progress>.Write(progress)}"], filter => filter with { Progress = progress });
            AddEach(words["seecases.said.urgent"], filter => filter with { Urgent = true });
            AddEach(words["seecases.said.nothing"], filter => filter);
            foreach (var kind in Literals<CaseKind>.All)
                AddEach(words[$"seecases.said.kind.{Literals<CaseKind>.Write(kind)}"], filter => filter with { Kind = kind });
            foreach (var category in categories)
                Add(words.Term(category), filter => filter with { Category = category });
        }

        foreach (var unit in units)
            Add(unit.Name, filter => filter with { Unit = unit });
        foreach (var unit in units)
            Add(Short(unit.Name), filter => filter with { Unit = unit });
        longestFirst = [.. meanings.Keys.OrderByDescending(words => words.Length)];
    }

    /// <summary>The filter that was said; null when some of it is none.</summary>
    public CaseFilter? Read(string said)
    {
        var filter = new CaseFilter();
        for (var left = ActionRegistry.Fold(said); left.Length > 0;)
        {
            if (longestFirst.FirstOrDefault(words => left.StartsWith(words, StringComparison.Ordinal)) is not { } found)
                return null;
            filter = meanings[found](filter);
            left = left[found.Length..];
        }

        return filter;
    }

    private void AddEach(string sayings, Func<CaseFilter, CaseFilter> meaning)
    {
        foreach (var saying in sayings.Split('/'))
            Add(saying, meaning);
    }

    private void Add(string saying, Func<CaseFilter, CaseFilter> meaning)
    {
        if (ActionRegistry.Fold(saying) is { Length: > 0 } folded)
            meanings.TryAdd(folded, meaning);
    }

    private static string Short(string name) =>
        UnitEndings.FirstOrDefault(ending => name.EndsWith(ending, StringComparison.Ordinal) && name.Length > ending.Length + 1) is { } ending
            ? name[..^ending.Length]
            : name;
}
