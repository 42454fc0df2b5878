using System.Globalization;
using LiaisonBot.Data.MustTalks;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.RecordMustTalks;

/// <summary>What a must-talk's card says first.</summary>
internal enum TalkNews
{
    Standing,
    Recorded,

    /// <summary>The same occasion of the same day was recorded before, by whomever.</summary>
    RecordedBefore,
    Undone,

    /// <summary>The talk was held meanwhile: there is nothing left to take back.</summary>
    MetSince,
}

/// <summary>What one press recorded, or one change in the roster opened.</summary>
/// <param name="Lines">One for each colleague; there is at least one.</param>
/// <param name="News">What the card says first.</param>
/// <param name="Today">In the programme's time zone.</param>
/// <param name="Key">The key to take it back with; null when it cannot be.</param>
internal sealed record TalkView(IReadOnlyList<TalkLine> Lines, TalkNews News, DateOnly Today, string? Key)
{
    /// <summary>The members who have no chat with the bot: somebody has to tell them.</summary>
    public IReadOnlyList<string> Unreached { get; init; } = [];
}

/// <summary>One page of what is owed in the speaker's units.</summary>
internal sealed record ListView(IReadOnlyList<TalkLine> Lines, ListPage Page, int Owed, DateOnly Today);

internal static class TalkCards
{
    private const int WholeLine = 2 * MustTalk.LineLength;
    private const int ShortLine = 120;

    /// <summary>So that the card of a member with very many colleagues still fits.</summary>
    private const int MostLines = 30;

    public static Card Of(TalkView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words[Title(view.News)]),
            .. Parts(view.Lines[0].Talk, WholeLine, words),
            .. view.Lines.Take(MostLines).Select(line => State(line, view, words)),
            .. view.Lines.Count > MostLines
                ? [new TextBlock(words.Say("musttalk.more", ("count", view.Lines.Count - MostLines))) { Subtle = true }]
                : Array.Empty<CardElement>(),
            .. Unreached(view, words),
            new TextBlock(words[Title(view.News) + ".notice"]) { Subtle = true },
        ])
        {
            Actions = [.. Buttons(view, words)],
        },
        words[Title(view.News)]);

    public static Card List(ListView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["musttalk.list"], view.Page.Count == 0 ? null : Subtitle(view, words)),
            .. view.Lines.Count == 0 ? [new TextBlock(words["musttalk.none"])] : view.Lines.Select<TalkLine, CardElement>(line => Item(line, view, words)),
        ])
        {
            Actions =
            [
                new Press(Verbs.Begin, words["musttalk.button.new"]) { Style = ButtonStyle.Positive, SendsInputs = false },
                .. PageButtons.Of(view.Page, Verbs.List, words),
            ],
        },
        words["musttalk.list"]);

    private static string Subtitle(ListView view, Wording words) => string.Join(
        " · ", new[] { words.Say("musttalk.count", ("owed", view.Owed)), PageButtons.Where(view.Page, words) }.OfType<string>());

    private static Container Item(TalkLine line, ListView view, Wording words) => new(
    [
        State(line, new TalkView([line], TalkNews.Standing, view.Today, null), words),
        .. Parts(line.Talk, ShortLine, words),
        new ActionSet(new Press(Verbs.Open, words["musttalk.button.open"])
        {
            Data = new Dictionary<string, string> { [Verbs.Talk] = line.Talk.Id.ToString(CultureInfo.InvariantCulture) },
        }),
    ])
    {
        Separator = true,
        Spacing = Spacing.Medium,
    };

    private static IEnumerable<CardElement> Parts(HeldMustTalk talk, int most, Wording words)
    {
        yield return LabelledLine.Of(words, "musttalk.occasion", words.Term(talk.Occasion));
        yield return LabelledLine.Of(words, "musttalk.on", words.Day(talk.OccurredOn));
        yield return LabelledLine.Of(words, "musttalk.due", words.Day(talk.DueOn));
        if (talk.Line is { } line)
            yield return LabelledLine.Of(words, "musttalk.line", Excerpt.Of(line, most));
        if (talk.RecordedById is null)
            yield return new TextBlock(words["musttalk.by_roster"]) { Subtle = true, Spacing = Spacing.Small };
    }

    /// <summary>陈思远（联系人：凌晓）：还没有谈</summary>
    private static UserText State(TalkLine line, TalkView view, Wording words)
    {
        var (text, color) = line.Talk switch
        {
            { MetOn: { } day } => (words.Say("musttalk.state.met", ("day", day)), TextColor.Good),
            _ when view.News == TalkNews.Undone => (words["musttalk.state.undone"], TextColor.Default),
            { DueOn: var due } when due < view.Today => (words["musttalk.state.overdue"], TextColor.Attention),
            _ => (words["musttalk.state.owed"], TextColor.Accent),
        };
        return new UserText(
            new TextRun(line.Colleague) { Bold = true },
            new TextRun($"  {words.Say("musttalk.friend", ("name", line.Member))}  ") { Subtle = true },
            new TextRun(text) { Color = color });
    }

    private static IEnumerable<CardElement> Unreached(TalkView view, Wording words)
    {
        if (view.Unreached.Count > 0)
            yield return new UserText(new TextRun(words.Say("musttalk.unreached", ("names", words.List(view.Unreached)))) { Color = TextColor.Attention });
    }

    private static string Title(TalkNews news) => news switch
    {
        TalkNews.Standing => "musttalk.card",
        TalkNews.Recorded => "musttalk.recorded",
        TalkNews.RecordedBefore => "musttalk.recorded_before",
        TalkNews.Undone => "musttalk.undone",
        TalkNews.MetSince => "musttalk.met_since",
        _ => throw new ArgumentOutOfRangeException(nameof(news)),
    };

    private static IEnumerable<CardButton> Buttons(TalkView view, Wording words)
    {
        if (view.Key is { } key)
            yield return new Press(Verbs.Undo, words["musttalk.button.undo"]) { Key = key, Style = ButtonStyle.Destructive };
        yield return new Press(Verbs.List, words["musttalk.button.list"]);
    }
}
