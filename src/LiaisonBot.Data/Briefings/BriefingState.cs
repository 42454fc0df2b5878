using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Briefings;

/// <summary>How far a briefing has come.</summary>
public enum BriefingState
{
    /// <summary>Nobody beyond the unit's office sees it.</summary>
    [Literal("draft")]
    Draft,

    /// <summary>It is being brought into the outbox, person by person.</summary>
    [Literal("sending")]
    Sending,

    /// <summary>All of it is in the outbox: what becomes of each message, that knows.</summary>
    [Literal("sent")]
    Sent,

    /// <summary>What is not sent yet is being taken out of the outbox.</summary>
    [Literal("taking_back")]
    TakingBack,

    [Literal("taken_back")]
    TakenBack,
}

/// <summary>What became of a briefing for one person.</summary>
public enum DeliveryState
{
    [Literal("planned")]
    Planned,

    /// <summary>It became a message: what becomes of that one, the outbox knows.</summary>
    [Literal("posted")]
    Posted,

    /// <summary>There was no chat to write into. The person finds it in their list.</summary>
    [Literal("no_conversation")]
    NoConversation,

    /// <summary>It was taken back before the person got it.</summary>
    [Literal("taken_back")]
    TakenBack,
}
