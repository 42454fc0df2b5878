using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.People;

/// <summary>The languages the bot speaks.</summary>
public enum Locale
{
    /// <summary>中文</summary>
    [Literal("zh-CN")]
    Chinese,

    /// <summary>English</summary>
    [Literal("en-US")]
    English,
}
