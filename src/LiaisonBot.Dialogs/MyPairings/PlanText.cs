using LiaisonBot.Data.Pairings;
using LiaisonBot.Dialogs.Paging;

namespace LiaisonBot.Dialogs.MyPairings;

/// <summary>A pairing's short plan as it is kept and shown.</summary>
internal static class PlanText
{
    /// <summary>Room for a whole plan in plain writing.</summary>
    private const int MostShown = 600;

    /// <summary>What is kept of what was typed: line ends alike, since they count; null for nothing.</summary>
    public static string? Kept(string typed)
    {
        var plan = typed.ReplaceLineEndings("\n").Trim();
        return plan.Length == 0 ? null : plan;
    }

    public static bool IsTooLong(string? plan) => plan?.Length > Pairing.PlanLength;

    /// <summary>Where something more urgent stands beside it, so that five of both fit on a page.</summary>
    private const int MostBeside = 80;

    /// <summary>The same, shortened; the form shows it in full.</summary>
    public static string? Beside(string? plan) => plan is null ? null : Excerpt.Of(plan, MostBeside);

    /// <summary>As the cards show it; null for none.</summary>
    public static string? Shown(string? plan) => plan is null ? null : Excerpt.Of(plan, MostShown);
}
