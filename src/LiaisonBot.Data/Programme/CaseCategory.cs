namespace LiaisonBot.Data.Programme;

/// <summary>What a case can be about, as the settings list it.</summary>
public sealed class CaseCategory
{
    /// <summary>What is stored: lower-case letters and underscores, never renamed.</summary>
    public string Id { get; set; } = "";

    /// <summary>What people read; needed only for a category that is not built in.</summary>
    public string Chinese { get; set; } = "";

    /// <summary>The same in English.</summary>
    public string English { get; set; } = "";

    /// <summary>Whether names are kept only where those concerned agreed that it is passed on.</summary>
    public bool Sensitive { get; set; }
}

/// <summary>The categories in force.</summary>
public static class CaseCategories
{
    public static IReadOnlyList<CaseCategory> BuiltIn { get; } =
    [
        new() { Id = "work" },
        new() { Id = "teaching" },
        new() { Id = "research" },
        new() { Id = "housing" },
        new() { Id = "health", Sensitive = true },
        new() { Id = "family", Sensitive = true },
        new() { Id = "money", Sensitive = true },
        new() { Id = "facilities" },
        new() { Id = "management" },
        new() { Id = "other" },
    ];

    /// <summary>Those of the settings, or the ones built in where the settings have none.</summary>
    public static IReadOnlyList<CaseCategory> Of(ProgrammeSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.CaseCategories.Count == 0 ? BuiltIn : [.. settings.CaseCategories];
    }

    /// <summary>What is wrong with the categories of the settings, in a line each.</summary>
    public static IEnumerable<string> Broken(IList<CaseCategory> categories)
    {
        ArgumentNullException.ThrowIfNull(categories);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (place, category) in categories.Index())
        {
            if (category.Id.Length is 0 or > 32 || !category.Id.All(letter => letter is '_' or (>= 'a' and <= 'z')))
                yield return $"{place}:{nameof(CaseCategory.Id)}: '{category.Id}' must be up to 32 lower-case letters and underscores.";
            else if (!seen.Add(category.Id))
                yield return $"{place}:{nameof(CaseCategory.Id)}: '{category.Id}' stands twice.";
            else if ((category.Chinese.Length == 0 || category.English.Length == 0) && BuiltIn.All(known => known.Id != category.Id))
                yield return $"{place}: '{category.Id}' is not built in, so it needs {nameof(CaseCategory.Chinese)} and {nameof(CaseCategory.English)}.";
        }
    }
}
