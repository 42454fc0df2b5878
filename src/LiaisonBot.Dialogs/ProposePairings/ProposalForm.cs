using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.ProposePairings;

/// <summary>Which of the forms it is.</summary>
internal enum RequestKind
{
    /// <summary>A member proposes a colleague.</summary>
    [Literal("propose")]
    Propose,

    /// <summary>A colleague asks for a member.</summary>
    [Literal("ask")]
    Ask,

    /// <summary>A secretary assigns one to the other.</summary>
    [Literal("assign")]
    Assign,

    /// <summary>A secretary hands a pairing over to another member.</summary>
    [Literal("hand_over")]
    HandOver,
}

/// <summary>What a form is for, as its key keeps it.</summary>
/// <param name="PairingId">The pairing that is handed over.</param>
internal sealed record Request(RequestKind Kind, long? PairingId = null)
{
    public PairingOrigin Origin => Kind switch
    {
        RequestKind.Propose => PairingOrigin.Member,
        RequestKind.Ask => PairingOrigin.Colleague,
        RequestKind.Assign or RequestKind.HandOver => PairingOrigin.Assigned,
        _ => throw new InvalidOperationException(),
    };

    public static Request? Read(string? name) => (name ?? "").Split(':') switch
    {
        [var kind] when Literals<RequestKind>.TryRead(kind, out var read) && read != RequestKind.HandOver => new Request(read),
        [var kind, var id] when Literals<RequestKind>.TryRead(kind, out var read) && RecordName.Id(id) is { } pairing => new Request(read, pairing),
        _ => null,
    };

    public override string ToString() =>
        PairingId is { } id ? $"{Literals<RequestKind>.Write(Kind)}:{RecordName.Text(id)}" : Literals<RequestKind>.Write(Kind);
}

/// <summary>The form as its inputs hold it: its property names are the inputs' ids.</summary>
/// <param name="Member">The id of a member, where a secretary chooses one.</param>
/// <param name="Whom">The id of somebody who is offered in a list.</param>
/// <param name="Name">A full name or staff number of somebody else; goes before the list.</param>
internal sealed record ProposalForm(string Member, string Whom, string Name)
{
    /// <summary>More than any id: what is longer was made up.</summary>
    private const int MostTyped = 20;

    public static ProposalForm Of(Turn turn) => new(
        Letters.Cut(turn.Input(nameof(Member)), MostTyped),
        Letters.Cut(turn.Input(nameof(Whom)), MostTyped),
        Letters.Cut(ShortText.Of(turn.Input(nameof(Name))), Person.NameLength));
}
