using System.Globalization;
using LiaisonBot.Data.Rounds;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.CollectRounds;

/// <summary>
/// What was chosen, by pairing. Each pairing has an input of its own; what was chosen on other pages comes along in the buttons, so that
/// turning a page loses nothing and saves nothing.
/// </summary>
internal sealed record AnswerForm(IReadOnlyDictionary<long, RoundFinding> Findings)
{
    private const string Finding = nameof(Finding);

    public static AnswerForm Nothing { get; } = new(new Dictionary<long, RoundFinding>());

    public static AnswerForm Of(Turn turn)
    {
        var findings = new Dictionary<long, RoundFinding>();
        foreach (var (name, value) in turn.Press?.Inputs ?? new Dictionary<string, string>())
        {
            if (name.StartsWith(Finding, StringComparison.Ordinal) && RecordName.Id(name[Finding.Length..]) is { } pairing
                && Literals<RoundFinding>.TryRead(value, out var finding))
                findings[pairing] = finding;
        }

        return new AnswerForm(findings);
    }

    /// <summary>The id of a pairing's input.</summary>
    public static string Id(long pairing) => string.Create(CultureInfo.InvariantCulture, $"{Finding}{pairing}");

    /// <summary>What was chosen; where nothing was, what was said before.</summary>
    public RoundFinding Of(Question question) => Findings.TryGetValue(question.PairingId, out var chosen) ? chosen : question.Finding;
}
