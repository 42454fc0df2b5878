using LiaisonBot.Data.Units;

namespace LiaisonBot.Dialogs.AskStatus.Questions;

/// <summary>
/// The units that somebody may ask about, by code, by full name, and by what people make of it: 药学第二党支部 is also 药学第二, 药学第二支部
/// and 药学二支部. Units out of their scope have no names here, so they are answered like units that do not exist.
/// </summary>
internal sealed class UnitNames
{
    private static readonly string[] Endings = ["党委", "党总支", "总支", "党支部", "支部", "党小组", "小组"];

    private readonly IReadOnlyList<Unit> units;
    private readonly Dictionary<string, Unit> full = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Unit> forms;
    private readonly Dictionary<string, IReadOnlyList<Unit>> twins = new(StringComparer.Ordinal);

    public UnitNames(IReadOnlyList<Unit> units)
    {
        this.units = units;
        foreach (var same in units.GroupBy(unit => Fold(unit.Name), StringComparer.Ordinal))
        {
            if (same.Skip(1).Any())
                twins[same.Key] = [.. same];
            else
                full[same.Key] = same.First();
        }

        foreach (var unit in units)
            full[Fold(unit.Code)] = unit;
        forms = units
            .SelectMany(unit => FormsOf(Fold(unit.Name)).Distinct().Select(form => (Form: form, Unit: unit)))
            .GroupBy(one => one.Form, StringComparer.Ordinal)
            .Where(same => !same.Skip(1).Any())
            .ToDictionary(same => same.Key, same => same.First().Unit, StringComparer.Ordinal);
    }

    /// <summary>The highest of them, whose scope is everything they may ask about; null where there are several.</summary>
    public Unit? Top => units.Where(unit => units.All(one => one.Id != unit.ParentId)).ToList() is [var top] ? top : null;

    /// <summary>The unit whose code or full name begins at a place of a folded text.</summary>
    public (int Length, Unit Unit)? FullAt(string text, int at) => Longest(full, text, at);

    /// <summary>The unit of which another form of the name begins there, if only one has it.</summary>
    public (int Length, Unit Unit)? FormAt(string text, int at) => Longest(forms, text, at);

    /// <summary>Units that are called the same and whose name begins there.</summary>
    public (int Length, IReadOnlyList<Unit> Units)? TwinsAt(string text, int at) => Longest(twins, text, at);

    /// <summary>The units of whose name or code this is a part.</summary>
    public IReadOnlyList<Unit> WithPart(string part)
    {
        var bare = Bare(part);
        return part.Length < 2 || bare.Length == 0
            ? []
            : [.. units.Where(unit => Bare(Fold(unit.Name)).Contains(bare, StringComparison.Ordinal) || Fold(unit.Code).Contains(part, StringComparison.Ordinal))];
    }

    private static (int Length, T Unit)? Longest<T>(Dictionary<string, T> names, string text, int at)
    {
        (int Length, T Unit)? found = null;
        foreach (var (name, unit) in names)
        {
            if (name.Length > (found?.Length ?? 0) && Lexicon.Stands(name, text, at))
                found = (name.Length, unit);
        }

        return found;
    }

    private static IEnumerable<string> FormsOf(string name)
    {
        var ending = Endings.FirstOrDefault(ending => name.EndsWith(ending, StringComparison.Ordinal) && name.Length > ending.Length + 1);
        var head = ending is null ? null : name[..^ending.Length];
        foreach (var form in new[] { name, head }.OfType<string>())
        {
            yield return form;
            yield return form.Replace("第", "", StringComparison.Ordinal);
        }

        yield return name.Replace("党", "", StringComparison.Ordinal);
        yield return Bare(name);
    }

    private static string Bare(string name) => name.Replace("第", "", StringComparison.Ordinal).Replace("党", "", StringComparison.Ordinal);

    private static string Fold(string name) => Lexicon.Fold(name);
}
