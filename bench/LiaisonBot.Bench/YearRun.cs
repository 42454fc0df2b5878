using System.Globalization;
using LiaisonBot.Reference.Rosters;
using LiaisonBot.Testing.Processes;
using LiaisonBot.Testing.Proofs.Year;

namespace LiaisonBot.Bench;

/// <summary>The whole school of <c>tests/data/medical-school</c>, from 1 March to 31 December 2026; the sample in the tests is one general branch.</summary>
internal static class YearRun
{
    /// <param name="members">How many members write to the bot, beside the secretaries.</param>
    /// <param name="last">The last day, for a shorter run.</param>
    public static async Task<int> PlayAsync(int members, string? last)
    {
        var to = last is null ? new DateOnly(2026, 12, 31) : DateOnly.ParseExact(last, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var school = RosterFiles.Read(Path.Combine(Repository.Root, "tests", "data", "medical-school"));
        await using var year = await PlayedYear.BeginAsync(new YearPlan(school, new DateOnly(2026, 3, 1), to, members));
        year.Progress = day => Console.WriteLine(day);
        var report = await year.PlayAsync();
        Console.WriteLine(report);
        return report.Holds ? 0 : 1;
    }
}
