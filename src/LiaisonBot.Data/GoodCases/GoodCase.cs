using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.GoodCases;

/// <summary>
/// A pairing that was nominated as a good case 典型 for publicity (R10). Beyond those who see the pairing anyway nobody sees it before both of
/// its people have agreed to its very words; either takes it back at any time, and then its words are gone.
/// </summary>
public sealed class GoodCase : IVersioned
{
    public const int TextLength = 500;
    public const int AgreedHowLength = 100;

    public long Id { get; set; }

    public long PairingId { get; set; }

    /// <summary>The pairing's, kept beside it: they alone decide, whatever becomes of the pairing.</summary>
    public long MemberId { get; set; }

    /// <summary>The pairing's as well.</summary>
    public long ColleagueId { get; set; }

    /// <summary>The unit for which the pairing counted when it was nominated: the member's, of a Party group the branch above it.</summary>
    public long UnitId { get; set; }

    public long NominatedById { get; set; }

    public DateTimeOffset NominatedAt { get; set; }

    public GoodCaseState State { get; set; }

    /// <summary>What is told; empty once it has ended.</summary>
    public required string Text { get; set; }

    /// <summary>Raised by every change of the words: who agreed agreed to one edition.</summary>
    public int Edition { get; set; } = 1;

    /// <summary>Since when the words are these.</summary>
    public DateTimeOffset WrittenAt { get; set; }

    public DateTimeOffset? MemberAgreedAt { get; set; }

    public DateTimeOffset? ColleagueAgreedAt { get; set; }

    /// <summary>How a colleague agreed who does not use the bot; null where they said so here.</summary>
    public string? AgreedHow { get; set; }

    /// <summary>The day on which they did.</summary>
    public DateOnly? AgreedOn { get; set; }

    /// <summary>The secretary or deputy who recorded it.</summary>
    public long? RecordedById { get; set; }

    public long? MemberNoticeId { get; set; }

    /// <summary>The message that asks the member; it waits for the end of their quiet hours.</summary>
    public OutboxMessage? MemberNotice { get; set; }

    public long? ColleagueNoticeId { get; set; }

    /// <summary>The one that asks the colleague.</summary>
    public OutboxMessage? ColleagueNotice { get; set; }

    public long? EndedById { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public long Version { get; set; }

    public bool IsOpen => EndedAt is null;

    /// <summary>Whether it tells of this person.</summary>
    public bool IsAbout(long personId) => personId == MemberId || personId == ColleagueId;

    /// <summary>Whether this person, of whom it tells, has agreed to its words as they stand.</summary>
    public bool HasAgreed(long personId) => (personId == MemberId ? MemberAgreedAt : ColleagueAgreedAt) is not null;

    /// <summary>One of the two agrees. When both have, it may be shown.</summary>
    public void Agree(long personId, DateTimeOffset at)
    {
        if (personId == MemberId)
            MemberAgreedAt = at;
        if (personId == ColleagueId)
            ColleagueAgreedAt = at;
        State = MemberAgreedAt is not null && ColleagueAgreedAt is not null ? GoodCaseState.Agreed : GoodCaseState.Waiting;
    }

    /// <summary>Other words: whoever agreed did not agree to these.</summary>
    public void Rewrite(string text, DateTimeOffset at)
    {
        (Text, Edition, WrittenAt, State) = (text, Edition + 1, at, GoodCaseState.Waiting);
        (MemberAgreedAt, ColleagueAgreedAt) = (null, null);
        Forget(at);
    }

    /// <summary>It is over, and nothing of what it told stays.</summary>
    public void End(GoodCaseState state, long by, DateTimeOffset at)
    {
        (State, EndedById, EndedAt, Text) = (state, by, at, "");
        Forget(at);
    }

    /// <summary>What was said of these words, and what still waits to be sent with them, goes with them.</summary>
    private void Forget(DateTimeOffset at)
    {
        (AgreedHow, AgreedOn, RecordedById) = (null, null, null);
        MemberNotice?.Withdraw(at);
        ColleagueNotice?.Withdraw(at);
    }
}
