using System.Globalization;
using LiaisonBot.Reference.Deeds;
using LiaisonBot.Reference.Rosters;
using LiaisonBot.Testing.Processes;

namespace LiaisonBot.Testing.Proofs.Year;

/// <summary>Keeps the three files, and imports them once more beside the running bot when something in them is new.</summary>
internal sealed class Office(BotInTeams stand, RosterFiles files)
{
    public async Task ImportAsync(Imports imports)
    {
        foreach (var change in imports.Changes)
            Write(change);
        var run = await stand.ImportAsync(files.Write);
        if (run.ExitCode != 0)
            throw new InvalidOperationException($"{imports} was refused: {string.Join('\n', run.Output.Concat(run.Errors))}");
    }

    private void Write(RosterChange change)
    {
        switch (change)
        {
            case Begins begins:
                files.Pairings.Add(new Dictionary<string, string>
                {
                    ["member"] = begins.Member,
                    ["colleague"] = begins.Colleague,
                    ["origin"] = "assigned",
                    ["batch"] = "",
                    ["started_on"] = Day(begins.On),
                    ["ended_on"] = "",
                    ["reason"] = "",
                });
                break;
            case Ends ends:
                files.Pairings.Single(row => row["member"] == ends.Member && row["colleague"] == ends.Colleague && row["ended_on"].Length == 0)["ended_on"] = Day(ends.On);
                break;
            case Leaves leaves:
                PersonOf(leaves.Person)["left_on"] = Day(leaves.On);
                break;
            case Promoted promoted:
                PersonOf(promoted.Person)["title"] = promoted.Title;
                break;
            case Moves moves:
                PersonOf(moves.Person)["unit"] = moves.Unit;
                break;
            case Appointed appointed:
                PersonOf(appointed.Person)["roles"] = appointed.Role;
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(change));
        }
    }

    private Dictionary<string, string> PersonOf(string staffNo) => files.People.Single(row => row["staff_no"] == staffNo);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
