using System.Text.RegularExpressions;
using LiaisonBot.Reference;

namespace LiaisonBot.Testing.Proofs.Year;

/// <summary>The texts of a reminder from top to bottom, taken apart.</summary>
internal sealed partial class ReminderText(IReadOnlyList<string> texts)
{
    private int place;

    public IEnumerable<string> Lines()
    {
        var lines = new List<string>();
        for (place = 0; place < texts.Count; place++)
        {
            if (Line() is { } line)
                lines.Add(line);
        }

        return lines;
    }

    private string? Line()
    {
        var text = texts[place];
        if (Count(Owed(), text) is { } contacts)
            return Said.Contacts(contacts, Named(contacts, Contact));
        if (Count(Talks(), text) is { } talks)
            return Said.Talks(talks, Named(talks, NameOfTalk));
        if (Count(Cases(), text) is { } cases)
            return Said.Cases(cases, Named(cases, block => CaseNumber().Match(block) is { Success: true } number ? number.Value : null));
        if (Report().IsMatch(text))
            return OneReport(text);
        if (Milestone().IsMatch(text))
            return OneMilestone(text);
        return place + 1 < texts.Count && Digest.IsBegun(texts[place + 1]) ? OneDigest(text) : null;
    }

    /// <summary>What the next blocks name, as many as a message names at most.</summary>
    private List<string> Named(int count, Func<string, string?> read)
    {
        var named = new List<string>();
        while (place + 1 < texts.Count && named.Count < Math.Min(count, Said.MostNamed))
        {
            if (read(texts[++place]) is { } name)
                named.Add(name);
        }

        return named;
    }

    private static string? Contact(string block)
    {
        if (block.Split('\t') is not [var name, var when])
            return null;
        var last = Last().Match(when);
        if (last.Success)
            return Said.Contact(name, HeardMessage.Day(last.Groups[1].Value), default);
        var never = Never().Match(when);
        return never.Success ? Said.Contact(name, null, HeardMessage.Day(never.Groups[1].Value)) : null;
    }

    /// <summary>The name stands alone above what it is about.</summary>
    private string? NameOfTalk(string block) => place + 1 < texts.Count && Talk().IsMatch(texts[place + 1]) ? block : null;

    private string OneMilestone(string text)
    {
        var (month, day) = HeardMessage.MonthDay(text);
        var waiting = place + 1 < texts.Count ? Waiting().Match(texts[place + 1]) : Match.Empty;
        if (!waiting.Success)
            return Said.Milestone(month, day, null);
        place++;
        return Said.Milestone(month, day, (HeardMessage.Number(waiting.Groups[1].Value), HeardMessage.Number(waiting.Groups[2].Value)));
    }

    private static string OneReport(string text)
    {
        var (month, day) = HeardMessage.MonthDay(Report().Match(text).Groups["day"].Value);
        return Said.Report(month, day);
    }

    private string OneDigest(string unit)
    {
        var digest = new Digest();
        while (place + 1 < texts.Count && digest.Take(texts[place + 1]))
            place++;
        return Said.Digest(unit, digest.Figures);
    }

    private static int? Count(Regex pattern, string text) =>
        pattern.Match(text) is { Success: true } match ? HeardMessage.Number(match.Groups[1].Value) : null;

    [GeneratedRegex(@"^(?:本月还有 )?(\d+) (?:位同事没有联系|colleagues? (?:is|are) still waiting)")]
    private static partial Regex Owed();

    [GeneratedRegex(@"^(?:还有 )?(\d+) (?:次必谈没有谈|must-talks? (?:is|are) owed)")]
    private static partial Regex Talks();

    [GeneratedRegex(@"^(?:有 )?(\d+) (?:件事项即将到期|cases? (?:is|are) due by)")]
    private static partial Regex Cases();

    [GeneratedRegex(@"^\d{4}-\d{4}")]
    private static partial Regex CaseNumber();

    [GeneratedRegex(@"(?:上次联系：|last contact )(.+)$")]
    private static partial Regex Last();

    [GeneratedRegex(@"(?:^ *|paired on )((?:\d{4}年\d+月\d+日)|(?:[A-Z][a-z]+ \d+, \d{4}))(?:结对以来还没有联系过)?$")]
    private static partial Regex Never();

    [GeneratedRegex("^(?:必谈：|Must-talk: )")]
    private static partial Regex Talk();

    [GeneratedRegex(@"(?:季度汇报，请在|^Quarterly report, .+: please hand it in by )(?<day>\d+月\d+日|[A-Z][a-z]+ \d+)(?:前提交)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Report();

    [GeneratedRegex(@"^(?:\d+月\d+日|[A-Z][a-z]+ \d+)(?:（| \().+\t")]
    private static partial Regex Milestone();

    [GeneratedRegex(@"^(?:还有 )?(\d+) (?:位群众没有联系人，|colleagues? (?:has|have) no friend yet, and )(\d+) ")]
    private static partial Regex Waiting();
}
