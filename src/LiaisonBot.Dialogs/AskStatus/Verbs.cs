namespace LiaisonBot.Dialogs.AskStatus;

/// <summary>What this slice's buttons say on the wire. Cards stay in chats for years: a verb is never given another meaning.</summary>
internal static class Verbs
{
    public const string Show = "status.show.1";

    /// <summary>Asks the question that the button or the card's list holds.</summary>
    public const string Ask = "status.ask.1";
}
