namespace LiaisonBot.Dialogs.Turns;

/// <summary>What someone is to the programme today (programme.md, who may do what). People are often several at once.</summary>
[Flags]
public enum Who
{
    None = 0,

    /// <summary>Not on the roster, or left: only linking is open to them.</summary>
    Stranger = 1,
    Member = 2,
    Colleague = 4,
    Secretary = 8,
    DeputySecretary = 16,
    Leader = 32,
    AdminHead = 64,
    Officer = 128,

    /// <summary>Listed in the settings; operates the bot and sees no names and no texts.</summary>
    Administrator = 256,

    Anyone = Member | Colleague,
}
