namespace LiaisonBot.Dialogs.SendBriefings;

/// <summary>What this slice's buttons say on the wire. Cards stay in chats for years: a verb is never given another meaning.</summary>
internal static class Verbs
{
    public const string Show = "briefing.show.1";
    public const string Read = "briefing.read.1";
    public const string Ask = "briefing.ask.1";
    public const string Raise = "briefing.raise.1";

    public const string List = "briefing.list.1";
    public const string Open = "briefing.open.1";
    public const string Write = "briefing.write.1";
    public const string Edit = "briefing.edit.1";
    public const string Preview = "briefing.preview.1";
    public const string Send = "briefing.send.1";
    public const string HandOver = "briefing.hand-over.1";
    public const string Delete = "briefing.delete.1";
    public const string TakeBack = "briefing.take-back.1";

    /// <summary>The id of a briefing, in the data of a press that shows it or asks about it.</summary>
    public const string Briefing = "briefing";

    /// <summary>The id of the briefing that is to be corrected, in the data of a press on <see cref="Write"/>.</summary>
    public const string Replaces = "replaces";
}

/// <summary>The kinds of keys on the slice's cards.</summary>
internal static class Keys
{
    /// <summary>A form; its subject is the draft that it changes, or the briefing that it corrects (<see cref="BriefingRecords"/>).</summary>
    public const string Form = "briefing.form.1";

    /// <summary>The preview of the draft that is the key's subject.</summary>
    public const string Draft = "briefing.draft.1";

    /// <summary>The card of the sent briefing that is the key's subject.</summary>
    public const string Sent = "briefing.sent.1";

    /// <summary>A question about the briefing that is the key's subject.</summary>
    public const string Question = "briefing.question.1";
}
