namespace LiaisonBot.Dialogs.LogContact;

/// <summary>What the slice's buttons and keys carry. Cards stay in chats for years: a changed meaning takes a new number.</summary>
internal static class Verbs
{
    public const string Log = "contact.log.1";
    public const string Choose = "contact.choose.1";
    public const string Save = "contact.save.1";
    public const string Later = "contact.later.1";
    public const string Cancel = "contact.cancel.1";
    public const string Edit = "contact.edit.1";
    public const string Undo = "contact.undo.1";
    public const string Revise = "contact.revise.1";
    public const string Leave = "contact.leave.1";

    /// <summary>Saves, and leaves, the form that a secretary fills in for a member.</summary>
    public const string SaveFor = "contact.for-save.1";
    public const string LeaveFor = "contact.for-leave.1";

    /// <summary>Edits an entry by its id, on cards that other slices write: for its author, and as long as it may be edited.</summary>
    public const string Correct = "contact.correct.1";

    /// <summary>Shows an entry by its id, with what may still be done about it.</summary>
    public const string Entry = "contact.entry.1";

    /// <summary>The id of an entry, in the data of a press on <see cref="Correct"/> and <see cref="Entry"/>.</summary>
    public const string EntryId = "entry";

    /// <summary>The id of a pairing, in the data of a press on <see cref="Log"/> that begins with its colleague.</summary>
    public const string Pairing = "pairing";

    /// <summary>The occasion of a talk that is owed (C4), in the data of a press on <see cref="Log"/>.</summary>
    public const string Occasion = "occasion";

    /// <summary>The id of the colleague chosen, in the data of a press on <see cref="Choose"/>.</summary>
    public const string Colleague = "colleague";
}

/// <summary>The kinds of keys on the slice's cards.</summary>
internal static class Keys
{
    /// <summary>A form for a new entry.</summary>
    public const string Form = "contact.form.1";

    /// <summary>A form for the entry that is the key's subject.</summary>
    public const string Edit = "contact.edit.1";

    /// <summary>The card of the entry that is the key's subject.</summary>
    public const string Saved = "contact.saved.1";
}
