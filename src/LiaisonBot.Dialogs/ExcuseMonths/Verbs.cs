namespace LiaisonBot.Dialogs.ExcuseMonths;

/// <summary>What this slice's buttons say on the wire. Cards stay in chats for years: a verb is never given another meaning.</summary>
internal static class Verbs
{
    public const string Begin = "excuse.begin.1";
    public const string Save = "excuse.save.1";
    public const string Undo = "excuse.undo.1";
}

/// <summary>The kinds of keys on the slice's cards.</summary>
internal static class Keys
{
    public const string Form = "excuse.form.1";

    /// <summary>The card of the excuse that is the key's subject.</summary>
    public const string Saved = "excuse.saved.1";
}
