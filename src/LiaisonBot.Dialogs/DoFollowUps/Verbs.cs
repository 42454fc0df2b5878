namespace LiaisonBot.Dialogs.DoFollowUps;

/// <summary>What this slice's buttons say on the wire. Cards stay in chats for years: a verb is never given another meaning.</summary>
internal static class Verbs
{
    public const string List = "followup.list.1";

    /// <summary>Shows the one that the press names (<see cref="FollowUps.FollowUpRecords.Input"/>).</summary>
    public const string Open = "followup.open.1";
    public const string Done = "followup.done.1";
    public const string PutOff = "followup.put-off.1";
    public const string Edit = "followup.edit.1";
    public const string Save = "followup.save.1";
    public const string Withdraw = "followup.withdraw.1";

    /// <summary>What was marked as done is to be done again; what was taken back stands again.</summary>
    public const string Undo = "followup.undo.1";
}

/// <summary>The kinds of keys on the slice's cards; the subject is the record's id.</summary>
internal static class Keys
{
    public const string Card = "followup.card.1";
    public const string Form = "followup.form.1";
}
