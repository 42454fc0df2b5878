using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.EndPairings;

/// <summary>What this slice's buttons say on the wire. Cards stay in chats for years: a verb is never given another meaning.</summary>
internal static class Verbs
{
    public const string Change = "pairing.change.1";
    public const string ChangeSurely = "pairing.change-surely.1";
    public const string End = "pairing.end.1";
    public const string EndSurely = "pairing.end-surely.1";
    public const string Undo = "pairing.end-undo.1";
    public const string Pause = "pairing.pause.1";
    public const string PauseSave = "pairing.pause-save.1";
    public const string Resume = "pairing.resume.1";

    /// <summary>The id of the pairing, in the data of a press.</summary>
    public const string Pairing = "pairing";
}

/// <summary>The kinds of keys on the slice's cards.</summary>
internal static class Keys
{
    /// <summary>A colleague is asked whether they mean it; the subject is the pairing.</summary>
    public const string Change = "pairing.change.1";

    /// <summary>A form in which a pairing is ended.</summary>
    public const string End = "pairing.end.1";

    /// <summary>It has ended; the subject is an <see cref="EndedPairing"/>.</summary>
    public const string Ended = EndedPairing.KeyKind;

    /// <summary>A form in which it is paused, or goes on.</summary>
    public const string Pause = "pairing.pause.1";
}
