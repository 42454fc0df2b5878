namespace LiaisonBot.Dialogs.MyPairings;

/// <summary>A colleague's friend, as the colleague sees them.</summary>
internal sealed record FriendLine
{
    public long Id { get; init; }

    public long MemberId { get; init; }

    public required string Name { get; init; }

    public string? Title { get; init; }

    public string? Unit { get; init; }

    public string? Email { get; init; }

    public required DateOnly StartedOn { get; init; }

    public string? Plan { get; init; }

    /// <summary>The pairing's last day, if that is known.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Until the end of this month it is paused, or excused; null when it is not.</summary>
    public DateOnly? PausedTo { get; init; }

    /// <summary>The friend's last day here, if there is one.</summary>
    public DateOnly? LeftOn { get; init; }

    /// <summary>Whether the friend is a member today; if not, the pairing is to repair.</summary>
    public bool IsMember { get; init; }
}
