using LiaisonBot.Data.Briefings;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.SendBriefings;

/// <summary>What the card of a sent briefing says first.</summary>
internal enum SentNews
{
    Standing,
    Sent,
    TakenBack,

    /// <summary>It was to be taken back, and everybody has got it.</summary>
    NothingToTakeBack,
}

/// <summary>A sent briefing as its unit sees it.</summary>
/// <param name="View">What was sent.</param>
/// <param name="Tally">Whom it reached, in figures.</param>
internal sealed record SentView(BriefingView View, BriefingTally Tally)
{
    public SentNews News { get; init; }

    /// <summary>Who sent it.</summary>
    public required string By { get; init; }

    /// <summary>How many cases were raised about it.</summary>
    public int Cases { get; init; }

    /// <summary>The key to take it back with; null when there is nothing to take back, or it is not the reader's to do.</summary>
    public string? Key { get; init; }
}

internal static class SentCard
{
    public static Card Of(SentView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["briefing.sent"], BriefingParts.From(view.View, words)),
            .. News(view.News, words),
            .. BriefingParts.Message(view.View, words),
            .. BriefingParts.Since(view.View.Briefing, words),
            LabelledLine.Of(words, "briefing.sent.by", view.By),
            .. Figures(view.Tally, words),
            .. view.Cases > 0 ? [new TextBlock(words.Say("briefing.sent.cases", ("count", view.Cases))) { Spacing = Spacing.Small }] : Array.Empty<CardElement>(),
        ])
        {
            Actions = [.. Buttons(view, words)],
        },
        words["briefing.sent"]);

    /// <summary>How far it has come, in one line.</summary>
    public static TextBlock Line(BriefingTally tally, Wording words) => new(words.Say("briefing.figures.line", ("count", tally.Recipients), ("sent", tally.Sent)))
    {
        Spacing = Spacing.Small,
    };

    private static IEnumerable<CardElement> News(SentNews news, Wording words)
    {
        var key = news switch
        {
            SentNews.Standing => null,
            SentNews.Sent => "briefing.news.sent",
            SentNews.TakenBack => "briefing.news.taken_back",
            SentNews.NothingToTakeBack => "briefing.news.nothing",
            _ => throw new ArgumentOutOfRangeException(nameof(news)),
        };
        if (key is not null)
            yield return new TextBlock(words[key]) { Color = news == SentNews.NothingToTakeBack ? TextColor.Attention : TextColor.Good };
    }

    /// <summary>Figures alone, and only those that are any.</summary>
    private static IEnumerable<CardElement> Figures(BriefingTally tally, Wording words)
    {
        yield return new TextBlock(words.Say("briefing.figures.all", ("count", tally.Recipients))) { Bold = true, Separator = true, Spacing = Spacing.Medium };
        (string Key, int Count)[] figures =
        [
            ("briefing.figures.sent", tally.Sent),
            ("briefing.figures.waiting", tally.Waiting),
            ("briefing.figures.chatless", tally.Chatless),
            ("briefing.figures.unreachable", tally.Unreachable),
            ("briefing.figures.unknown", tally.Unknown),
            ("briefing.figures.taken_back", tally.TakenBack),
        ];
        foreach (var (key, count) in figures.Where(figure => figure.Count > 0))
            yield return new TextBlock(words.Say(key, ("count", count))) { Spacing = Spacing.Small };
    }

    private static IEnumerable<CardButton> Buttons(SentView view, Wording words)
    {
        yield return new Press(Verbs.Open, words["briefing.button.refresh"]) { Data = BriefingParts.Data(view.View.Briefing), SendsInputs = false };
        if (view.View.Briefing.ReplacedOn is null)
        {
            var data = new Dictionary<string, string> { [Verbs.Replaces] = BriefingParts.Data(view.View.Briefing)[Verbs.Briefing] };
            yield return new Press(Verbs.Write, words["briefing.button.correct"]) { Data = data, SendsInputs = false };
        }

        if (view.Key is { } key)
            yield return new Press(Verbs.TakeBack, words["briefing.button.take_back"]) { Key = key, Style = ButtonStyle.Destructive };
        yield return BriefingParts.Go(Verbs.List, "briefing.button.list", words);
    }
}
