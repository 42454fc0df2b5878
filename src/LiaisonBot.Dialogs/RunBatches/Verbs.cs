using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.RunBatches;

/// <summary>What this slice's buttons say on the wire. Cards stay in chats for years: a verb is never given another meaning.</summary>
internal static class Verbs
{
    public const string Show = "batch.show.1";
    public const string Begin = "batch.begin.1";
    public const string Open = "batch.open.1";
    public const string Read = "batch.read.1";

    /// <summary>A page of the pairs of which one's unit decides.</summary>
    public const string Names = "batch.names.1";

    /// <summary>The pairs are suggested anew.</summary>
    public const string Again = "batch.again.1";
    public const string Hold = "batch.hold.1";
    public const string Release = "batch.release.1";

    /// <summary>The form in which another member is chosen.</summary>
    public const string Other = "batch.other.1";
    public const string Swap = "batch.swap.1";
    public const string Apply = "batch.apply.1";

    /// <summary>Asks whether the batch is to be taken back.</summary>
    public const string AskWithdraw = "batch.withdraw.ask.1";
    public const string Withdraw = "batch.withdraw.1";

    /// <summary>What one press has made is taken back.</summary>
    public const string Undo = "batch.undo.1";

    /// <summary>The ids of a batch, of the unit as which one looks at it, and of a pair, in the data of a press.</summary>
    public const string Batch = "batch";
    public const string Unit = "unit";
    public const string Pair = "pair";

    /// <summary>A batch that has no id yet when the card is drawn, by its <see cref="BatchName"/>.</summary>
    public const string Named = "named";

    /// <summary>What the reader had before them (<see cref="BatchPart.Seen"/>) when they press <see cref="Apply"/>.</summary>
    public const string Seen = "seen";

    /// <summary>A press on <see cref="Open"/> or <see cref="Again"/> that comes back for what was being made.</summary>
    public const string Waited = "waited";

    public static IReadOnlyDictionary<string, string> Data(long batch, long unit) =>
        new Dictionary<string, string> { [Batch] = RecordName.Text(batch), [Unit] = RecordName.Text(unit) };

    /// <summary>The same of a batch that only this turn's commit gives its id.</summary>
    public static IReadOnlyDictionary<string, string> Data(BatchName batch, long unit) =>
        new Dictionary<string, string> { [Named] = batch.ToString(), [Unit] = RecordName.Text(unit) };

    public static IReadOnlyDictionary<string, string> DataOfPair(long pair) => new Dictionary<string, string> { [Pair] = RecordName.Text(pair) };
}

/// <summary>The kinds of keys on the slice's cards.</summary>
internal static class Keys
{
    public const string Form = "batch.form.1";

    /// <summary>A unit's part of a batch; its subject is a <see cref="BatchPart"/>.</summary>
    public const string Part = "batch.part.1";

    /// <summary>Pairings that were made at once; its subject is a <see cref="MadePairs"/>.</summary>
    public const string Made = "batch.made.1";

    /// <summary>The pair that is the key's subject.</summary>
    public const string Pair = "batch.pair.1";
}
