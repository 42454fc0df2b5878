namespace LiaisonBot.Dialogs.FileRegister;

/// <summary>What this slice's buttons say on the wire. Cards stay in chats for years: a verb is never given another meaning.</summary>
internal static class Verbs
{
    public const string Show = "filing.show.1";

    /// <summary>Shows the register of the unit that the press names (<see cref="Unit"/>), as far as it is the speaker's to see.</summary>
    public const string Open = "filing.open.1";
    public const string File = "filing.file.1";

    /// <summary>The input, and the data, that hold a unit's id.</summary>
    public const string Unit = "Unit";
}

/// <summary>The kinds of keys on the slice's cards.</summary>
internal static class Keys
{
    /// <summary>The register of the unit that the key's subject names, not filed yet.</summary>
    public const string Draft = "filing.draft.1";
}
