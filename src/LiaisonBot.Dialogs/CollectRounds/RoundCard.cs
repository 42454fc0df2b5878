using LiaisonBot.Data.Rounds;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.CollectRounds;

/// <summary>What the card of a round says first.</summary>
internal enum RoundNews
{
    Standing,
    Opened,

    /// <summary>This very form was pressed before.</summary>
    OpenedBefore,
    Ended,

    /// <summary>It was over when it was to be ended or taken back.</summary>
    OverSince,

    /// <summary>It was to be taken back, but somebody has answered.</summary>
    AnsweredSince,
}

/// <summary>A round as its secretary sees it.</summary>
internal sealed record RoundView(Round Round, string Unit, DateOnly Today)
{
    public RoundNews News { get; init; }

    public RoundTally Tally { get; init; } = new(0, 0, 0);

    /// <summary>Whom it asks, by staff number.</summary>
    public IReadOnlyList<AskedMember> Members { get; init; } = [];

    /// <summary>The newest of the cases that came in.</summary>
    public IReadOnlyList<CaseView> Cases { get; init; } = [];

    public int CaseCount { get; init; }

    public string? OpenCaseVerb { get; init; }

    /// <summary>The secretary's name; null for the calendar.</summary>
    public string? OpenedBy { get; init; }

    /// <summary>The verb that shows the reader's own questions; null when it asks them nothing.</summary>
    public string? AskVerb { get; init; }

    /// <summary>The key to end it or take it back with; null when it is over.</summary>
    public string? Key { get; init; }

    /// <summary>The names of those who could not be told.</summary>
    public IReadOnlyList<string> Unreached { get; init; } = [];
}

/// <summary>A round: how far it has come, who has not answered, and what came in.</summary>
internal static class RoundCard
{
    public const int MostCases = 3;

    /// <summary>So that the card still fits with the longest names.</summary>
    private const int MostNames = 40;

    public static Card Of(RoundView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words[Title(view.News)], RoundParts.Name(view.Round, words)),
            .. view.News == RoundNews.Standing ? Array.Empty<CardElement>() : [new TextBlock(words[$"{Title(view.News)}.notice"])],
            new UserText(new TextRun(view.Unit) { Bold = true }),
            LabelledLine.Of(words, "collect.days", RoundParts.Days(view.Round, words)),
            view.OpenedBy is { } by ? LabelledLine.Of(words, "collect.by", by) : new TextBlock(words["collect.by_calendar"]) { Subtle = true, Spacing = Spacing.Small },
            RoundParts.State(view.Round, view.Tally, view.Today, words),
            .. Raised(view, words),
            .. Owing(view, words),
            .. Unreached(view, words),
            .. view.Cases.Select(CardElement (one) => CaseItems.Of(one, view.OpenCaseVerb, words)),
        ])
        {
            Actions = [.. Buttons(view, words)],
        },
        words[Title(view.News)]);

    public static Card Undone(Round round, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(), [new CardHeading(words["collect.undone"], RoundParts.Name(round, words)), new TextBlock(words["collect.undone.notice"])])
        {
            Actions = [new Press(Verbs.List, words["collect.button.list"]) { SendsInputs = false }],
        },
        words["collect.undone"]);

    private static string Title(RoundNews news) => news switch
    {
        RoundNews.Standing => "collect.round",
        RoundNews.Opened => "collect.opened",
        RoundNews.OpenedBefore => "collect.opened_before",
        RoundNews.Ended => "collect.ended",
        RoundNews.OverSince => "collect.over_since",
        RoundNews.AnsweredSince => "collect.answered_since",
        _ => throw new ArgumentOutOfRangeException(nameof(news)),
    };

    private static IEnumerable<CardElement> Raised(RoundView view, Wording words)
    {
        if (view.Tally.Answered > 0)
            yield return new TextBlock(words.Say("collect.raised", ("count", view.Tally.Raised), ("cases", view.CaseCount))) { Spacing = Spacing.Small };
        if (view.CaseCount > view.Cases.Count && view.Cases.Count > 0)
            yield return new TextBlock(words.Say("collect.cases.some", ("count", view.Cases.Count))) { Subtle = true, Spacing = Spacing.Small };
    }

    private static IEnumerable<CardElement> Owing(RoundView view, Wording words)
    {
        var owing = view.Members.Where(member => member is { Owed: > 0, IsExcused: false }).ToList();
        if (owing.Count > 0)
            yield return LabelledLine.Of(words, "collect.owing", Names(owing.Select(member => words.Say("collect.owing.one", ("name", member.Name), ("count", member.Owed))), words));
        else if (view.Tally.Asked > 0)
            yield return new TextBlock(words["collect.owing.nobody"]) { Color = TextColor.Good, Spacing = Spacing.Small };
        var away = view.Members.Where(member => member is { Owed: > 0, IsExcused: true }).Select(member => member.Name).ToList();
        if (away.Count > 0)
            yield return LabelledLine.Of(words, "collect.away", Names(away, words));
    }

    private static string Names(IEnumerable<string> names, Wording words)
    {
        var all = names.ToList();
        var some = words.List(all.Take(MostNames));
        return all.Count > MostNames ? words.Say("collect.more", ("names", some), ("count", all.Count - MostNames)) : some;
    }

    private static IEnumerable<CardElement> Unreached(RoundView view, Wording words)
    {
        if (view.Unreached.Count > 0)
            yield return new UserText(new TextRun(words.Say("collect.unreached", ("names", Names(view.Unreached, words)))) { Color = TextColor.Attention });
    }

    private static IEnumerable<CardButton> Buttons(RoundView view, Wording words)
    {
        if (view.AskVerb is { } ask)
            yield return new Press(ask, words["collect.button.ask"]) { Style = ButtonStyle.Positive, SendsInputs = false };
        if (view.Key is { } key)
        {
            yield return new Press(Verbs.End, words["collect.button.end"]) { Key = key };
            if (view.Round.FirstAnsweredAt is null)
                yield return new Press(Verbs.Undo, words["collect.button.undo"]) { Key = key, Style = ButtonStyle.Destructive };
        }

        yield return new Press(Verbs.List, words["collect.button.list"]) { SendsInputs = false };
    }
}
