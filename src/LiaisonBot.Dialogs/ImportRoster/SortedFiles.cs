using LiaisonBot.Data.Rosters;
using LiaisonBot.Protocol.Files;

namespace LiaisonBot.Dialogs.ImportRoster;

/// <summary>The files of one message: those that are roster files, each under the name that the import knows, and why the others are none.</summary>
internal sealed record SortedFiles(IReadOnlyList<SentFile> Wanted, IReadOnlyList<DropProblem> Problems)
{
    private const string Ending = ".csv";

    public static SortedFiles Of(IReadOnlyList<SentFile> sent, ImportLimits limits, DownloadHosts hosts)
    {
        var (wanted, problems) = (new List<SentFile>(), new List<DropProblem>());
        foreach (var same in sent.GroupBy(file => file.Name.Trim(), StringComparer.OrdinalIgnoreCase))
        {
            var file = same.First();
            if (Problem(file, same.Count(), limits, hosts) is { } problem)
                problems.Add(new DropProblem(file.Name, problem));
            else
                wanted.Add(file with { Name = KnownAs(file)! });
        }

        return new SortedFiles(wanted, problems);
    }

    private static string? Problem(SentFile file, int times, ImportLimits limits, DownloadHosts hosts)
    {
        if (!file.Name.Trim().EndsWith(Ending, StringComparison.OrdinalIgnoreCase))
            return "import.problem.not_csv";
        if (KnownAs(file) is null)
            return "import.problem.unknown";
        if (times > 1)
            return "import.problem.twice";
        if (file.Url is { } url)
            return hosts.Allowed(url) is null ? "import.problem.not_allowed" : null;
        return file.Bytes is not { } bytes || bytes.Length > (long)limits.Megabytes << 20 ? "import.problem.too_large" : null;
    }

    private static string? KnownAs(SentFile file) =>
        RosterFiles.All.FirstOrDefault(name => name.Equals(file.Name.Trim(), StringComparison.OrdinalIgnoreCase));
}
