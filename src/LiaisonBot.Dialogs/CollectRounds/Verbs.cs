namespace LiaisonBot.Dialogs.CollectRounds;

/// <summary>What this slice's buttons say on the wire. Cards stay in chats for years: a verb is never given another meaning.</summary>
internal static class Verbs
{
    public const string Show = "collect.show.1";
    public const string List = "collect.list.1";
    public const string Begin = "collect.begin.1";
    public const string Open = "collect.open.1";
    public const string Read = "collect.read.1";
    public const string End = "collect.end.1";
    public const string Undo = "collect.undo.1";

    /// <summary>The member's questions; with what was chosen on the pages that were turned already.</summary>
    public const string Ask = "collect.ask.1";
    public const string Save = "collect.save.1";

    /// <summary>What one has answered.</summary>
    public const string Saved = "collect.saved.1";

    /// <summary>The id of a round, in the data of a press on <see cref="Read"/> or <see cref="Saved"/>.</summary>
    public const string Round = "round";
}

/// <summary>The kinds of keys on the slice's cards.</summary>
internal static class Keys
{
    public const string Opening = "collect.opening.1";

    /// <summary>The card of the round that is the key's subject.</summary>
    public const string Round = "collect.round.1";

    /// <summary>A member's questions in the round that is the key's subject.</summary>
    public const string Answers = "collect.answers.1";
}
