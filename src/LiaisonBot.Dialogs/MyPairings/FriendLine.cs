using LiaisonBot.Data.Pairings;

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

    /// <summary>The months from this one on that are excused.</summary>
    public IReadOnlyList<PausedMonth> Paused { get; init; } = [];

    /// <summary>The friend's last day here, if there is one.</summary>
    public DateOnly? LeftOn { get; init; }

    /// <summary>Whether the friend is a member today; if not, the pairing is to repair.</summary>
    public bool IsMember { get; init; }

    /// <summary>The verb and key by which the colleague goes on with what they paused; null where there is nothing to go on with.</summary>
    public (string Verb, string Key)? Resumes { get; init; }

    /// <summary>Whether the colleague wished one of these months excused: that alone is theirs to take back.</summary>
    public bool IsPausedByMe => Paused.Any(month => month.IsMine);

    /// <summary>Whether it has begun, and will still stand tomorrow: then it can be paused and changed.</summary>
    public bool Lasts(DateOnly today) => StartedOn <= today && !(EndedOn <= today);

    /// <summary>Until the end of this month no contact is owed; null when this one is not excused.</summary>
    public DateOnly? PausedTo(DateOnly today) => MonthlyContact.ExcusedTo(Paused.Select(month => month.Month), today);
}

/// <summary>A month in which no contact is owed.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="IsMine">Whether the colleague wished it, rather than the branch.</param>
internal sealed record PausedMonth(DateOnly Month, bool IsMine);
