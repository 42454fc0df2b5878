using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.HoldGatherings;

/// <summary>What a gathering's card says first.</summary>
internal enum GatheringNews
{
    Standing,

    /// <summary>It was held before it was announced: nobody is invited.</summary>
    Noted,
    Invited,

    /// <summary>It is held otherwise than it was announced.</summary>
    Changed,

    /// <summary>The same with nobody invited yet.</summary>
    ChangedUntold,
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

    /// <summary>The card was used before: nothing is done twice.</summary>
    UsedBefore,

    /// <summary>It was logged or called off, or is not logged any more, when something else was pressed.</summary>
    ChangedSince,

    /// <summary>Everybody is invited already, or the unit has nobody of its own.</summary>
    NobodyLeft,

    /// <summary>Nobody is invited any more.</summary>
    HasBegun,
    TooLateToChange,
    TooEarly,
    TooLateToLog,
    TooLateToUndo,
    TooLateToRestore,
    TooLateToCorrect,
}

internal static class GatheringNewsWords
{
    public static TextColor Color(this GatheringNews news) => news switch
    {
        GatheringNews.UsedBefore => TextColor.Default,
        >= GatheringNews.ChangedSince => TextColor.Attention,
        _ => TextColor.Good,
    };

    public static string Key(this GatheringNews news) => news switch
    {
        GatheringNews.Noted => "gathering.news.noted",
        GatheringNews.Invited => "gathering.news.invited",
        GatheringNews.Changed => "gathering.news.changed",
        GatheringNews.ChangedUntold => "gathering.news.changed_untold",
        GatheringNews.Logged => "gathering.news.logged",
        GatheringNews.Undone => "gathering.news.undone",
        GatheringNews.Corrected => "gathering.news.corrected",
        GatheringNews.CalledOff => "gathering.news.called_off",
        GatheringNews.CalledOffLate => "gathering.news.called_off_late",
        GatheringNews.Restored => "gathering.news.restored",
        GatheringNews.RestoredLate => "gathering.news.restored_late",
        GatheringNews.UsedBefore => "gathering.news.used_before",
        GatheringNews.ChangedSince => "gathering.news.changed_since",
        GatheringNews.NobodyLeft => "gathering.news.nobody_left",
        GatheringNews.HasBegun => "gathering.news.has_begun",
        GatheringNews.TooLateToChange => "gathering.news.too_late_to_change",
        GatheringNews.TooEarly => "gathering.news.too_early",
        GatheringNews.TooLateToLog => "gathering.news.too_late_to_log",
        GatheringNews.TooLateToUndo => "gathering.news.too_late_to_undo",
        GatheringNews.TooLateToRestore => "gathering.news.too_late_to_restore",
        GatheringNews.TooLateToCorrect => "gathering.news.too_late_to_correct",
        _ => throw new ArgumentOutOfRangeException(nameof(news)),
    };
}
