using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Proposals;

/// <summary>
/// Two people who might be friends: proposed by one of them or assigned by the branch (P1), asked of the other, approved by the branch. What
/// was declined is kept, so that the two are not proposed to each other again for two years.
/// </summary>
public sealed class Proposal : IVersioned
{
    public const int AgreedHowLength = 100;
    public const int ReasonLength = 200;

    public long Id { get; set; }

    public long MemberId { get; set; }

    public long ColleagueId { get; set; }

    /// <summary>By the organisation, the member or the colleague: the pairing's origin, if one comes of it.</summary>
    public PairingOrigin Origin { get; set; }

    public long ProposedById { get; set; }

    public DateTimeOffset ProposedAt { get; set; }

    public ProposalState State { get; set; }

    public DateTimeOffset? MemberAgreedAt { get; set; }

    public DateTimeOffset? ColleagueAgreedAt { get; set; }

    /// <summary>How a colleague agreed who does not use the bot; null where they said so here.</summary>
    public string? AgreedHow { get; set; }

    /// <summary>The secretary or deputy who recorded it.</summary>
    public long? RecordedById { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Who approved, declined or withdrew it.</summary>
    public long? ClosedById { get; set; }

    /// <summary>Why the branch did not approve; the two themselves owe none.</summary>
    public string? Reason { get; set; }

    public long? PairingId { get; set; }

    /// <summary>The pairing that came of it.</summary>
    public Pairing? Pairing { get; set; }

    /// <summary>The pairing that ends when this one begins: handed over to another member.</summary>
    public long? HandsOverId { get; set; }

    public long? MemberNoticeId { get; set; }

    /// <summary>The message that asks the member; it waits for the end of their quiet hours.</summary>
    public OutboxMessage? MemberNotice { get; set; }

    public long? ColleagueNoticeId { get; set; }

    /// <summary>The one that asks the colleague.</summary>
    public OutboxMessage? ColleagueNotice { get; set; }

    public long Version { get; set; }

    public bool IsOpen => ClosedAt is null;

    /// <summary>Whether the branch has had its say: whoever assigned it, or recorded how the colleague agreed, need not be asked again.</summary>
    public bool IsApproved => Origin == PairingOrigin.Assigned || RecordedById is not null;

    public bool IsAbout(long personId) => personId == MemberId || personId == ColleagueId;

    /// <summary>Whether this one of the two has agreed.</summary>
    public bool HasAgreed(long personId) => (personId == MemberId ? MemberAgreedAt : ColleagueAgreedAt) is not null;

    /// <summary>Whether this one of those concerned proposed it, or has agreed: to anybody else it is a question that nobody needs to answer once it is closed.</summary>
    public bool IsWantedBy(long personId) => personId == ProposedById || HasAgreed(personId);

    /// <summary>Whether the question to this one of the two went out, or may have.</summary>
    public bool WasAsked(long personId) =>
        (personId == MemberId ? MemberNotice : personId == ColleagueId ? ColleagueNotice : null)?.State is OutboxState.Sending or OutboxState.Sent or OutboxState.Unknown;

    /// <summary>One of the two agrees. Nobody asks them any more.</summary>
    public void Agree(long personId, DateTimeOffset at)
    {
        if (personId == MemberId)
        {
            MemberAgreedAt = at;
            MemberNotice?.Withdraw(at);
        }

        if (personId == ColleagueId)
        {
            ColleagueAgreedAt = at;
            ColleagueNotice?.Withdraw(at);
        }

        State = MemberAgreedAt is not null && ColleagueAgreedAt is not null ? ProposalState.Agreed : ProposalState.Asked;
    }

    /// <summary>It has come to an end, one way or the other, and nobody is asked any more.</summary>
    public void Close(ProposalState state, long? by, DateTimeOffset at)
    {
        (State, ClosedById, ClosedAt) = (state, by, at);
        MemberNotice?.Withdraw(at);
        ColleagueNotice?.Withdraw(at);
    }
}
