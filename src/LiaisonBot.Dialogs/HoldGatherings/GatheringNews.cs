namespace LiaisonBot.Dialogs.HoldGatherings;

/// <summary>What a gathering's card says first.</summary>
internal enum GatheringNews
{
    Standing,

    /// <summary>It was held before it was announced: nobody is invited.</summary>
    Noted,
    Invited,
    Logged,
    Undone,

    /// <summary>Who was there was put right.</summary>
    Corrected,
    CalledOff,

    /// <summary>Called off when it would have begun: nobody is told.</summary>
    CalledOffLate,

    /// <summary>It is held after all.</summary>
    Restored,

    /// <summary>The same when it has begun: nobody is told.</summary>
    RestoredLate,

    /// <summary>It was logged or called off, or is not logged any more, when something else was pressed.</summary>
    ChangedSince,

    /// <summary>Everybody is invited already, or the unit has nobody of its own.</summary>
    NobodyLeft,

    /// <summary>Nobody is invited any more.</summary>
    HasBegun,
    TooEarly,
    TooLateToLog,
    TooLateToUndo,
    TooLateToRestore,
    TooLateToCorrect,
}

internal static class GatheringNewsWords
{
    public static bool IsRefusal(this GatheringNews news) => news >= GatheringNews.ChangedSince;

    public static string Key(this GatheringNews news) => news switch
    {
        GatheringNews.Noted => "gathering.news.noted",
        GatheringNews.Invited => "gathering.news.invited",
        GatheringNews.Logged => "gathering.news.logged",
        GatheringNews.Undone => "gathering.news.undone",
        GatheringNews.Corrected => "gathering.news.corrected",
        GatheringNews.CalledOff => "gathering.news.called_off",
        GatheringNews.CalledOffLate => "gathering.news.called_off_late",
        GatheringNews.Restored => "gathering.news.restored",
        GatheringNews.RestoredLate => "gathering.news.restored_late",
        GatheringNews.ChangedSince => "gathering.news.changed_since",
        GatheringNews.NobodyLeft => "gathering.news.nobody_left",
        GatheringNews.HasBegun => "gathering.news.has_begun",
        GatheringNews.TooEarly => "gathering.news.too_early",
        GatheringNews.TooLateToLog => "gathering.news.too_late_to_log",
        GatheringNews.TooLateToUndo => "gathering.news.too_late_to_undo",
        GatheringNews.TooLateToRestore => "gathering.news.too_late_to_restore",
        GatheringNews.TooLateToCorrect => "gathering.news.too_late_to_correct",
        _ => throw new ArgumentOutOfRangeException(nameof(news)),
    };
}
