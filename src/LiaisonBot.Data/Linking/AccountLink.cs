namespace LiaisonBot.Data.Linking;

/// <summary>An account that proved by a one-time code whose it is; for people whose roster row names no account.</summary>
public sealed class AccountLink
{
    public const int TenantLength = 64;
    public const int AccountLength = 128;

    public long Id { get; set; }

    public required string Tenant { get; set; }

    public required string Account { get; set; }

    public long PersonId { get; set; }

    public DateTimeOffset LinkedAt { get; set; }
}
