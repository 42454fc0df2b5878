namespace LiaisonBot.Dialogs.KeepContactPoints;

/// <summary>What this slice's buttons say on the wire. Cards stay in chats for years: a verb is never given another meaning.</summary>
internal static class Verbs
{
    public const string Show = "point.show.1";
    public const string Begin = "point.begin.1";
    public const string Save = "point.save.1";

    /// <summary>The form of one that stands.</summary>
    public const string Edit = "point.edit.1";
    public const string Change = "point.change.1";

    /// <summary>Asks before <see cref="End"/>.</summary>
    public const string AskEnd = "point.ask-end.1";
    public const string End = "point.end.1";

    /// <summary>What was ended goes on.</summary>
    public const string Undo = "point.end-undo.1";
}

/// <summary>The kinds of keys on the slice's cards.</summary>
internal static class Keys
{
    /// <summary>A form for a new one: no subject.</summary>
    public const string Form = "point.form.1";

    /// <summary>A line of the list: the contact point that is the key's subject.</summary>
    public const string Point = "point.one.1";

    /// <summary>The same of one that was ended, for as long as that can be undone.</summary>
    public const string Ended = "point.ended.1";
}
