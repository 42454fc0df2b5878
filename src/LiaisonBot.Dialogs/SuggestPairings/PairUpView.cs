using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Paging;

namespace LiaisonBot.Dialogs.SuggestPairings;

/// <summary>One page of what is suggested, by name.</summary>
internal sealed record PairUpView(NearPeople Near, ListPage Page)
{
    public IReadOnlyList<PairUpLine> Lines { get; init; } = [];

    public IReadOnlyDictionary<long, string> Names { get; init; } = new Dictionary<long, string>();

    public ILookup<long, Category> Categories { get; init; } = Array.Empty<long>().ToLookup(id => id, _ => default(Category));

    /// <summary>How many colleagues a member may have.</summary>
    public int Places { get; init; }

    /// <summary>Who reads it: they propose for themselves, and assign others.</summary>
    public long Reader { get; init; }

    public PairUpVerbs Verbs { get; init; } = new(null, null, null, null, null);

    /// <summary>The unit has others below it, of which the reader sees figures.</summary>
    public bool HasFigures { get; init; }
}

/// <summary>What can be done about it, wherever it lives; null for what cannot.</summary>
/// <param name="Assign">Asks the two of a pair.</param>
/// <param name="Propose">The same where the reader is the member.</param>
/// <param name="Begin">Opens a batch.</param>
/// <param name="Requests">Shows what is asked.</param>
/// <param name="Batches">Shows the batches.</param>
internal sealed record PairUpVerbs(string? Assign, string? Propose, string? Begin, string? Requests, string? Batches);
