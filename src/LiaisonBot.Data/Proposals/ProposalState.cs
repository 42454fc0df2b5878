using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Proposals;

public enum ProposalState
{
    /// <summary>One of the two has not answered yet.</summary>
    [Literal("asked")]
    Asked,

    /// <summary>Both agreed; the branch has not approved yet.</summary>
    [Literal("agreed")]
    Agreed,

    [Literal("paired")]
    Paired,

    [Literal("declined_by_member")]
    DeclinedByMember,

    [Literal("declined_by_colleague")]
    DeclinedByColleague,

    /// <summary>The branch did not approve: nothing between the two, who may be proposed again.</summary>
    [Literal("not_approved")]
    NotApproved,

    /// <summary>Taken back by whoever proposed it, or had agreed to it.</summary>
    [Literal("withdrawn")]
    Withdrawn,

    /// <summary>It came to nothing by itself: one of them was paired otherwise, or is here no more.</summary>
    [Literal("lapsed")]
    Lapsed,
}
