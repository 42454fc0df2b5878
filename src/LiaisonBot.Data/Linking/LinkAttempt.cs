namespace LiaisonBot.Data.Linking;

/// <summary>A code that did not fit. Counted per account, so that codes cannot be guessed.</summary>
public sealed class LinkAttempt
{
    public long Id { get; set; }

    public required string Tenant { get; set; }

    public required string Account { get; set; }

    public DateTimeOffset At { get; set; }
}
