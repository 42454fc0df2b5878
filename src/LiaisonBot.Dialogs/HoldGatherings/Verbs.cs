namespace LiaisonBot.Dialogs.HoldGatherings;

/// <summary>What this slice's buttons say on the wire. Cards stay in chats for years: a verb is never given another meaning.</summary>
internal static class Verbs
{
    public const string Show = "gathering.show.1";
    public const string Open = "gathering.open.1";
    public const string Begin = "gathering.begin.1";
    public const string Announce = "gathering.announce.1";

    /// <summary>From a form back to the gathering, with nothing saved.</summary>
    public const string Back = "gathering.back.1";

    /// <summary>The form of one that is announced.</summary>
    public const string Edit = "gathering.edit.1";
    public const string Change = "gathering.change.1";

    /// <summary>A page of those who are invited.</summary>
    public const string Invited = "gathering.invited.1";

    /// <summary>A page of people to invite.</summary>
    public const string Whom = "gathering.whom.1";
    public const string Invite = "gathering.invite.1";

    /// <summary>A page of people who may have been there.</summary>
    public const string Present = "gathering.present.1";
    public const string Log = "gathering.log.1";

    /// <summary>A page of people who may have been there, once it is logged.</summary>
    public const string Attendance = "gathering.attendance.1";
    public const string Correct = "gathering.correct.1";
    public const string Undo = "gathering.undo.1";

    /// <summary>Asks before <see cref="CallOff"/>.</summary>
    public const string AskCallOff = "gathering.ask-call-off.1";
    public const string CallOff = "gathering.call-off.1";

    /// <summary>What was called off is held after all.</summary>
    public const string Restore = "gathering.restore.1";

    /// <summary>The id of a gathering, in the data of a press on <see cref="Open"/>.</summary>
    public const string Gathering = "gathering";

    /// <summary>How the gathering stood when a form was shown that corrects or changes it, in the data of its buttons.</summary>
    public const string Seen = "seen";
}

/// <summary>The kinds of keys on the slice's cards.</summary>
internal static class Keys
{
    /// <summary>A form that announces one: no subject.</summary>
    public const string Form = "gathering.form.1";

    /// <summary>Any card of the gathering that is the key's subject.</summary>
    public const string Gathering = "gathering.one.1";
}
