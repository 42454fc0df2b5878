namespace LiaisonBot.Dialogs.Digest;

/// <summary>What this slice's buttons say on the wire. Cards stay in chats for years: a verb is never given another meaning.</summary>
internal static class Verbs
{
    public const string Show = "digest.show.1";

    /// <summary>Opens the figure that the card's list names.</summary>
    public const string Open = "digest.open.1";
}
