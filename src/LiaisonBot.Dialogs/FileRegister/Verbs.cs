using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.FileRegister;

/// <summary>What this slice's buttons say on the wire. Cards stay in chats for years: a verb is never given another meaning.</summary>
internal static class Verbs
{
    public const string Show = "filing.show.1";

    /// <summary>Shows the register of the unit that the press names (<see cref="Unit"/>), as far as it is the speaker's to see.</summary>
    public const string Open = "filing.open.1";

    /// <summary>Asks whether it is to be filed.</summary>
    public const string Ask = "filing.ask.1";
    public const string File = "filing.file.1";

    /// <summary>Asks whether the latest filing is to be withdrawn.</summary>
    public const string AskWithdraw = "filing.withdraw.ask.1";
    public const string Withdraw = "filing.withdraw.1";

    /// <summary>The input, and the data, that hold a unit's id.</summary>
    public const string Unit = "Unit";

    public static IReadOnlyDictionary<string, string> Data(long unit) => new Dictionary<string, string> { [Unit] = RecordName.Text(unit) };
}

/// <summary>The kinds of keys on the slice's cards.</summary>
internal static class Keys
{
    /// <summary>A register that is not filed yet; its subject is an <see cref="AskedRegister"/>.</summary>
    public const string Draft = "filing.draft.1";

    /// <summary>The latest filing of the unit that the key's subject names, with the filing's id.</summary>
    public const string Filed = "filing.filed.1";
}
