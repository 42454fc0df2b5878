using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Briefings;

/// <summary>
/// What a unit tells all people of its scope about a decision (C6). It is a draft until somebody who decides for the unit sends it; whom it
/// goes to then are the people who belong to the unit, or to one below it, on that day (<see cref="BriefingAudience"/>).
/// </summary>
public sealed class Briefing : IVersioned
{
    public const int TitleLength = 60;
    public const int TextLength = 800;

    /// <summary>More lines than anybody reads in a chat, and each is an element of its own on a card.</summary>
    public const int MostLines = 30;

    public long Id { get; set; }

    public long UnitId { get; set; }

    public BriefingState State { get; set; }

    public required string Title { get; set; }

    public required string Text { get; set; }

    /// <summary>The title in English; empty where the briefing is in Chinese alone.</summary>
    public string EnglishTitle { get; set; } = "";

    /// <summary>The text in English; empty together with <see cref="EnglishTitle"/>.</summary>
    public string EnglishText { get; set; } = "";

    /// <summary>The briefing of the same unit in whose place this one comes.</summary>
    public long? ReplacesId { get; set; }

    /// <summary>The day on which another briefing came in the place of this one.</summary>
    public DateOnly? ReplacedOn { get; set; }

    public long EditedById { get; set; }

    public DateTimeOffset EditedAt { get; set; }

    public long? SentById { get; set; }

    /// <summary>The day as of whose roster it is sent, in the programme's time zone.</summary>
    public DateOnly? SentOn { get; set; }

    /// <summary>How many people it goes to: as counted when it was sent, and as planned once all are.</summary>
    public int Recipients { get; set; }

    /// <summary>The people up to this id have their <see cref="BriefingDelivery"/>: a restart goes on behind it.</summary>
    public long PlannedThrough { get; set; }

    /// <summary>Whether everybody has theirs.</summary>
    public bool IsPlanned { get; set; }

    public long? TakenBackById { get; set; }

    public DateOnly? TakenBackOn { get; set; }

    public long Version { get; set; }

    public bool IsDraft => State == BriefingState.Draft;

    /// <summary>Whether it has a text for those who read English.</summary>
    public bool IsInEnglish => EnglishText.Length > 0;

    /// <summary>It goes out from now on.</summary>
    /// <param name="by">Who decided so.</param>
    /// <param name="day">Today.</param>
    /// <param name="recipients">How many people it goes to.</param>
    public void Send(long by, DateOnly day, int recipients) =>
        (State, SentById, SentOn, Recipients) = (BriefingState.Sending, by, day, recipients);

    /// <summary>Nobody gets it any more who has not got it.</summary>
    public void TakeBack(long by, DateOnly day) => (State, TakenBackById, TakenBackOn) = (BriefingState.TakingBack, by, day);
}
