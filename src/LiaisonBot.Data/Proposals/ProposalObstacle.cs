using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Proposals;

/// <summary>Why two people cannot be proposed to each other, or not be paired.</summary>
public enum ProposalObstacle
{
    [Literal("oneself")]
    Oneself,

    /// <summary>The member is not here, or no member.</summary>
    [Literal("no_member")]
    NoMember,

    /// <summary>The colleague is not here, or a member by now.</summary>
    [Literal("no_colleague")]
    NoColleague,

    [Literal("has_friend")]
    HasFriend,

    /// <summary>The member has as many colleagues as one may have (W3).</summary>
    [Literal("places_full")]
    PlacesFull,

    /// <summary>The two are proposed already, and it is still open.</summary>
    [Literal("open")]
    Open,

    /// <summary>One of them declined the other, or ended their pairing, not long ago; to whoever pairs others, also that one does not want the other.</summary>
    [Literal("recent")]
    Recent,
}
