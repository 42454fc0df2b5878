namespace LiaisonBot.Data.Programme;

/// <summary>A day of every year on which a collection round opens in every branch that has none (D3), as the settings name it.</summary>
public sealed class RoundDate
{
    /// <summary>The month in which it opens, from 1.</summary>
    public int Month { get; set; }

    /// <summary>The day of the month on which it opens.</summary>
    public int Day { get; set; }

    /// <summary>How many days it lasts, the first and the last included.</summary>
    public int Days { get; set; } = 14;
}
