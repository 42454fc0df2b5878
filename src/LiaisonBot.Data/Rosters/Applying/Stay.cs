namespace LiaisonBot.Data.Rosters.Applying;

/// <summary>
/// A person's time here, as far as it decides from when to when their spans run.
/// </summary>
/// <param name="From">The first day of what the file adds: of somebody new, the day they joined; else the day of import.</param>
/// <param name="Until">The last day here; null while they stay.</param>
/// <param name="WasUntil">The last day here as it was known before: what ran until then runs on with the person.</param>
/// <param name="Today">The day of import.</param>
/// <param name="IsFixed">They left before today: what they were then is history, and no file changes it.</param>
internal readonly record struct Stay(DateOnly From, DateOnly? Until, DateOnly? WasUntil, DateOnly Today, bool IsFixed);
