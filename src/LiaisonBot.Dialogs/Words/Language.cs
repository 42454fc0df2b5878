using LiaisonBot.Data.People;

namespace LiaisonBot.Dialogs.Words;

public enum Language
{
    /// <summary>zh-CN, the default.</summary>
    Chinese,

    /// <summary>en-US.</summary>
    English,
}

public static class Languages
{
    public static Language Of(Locale locale) => locale == Locale.English ? Language.English : Language.Chinese;

    /// <summary>The language of a BCP-47 tag; the default for anything unknown (protocol.md 1.1: not an error).</summary>
    public static Language Of(string? locale) =>
        locale is not null && locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Language.English : Language.Chinese;

    public static string Tag(this Language language) => language switch
    {
        Language.Chinese => "zh-CN",
        Language.English => "en-US",
        _ => throw new ArgumentOutOfRangeException(nameof(language)),
    };
}
