using LiaisonBot.Data.Duties;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.RemindMilestones;

/// <summary>A milestone that somebody is responsible for.</summary>
/// <param name="Of">Which one.</param>
/// <param name="Day">This year's day of it.</param>
/// <param name="Today">In the programme's time zone.</param>
internal sealed record MilestoneLine(Milestone Of, DateOnly Day, DateOnly Today)
{
    /// <summary>How many people are not paired yet, where that is what it is about (P5).</summary>
    public Waiting? Waiting { get; init; }

    /// <summary>Where it asks for a paper or a plan: what opens that.</summary>
    public OpensPaper? Opens { get; init; }

    /// <summary>Of the branches that are short of them: how many collection rounds each has had (D3).</summary>
    public IReadOnlyList<(string Unit, int Rounds)> Short { get; init; } = [];
}

/// <summary>The button that leads to a paper or a plan.</summary>
internal sealed record OpensPaper(string Verb, IReadOnlyDictionary<string, string> Data)
{
    /// <summary>The key of what stands on it.</summary>
    public string Title { get; init; } = "milestone.button.paper";
}

/// <summary>Who has nobody yet, of those for whom the reader answers.</summary>
internal sealed record Waiting(int Colleagues, int Members);

internal static class MilestoneParts
{
    private const int MostUnits = 5;

    public static IEnumerable<CardElement> Draw(IReadOnlyList<MilestoneLine> lines, Wording words)
    {
        yield return new TextBlock(words["milestone.heading"]) { Bold = true };
        foreach (var line in lines)
        {
            yield return new UserText(new TextRun(When(line, words)) { Bold = true }, $"  {words.Term(line.Of)}") { Spacing = Spacing.Small };
            if (line.Waiting is { } waiting)
                yield return new TextBlock(words.Say("milestone.waiting", ("colleagues", waiting.Colleagues), ("members", waiting.Members)))
                {
                    Color = TextColor.Attention,
                    Spacing = Spacing.Small,
                };
            if (line.Opens is { } opens)
                yield return new ActionSet(new Press(opens.Verb, words[opens.Title]) { Data = opens.Data, SendsInputs = false }) { Spacing = Spacing.Small };
            foreach (var (unit, rounds) in line.Short.Take(MostUnits))
                yield return new UserText(new TextRun(words.Say("milestone.rounds", ("unit", unit), ("count", rounds))) { Color = TextColor.Attention }) { Spacing = Spacing.Small };
            if (line.Short.Count > MostUnits)
                yield return new TextBlock(words.Say("milestone.rounds.more", ("count", line.Short.Count - MostUnits))) { Subtle = true, Spacing = Spacing.Small };
        }
    }

    private static string When(MilestoneLine line, Wording words) => (line.Day.DayNumber - line.Today.DayNumber) switch
    {
        0 => words.Say("milestone.today", ("day", words.MonthDay(line.Day))),
        > 0 and var left => words.Say("milestone.in_days", ("day", words.MonthDay(line.Day)), ("left", left)),
        _ => words.Say("milestone.past", ("day", words.MonthDay(line.Day))),
    };
}
