namespace LiaisonBot.Dialogs.CheckBranch;

/// <summary>What this slice's buttons say on the wire. Cards stay in chats for years: a verb is never given another meaning.</summary>
internal static class Verbs
{
    /// <summary>Looks at the pairings of the check that the press names (<see cref="Papers.PaperName"/>), one by one.</summary>
    public const string Begin = "check.begin.1";
    public const string Save = "check.save.1";
    public const string FollowUps = "check.follow-ups.1";
    public const string Open = "check.follow-up.1";
    public const string Done = "check.done.1";
    public const string Later = "check.later.1";

    /// <summary>What was found, in the data of a press on <see cref="Save"/>.</summary>
    public const string Finding = "Finding";

    /// <summary>The input and the data that hold the id of what is to be followed up.</summary>
    public const string FollowUp = "FollowUp";
}

/// <summary>The kinds of keys on the slice's cards.</summary>
internal static class Keys
{
    /// <summary>The check and the pairing that the key's subject names.</summary>
    public const string Form = "check.form.1";

    /// <summary>What is to be followed up, by the subject's id.</summary>
    public const string FollowUp = "check.follow-up.1";
}
