using LiaisonBot.Data.Gatherings;

namespace LiaisonBot.Dialogs.HoldGatherings;

/// <summary>A gathering as it is drawn.</summary>
/// <param name="Gathering">The record.</param>
/// <param name="Unit">The name of the unit that holds it.</param>
internal sealed record GatheringView(Gathering Gathering, string Unit)
{
    public GatheringNews News { get; init; }

    /// <summary>Whether it is the reader's to keep; otherwise they were invited, or were there.</summary>
    public bool IsKept { get; init; }

    /// <summary>Whether it had been held already when it was entered.</summary>
    public bool IsNoted { get; init; }

    /// <summary>An officer reads no reportable lines.</summary>
    public bool ReadsLine { get; init; }

    /// <summary>Whether the reader was there.</summary>
    public bool WasThere { get; init; }

    /// <summary>The names of those who are invited, where they are few enough to stand here.</summary>
    public IReadOnlyList<string> Invited { get; init; } = [];

    /// <summary>The names of those who were there.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    public IReadOnlyList<string> Colleagues { get; init; } = [];

    /// <summary>How many entries of the handbook came of it and count.</summary>
    public int Entries { get; init; }

    public int Cases { get; init; }

    public IReadOnlyList<string> Unreached { get; init; } = [];

    /// <summary>The key of the buttons that change it; null where there are none.</summary>
    public string? Key { get; init; }

    /// <summary>It is announced and has not begun: more may be invited, and it may be changed.</summary>
    public bool IsOpen { get; init; }

    public bool MayLog { get; init; }

    public bool MayCorrect { get; init; }

    public bool MayCallOff { get; init; }

    /// <summary>For so many hours after it was logged that can be undone; null when it cannot.</summary>
    public int? UndoHours { get; init; }

    /// <summary>The verb that reports what was raised; null for whoever was not there.</summary>
    public string? ReportVerb { get; init; }

    /// <summary>Whether the reader reports for others: a colleague does for themselves.</summary>
    public bool ReportsForOthers { get; init; }

    /// <summary>For so many hours after it was called off it can be held after all; null when it cannot.</summary>
    public int? RestoreHours { get; init; }
}
