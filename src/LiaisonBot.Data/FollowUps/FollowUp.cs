using LiaisonBot.Data.People;
using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.FollowUps;

/// <summary>
/// What is to be done by a day: a step of a work plan (R6), a decision of a review (R5, R11). The clock
/// watches it until it is done or taken back (docs/work-plans-and-reviews.md).
/// </summary>
public sealed class FollowUp : IVersioned, ISettledOnceSaved
{
    public const int TextLength = 200;

    public long Id { get; set; }

    public FollowUpKind Kind { get; set; }

    /// <summary>The plan, review or check that it is of.</summary>
    public long SourceId { get; set; }

    /// <summary>Whose it is: the unit that planned or decided it, and sees to it that it is done.</summary>
    public long UnitId { get; set; }

    /// <summary>The unit that does it: often the same one.</summary>
    public long ByUnitId { get; set; }

    public required string Text { get; set; }

    /// <summary>Who in particular is responsible; null where it is a role, or whoever answers for the unit that does it.</summary>
    public long? PersonId { get; set; }

    /// <summary>The role in that unit whose holders are responsible, whoever they are on a day.</summary>
    public Role? Role { get; set; }

    /// <summary>The day by which it is to be done, as it stands now.</summary>
    public DateOnly DueOn { get; set; }

    /// <summary>The day that was set at first: an earlier one than <see cref="DueOn"/> says that it was put off.</summary>
    public DateOnly FirstDueOn { get; set; }

    /// <summary>When <see cref="DueOn"/> was set: whoever set it knows, so that only later days remind of it.</summary>
    public DateOnly SetOn { get; set; }

    public DateOnly? DoneOn { get; set; }

    public long? DoneById { get; set; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>Since when its words stand in minutes that were closed: it is still done or put off, and changed no more.</summary>
    public DateTimeOffset? FixedAt { get; set; }

    public long Version { get; set; }

    private Func<long>? sourceOnceSaved;

    public bool IsOpen => DoneOn is null && WithdrawnAt is null;

    public bool IsOverdueOn(DateOnly day) => IsOpen && DueOn < day;

    /// <summary>For a plan, review or check that is written in the same commit: its id is read once it has one.</summary>
    public FollowUp OfOnceSaved(Func<long> source)
    {
        sourceOnceSaved = source;
        return this;
    }

    bool ISettledOnceSaved.Settle()
    {
        if (sourceOnceSaved is null)
            return false;
        SourceId = sourceOnceSaved();
        sourceOnceSaved = null;
        return true;
    }
}
