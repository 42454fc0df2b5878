using System.Text.RegularExpressions;
using LiaisonBot.Reference;

namespace LiaisonBot.Testing.Proofs.Year;

/// <summary>A unit's figures, line by line as a card shows them.</summary>
internal sealed partial class Digest
{
    public DigestFigures Figures { get; private set; } = new() { Pairings = 0, Met = 0 };

    /// <summary>Whether the line above this one names a unit.</summary>
    public static bool IsBegun(string line) => Never().IsMatch(line) || Met().IsMatch(line);

    /// <summary>False for a line that belongs to no digest.</summary>
    public bool Take(string line)
    {
        var known = Read(line);
        if (known is not null)
            Figures = known;
        return known is not null;
    }

    private DigestFigures? Read(string line)
    {
        if (Never().Match(line) is { Success: true } never)
            return Figures with { Never = Number(never, 1), NeverSince = HeardMessage.Month(never.Groups[2].Value) };
        if (Met().Match(line) is { Success: true } met)
            return met.Groups["all"].Value is { Length: > 0 } all
                ? Figures with { Pairings = HeardMessage.Number(all), Met = Number(met, 1) }
                : Figures with { Pairings = Number(met, 2), Met = Number(met, 3) };
        if (Excused().Match(line) is { Success: true } excused)
            return Figures with { Excused = Number(excused, 1) };
        if (Talks().Match(line) is { Success: true } talks)
            return Figures with { Talks = Number(talks, 1), TalksOverdue = Number(talks, 2) };
        if (Cases().Match(line) is { Success: true } cases)
            return Figures with { Cases = Number(cases, 1), CasesOverdue = Number(cases, 2), OldestCase = Number(cases, 3) };
        if (Repair().Match(line) is { Success: true } repair)
            return Figures with { Repair = Number(repair, 1) };
        if (Unpaired().Match(line) is { Success: true } unpaired)
            return Figures with { Friendless = Number(unpaired, 1), Colleagueless = Number(unpaired, 2) };
        return Unreachable().Match(line) is { Success: true } unreachable ? Figures with { Unreachable = Number(unreachable, 1) } : null;
    }

    private static int Number(Match match, int group) => HeardMessage.Number(match.Groups[group].Value);

    [GeneratedRegex(@"^(?:从未联系：|Never contacted: )(\d+) (?:对，最早的自|pairings?, the earliest since )(.+?)(?:结对)?$")]
    private static partial Regex Never();

    [GeneratedRegex(@"^(?:Contacts this month: (\d+) of (?<all>\d+) pairings?|本月联系：(\d+) 对中已联系 (\d+) 对)$")]
    private static partial Regex Met();

    [GeneratedRegex(@"^(?:其中免联系：|Of these excused: )(\d+)")]
    private static partial Regex Excused();

    [GeneratedRegex(@"^(?:必谈未谈：|Must-talks owed: )(\d+)(?: 次，其中超期 |, of these overdue: )(\d+)")]
    private static partial Regex Talks();

    [GeneratedRegex(@"^(?:未了结事项：|Cases not ended: )(\d+)(?: 件，其中超期 |, of these overdue: )(\d+)(?: 件，最久的已 |; the oldest is )(\d+)")]
    private static partial Regex Cases();

    [GeneratedRegex(@"^(?:待处理结对：|Pairings to repair: )(\d+)")]
    private static partial Regex Repair();

    [GeneratedRegex(@"^(?:未结对：群众 |Not paired: )(\d+)(?: 位，党员 | colleagues?, )(\d+)")]
    private static partial Regex Unpaired();

    [GeneratedRegex(@"^(?:机器人联系不上的党员：|Members the bot cannot reach: )(\d+)")]
    private static partial Regex Unreachable();
}
