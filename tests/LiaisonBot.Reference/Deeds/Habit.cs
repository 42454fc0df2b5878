namespace LiaisonBot.Reference.Deeds;

/// <summary>How a member goes about this month's contacts.</summary>
public enum Habit
{
    /// <summary>All of them in the first days, before anybody reminds.</summary>
    Diligent,

    /// <summary>One early, the others after the 20th.</summary>
    Forgetful,

    /// <summary>All of them once the 20th's reminder has come.</summary>
    Late,

    /// <summary>On the last day, when the third reminder has come.</summary>
    AtTheLast,

    /// <summary>Early, but entered on the 12th.</summary>
    EntersLater,

    /// <summary>Never.</summary>
    Silent,
}
