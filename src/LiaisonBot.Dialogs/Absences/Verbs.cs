namespace LiaisonBot.Dialogs.Absences;

/// <summary>What this slice's buttons say on the wire. Cards stay in chats for years: a verb is never given another meaning.</summary>
internal static class Verbs
{
    public const string List = "absence.list.1";
    public const string Begin = "absence.begin.1";
    public const string Save = "absence.save.1";
    public const string Open = "absence.open.1";
    public const string Edit = "absence.edit.1";
    public const string Change = "absence.change.1";
    public const string End = "absence.end.1";
    public const string Withdraw = "absence.withdraw.1";

    /// <summary>The id of an absence, in the data of a press on <see cref="Open"/>.</summary>
    public const string Absence = "absence";

    /// <summary>Whose absences to list: <see cref="Unit"/>, or one's own.</summary>
    public const string Whose = "whose";

    public const string Unit = "unit";
}

/// <summary>The kinds of keys on the slice's cards.</summary>
internal static class Keys
{
    /// <summary>A form for a new absence.</summary>
    public const string Form = "absence.form.1";

    /// <summary>A form for the absence that is the key's subject.</summary>
    public const string Edit = "absence.edit.1";

    /// <summary>The card of the absence that is the key's subject.</summary>
    public const string Saved = "absence.saved.1";
}
