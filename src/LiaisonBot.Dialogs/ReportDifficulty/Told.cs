using System.Text;
using System.Text.RegularExpressions;
using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.ReportDifficulty;

/// <summary>A form as a sentence tells it: 反映困难：王芳家里老人住院，需要调班.</summary>
/// <param name="Form">Filled in as far as the sentence goes.</param>
/// <param name="Problems">What it leaves open.</param>
internal sealed partial record Told(ReportForm Form, IReadOnlyList<FormProblem> Problems)
{
    /// <summary>With all that may stand between a command and what follows it.</summary>
    private const int LongestCommand = 60;

    /// <summary>What a sentence reports that begins like one but is no command, empty for one that stops there; null for any other.</summary>
    public static string? Within(string text)
    {
        var match = Beginning().Match(text);
        return match.Success ? match.Groups["what"].Value.Trim() : null;
    }

    /// <summary>What stands behind a command as it was written: the parser's own reading has other commas.</summary>
    public static string Behind(string text, string rest)
    {
        for (var at = 0; at < Math.Min(text.Length, LongestCommand); at++)
        {
            if (!char.IsLowSurrogate(text[at]) && text[at..].Normalize(NormalizationForm.FormKC) == rest)
                return text[at..];
        }

        return rest;
    }

    /// <param name="said">All that was said: it names the kind.</param>
    /// <param name="what">What is reported.</param>
    /// <param name="rules">The writer's.</param>
    public static Told Of(string said, string what, ReportRules rules)
    {
        var form = new ReportForm { Kind = Literals<CaseKind>.Write(KindOf(said[..Math.Max(0, said.Length - what.Length)])), Text = ReportForm.Cut(what) };
        List<FormProblem> problems = Letters.In(what) is > Case.TextLength and var length ? [Problem.TooLong(length)] : [];
        if (rules.IsOwn)
            return new Told(form with { Whom = ReportForm.Own }, problems);
        var named = Named(what, rules);
        problems.AddRange(named.Where(same => same.Count > 1).Select(same => Problem.WhoIs(same[0].Name)));
        if (named.Count == 0 && what.Length > 0 && rules.Colleagues.Count > 0)
            problems.Add(Problem.NobodyRead);
        return new Told(form.About(named.Where(same => same.Count == 1).Select(same => same[0].Id)), problems);
    }

    /// <summary>Those whose whole name stands in it, by name; a name within a longer one counts only as that.</summary>
    private static List<List<KnownColleague>> Named(string what, ReportRules rules)
    {
        var found = new List<List<KnownColleague>>();
        foreach (var same in rules.Colleagues.GroupBy(one => one.Name, StringComparer.Ordinal).OrderByDescending(same => same.Key.Length))
        {
            if (!what.Contains(same.Key, StringComparison.OrdinalIgnoreCase))
                continue;
            what = what.Replace(same.Key, "\n", StringComparison.OrdinalIgnoreCase);
            found.Add([.. same]);
        }

        return found;
    }

    private static CaseKind KindOf(string command) => command switch
    {
        _ when Suggestion().IsMatch(command) => CaseKind.Suggestion,
        _ when Opinion().IsMatch(command) => CaseKind.Opinion,
        _ when Trouble().IsMatch(command) => CaseKind.Problem,
        _ => CaseKind.Difficulty,
    };

    [GeneratedRegex(
        @"^\s*(?:我?(?:想|要)?(?:(?:向(?:支部|组织|上级))?反映(?:一下|一个|个)?(?:困难|问题|意见|建议|情况)?|提(?:一下|一个|个|点|一点)?(?:意见|建议))|i\s*(?:'d|would)?\s*(?:like|want)\s+to\s+(?:report|raise)(?:\s+an?)?(?:\s+(?:difficulty|problem|opinion|suggestion))?(?:\s+(?:about|that|of))?)[\s:：,，、.。！!-]*(?<what>.{4,})?$",
        RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();

    [GeneratedRegex("建议|suggest", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Suggestion();

    [GeneratedRegex("意见|opinion", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opinion();

    [GeneratedRegex("问题|problem", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Trouble();
}
