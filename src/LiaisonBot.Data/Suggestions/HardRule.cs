namespace LiaisonBot.Data.Suggestions;

/// <summary>
/// The hard rules that people can lift. That a member befriends a colleague, that both are here, and that pairings which stand are left
/// alone are not among them.
/// </summary>
[Flags]
public enum HardRule
{
    None = 0,

    /// <summary>The member may have no further colleague (W3).</summary>
    Places = 1,

    /// <summary>The two belong to units further apart than pairings may reach (P2).</summary>
    Reach = 2,

    /// <summary>Declined or ended by wish, lately.</summary>
    Recent = 4,

    /// <summary>One of the two does not want the other.</summary>
    Avoid = 8,
}
