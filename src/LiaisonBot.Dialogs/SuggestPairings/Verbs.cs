using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.SuggestPairings;

/// <summary>What this slice's buttons say on the wire. Cards stay in chats for years: a verb is never given another meaning.</summary>
internal static class Verbs
{
    public const string Show = "pairup.show.1";

    /// <summary>A page of the pairs that the speaker sees by name.</summary>
    public const string Names = "pairup.names.1";

    /// <summary>A page of the figures of the units below.</summary>
    public const string Figures = "pairup.figures.1";

    /// <summary>The unit's id, in the data of a press or as the choice of the form.</summary>
    public const string Unit = "Unit";

    /// <summary>What a card tells another of a pair: the ids of the two, and the colleague's name.</summary>
    public const string Member = "member";
    public const string Colleague = "colleague";
    public const string Named = "named";

    public static IReadOnlyDictionary<string, string> Data(long unit) => new Dictionary<string, string> { [Unit] = RecordName.Text(unit) };
}
