using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.People;

/// <summary>Somebody of the school. What changes over time (kind, unit, roles, categories) is kept in spans of its own.</summary>
public sealed class Person : IVersioned
{
    public const int StaffNoLength = 32;
    public const int NameLength = 64;
    public const int TitleLength = 64;
    public const int AccountLength = 128;
    public const int EmailLength = 254;

    public long Id { get; set; }

    public required string StaffNo { get; set; }

    public required string Name { get; set; }

    public string? Title { get; set; }

    /// <summary>The person's directory object id; null until the office knows it.</summary>
    public string? Account { get; set; }

    public string? Email { get; set; }

    /// <summary>The language the roster gives; the person's own preference goes before it.</summary>
    public Locale Locale { get; set; }

    public DateOnly? JoinedOn { get; set; }

    /// <summary>The last day here; from the next day on the bot does not know this person.</summary>
    public DateOnly? LeftOn { get; set; }

    public LeftReason? LeftReason { get; set; }

    public long Version { get; set; }
}
