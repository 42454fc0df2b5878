namespace LiaisonBot.Dialogs.RemindPeople;

/// <summary>What this slice's buttons say on the wire. Cards stay in chats for years: a verb is never given another meaning.</summary>
internal static class Verbs
{
    public const string PutOff = "remind.put-off.1";
    public const string Why = "remind.why.1";

    /// <summary>The kind of key on a morning's card; its subject is the rules it reminded by.</summary>
    public const string Key = "remind.card.1";

    /// <summary>The name of the rules in a press of <see cref="Why"/>.</summary>
    public const string Rules = "rules";
}
