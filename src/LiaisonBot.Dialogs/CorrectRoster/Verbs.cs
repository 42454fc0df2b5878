namespace LiaisonBot.Dialogs.CorrectRoster;

/// <summary>What this slice's buttons say on the wire. Cards stay in chats for years: a verb is never given another meaning.</summary>
internal static class Verbs
{
    public const string Begin = "roster.correct.1";
    public const string Find = "roster.find.1";
    public const string Form = "roster.form.1";
    public const string Check = "roster.check.1";
    public const string Confirm = "roster.confirm.1";
    public const string Undo = "roster.undo.1";

    /// <summary>The id of whoever is corrected, in the data of a press.</summary>
    public const string Person = "person";

    /// <summary>A literal of the kind of correction, in the data of a press.</summary>
    public const string What = "what";
}

/// <summary>The kinds of keys on the slice's cards.</summary>
internal static class Keys
{
    /// <summary>The preview of what is the key's subject: a <see cref="PlannedCorrection"/>.</summary>
    public const string Planned = "roster.planned.1";

    /// <summary>The card of the correction that is the key's subject.</summary>
    public const string Made = "roster.made.1";
}
