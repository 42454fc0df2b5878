namespace LiaisonBot.Dialogs.MyData;

/// <summary>What this slice's buttons say on the wire. Cards stay in chats for years: a verb is never given another meaning.</summary>
internal static class Verbs
{
    public const string Show = "mydata.show.1";
    public const string Friends = "mydata.friends.1";
    public const string Records = "mydata.records.1";
    public const string Cases = "mydata.cases.1";
    public const string Requests = "mydata.requests.1";
    public const string Gatherings = "mydata.gatherings.1";
}
