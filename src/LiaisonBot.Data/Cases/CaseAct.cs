namespace LiaisonBot.Data.Cases;

/// <summary>What somebody wants to do to a case.</summary>
/// <param name="Step">One of the steps that people take: time's own are not theirs.</param>
/// <param name="ById">Who.</param>
/// <param name="Text">The question, answer, reason or note.</param>
/// <param name="ToId">To whom it is handed over.</param>
public sealed record CaseAct(CaseStep Step, long ById, string Text = "", long? ToId = null);

/// <summary>Why an act was not done. The case is as it was.</summary>
public enum CaseRefusal
{
    /// <summary>Not this person's to act on, now or ever: to be answered as if there were no such case.</summary>
    NotYours,

    /// <summary>It was at this person's rung, and is at another one now.</summary>
    MovedOn,

    /// <summary>Another holder, who is there, has taken it.</summary>
    TakenByOther,

    /// <summary>This person has it already.</summary>
    TakenAlready,

    /// <summary>It was answered, and waits for whoever raised it.</summary>
    Answered,

    /// <summary>There is no answer yet that could be confirmed or denied.</summary>
    NotAnswered,

    /// <summary>A question is still open.</summary>
    AlreadyAsked,

    /// <summary>There is no rung above.</summary>
    AtTop,

    /// <summary>It can be handed only to another holder of the same rung who is there.</summary>
    NoSuchHolder,

    /// <summary>It is closed.</summary>
    Closed,

    /// <summary>The words are missing that this act needs.</summary>
    NoText,

    /// <summary>More than <see cref="CaseEvent.TextLength"/> characters.</summary>
    TooLong,
}

/// <summary>What came of an act: new lines of the history, or why nothing was done.</summary>
public sealed record CaseResult
{
    private CaseResult(IReadOnlyList<CaseEvent> events, CaseRefusal? refusal) => (Events, Refusal) = (events, refusal);

    /// <summary>In order; the case has been changed accordingly. The caller adds them to its context.</summary>
    public IReadOnlyList<CaseEvent> Events { get; }

    public CaseRefusal? Refusal { get; }

    internal static CaseResult Done(IReadOnlyList<CaseEvent> events) => new(events, null);

    internal static CaseResult Refused(CaseRefusal refusal) => new([], refusal);
}
