using LiaisonBot.Data.Duties;

namespace LiaisonBot.Data.Reminders;

/// <summary>A day on which a rule reminds those whom it is for.</summary>
/// <param name="Rule">Which rule.</param>
/// <param name="Day">The day that the rule names, whether it is worked or not.</param>
/// <param name="Until">The last day on which it may still be sent.</param>
/// <param name="Milestone">Of what, where it is the reminder of one.</param>
public sealed record Occurrence(string Rule, DateOnly Day, DateOnly Until, Milestone? Milestone = null);
