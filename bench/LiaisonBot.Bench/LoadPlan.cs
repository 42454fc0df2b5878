namespace LiaisonBot.Bench;

/// <summary>What is asked of the bot.</summary>
/// <param name="Members">People who log contacts, one after the other.</param>
/// <param name="Span">How long each measure takes.</param>
/// <param name="TurnsASecond">Of the open loop.</param>
internal sealed record LoadPlan(int Members, TimeSpan Span, int TurnsASecond)
{
    /// <summary>.NET is 40 to 60 % slower in its first seconds.</summary>
    public TimeSpan WarmUp { get; } = TimeSpan.FromSeconds(20);
}
