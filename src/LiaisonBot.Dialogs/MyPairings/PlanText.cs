using LiaisonBot.Data.Pairings;

namespace LiaisonBot.Dialogs.MyPairings;

/// <summary>A pairing's short plan as it is kept and shown.</summary>
internal static class PlanText
{
    /// <summary>What is kept of what was typed: line ends alike, since they count; null for nothing.</summary>
    public static string? Kept(string typed)
    {
        var plan = typed.ReplaceLineEndings("\n").Trim();
        return plan.Length == 0 ? null : plan;
    }

    public static bool IsTooLong(string? plan) => plan?.Length > Pairing.PlanLength;

    /// <summary>For a list: five hundred lines of one letter would be a card by themselves.</summary>
    public static string? InOneLine(string? plan) =>
        plan is null ? null : string.Join(' ', plan.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
