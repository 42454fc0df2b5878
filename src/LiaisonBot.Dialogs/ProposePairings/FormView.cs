using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.ProposePairings;

/// <summary>Somebody who can be chosen.</summary>
/// <param name="Colleagues">How many colleagues a member has, those whose pairing is to begin among them.</param>
internal sealed record Choosable(long Id, string Name, string StaffNo, string Unit, int Colleagues = 0)
{
    /// <summary>For how many more a request is open, or a batch: no pairings yet, but places that may be taken.</summary>
    public int Expected { get; init; }

    /// <summary>What is good to know before a colleague is chosen.</summary>
    public ChoiceNote Note { get; init; }
}

internal enum ChoiceNote
{
    [Literal("none")]
    None,

    /// <summary>A request with another member is under way.</summary>
    [Literal("asked")]
    Asked,

    /// <summary>A batch would pair them.</summary>
    [Literal("in_batch")]
    InBatch,

    /// <summary>Their pairing has today for its last day.</summary>
    [Literal("ends")]
    Ends,
}

/// <summary>The members whom a form offers.</summary>
internal sealed record MemberOffer(IReadOnlyList<Choosable> Members)
{
    public static readonly MemberOffer None = new([]);

    /// <summary>How many it leaves out, each by the first reason that holds.</summary>
    public IReadOnlyList<(LeftOut Why, int Count)> LeftOut { get; init; } = [];

    /// <summary>More than a list holds.</summary>
    public int More { get; init; }
}

/// <summary>Why a member is not offered.</summary>
internal enum LeftOut
{
    /// <summary>All their places are taken (W3).</summary>
    [Literal("full")]
    Full,

    /// <summary>They would be, if the open requests and batches come to something.</summary>
    [Literal("spoken_for")]
    SpokenFor,

    [Literal("away")]
    Away,

    /// <summary>Proposed to this colleague already.</summary>
    [Literal("asked")]
    Asked,

    /// <summary>Not to be paired with this colleague for now. Whether since one declined, ended it or wishes it so is not told.</summary>
    [Literal("unsuited")]
    Unsuited,
}

/// <summary>What else can be done where no member can be offered, wherever it lives; null for what cannot.</summary>
internal sealed record OtherWays(string? Suggest, string? Batches, string? Repair, string? Pause, string? End);

/// <summary>The form as it is drawn.</summary>
internal sealed record FormView(Request Request, ProposalForm Form, string Key)
{
    /// <summary>Members to choose from.</summary>
    public MemberOffer Offer { get; init; } = MemberOffer.None;

    /// <summary>Others to choose from: colleagues without a friend, or all to whom a name fits.</summary>
    public IReadOnlyList<Choosable> Others { get; init; } = [];

    /// <summary>The names of those whose pairing is handed over.</summary>
    public (string Member, string Colleague)? HandsOver { get; init; }

    /// <summary>The members with whom a request of the reader's, a colleague, is under way.</summary>
    public IReadOnlyList<string> UnderWay { get; init; } = [];

    /// <summary>Whether the reader asked already for whoever it be.</summary>
    public bool Seeks { get; init; }

    /// <summary>A colleague whom none of the members suits, so that these are for another.</summary>
    public string? NobodyFor { get; init; }

    /// <summary>The colleague by whom the members were looked through; null while none is known.</summary>
    public string? For { get; init; }

    /// <summary>How many colleagues a member may have, and for how many years a pair is not proposed again.</summary>
    public (int Places, int Years) Limits { get; init; }

    public OtherWays? Ways { get; init; }

    public IReadOnlyList<FormProblem> Problems { get; init; } = [];

    public bool AsksForMember => Request.Kind is RequestKind.Assign or RequestKind.HandOver;

    /// <summary>An empty list to choose from would be a dead end.</summary>
    public bool IsWithoutMembers => AsksForMember && Offer.Members.Count == 0;
}
