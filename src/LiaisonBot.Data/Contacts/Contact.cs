using LiaisonBot.Data.Occasions;
using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Contacts;

/// <summary>
/// One entry of the activity handbook (C3). Nothing is overwritten: an edit is a new row that the old one points to,
/// an undone entry is voided, and both stay readable.
/// </summary>
public sealed class Contact : IVersioned
{
    public const int LineLength = 200;

    public long Id { get; set; }

    /// <summary>The member who did it: credit stays here whoever typed it.</summary>
    public long AuthorId { get; set; }

    /// <summary>Who entered it: the author, or a secretary on their behalf.</summary>
    public long LoggedById { get; set; }

    public DateTimeOffset LoggedAt { get; set; }

    /// <summary>The day it happened.</summary>
    public DateOnly On { get; set; }

    public ContactKind Kind { get; set; }

    public FriendTasks Tasks { get; set; }

    /// <summary>The occasion on which the talk was owed (C4); null for any other contact.</summary>
    public Occasion? Occasion { get; set; }

    /// <summary>The reportable line: all that anyone but the author may read.</summary>
    public required string Line { get; set; }

    /// <summary>When the two mean to meet next.</summary>
    public DateOnly? NextOn { get; set; }

    public DateTimeOffset? VoidedAt { get; set; }

    /// <summary>The row that took this one's place.</summary>
    public long? SupersededById { get; set; }

    /// <summary>The first row of an edited entry; null on that row itself.</summary>
    public long? RootId { get; set; }

    public IList<ContactColleague> Colleagues { get; init; } = [];

    public long Version { get; set; }
}
