namespace LiaisonBot.Dialogs.LogContact.ForMembers;

/// <summary>What these buttons carry. Cards stay in chats for years: a changed meaning takes a new number.</summary>
internal static class ForMemberVerbs
{
    public const string Begin = "contact.for.1";
    public const string Whom = "contact.for-whom.1";
    public const string Undo = "contact.for-undo.1";
    public const string Look = "contact.told.1";
    public const string Reject = "contact.reject.1";
}

/// <summary>The kinds of keys on these cards.</summary>
internal static class ForMemberKeys
{
    /// <summary>A form for the member who is the key's subject.</summary>
    public const string Form = "contact.for-form.1";

    /// <summary>What the secretary entered: the key's subject.</summary>
    public const string Saved = "contact.for-saved.1";

    /// <summary>The same as the member is told of it.</summary>
    public const string Told = "contact.for-told.1";
}
