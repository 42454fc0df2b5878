using System.Text;

namespace LiaisonBot.Reference.Rosters;

/// <summary>The rows of the three files, each by its column; nothing in them is quoted.</summary>
public sealed class RosterFiles
{
    private RosterFiles(List<Dictionary<string, string>> org, List<Dictionary<string, string>> people, List<Dictionary<string, string>> pairings) =>
        (Org, People, Pairings) = (org, people, pairings);

    public List<Dictionary<string, string>> Org { get; }

    public List<Dictionary<string, string>> People { get; }

    public List<Dictionary<string, string>> Pairings { get; }

    public static RosterFiles Read(string folder) =>
        new(Rows(Path.Combine(folder, "org.csv")), Rows(Path.Combine(folder, "people.csv")), Rows(Path.Combine(folder, "pairings.csv")));

    /// <summary>One general branch alone, below the committee, and the pairings within it.</summary>
    public RosterFiles Only(string generalBranch)
    {
        var org = Org.Where(row => row["parent"].Length == 0 || row["code"] == generalBranch || row["parent"] == generalBranch).ToList();
        var codes = org.Select(row => row["code"]).ToHashSet();
        var people = People.Where(row => codes.Contains(row["unit"])).ToList();
        var here = people.Select(row => row["staff_no"]).ToHashSet();
        return new RosterFiles(org, people, [.. Pairings.Where(row => here.Contains(row["member"]) && here.Contains(row["colleague"]))]);
    }

    /// <summary>For whoever changes rows of it.</summary>
    public RosterFiles Copy() => new(Copy(Org), Copy(People), Copy(Pairings));

    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        Write(Path.Combine(folder, "org.csv"), Org);
        Write(Path.Combine(folder, "people.csv"), People);
        Write(Path.Combine(folder, "pairings.csv"), Pairings);
    }

    private static List<Dictionary<string, string>> Copy(List<Dictionary<string, string>> rows) => [.. rows.Select(row => new Dictionary<string, string>(row))];

    private static List<Dictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadAllLines(file, Encoding.UTF8).Where(line => line.Length > 0).ToList();
        var names = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => names.Zip(line.Split(',')).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    private static void Write(string file, List<Dictionary<string, string>> rows)
    {
        var names = rows[0].Keys.ToList();
        File.WriteAllLines(file, rows.Select(row => string.Join(',', names.Select(name => row[name]))).Prepend(string.Join(',', names)));
    }
}
