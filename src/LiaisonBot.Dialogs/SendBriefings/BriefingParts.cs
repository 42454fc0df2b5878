using LiaisonBot.Data.Briefings;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.SendBriefings;

/// <summary>A briefing as it is drawn.</summary>
/// <param name="Briefing">What it says.</param>
/// <param name="Unit">Whose it is.</param>
internal sealed record BriefingView(Briefing Briefing, string Unit)
{
    /// <summary>The one in whose place it comes.</summary>
    public Briefing? Replaces { get; init; }
}

/// <summary>What several cards say of a briefing.</summary>
internal static class BriefingParts
{
    /// <summary>Every text that a form takes weighs less.</summary>
    public const int WholeText = 8500;

    /// <summary>In the reader's language where it is given; the Chinese one is always there.</summary>
    public static string Title(Briefing briefing, Wording words) => IsInEnglish(briefing, words) ? briefing.EnglishTitle : briefing.Title;

    /// <summary>What people read, in their language.</summary>
    public static IEnumerable<CardElement> Message(BriefingView view, Wording words)
    {
        var briefing = view.Briefing;
        if (view.Replaces is { SentOn: { } day } replaced)
            yield return new UserText(new TextRun(words.Say("briefing.replaces", ("day", day), ("title", Title(replaced, words)))) { Color = TextColor.Attention });
        yield return new UserText(new TextRun(Title(briefing, words)) { Bold = true });
        yield return Text(IsInEnglish(briefing, words) ? briefing.EnglishText : briefing.Text, WholeText);
        if (words.Language == Language.English && !briefing.IsInEnglish)
            yield return new TextBlock(words["briefing.chinese_only"]) { Subtle = true };
    }

    public static UserText Text(string text, int most) => new(Excerpt.WithLines(text, most));

    /// <summary>Whose it is, and of which day.</summary>
    public static string From(BriefingView view, Wording words) =>
        view.Briefing.SentOn is { } day ? $"{view.Unit} · {words.Day(day)}" : view.Unit;

    /// <summary>What happened to it since it was sent.</summary>
    public static IEnumerable<CardElement> Since(Briefing briefing, Wording words)
    {
        if (briefing.ReplacedOn is { } replaced)
            yield return new TextBlock(words.Say("briefing.replaced", ("day", replaced))) { Color = TextColor.Attention, Spacing = Spacing.Small };
        if (briefing.TakenBackOn is { } taken)
            yield return new TextBlock(words.Say("briefing.taken_back_on", ("day", taken))) { Color = TextColor.Attention, Spacing = Spacing.Small };
    }

    /// <summary>The data of a press about it.</summary>
    public static IReadOnlyDictionary<string, string> Data(Briefing briefing) =>
        new Dictionary<string, string> { [Verbs.Briefing] = RecordName.Text(briefing.Id) };

    public static Press Go(string verb, string title, Wording words) => new(verb, words[title]) { SendsInputs = false };

    private static bool IsInEnglish(Briefing briefing, Wording words) => words.Language == Language.English && briefing.IsInEnglish;
}
