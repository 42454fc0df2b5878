using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.Stored;
using LiaisonBot.Data.Suggestions;

namespace LiaisonBot.Data.Batches;

/// <summary>Two people whom a batch would pair. The member's branch decides: it may put another member in their place, or hold the pair.</summary>
public sealed class BatchPair : IVersioned
{
    public const int WhyLength = 500;

    public long Id { get; set; }

    public long BatchId { get; set; }

    /// <summary>The member's unit; of a Party group the one above it.</summary>
    public long UnitId { get; set; }

    public long MemberId { get; set; }

    public long ColleagueId { get; set; }

    public BatchPairState State { get; set; }

    /// <summary>The reasons, as <see cref="StoredReasons"/> writes them.</summary>
    public string Why { get; set; } = "";

    /// <summary>The branch put this member in: like a held pair it stays when pairs are suggested anew.</summary>
    public bool IsSwapped { get; set; }

    /// <summary>The pairing that came of it.</summary>
    public Pairing? Pairing { get; set; }

    public long? PairingId { get; set; }

    /// <summary>The message by which the member heard of it; null when nothing could be sent.</summary>
    public OutboxMessage? MemberNotice { get; set; }

    public long? MemberNoticeId { get; set; }

    /// <summary>The same for the colleague.</summary>
    public OutboxMessage? ColleagueNotice { get; set; }

    public long? ColleagueNoticeId { get; set; }

    public long Version { get; set; }

    public bool IsOpen => State is BatchPairState.Suggested or BatchPairState.Held;

    /// <summary>Whether the branch has decided something about it, so that nothing else is suggested in its place.</summary>
    public bool IsKept => State == BatchPairState.Held || (State == BatchPairState.Suggested && IsSwapped);

    public IReadOnlyList<Reason> Reasons
    {
        get => StoredReasons.Read(Why);
        set => Why = StoredReasons.Write(value);
    }
}

public enum BatchPairState
{
    [Literal("suggested")]
    Suggested,

    /// <summary>Not yet: it is left out when the others are paired, and stays when pairs are suggested anew.</summary>
    [Literal("held")]
    Held,

    [Literal("paired")]
    Paired,

    /// <summary>When it was to be paired, one of the two was not to be had any more.</summary>
    [Literal("skipped")]
    Skipped,
}
