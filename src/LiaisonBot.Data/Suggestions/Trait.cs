using LiaisonBot.Data.People;

namespace LiaisonBot.Data.Suggestions;

/// <summary>What of a person weighs in a suggestion besides their unit; people of equal unit and trait are alike to it.</summary>
/// <param name="Care">Of a colleague what they ask for, of a member what they can give (P3).</param>
public readonly record struct Trait(Care Care, TitleGroup Title, Locale Locale)
{
    /// <summary>A colleague who asked for a friend, whoever it be (P1).</summary>
    public bool Seeks { get; init; }
}
