using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Occasions;

namespace LiaisonBot.Dialogs.MyContacts;

/// <summary>One of a member's own entries as it stands today: what an edit replaced is not shown, what was undone is shown as such.</summary>
internal sealed record ContactLine
{
    public required long Id { get; init; }

    public required DateOnly On { get; init; }

    public required ContactKind Kind { get; init; }

    public FriendTasks Tasks { get; init; }

    /// <summary>The occasion on which the talk was owed (C4).</summary>
    public Occasion? Occasion { get; init; }

    public required string Line { get; init; }

    public DateOnly? NextOn { get; init; }

    public bool IsUndone { get; init; }

    public bool IsEdited { get; init; }

    /// <summary>Who entered it on the member's behalf; null when the member did.</summary>
    public string? LoggedBy { get; init; }

    /// <summary>The reader's own note; an undone entry's is withdrawn with it.</summary>
    public string? Note { get; init; }

    /// <summary>Everyone who was met, in the order they were entered.</summary>
    public IReadOnlyList<string> Colleagues { get; init; } = [];
}

/// <summary>A colleague who stands in an entry of one's own.</summary>
internal sealed record MetColleague(long Id, string Name);
