namespace LiaisonBot.Data.Programme;

/// <summary>A day of the programme's year as the settings name it: one that is built in, on another day, or one of the school's own.</summary>
public sealed class MilestoneDate
{
    /// <summary>What is stored: lower-case letters and underscores, never renamed.</summary>
    public string Id { get; set; } = "";

    /// <summary>What is to be done by then, as people read it; needed only for one that is not built in.</summary>
    public string Chinese { get; set; } = "";

    /// <summary>The same in English.</summary>
    public string English { get; set; } = "";

    /// <summary>The month, from 1.</summary>
    public int Month { get; set; }

    /// <summary>The day of the month.</summary>
    public int Day { get; set; }

    /// <summary>The kinds of unit whose secretaries are responsible, as in org.csv; none leaves them as they are built in.</summary>
    public IList<string> Units { get; } = [];
}
