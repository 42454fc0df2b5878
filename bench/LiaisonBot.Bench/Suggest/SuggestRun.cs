using System.Diagnostics;
using System.Globalization;
using LiaisonBot.Data.Suggestions;
using LiaisonBot.Data.Suggestions.Matching;

namespace LiaisonBot.Bench.Suggest;

/// <summary>What suggesting all pairings of a school takes where nobody is paired yet; each size in a process of its own, cold, so that its memory is its own.</summary>
internal static class SuggestRun
{
    public const string InOwnProcess = "suggest-here";
    public const string MedicalSchool = "medical-school";

    private const int ASchool = 10_000;
    private static readonly (double Seconds, long Megabytes) LimitOfASchool = (5, 500);
    private static readonly (double Seconds, long Megabytes) LimitOfMore = (60, 2000);

    private static readonly string[][] Sizes =
        [[MedicalSchool], ["200", "350"], ["1900", "3400"], ["5000", "10000"], ["10000", "20000"], ["20000", "40000"]];

    /// <summary>The exit code: 0 when every size kept to its limits.</summary>
    public static async Task<int> RunAsync(string[] size)
    {
        Console.WriteLine("| members | colleagues | pairs | reached | left over | seconds | processor | peak |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        var worst = 0;
        foreach (var one in size.Length > 0 ? [size] : Sizes)
        {
            using var own = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. OwnAssembly(), InOwnProcess, .. one]))!;
            await own.WaitForExitAsync();
            worst = Math.Max(worst, own.ExitCode);
        }

        return worst;
    }

    public static int Measure(string[] size)
    {
        var scene = size is [MedicalSchool] ? RosterScene.Read() : GeneratedScene.Of(Number(size[0]), Number(size[1]));
        using var process = Process.GetCurrentProcess();
        var (begun, used) = (TimeProvider.System.GetTimestamp(), process.TotalProcessorTime);
        var made = PairingSuggestions.For(scene, new SuggestionSettings());
        var seconds = TimeProvider.System.GetElapsedTime(begun).TotalSeconds;
        process.Refresh();
        var (members, peak) = (made.Certificate.Members.Count, process.PeakWorkingSet64 >> 20);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {members} | {made.Certificate.Colleagues.Count} | {made.Pairs.Count} | {made.MembersReached} | {made.Colleagues.Count} + {made.Members.Count} | {seconds:0.0} s | {(process.TotalProcessorTime - used).TotalSeconds:0.0} s | {peak} MB |"));
        var limit = scene.People.Count < ASchool ? LimitOfASchool : LimitOfMore;
        return seconds < limit.Seconds && peak < limit.Megabytes ? 0 : 1;
    }

    private static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);

    /// <summary>Run as <c>dotnet LiaisonBot.Bench.dll</c>, the process is dotnet and wants the assembly first.</summary>
    private static IEnumerable<string> OwnAssembly() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(SuggestRun).Assembly.Location] : [];
}
