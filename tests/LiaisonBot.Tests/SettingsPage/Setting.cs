namespace LiaisonBot.Tests.SettingsPage;

/// <summary>A line of docs/settings.md.</summary>
/// <param name="Key">As appsettings.json nests it, with colons; 0 stands for the place in a list.</param>
/// <param name="Type">In words that somebody knows who writes JSON.</param>
/// <param name="Default">Where nothing is set.</param>
/// <param name="Range">What is taken; empty where the type says it.</param>
/// <param name="Meaning">What it does.</param>
internal sealed record Setting(string Key, string Type, string Default, string Range, string Meaning)
{
    /// <summary>As an environment variable.</summary>
    public string Variable => Key.Replace(":", "__", StringComparison.Ordinal);
}

/// <summary>Settings under one heading.</summary>
internal sealed record SettingGroup(string Title, string Meaning, IReadOnlyList<Setting> Settings);
