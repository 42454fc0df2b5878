using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Stored;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Data.Duties;

/// <summary>A day of the programme's year by which something is to be done.</summary>
/// <param name="Id">What is stored.</param>
/// <param name="Month">Of every year.</param>
/// <param name="Day">Of that month.</param>
/// <param name="Units">The kinds of unit whose secretaries are responsible.</param>
public sealed record Milestone(string Id, int Month, int Day, IReadOnlyList<UnitKind> Units)
{
    /// <summary>That everybody of a unit is paired (P5): known to be done, and the one that may be caught up in a late start.</summary>
    public const string Pairing = "pairing";

    /// <summary>That each general branch has filed its register of pairings (P5): known to be done as well.</summary>
    public const string Register = "register";

    /// <summary>That each branch has a work plan for the year (R6): known to be done as well.</summary>
    public const string WorkPlan = "work_plan";

    /// <summary>The first summary, branch to general branch (R2).</summary>
    public const string FirstSummaryOfBranch = "summary_branch";

    /// <summary>The same, general branch to committee (R3).</summary>
    public const string FirstSummaryOfGeneralBranch = "summary_general";

    /// <summary>The second one, general branch to committee (R4).</summary>
    public const string SecondSummary = "summary_second";

    /// <summary>That each branch has run its collection rounds (D3): known to be done as well.</summary>
    public const string Rounds = "rounds";

    /// <summary>The committee's review of the year (R5): known to be done as well.</summary>
    public const string Review = "review";

    /// <summary>That each branch is checked for the first half of the year (R8).</summary>
    public const string FirstCheck = "check_first";

    /// <summary>The same for the second half.</summary>
    public const string SecondCheck = "check_second";

    /// <summary>What is to be done by then; empty for one built in, whose words are ours.</summary>
    public string Chinese { get; init; } = "";

    public string English { get; init; } = "";

    public DateOnly In(int year) => new(year, Month, Day);

    /// <summary>The next one from a day on.</summary>
    public DateOnly OnOrAfter(DateOnly day) => In(day.Year) is var on && on >= day ? on : In(day.Year + 1);
}

/// <summary>The milestones in force.</summary>
public static class Milestones
{
    private const int IdLength = 32;

    /// <summary>Any year without a 29 February: a milestone has to be in every year.</summary>
    private const int CommonYear = 2026;

    public static IReadOnlyList<Milestone> BuiltIn { get; } =
    [
        new("kickoff", 3, 31, [UnitKind.Committee, UnitKind.GeneralBranch]), // R1
        new(Milestone.WorkPlan, 3, 31, [UnitKind.Branch]), // R6
        new(Milestone.Pairing, 4, 20, [UnitKind.Branch]), // P5
        new(Milestone.Register, 4, 20, [UnitKind.GeneralBranch]), // P5
        new(Milestone.Rounds, 6, 20, [UnitKind.Branch]), // D3
        new(Milestone.FirstSummaryOfBranch, 6, 30, [UnitKind.Branch]), // R2
        new(Milestone.FirstCheck, 6, 30, [UnitKind.Branch]), // R8
        new(Milestone.FirstSummaryOfGeneralBranch, 7, 1, [UnitKind.GeneralBranch]), // R3
        new(Milestone.SecondSummary, 11, 30, [UnitKind.GeneralBranch]), // R4
        new(Milestone.Review, 12, 15, [UnitKind.Committee]), // R5
        new(Milestone.SecondCheck, 12, 31, [UnitKind.Branch]), // R8
    ];

    /// <summary>Those built in, on the days that the settings give them, and the school's own.</summary>
    public static IReadOnlyList<Milestone> Of(ProgrammeSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var set = settings.Milestones.Select(Read).ToList();
        return [.. BuiltIn.Where(known => set.TrueForAll(own => own.Id != known.Id)), .. set];
    }

    /// <summary>What is wrong with the milestones of the settings, in a line each.</summary>
    public static IEnumerable<string> Broken(IList<MilestoneDate> milestones)
    {
        ArgumentNullException.ThrowIfNull(milestones);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (place, milestone) in milestones.Index())
        {
            // One thing at a time: what is wrong with the id makes the rest of it unclear.
            if (IdProblem(milestone, seen) is { } id)
                yield return $"{place}:{nameof(MilestoneDate.Id)}: {id}";
            else if (DayProblem(milestone) is { } day)
                yield return $"{place}:{day}";
            else if (IsOwn(milestone) && (milestone.Chinese.Length == 0 || milestone.English.Length == 0))
                yield return $"{place}: '{milestone.Id}' is not built in, so it needs {nameof(MilestoneDate.Chinese)} and {nameof(MilestoneDate.English)}.";
            else if (BrokenUnits(milestone).FirstOrDefault() is { } units)
                yield return $"{place}:{nameof(MilestoneDate.Units)}: {units}";
        }
    }

    private static string? IdProblem(MilestoneDate milestone, HashSet<string> seen)
    {
        if (milestone.Id.Length is 0 or > IdLength || !milestone.Id.All(letter => letter is '_' or (>= 'a' and <= 'z')))
            return $"'{milestone.Id}' must be up to {IdLength} lower-case letters and underscores.";
        return seen.Add(milestone.Id) ? null : $"'{milestone.Id}' stands twice.";
    }

    private static string? DayProblem(MilestoneDate milestone)
    {
        if (milestone.Month is < 1 or > 12)
            return $"{nameof(MilestoneDate.Month)}: must be between 1 and 12.";
        return milestone.Day < 1 || milestone.Day > DateTime.DaysInMonth(CommonYear, milestone.Month)
            ? $"{nameof(MilestoneDate.Day)}: must be between 1 and {DateTime.DaysInMonth(CommonYear, milestone.Month)}."
            : null;
    }

    private static IEnumerable<string> BrokenUnits(MilestoneDate milestone)
    {
        foreach (var unit in milestone.Units.Where(unit => !Literals<UnitKind>.TryRead(unit, out _)))
            yield return $"'{unit}' is not known; it is one of {string.Join(", ", Literals<UnitKind>.All.Select(Literals<UnitKind>.Write))}.";
        if (milestone.Units.Count == 0 && IsOwn(milestone))
            yield return $"'{milestone.Id}' is not built in, so it needs the kinds of unit that are responsible.";
    }

    private static bool IsOwn(MilestoneDate milestone) => BuiltIn.All(known => known.Id != milestone.Id);

    private static Milestone Read(MilestoneDate own) => new(
        own.Id,
        own.Month,
        own.Day,
        own.Units.Count > 0 ? [.. own.Units.Select(Literals<UnitKind>.Read)] : BuiltIn.First(known => known.Id == own.Id).Units)
    {
        Chinese = own.Chinese,
        English = own.English,
    };
}
