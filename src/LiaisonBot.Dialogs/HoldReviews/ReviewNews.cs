namespace LiaisonBot.Dialogs.HoldReviews;

/// <summary>What a review's card says first.</summary>
internal enum ReviewNews
{
    Standing,
    Called,
    Moved,
    Drafted,
    Saved,
    Decided,
    Closed,
    CalledOff,

    /// <summary>It was closed or called off when it was to be changed.</summary>
    EndedSince,

    /// <summary>Somebody else changed the words since the form was opened.</summary>
    ChangedMeanwhile,
    TooLong,

    /// <summary>It has as many decisions as one may have.</summary>
    Full,

    /// <summary>It was to be closed before its day.</summary>
    TooEarly,

    /// <summary>It was to be called off, but something was decided.</summary>
    HasDecisions,

    /// <summary>It cannot be called off without a reason, or with so long a one.</summary>
    ReasonWrong,
}

internal static class ReviewNewsWords
{
    public static bool IsRefusal(this ReviewNews news) => news >= ReviewNews.EndedSince;

    public static string Key(this ReviewNews news) => news switch
    {
        ReviewNews.Called => "called",
        ReviewNews.Moved => "moved",
        ReviewNews.Drafted => "drafted",
        ReviewNews.Saved => "saved",
        ReviewNews.Decided => "decided",
        ReviewNews.Closed => "closed",
        ReviewNews.CalledOff => "called_off",
        ReviewNews.EndedSince => "ended_since",
        ReviewNews.TooLong => "too_long",
        ReviewNews.Full => "full",
        ReviewNews.TooEarly => "too_early",
        ReviewNews.HasDecisions => "has_decisions",
        ReviewNews.ReasonWrong => "reason_wrong",
        _ => throw new ArgumentOutOfRangeException(nameof(news)),
    };
}
