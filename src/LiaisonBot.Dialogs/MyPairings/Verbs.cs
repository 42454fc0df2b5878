namespace LiaisonBot.Dialogs.MyPairings;

/// <summary>What this slice's buttons say on the wire. Cards stay in chats for years: a verb is never given another meaning.</summary>
internal static class Verbs
{
    public const string List = "pairing.list.1";
    public const string Friends = "pairing.friends.1";
    public const string EditPlan = "pairing.plan.1";
    public const string SavePlan = "pairing.plan-save.1";
}
