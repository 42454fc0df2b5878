namespace LiaisonBot.Dialogs.RecordMustTalks;

/// <summary>What this slice's buttons say on the wire. Cards stay in chats for years: a verb is never given another meaning.</summary>
internal static class Verbs
{
    public const string List = "musttalk.list.1";
    public const string Begin = "musttalk.begin.1";
    public const string Record = "musttalk.record.1";
    public const string Open = "musttalk.open.1";
    public const string Undo = "musttalk.undo.1";

    /// <summary>The id of a must-talk, in the data of a press on <see cref="Open"/>.</summary>
    public const string Talk = "talk";
}

/// <summary>The kinds of keys on the slice's cards.</summary>
internal static class Keys
{
    public const string Form = "musttalk.form.1";

    /// <summary>The card of what is the key's subject.</summary>
    public const string Recorded = "musttalk.recorded.1";
}
