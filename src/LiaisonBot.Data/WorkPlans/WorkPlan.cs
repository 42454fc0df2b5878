using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.WorkPlans;

/// <summary>
/// What a branch sets out to do for the programme in a year (R6). Its steps are follow-ups, which the clock watches; a plan without a step
/// is none yet.
/// </summary>
public sealed class WorkPlan : IVersioned
{
    public const int AimsLength = 300;

    /// <summary>A plan is short: who plans more than one step a month does not look at it again.</summary>
    public const int MostSteps = 12;

    public long Id { get; set; }

    /// <summary>The branch.</summary>
    public long UnitId { get; set; }

    public int Year { get; set; }

    /// <summary>What the year is to bring, in a few words.</summary>
    public string Aims { get; set; } = "";

    /// <summary>Who wrote the aims last.</summary>
    public long WrittenById { get; set; }

    public DateTimeOffset WrittenAt { get; set; }

    public long Version { get; set; }
}
