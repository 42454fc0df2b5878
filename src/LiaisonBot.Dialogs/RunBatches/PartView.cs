using LiaisonBot.Data.Batches;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Suggestions;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Paging;

namespace LiaisonBot.Dialogs.RunBatches;

/// <summary>What the card says first.</summary>
internal enum PartNews
{
    Standing,

    /// <summary>The card was used before: nothing is done a second time.</summary>
    UsedBefore,

    /// <summary>The form was sent before: the batch is open.</summary>
    OpenBefore,
    Held,

    /// <summary>It was to be held, and is already.</summary>
    HeldBefore,

    /// <summary>It was to be taken up again, and is not held.</summary>
    ReleasedBefore,
    Released,
    Swapped,

    /// <summary>The pair is settled, or gone, since the card was shown.</summary>
    Changed,
    Applied,

    /// <summary>All were to be made, and none could be.</summary>
    NoneMade,

    /// <summary>All were to be made, but meanwhile all were settled or held.</summary>
    NoneLeft,

    /// <summary>All were to be made, but they are not those that were looked at.</summary>
    SuggestedMeanwhile,

    /// <summary>What was made at once was taken back.</summary>
    Undone,

    /// <summary>It was to be taken back, but something has come of it.</summary>
    TooLate,
    SuggestedAnew,

    /// <summary>The pairs are being made anew.</summary>
    Waiting,

    /// <summary>The batch was to be withdrawn, but somebody is paired in it.</summary>
    StaysOpen,
}

/// <summary>A pair in the list.</summary>
/// <param name="Pair">The record.</param>
/// <param name="Member">Their names.</param>
/// <param name="Colleague">Their names.</param>
/// <param name="Categories">The colleague's.</param>
/// <param name="Key">To hold it or to put another member in; null when it is settled.</param>
internal sealed record PairLine(BatchPair Pair, string Member, string Colleague, IReadOnlyList<Category> Categories, string? Key);

/// <summary>A pair that was to be made and was not.</summary>
internal sealed record SkippedPair(string Member, string Colleague, PairStanding Why);

/// <summary>A unit's pairs of a batch, one page of them.</summary>
internal sealed record PartView(BatchPart Part, ListPage Page, DateOnly Today)
{
    public PartNews News { get; init; }

    public IReadOnlyList<PairLine> Lines { get; init; } = [];

    public IReadOnlyDictionary<BatchPairState, int> Tally { get; init; } = new Dictionary<BatchPairState, int>();

    /// <summary>Colleagues of the unit whose turn it is, who have no friend, and for whom there is no pair.</summary>
    public IReadOnlyList<string> Left { get; init; } = [];

    public IReadOnlyList<SkippedPair> Skipped { get; init; } = [];

    /// <summary>The names of those who could not be told.</summary>
    public IReadOnlyList<string> Unreached { get; init; } = [];

    /// <summary>The names of units in reasons.</summary>
    public IReadOnlyDictionary<long, string> Units { get; init; } = new Dictionary<long, string>();

    /// <summary>The key to pair all, and to have pairs suggested anew.</summary>
    public string? Key { get; init; }

    /// <summary>Takes back what the reader made last; null once that is not possible.</summary>
    public WayBack? Undo { get; init; }

    /// <summary>Whether the unit may take the whole batch back: a branch that opened it decides all its pairs, and nobody is paired in it.</summary>
    public bool MayWithdraw => Part.IsOpener && Part.Unit.Kind >= UnitKind.Branch && Key is not null && Count(BatchPairState.Paired) == 0;

    public int Count(BatchPairState state) => Tally.GetValueOrDefault(state);
}
