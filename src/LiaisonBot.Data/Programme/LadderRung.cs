namespace LiaisonBot.Data.Programme;

/// <summary>One rung of the ladder as the settings name it (D1).</summary>
public sealed class LadderRung
{
    public const int MostDays = 250;

    /// <summary>The kind of unit as in org.csv: branch, general_branch, committee …</summary>
    public string Unit { get; set; } = "";

    /// <summary>How many working days a case has here.</summary>
    public int WorkingDays { get; set; }
}
