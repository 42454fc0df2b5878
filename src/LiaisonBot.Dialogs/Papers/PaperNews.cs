namespace LiaisonBot.Dialogs.Papers;

/// <summary>What a paper's card says besides the paper.</summary>
internal enum PaperNews
{
    Standing,
    Saved,
    HandedIn,

    /// <summary>Somebody else changed the words since the form was opened.</summary>
    ChangedMeanwhile,

    /// <summary>Somebody else handed it in since then.</summary>
    HandedInMeanwhile,
    TooEarly,
    TooLong,

    /// <summary>It cannot be given back without a remark, or with so long a one.</summary>
    RemarkWrong,
}
