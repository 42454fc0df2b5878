namespace LiaisonBot.Dialogs.SeeCases;

/// <summary>What this slice's buttons say on the wire. Cards stay in chats for years: a verb is never given another meaning.</summary>
internal static class Verbs
{
    public const string List = "case.list.1";
}
